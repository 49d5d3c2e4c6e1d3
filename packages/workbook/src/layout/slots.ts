import type { CellRange, Sheet } from "../grid/index.ts";

/** What a person sees as one box: a cell, or a merged area at the row in which it begins. */
export interface Slot {
  readonly row: number;
  readonly column: number;
  readonly endRow: number;
  readonly endColumn: number;
  /** Trimmed; "" for an empty box. */
  readonly text: string;
}

/** The text of a cell without blanks around it; "" where there is none. Ideographic and no-break spaces count. */
export function cellText(sheet: Sheet, row: number, column: number): string {
  return sheet.text(row, column)?.trim() ?? "";
}

/** The same, seen through a merge: a covered cell shows the text of its area. */
export function shownText(sheet: Sheet, row: number, column: number): string {
  const own = cellText(sheet, row, column);
  if (own !== "") return own;
  const area = sheet.mergeAt(row, column);
  return area === undefined ? "" : cellText(sheet, area.top, area.left);
}

/** Columns beyond this one are not looked at: no list is so wide, but a stray cell far to the right costs every row. */
export const widestSheet = 1024;

/** A value merged over more columns than these is a remark across the row, not the value of each column. */
const widestShared = 4;

/**
 * The cell whose text a person sees at a place: the cell itself, or the first of the merged area that covers it.
 *
 * @returns `undefined` inside an area so wide that its text is not a value of this column
 */
export function placeOf(
  sheet: Sheet,
  row: number,
  column: number,
): { row: number; column: number } | undefined {
  const area = sheet.mergeAt(row, column);
  if (area === undefined) return { row, column };
  if (area.left !== column && area.right - area.left >= widestShared) return undefined;
  return { row: area.top, column: area.left };
}

/** Rows and columns beyond what the sheet shows do not count as part of a merged area. */
const clipped = (sheet: Sheet, area: CellRange): CellRange => ({
  top: area.top,
  left: area.left,
  bottom: Math.min(area.bottom, sheet.rowCount - 1),
  right: Math.min(area.right, Math.max(sheet.columnCount - 1, area.left)),
});

/**
 * The boxes that begin in a row, left to right. Empty single cells are left out; empty merged areas are not, for an
 * empty box beside a label is a field that nobody filled.
 */
export function slotsOf(sheet: Sheet, row: number): Slot[] {
  const slots: Slot[] = [];
  for (let column = 0; column < Math.min(sheet.columnCount, widestSheet); column += 1) {
    const merge = sheet.mergeAt(row, column);
    if (merge === undefined) {
      const text = cellText(sheet, row, column);
      if (text !== "") slots.push({ row, column, endRow: row, endColumn: column, text });
      continue;
    }
    const area = clipped(sheet, merge);
    if (area.top === row && area.left === column) {
      slots.push({
        row,
        column,
        endRow: area.bottom,
        endColumn: area.right,
        text: cellText(sheet, area.top, area.left),
      });
    }
    column = Math.max(column, area.right);
  }
  return slots;
}

export const filled = (slots: readonly Slot[]): Slot[] => slots.filter((slot) => slot.text !== "");
