export {
  type AnnotatedWorkbook,
  type AnnotateOptions,
  annotateWorkbook,
  markedState,
  unmarkWorkbook,
} from "./annotate-workbook.ts";
export { type ChangedTexts, changeTexts, type RefusedChange, type TextChange } from "./change-texts.ts";
export type { Mark, MarkSeverity } from "./mark.ts";
export { marksOfReport, type ReadForMarks } from "./marks-of-report.ts";
export { withoutOwnMarks } from "./own-sheet.ts";
export type { MarkedState } from "./unmark-xlsx.ts";
