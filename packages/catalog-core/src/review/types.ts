import type { DirectoryEntry, ImplementationItem } from "../model/index.ts";

/** The lists that are sent out to units. */
export type SentLayer = "implementation" | "directory";

/** Columns without an element: header and text of each. */
export type Rest = readonly (readonly [header: string, text: string])[];

/** An entry as it was sent out. */
export interface SentEntry {
  /** Travels with the row in a hidden column; unique among all that was sent. */
  readonly key: string;
  readonly layer: SentLayer;
  /** To whom it was sent; `undefined` where no unit was written. */
  readonly unit?: string;
  readonly entry: ImplementationItem | DirectoryEntry;
  readonly rest: Rest;
}

/** A row that came back. */
export interface ReturnedRow {
  /** As it was read; unique among the rows. */
  readonly id: string;
  /** What stands in its key column. */
  readonly key?: string;
  readonly layer: SentLayer;
  /** The unit whose sheet it came back in; `undefined` where that is not known. */
  readonly unit?: string;
  readonly entry: ImplementationItem | DirectoryEntry;
  readonly rest: Rest;
  /** Struck through as a whole: proposed for deletion. */
  readonly struck: boolean;
  /** Single cells that are struck through. */
  readonly struckCells: readonly { readonly header: string; readonly text: string }[];
}

/** How it was known which entry a row is. */
export type KnownBy = "key" | "code" | "name" | "place";

/** One thing that a row says otherwise than what was sent. */
export interface RowChange {
  /** The element; absent for a column without one. */
  readonly element?: string;
  /** What it is called: the label of the element, the header of the column. */
  readonly label: string;
  /** The material, step or other row that it concerns. */
  readonly row?: string;
  readonly beforeText: string;
  readonly afterText: string;
  /** The cell was struck through and its text left standing. */
  readonly struck?: true;
}

/**
 * What became of a row; of an entry that was sent also the last two.
 *
 * - `unchanged`, `changed`: in the sheet of its own unit;
 * - `moved`: in the sheet of another unit, changed or not;
 * - `struck`: proposed for deletion by striking it through, wherever it stands;
 * - `added`: a row that nothing was sent for;
 * - `repeated`: one more row of an entry that is there already;
 * - `removed`: its unit answered, and no row is left of it;
 * - `unanswered`: its unit has not answered.
 */
export type RowOutcome = "unchanged" | "changed" | "moved" | "struck" | "added" | "repeated";
/** What became of an entry that was sent. See {@link RowOutcome}. */
export type SentOutcome = Exclude<RowOutcome, "added" | "repeated"> | "removed" | "unanswered";

/** A row with what became of it. */
export interface ReviewedRow {
  readonly row: ReturnedRow;
  readonly outcome: RowOutcome;
  /** What it was sent as; of a repeated row what it repeats. */
  readonly sent?: SentEntry;
  readonly knownBy?: KnownBy;
  readonly changes: readonly RowChange[];
  /** Why it was taken for this entry, or for none, where that is not plain. Chinese. */
  readonly remarks: readonly string[];
}

/** An entry that was sent with what became of it. */
export interface ReviewedEntry {
  readonly sent: SentEntry;
  readonly outcome: SentOutcome;
  /** The row that it came back as. */
  readonly row?: ReviewedRow;
}

/** The books of one unit, or of all. `sent` and `returned` are the sums of what stands below them. */
export interface ReviewCounts {
  /** unchanged + changed + moved + struck + removed + unanswered */
  readonly sent: number;
  /** Rows in the sheets of the unit. */
  readonly returned: number;
  readonly unchanged: number;
  readonly changed: number;
  readonly moved: number;
  readonly struck: number;
  readonly removed: number;
  readonly unanswered: number;
  readonly added: number;
  readonly repeated: number;
  /** Rows that were sent to other units and came back in the sheets of this one. */
  readonly movedIn: number;
}

/** All that was sent and all that came back, held against each other. */
export interface Review {
  readonly rows: readonly ReviewedRow[];
  readonly entries: readonly ReviewedEntry[];
}
