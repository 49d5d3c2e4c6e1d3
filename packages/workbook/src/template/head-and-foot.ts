import type { ColumnSet } from "@zp/catalog-core/records";
import type { BookSheet } from "../book/index.ts";
import { cellString } from "../write/inert.ts";
import { box, FONT, LINE, linesIn } from "../write/sheet.ts";

/** Where a day is written by hand. */
const DAY = "　　　年　　月　　日";
/** Who filled it in and when: as much of it as there is room for, the fullest first. */
const FILLED_BY = [
  `填报人：　　　　　联系电话：　　　　　　　填报日期：${DAY}`,
  `填报人：　　　　　填报日期：${DAY}`,
  `填报日期：${DAY}`,
] as const;
/** In characters of a line: what the unit's name and what the fullest of {@link FILLED_BY} take at their size. */
const ROOM_FOR_UNIT = 44;
const ROOM_FOR_REST = 78;

/** The last column of the left part: both texts have room, and where there is not enough they share it. */
function splitFor(widths: readonly number[]): number {
  let taken = 0;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const enough = Math.min(ROOM_FOR_UNIT, (total * ROOM_FOR_UNIT) / (ROOM_FOR_UNIT + ROOM_FOR_REST));
  for (const [at, width] of widths.slice(0, -1).entries()) {
    taken += width;
    if (taken >= enough) return at + 1;
  }
  return Math.max(1, widths.length - 1);
}

/**
 * Annex number, title and the line of the unit.
 *
 * @param widths of the columns that they stand over
 * @returns the last row
 */
export function addHead(sheet: BookSheet, set: ColumnSet, widths: readonly number[], unit?: string): number {
  let row = 0;
  if (set.annex !== undefined) {
    row += 1;
    const annex = sheet.getCell(row, 1);
    annex.value = set.annex;
    annex.font = { name: "黑体", size: 12 };
    sheet.mergeCells(row, 1, row, Math.min(2, widths.length));
    sheet.getRow(row).height = 20;
  }
  row += 1;
  const title = sheet.getCell(row, 1);
  title.value = cellString(set.title);
  title.font = { name: "黑体", size: 18, bold: true };
  title.alignment = { horizontal: "center", vertical: "middle" };
  sheet.mergeCells(row, 1, row, widths.length);
  sheet.getRow(row).height = 34;
  row += 1;
  const split = splitFor(widths);
  line(sheet, row, { first: 1, last: split }, cellString(`填报单位（盖章）：${unit ?? ""}`), "left");
  const room = widths.slice(split).reduce((total, width) => total + width, 0);
  const filledBy = FILLED_BY.find((text) => linesIn(text, room / 1.1) === 1) ?? FILLED_BY[2];
  line(sheet, row, { first: split + 1, last: widths.length }, filledBy, "right");
  sheet.getRow(row).height = 22;
  return row;
}

/**
 * Boxes to sign and seal in, and what is to be said of filling in.
 *
 * @param from the first free row
 * @returns the last row
 */
export function addFoot(
  sheet: BookSheet,
  set: ColumnSet,
  from: number,
  { widths: all, first = 1 }: { readonly widths: readonly number[]; readonly first?: number },
): number {
  const widths = all.slice(first - 1);
  let row = from - 1;
  const signatures = set.signatures ?? [];
  if (signatures.length > 0) {
    row += 1;
    for (const [at, own] of parts(widths, signatures.length).entries()) {
      const part = { first: own.first + first - 1, last: own.last + first - 1 };
      const text = signatures[at]!;
      merge(sheet, row, part);
      const cell = sheet.getCell(row, part.first);
      cell.value = `${cellString(text)}\n\n\n${DAY}`;
      cell.font = { name: FONT, size: 11 };
      cell.alignment = { horizontal: "left", vertical: "top", wrapText: true };
      for (let column = part.first; column <= part.last; column += 1) sheet.getCell(row, column).border = box;
    }
    sheet.getRow(row).height = 78;
  }
  const remarks = [
    ...(set.columns.some(({ required }) => required) ? ["深色表头的各栏必须填写。"] : []),
    ...(set.remarks ?? []),
  ];
  if (remarks.length > 0) {
    row += 1;
    const text = `填表说明：${remarks.map((remark, at) => `${remarks.length > 1 ? `${at + 1}.` : ""}${remark}`).join("")}`;
    merge(sheet, row, { first, last: all.length });
    const cell = sheet.getCell(row, first);
    cell.value = cellString(text);
    cell.font = { name: FONT, size: 10, color: { argb: "FF595959" } };
    cell.alignment = { horizontal: "left", vertical: "top", wrapText: true };
    const width = widths.reduce((sum, one) => sum + one, 0);
    sheet.getRow(row).height = 8 + LINE * linesIn(text, width * 1.05);
  }
  return row;
}

interface Part {
  /** Columns, both included, counted from 1. */
  readonly first: number;
  readonly last: number;
}

/** The columns in `count` parts of about equal width. */
export function parts(widths: readonly number[], count: number): Part[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const found: Part[] = [];
  let first = 1;
  let taken = 0;
  for (const [at, width] of widths.entries()) {
    taken += width;
    const next = widths[at + 1] ?? 0;
    const wanted = (total * (found.length + 1)) / count;
    const nearest = Math.abs(taken - wanted) <= Math.abs(taken + next - wanted);
    const left = count - found.length - 1;
    const columnsLeft = widths.length - at - 1;
    if (left > 0 && columnsLeft >= left && (nearest || columnsLeft === left)) {
      found.push({ first, last: at + 1 });
      first = at + 2;
    }
  }
  found.push({ first, last: widths.length });
  return found;
}

function merge(sheet: BookSheet, row: number, { first, last }: Part): void {
  if (last > first) sheet.mergeCells(row, first, row, last);
}

function line(sheet: BookSheet, row: number, part: Part, text: string, align: "left" | "right"): void {
  merge(sheet, row, part);
  const cell = sheet.getCell(row, part.first);
  cell.value = text;
  cell.font = { name: FONT, size: 11 };
  cell.alignment = { horizontal: align, vertical: "middle" };
}
