import type { CellValue } from "exceljs";
import { type Sheet, type Workbook, withoutMark } from "../grid/index.ts";
import { writable } from "../patch/index.ts";
import { cellString } from "../write/inert.ts";
import { FONT } from "../write/sheet.ts";

/** A workbook made of a file that is none, or of one that cannot be changed as it is. */
export interface PlainCopy {
  readonly bytes: Uint8Array;
  /** The sheets' names in the copy, by their names in the file. Cells stand where they stood. */
  readonly sheets: ReadonlyMap<string, string>;
}

const LEAST_WIDTH = 6;
const MOST_WIDTH = 40;
/** So many rows are looked at for the width of a column. */
const SAMPLED = 200;
const LONGEST_NAME = 31;

/**
 * Writes the cells of a file into a new workbook, each where it was, with merged areas, comments, hidden rows and
 * columns. A text stays a text, also one that looks like a number; one that looks like a formula is marked as in all
 * that we write.
 */
export async function plainCopy(source: Workbook): Promise<PlainCopy> {
  // Comments and hidden rows: more than our own writer knows. Loaded only when there is something to copy.
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "zp";
  workbook.title = source.file;
  const sheets = new Map<string, string>();
  // In JSON a text is what it is; elsewhere it may carry the mark of a text that looks like a formula already.
  const marked = source.format !== "json" && source.format !== "ndjson";
  for (const sheet of source.sheets) {
    const name = freeName(sheet.name, [...sheets.values()]);
    sheets.set(sheet.name, name);
    const state = sheet.visibility === "very-hidden" ? "veryHidden" : sheet.visibility;
    const copy = workbook.addWorksheet(name, { state });
    for (const [at, width] of widthsOf(sheet).entries()) copy.getColumn(at + 1).width = width;
    for (const { first, last } of sheet.hiddenColumns) {
      for (let column = first; column <= last; column += 1) copy.getColumn(column + 1).hidden = true;
    }
    for (const row of sheet.filledRows()) {
      const written = copy.getRow(row + 1);
      if (sheet.isRowHidden(row)) written.hidden = true;
      for (let column = 0; column < sheet.columnCount; column += 1) {
        const value = cellValue(sheet, row, column, marked);
        if (value === undefined) continue;
        const cell = written.getCell(column + 1);
        cell.value = value;
        cell.font = { name: FONT, size: 10 };
        cell.alignment = { vertical: "top", wrapText: true };
        const format = typeof value === "string" ? "@" : sheet.numberFormat(row, column);
        if (format !== undefined) cell.numFmt = format;
      }
    }
    for (const { top, left, bottom, right } of sheet.merges) {
      try {
        copy.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
      } catch {
        // Areas that overlap: no program shows the second one.
      }
    }
    for (const { row, column, text } of sheet.comments)
      copy.getCell(row + 1, column + 1).note = writable(text);
  }
  if (sheets.size === 0) workbook.addWorksheet("Sheet1");
  return { bytes: new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer), sheets };
}

function cellValue(sheet: Sheet, row: number, column: number, marked: boolean): CellValue | undefined {
  const kind = sheet.kind(row, column);
  const value = sheet.value(row, column);
  if (kind === undefined || kind === "null" || kind === "formula") return undefined;
  if (kind === "boolean" && typeof value === "boolean") return value;
  if ((kind === "number" || kind === "date") && typeof value === "number") {
    // A long code that came as a number would be shown with an exponent.
    if (Number.isFinite(value) && Math.abs(value) < 1e11) return value;
  }
  const text = sheet.text(row, column);
  if (text === undefined || text === "") return undefined;
  return cellString(writable(marked ? withoutMark(text) : text));
}

/** Widths by the texts of the first rows, in characters. */
function widthsOf(sheet: Sheet): number[] {
  const widths = new Array<number>(sheet.columnCount).fill(LEAST_WIDTH);
  let seen = 0;
  for (const row of sheet.filledRows()) {
    if (seen >= SAMPLED) break;
    seen += 1;
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const text = sheet.text(row, column) ?? "";
      const merged = sheet.mergeAt(row, column);
      if (text === "" || (merged !== undefined && merged.right > merged.left)) continue;
      const longest = Math.max(...text.split("\n").map(widthOf));
      widths[column] = Math.min(MOST_WIDTH, Math.max(widths[column] ?? LEAST_WIDTH, longest + 2));
    }
  }
  return widths;
}

function widthOf(line: string): number {
  let width = 0;
  for (const character of line) width += (character.codePointAt(0) ?? 0) > 0xff ? 2 : 1;
  return width;
}

/** A name that sheets may have and no other has. */
function freeName(name: string, taken: readonly string[]): string {
  const allowed = writable(name)
    .replace(/[[\]:*?/\\\n]/g, "_")
    .replace(/^'|'$/g, "_")
    .trim();
  const short = allowed.slice(0, LONGEST_NAME) || "Sheet1";
  const used = new Set(taken.map((one) => one.toLowerCase()));
  let free = short;
  for (let copy = 2; used.has(free.toLowerCase()) || free.toLowerCase() === "history"; copy += 1) {
    const tail = `（${copy}）`;
    free = `${short.slice(0, LONGEST_NAME - tail.length)}${tail}`;
  }
  return free;
}
