/**
 * Workbooks that we write from nothing: sheets of cells in a look, straight to bytes. Written under the names by which
 * exceljs calls the same things.
 */
export { Book } from "./book.ts";
export type { BookCell, BookRow, BookSheet, CellValue, DataValidation } from "./sheet.ts";
export type { Font, Style } from "./style.ts";
