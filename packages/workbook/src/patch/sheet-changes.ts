import type { SheetLink } from "./sheet-links.ts";

/** What is to become of a cell. */
export interface CellChange {
  /**
   * The number of the format that it is to name, given the one that it names now; undefined for none. A cell that is
   * not there is given the format that its row or column would lend it.
   */
  readonly format?: (now: number | undefined) => number | undefined;
  /** Text in the place of what it holds. */
  readonly text?: string;
  /** Taken away, for a cell that was put in. */
  readonly remove?: true;
  /** Left alone where it is not there: else it is put in. */
  readonly onlyThere?: true;
}

/** What is to become of a row. */
export interface RowChange {
  readonly cells: ReadonlyMap<number, CellChange>;
  /** Taken away with its cells, for a row that was put in. */
  readonly remove?: true;
  /** Its cells taken away, for a row that had none. */
  readonly empty?: true;
  /** The columns that it says it spans. */
  readonly spans?: string;
}

/** What is to become of a sheet. Rows and columns count from 0. */
export interface SheetChange {
  readonly rows: ReadonlyMap<number, RowChange>;
  /** Asked for the format of every cell, row and column that no change is given for. */
  readonly restyle?: (format: number, row: number | undefined, column: number | undefined) => number;
  /** The link to the shapes of comments: put in under this id, or taken away. */
  readonly legacyDrawing?: { readonly add: string; readonly office: string } | "remove";
  readonly addLink?: SheetLink;
  /** Tags of links to be taken away, or all links. */
  readonly cutLinks?: ReadonlySet<string> | "all" | undefined;
  /** All rows taken away, for a sheet that had none. */
  readonly empty?: true;
}

/** What was done, so that it can be undone. */
export interface SheetRecord {
  /** The format that each changed cell named before: undefined for none, null for a cell that was put in. */
  readonly cells: { row: number; column: number; before: number | undefined | null }[];
  /** Rows that were put in, were empty before, or said that they span other columns. */
  readonly rows: { row: number; added?: true; empty?: true; spans?: string }[];
  /** There were no rows. */
  empty: boolean;
}
