export { fixReasonLabel, type ListedFix, writeFixList } from "./fix-list.ts";
export { writeListCsv, writeListJson, writeListWorkbook } from "./list.ts";
export { type ListRecord, listRecord, type RawOf, type RestOf } from "./list-rows.ts";
export { writeMetricsWorkbook } from "./metrics-workbook.ts";
export { writeProblemList } from "./problem-list.ts";
export { writeTextTableCsv, writeTextTables } from "./text-tables.ts";
