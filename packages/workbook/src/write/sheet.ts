import type { Style, Workbook, Worksheet } from "exceljs";
import { cellString } from "./inert.ts";

/*
 * The look of every table that we write: frozen header, filter, A4 landscape, the header repeated on each printed page.
 */

export const FONT = "宋体";
const BORDER = { style: "thin", color: { argb: "FFBFBFBF" } } as const;
/** Thin lines around a cell. */
export const box = { top: BORDER, left: BORDER, bottom: BORDER, right: BORDER };

/** Column of a table: header, width in characters, how its cells are set. */
export interface Column {
  readonly label: string;
  readonly width: number;
  readonly align?: "left" | "center" | "right";
  readonly numberFormat?: string;
  readonly wrap?: boolean;
  /** Left out on paper: it stands behind the columns that are printed. */
  readonly screenOnly?: true;
}

/** Points of a line of text at 10 points. */
export const LINE = 14;

/** Lines that a text takes in a column: a Chinese character is as wide as two digits. */
export function linesIn(text: string, width: number): number {
  return text.split("\n").reduce((lines, part) => {
    let taken = 0;
    for (const character of part) taken += (character.codePointAt(0) ?? 0) > 0xff ? 2 : 1;
    return lines + Math.max(1, Math.ceil(taken / Math.max(1, width)));
  }, 0);
}

/** The look of a header cell. */
export const headerStyle = {
  font: { name: "黑体", size: 10 },
  fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFDDEBF7" } },
  alignment: { horizontal: "center", vertical: "middle", wrapText: true },
  border: box,
} as Partial<Style> as Style;

/** A new workbook. exceljs is loaded only when something is written. */
export async function newWorkbook(title: string): Promise<Workbook> {
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "zp";
  workbook.title = title;
  return workbook;
}

/** Bytes of the workbook. */
export const bytesOf = async (workbook: Workbook): Promise<Uint8Array> =>
  new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);

export interface Written {
  readonly sheet: Worksheet;
  /** Row of the header, 1-based. */
  readonly headerRow: number;
}

/** Adds a sheet with a title line, the header and the print set-up; rows are for the caller. */
export function addTable(
  workbook: Workbook,
  name: string,
  title: string,
  columns: readonly Column[],
  { subtitle }: { subtitle?: string } = {},
): Written {
  const headerRow = subtitle === undefined ? 2 : 3;
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: headerRow, xSplit: 0 }],
    pageSetup: {
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headerRow}:${headerRow}`,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  const printed = columns.filter(({ screenOnly }) => !screenOnly).length;
  sheet.mergeCells(1, 1, 1, printed);
  const head = sheet.getCell(1, 1);
  head.value = cellString(title);
  head.font = { name: "黑体", size: 16, bold: true };
  head.alignment = { horizontal: "center", vertical: "middle" };
  sheet.getRow(1).height = 30;
  if (subtitle !== undefined) {
    sheet.mergeCells(2, 1, 2, printed);
    const line = sheet.getCell(2, 1);
    line.value = cellString(subtitle);
    line.font = { name: FONT, size: 10, color: { argb: "FF595959" } };
    line.alignment = { horizontal: "left", vertical: "middle" };
  }
  const header = sheet.getRow(headerRow);
  header.height = 4 + LINE * Math.max(...columns.map(({ label, width }) => linesIn(label, width)));
  for (const [index, { label }] of columns.entries()) {
    const cell = header.getCell(index + 1);
    cell.value = cellString(label);
    cell.style = headerStyle;
  }
  return { sheet, headerRow };
}

/** Adds a row of cells in the table's look. */
export function addRow(
  { sheet }: Written,
  columns: readonly Column[],
  cells: readonly (string | number | { formula: string; result: number })[],
): void {
  // Readers that do not fit rows to their text by themselves would show one line of it.
  const lines = cells.map((cell, index) =>
    typeof cell === "string" && columns[index]?.wrap ? linesIn(cell, columns[index].width) : 1,
  );
  const row = sheet.addRow(cells.map((cell) => (typeof cell === "string" ? cellString(cell) : cell)));
  row.height = Math.min(400, Math.max(...lines) * LINE + 4);
  for (const [index, { align, numberFormat, wrap }] of columns.entries()) {
    const cell = row.getCell(index + 1);
    cell.font = { name: FONT, size: 10 };
    cell.alignment = { horizontal: align ?? "left", vertical: "top", wrapText: wrap ?? false };
    cell.border = box;
    if (numberFormat !== undefined && typeof cells[index] !== "string") cell.numFmt = numberFormat;
  }
}

/** Sets filter and print area over what was written. */
export function closeTable({ sheet, headerRow }: Written, columns: readonly Column[]): void {
  const last = sheet.getColumn(columns.length).letter;
  const end = Math.max(sheet.rowCount, headerRow);
  sheet.autoFilter = `A${headerRow}:${last}${end}`;
  const printed = columns.findIndex(({ screenOnly }) => screenOnly);
  const edge = printed < 1 ? last : sheet.getColumn(printed).letter;
  // exceljs puts a dollar before the column only: the one before the row is ours.
  sheet.pageSetup.printArea = `A$1:${edge}$${end}`;
}
