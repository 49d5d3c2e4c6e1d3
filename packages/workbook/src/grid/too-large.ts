import { WorkbookError } from "./workbook-error.ts";

/** The error for a file with more cells than are read. */
export function tooManyCells(limit: number): WorkbookError {
  return new WorkbookError(
    "too-large",
    `文件中有内容的单元格超过 ${limit} 个，超出读取上限。`,
    "请按单位拆分成几个文件后分别报送。",
  );
}

/** The error for a file that must be held in memory whole and is too large for it. */
export function tooLarge(limit: number): WorkbookError {
  return new WorkbookError(
    "too-large",
    `文件超过 ${Math.floor(limit / 1024 / 1024)} MB，超出读取上限。`,
    "请按单位拆分成几个文件后分别报送。",
  );
}
