import type { Subject } from "./subject.ts";

/** The unit that a table's surroundings name, for entries that do not name one themselves. */
export interface TableUnit {
  readonly name: string;
  readonly from: "line" | "sheet" | "file";
}

/**
 * Records with named columns, wherever they came from: a list, vertical forms, JSON. The core makes a catalogue of it.
 */
export interface RecordTable {
  readonly id: string;
  readonly label: string;
  readonly file: string;
  readonly sheet?: string;
  readonly columns: readonly { readonly header: string }[];
  readonly recordCount: number;
  lineCount(record: number): number;
  cell(record: number, line: number, column: number): string | undefined;
  has?(record: number, column: number): boolean;
  address(record: number, line: number, column: number): string;
  readonly unit?: TableUnit;
}

/** A table as the layout found it. */
export interface FoundTable extends RecordTable {
  readonly shape: "list" | "form";
  readonly subject: Subject;
  /** Title rows above it, the sheet's and the file's name: the nearest first. */
  readonly titles: readonly string[];
  /** How many of `columns` are the table's own; those after them were lent by headings and lines around it. */
  readonly ownColumns: number;
}
