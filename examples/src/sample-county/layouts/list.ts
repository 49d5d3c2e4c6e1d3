import type { Worksheet } from "exceljs";
import type { SampleRow } from "../rows.ts";
import type { ListColumn } from "./columns.ts";

const border = { style: "thin" } as const;
export const box = { top: border, left: border, bottom: border, right: border };

/** Writes the header at a row, over one row or over two; gives the first row below it. */
export function writeHeader(sheet: Worksheet, columns: readonly ListColumn[], top: number): number {
  const deep = columns.some(({ over }) => over !== undefined);
  for (const [index, { header, over }] of columns.entries()) {
    const column = index + 1;
    if (!deep) sheet.getCell(top, column).value = header;
    else if (over === undefined) {
      sheet.mergeCells(top, column, top + 1, column);
      sheet.getCell(top, column).value = header;
    } else {
      sheet.getCell(top + 1, column).value = header;
      const first = columns.findIndex((one) => one.over === over);
      const last = columns.findLastIndex((one) => one.over === over);
      if (index === first) {
        sheet.getCell(top, column).value = over;
        if (last > first) sheet.mergeCells(top, first + 1, top, last + 1);
      }
    }
  }
  const below = top + (deep ? 2 : 1);
  for (let row = top; row < below; row += 1) {
    for (let column = 1; column <= columns.length; column += 1) {
      const cell = sheet.getCell(row, column);
      cell.font = { name: "宋体", bold: true, size: 10 };
      cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
      cell.border = box;
    }
  }
  return below;
}

/** Writes the rows of a plain list; gives the row below the last. */
export function writeRows(
  sheet: Worksheet,
  columns: readonly ListColumn[],
  rows: readonly SampleRow[],
  top: number,
): number {
  for (const [offset, row] of rows.entries()) {
    for (const [index, { of }] of columns.entries()) {
      const value = of(row);
      const cell = sheet.getCell(top + offset, index + 1);
      if (value !== "") cell.value = value;
      cell.font = { name: "宋体", size: 10 };
      cell.alignment = { vertical: "middle", wrapText: true };
      cell.border = box;
    }
  }
  return top + rows.length;
}

export function setWidths(sheet: Worksheet, columns: readonly ListColumn[]): void {
  for (const [index, { width }] of columns.entries()) sheet.getColumn(index + 1).width = width;
}
