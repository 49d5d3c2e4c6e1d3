import { MAX_COLUMNS, MAX_ROWS } from "../grid/address.ts";
import type { SheetOutline } from "./sheet-outline.ts";

/*
 * How large the box of a comment is. Programs take its size from the cells that its corners lie in, so that in a list
 * with high rows a box of “four rows” would fill the screen: the corners are sought by the sheet's own heights and
 * widths.
 */

/** Pixels. */
const WIDTH = 320;
const LINE = 17;
const LEAST_LINES = 3;
const MOST_LINES = 26;
const MARGIN = 12;
/** A Chinese character of 9 points. */
const CHARACTER = 12;
const PIXELS_PER_POINT = 96 / 72;
const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING = 5;
const GAP = 15;

/** The value of `<x:Anchor>` for a comment at a cell: column and pixels, row and pixels, of two corners. */
export function anchorOf(outline: SheetOutline, row: number, column: number, text: string): string {
  const left = walk(column + 1, GAP, MAX_COLUMNS, (one) => columnPixels(outline, one));
  const right = walk(left.cell, left.offset + WIDTH, MAX_COLUMNS, (one) => columnPixels(outline, one));
  const top = walk(Math.max(0, row - 1), 4, MAX_ROWS, (one) => rowPixels(outline, one));
  const height = linesOf(text) * LINE + MARGIN;
  const bottom = walk(top.cell, top.offset + height, MAX_ROWS, (one) => rowPixels(outline, one));
  return [left, top, right, bottom].map(({ cell, offset }) => `${cell}, ${offset}`).join(", ");
}

function linesOf(text: string): number {
  const perLine = Math.floor((WIDTH - MARGIN) / CHARACTER);
  const lines = text.split("\n").reduce((sum, line) => {
    let width = 0;
    for (const character of line) width += (character.codePointAt(0) ?? 0) > 0xff ? 1 : 0.5;
    return sum + Math.max(1, Math.ceil(width / perLine));
  }, 0);
  return Math.min(MOST_LINES, Math.max(LEAST_LINES, lines));
}

/** The cell and the offset in it that lie so many pixels behind the beginning of a cell. */
function walk(
  from: number,
  pixels: number,
  end: number,
  sizeOf: (cell: number) => number,
): { cell: number; offset: number } {
  let cell = Math.min(from, end - 1);
  let rest = pixels;
  for (; cell < end - 1; cell++) {
    const size = sizeOf(cell);
    if (rest < size) break;
    rest -= size;
  }
  return { cell, offset: Math.round(Math.min(rest, Math.max(0, sizeOf(cell) - 1))) };
}

function columnPixels(outline: SheetOutline, column: number): number {
  const span = outline.columnAt(column);
  if (span?.hidden) return 0;
  return Math.round((span?.width ?? outline.defaultWidth) * PIXELS_PER_CHARACTER) + CELL_PADDING;
}

const rowPixels = (outline: SheetOutline, row: number): number =>
  Math.round((outline.heights.get(row) ?? outline.defaultHeight) * PIXELS_PER_POINT);
