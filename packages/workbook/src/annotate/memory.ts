import type { StyleCounts } from "../patch/index.ts";

/** The first words of what we write down in a marked workbook, by which it is known again. */
export const MARKER = "zp.marks/1";
/** Cells hold 32,767 characters. */
const LONGEST = 30_000;

/**
 * What has to be known to undo a marking to the letter. Where the workbook was saved by another program in the
 * meantime, numbers of formats and cells have changed and only `written` and the cells' own fills are still of use.
 */
export interface Memory {
  readonly styles: { readonly crc: number; readonly before: StyleCounts; readonly added: boolean };
  /** Fills that do not fit into a colour. */
  readonly written: readonly string[];
  /** The fills that marked cells have of their own. */
  readonly fills: readonly string[];
  readonly sheets: readonly SheetMemory[];
  /** The kind of part that draws comments was not known in the package. */
  readonly newType: boolean;
}

export interface SheetMemory {
  readonly name: string;
  readonly part: string;
  /** Of the sheet's part as it was marked. */
  readonly crc: number;
  /** Cell, its format before ("-" none, "+" put in), its own fill as a place in `fills`. */
  readonly cells: readonly (readonly [ref: string, before: number | "-" | "+", fill: number])[];
  /** Rows that were put in ("+"), were empty ("0"), or said to span other columns. */
  readonly rows: readonly (readonly [row: number, what: string])[];
  readonly empty: boolean;
  /** Comments that were there before, and those of them whose text had no formats. */
  readonly lengthened: readonly string[];
  readonly wrapped: readonly string[];
  readonly newLinks: boolean;
  readonly newComments: boolean;
  readonly newDrawing: boolean;
}

/** The memory as texts of cells that follow one another. */
export function memoryCells(memory: Memory): string[] {
  const text = JSON.stringify(memory);
  const cells: string[] = [];
  for (let at = 0; at < text.length; at += LONGEST) {
    // No cell begins with a sign that would make it a formula.
    cells.push(`${at === 0 ? MARKER : ""}:${text.slice(at, at + LONGEST)}`);
  }
  return cells;
}

/** Reads the memory back from the cells of a row; undefined where it is not whole. */
export function memoryOf(cells: readonly (string | undefined)[]): Memory | undefined {
  const first = cells.findIndex((cell) => cell?.startsWith(`${MARKER}:`));
  if (first < 0) return undefined;
  let text = "";
  for (const cell of cells.slice(first)) text += cell?.slice(cell.indexOf(":") + 1) ?? "";
  try {
    const memory = JSON.parse(text) as Memory;
    return Array.isArray(memory.sheets) && Array.isArray(memory.written) ? memory : undefined;
  } catch {
    return undefined;
  }
}
