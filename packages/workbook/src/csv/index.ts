export { findDelimiter } from "./delimiter.ts";
export { type CsvDialect, csvDialect, readCsv, shownField } from "./read-csv.ts";
