import { cellAddress, MAX_COLUMNS, parseAddress, parseRange } from "../grid/address.ts";
import type { SheetOutline } from "../patch/index.ts";
import { gravest, type MarkSeverity, type PlacedMark } from "./mark.ts";

/** A cell that is to be marked, with all that is to be said of it. Row and column count from 0. */
export interface Target {
  readonly row: number;
  readonly column: number;
  readonly marks: PlacedMark[];
}

/** The marks of one sheet. */
export interface SheetTargets {
  readonly targets: readonly Target[];
  /** Further cells to be coloured where they are there: the rest of a header row. */
  readonly alongside: readonly { row: number; column: number; severity: MarkSeverity }[];
}

/** A header row has no more columns than this that a person would look at. */
const WIDEST = 1_000;
const HIGHEST = 20;

/** Whether a mark names a place that a sheet can have. */
export const hasPlace = ({ cell }: PlacedMark): boolean => areaOf(cell ?? "") !== undefined;

/** Gathers the marks of a sheet by cell, in the order in which a person reads it; what is said twice is said once. */
export function targetsOf(marks: readonly PlacedMark[], outline: SheetOutline): SheetTargets {
  const targets = new Map<string, Target>();
  const alongside = new Map<string, { row: number; column: number; marks: PlacedMark[] }>();
  for (const mark of marks) {
    const area = areaOf(mark.cell ?? "");
    if (area === undefined) continue;
    const place = outline.topLeft(area.top, area.left);
    const ref = cellAddress(place.row, place.column);
    const target = targets.get(ref) ?? { ...place, marks: [] };
    targets.set(ref, target);
    const said = target.marks.some(
      ({ ruleId, message }) => ruleId === mark.ruleId && message === mark.message,
    );
    if (!said) target.marks.push(mark);
    for (let row = area.top; row <= Math.min(area.bottom, area.top + HIGHEST); row += 1) {
      for (let column = area.left; column <= Math.min(area.right, area.left + WIDEST); column += 1) {
        const key = `${row},${column}`;
        const other = alongside.get(key) ?? { row, column, marks: [] };
        alongside.set(key, other);
        other.marks.push(mark);
      }
    }
  }
  return {
    targets: [...targets.values()].sort((a, b) => a.row - b.row || a.column - b.column),
    alongside: [...alongside.values()].map(({ row, column, marks: own }) => ({
      row,
      column,
      severity: gravest(own),
    })),
  };
}

/** A cell, a range of cells or whole rows ("3:3"). */
function areaOf(text: string): { top: number; left: number; bottom: number; right: number } | undefined {
  const cell = parseAddress(text);
  if (cell !== undefined) return { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
  const rows = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/.exec(text.trim());
  if (rows === null) return text.includes(":") ? parseRange(text) : undefined;
  const [first, last] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
  return { top: Math.min(first, last), left: 0, bottom: Math.max(first, last), right: MAX_COLUMNS - 1 };
}
