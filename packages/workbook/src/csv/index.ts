export { findDelimiter } from "./delimiter.ts";
export { readCsv } from "./read-csv.ts";
