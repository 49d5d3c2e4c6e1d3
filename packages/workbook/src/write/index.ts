export { fixReasonLabel, type ListedFix, writeFixList } from "./fix-list.ts";
export { writeListCsv, writeListJson, writeListWorkbook } from "./list.ts";
export {
  type ListColumn,
  type ListRecord,
  listColumns,
  listLines,
  listObject,
  listRecord,
  type RawOf,
  type RestOf,
} from "./list-rows.ts";
export { writeMetricsWorkbook } from "./metrics-workbook.ts";
export { writeProblemList } from "./problem-list.ts";
export { csvParts, xlsxParts } from "./table-parts.ts";
export { writeTextTableCsv, writeTextTables } from "./text-tables.ts";
