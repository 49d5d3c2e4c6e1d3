/**
 * `@zp/workbook`: bytes of xlsx, xls, csv and json into tables with an address for every cell, and into a catalogue; and
 * back. No disk, no network: the same in Node and in a browser.
 *
 * - `readFiles` does all of it: files of any layout into one catalogue, with a status for each file.
 * - `findTables` stops at tables of records, `readWorkbook` at sheets of cells.
 * - the `write…` functions write lists, problem lists and metrics.
 * - `writeTemplate` writes sheets to be filled in; `splitList` makes a workbook for each unit, `readReturned` and
 *   `collectReturns` take in what comes back.
 * - `marksOfReport` makes the marks of a check, `annotateWorkbook` puts them into a user's own file, `unmarkWorkbook` takes
 *   them away, `changeTexts` writes into its cells.
 */

export {
  type AnnotatedWorkbook,
  type AnnotateOptions,
  annotateWorkbook,
  type ChangedTexts,
  changeTexts,
  type Mark,
  type MarkedState,
  type MarkSeverity,
  markedState,
  marksOfReport,
  type ReadForMarks,
  type RefusedChange,
  type TextChange,
  unmarkWorkbook,
} from "./annotate/index.ts";
export {
  type Ask,
  compareNaturally,
  type FileState,
  type FileStatus,
  type InputFile,
  KeptFiles,
  OUR_MARK,
  type OurReport,
  ourKeywords,
  type QuestionContext,
  type ReadFilesOptions,
  type ReadFilesResult,
  readFiles,
  type TableStatus,
} from "./catalogue/index.ts";
export {
  type Collected,
  type CollectedNote,
  type CollectedUnit,
  type CollectOptions,
  collectReturns,
  type OpinionRow,
  type Overlap,
  opinionRows,
  overlapsIn,
  type PlaceOf,
  writeCollected,
  writeOpinions,
} from "./collect/index.ts";
export type {
  CellComment,
  CellKind,
  CellRange,
  ReadLimits,
  ReadOptions,
  ReadProblem,
  ReadProblemKind,
  ReadSeverity,
  Sheet,
  SheetVisibility,
  Span,
  Workbook,
  WorkbookErrorKind,
  WorkbookFormat,
} from "./grid/index.ts";
export { DEFAULT_LIMITS, WorkbookError } from "./grid/index.ts";
export {
  type FoundTable,
  findTables,
  type Layout,
  type LayoutNote,
  type LayoutNoteKind,
  type Subject,
} from "./layout/index.ts";
export { readWorkbook } from "./read-workbook.ts";
export {
  type OffListText,
  type ReadReturnedResult,
  type ReturnedFile,
  readReturned,
  type SentList,
} from "./returned/index.ts";
export {
  type SentWorkbook,
  type SplitOptions,
  sentListsOf,
  splitList,
  writeSentList,
} from "./split/index.ts";
export { type TemplateOptions, writeTemplate } from "./template/index.ts";
export {
  csvParts,
  fixReasonLabel,
  type ListColumn,
  type ListedFix,
  type ListRecord,
  listColumns,
  listLines,
  listObject,
  listRecord,
  type RawOf,
  type RestOf,
  writeFixList,
  writeListCsv,
  writeListJson,
  writeListWorkbook,
  writeMetricsWorkbook,
  writeProblemList,
  writeTextTableCsv,
  writeTextTables,
  xlsxParts,
} from "./write/index.ts";
