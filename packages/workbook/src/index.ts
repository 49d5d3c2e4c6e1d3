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
export { readWorkbook } from "./read-workbook.ts";
