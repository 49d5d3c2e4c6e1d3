export { columnName } from "./address.ts";
export type {
  CellComment,
  CellKind,
  CellRange,
  ReadProblem,
  ReadProblemKind,
  ReadSeverity,
  Sheet,
  SheetVisibility,
  Span,
  Workbook,
  WorkbookFormat,
} from "./grid.ts";
export type { ReadLimits, ReadOptions } from "./read-options.ts";
export { DEFAULT_LIMITS } from "./read-options.ts";
export { inert, withoutMark } from "./text-mark.ts";
export type { WorkbookErrorKind } from "./workbook-error.ts";
export { WorkbookError } from "./workbook-error.ts";
