import type { Book, BookSheet, CellValue, Style } from "../book/index.ts";
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
export const headerStyle: Style = {
  font: { name: "黑体", size: 10 },
  fill: { fgColor: { argb: "FFDDEBF7" } },
  alignment: { horizontal: "center", vertical: "middle", wrapText: true },
  border: box,
};

export interface Written {
  readonly sheet: BookSheet;
  /** Row of the header, 1-based. */
  readonly headerRow: number;
}

/** Adds a sheet with a title line, the header and the print set-up; rows are for the caller. */
export function addTable(
  workbook: Book,
  name: string,
  title: string,
  columns: readonly Column[],
  { subtitle }: { subtitle?: string } = {},
): Written {
  const headerRow = subtitle === undefined ? 2 : 3;
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: headerRow, xSplit: 0 }],
    pageSetup: {
      orientation: "landscape",
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
  cells: readonly Exclude<CellValue, null>[],
): void {
  // Readers that do not fit rows to their text by themselves would show one line of it.
  const lines = cells.map((cell, index) =>
    typeof cell === "string" && columns[index]?.wrap ? linesIn(cell, columns[index].width) : 1,
  );
  const row = sheet.addRow(cells.map((cell) => (typeof cell === "string" ? cellString(cell) : cell)));
  row.height = Math.min(400, Math.max(...lines) * LINE + 4);
  for (const [index, column] of columns.entries()) {
    row.getCell(index + 1).style = bodyStyle(column, typeof cells[index] !== "string");
  }
}

const font = { name: FONT, size: 10 };
const bodyStyles = new Map<string, Style>();

/** The look of a cell of a column; the same object for the same look, which is what makes long tables quick to write. */
function bodyStyle({ align = "left", numberFormat, wrap = false }: Column, number: boolean): Style {
  const numFmt = number ? numberFormat : undefined;
  const key = `${align} ${wrap} ${numFmt}`;
  let style = bodyStyles.get(key);
  if (style === undefined) {
    style = {
      font,
      alignment: { horizontal: align, vertical: "top", wrapText: wrap },
      border: box,
      ...(numFmt === undefined ? {} : { numFmt }),
    };
    bodyStyles.set(key, style);
  }
  return style;
}

/** Sets filter and print area over what was written. */
export function closeTable({ sheet, headerRow }: Written, columns: readonly Column[]): void {
  const last = sheet.getColumn(columns.length).letter;
  const end = Math.max(sheet.rowCount, headerRow);
  sheet.autoFilter = `A${headerRow}:${last}${end}`;
  const printed = columns.findIndex(({ screenOnly }) => screenOnly);
  const edge = printed < 1 ? last : sheet.getColumn(printed).letter;
  sheet.pageSetup.printArea = `A$1:${edge}$${end}`;
}
