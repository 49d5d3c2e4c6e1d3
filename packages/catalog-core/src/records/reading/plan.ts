import type { RowKind, Term } from "../../terms/index.ts";
import type { Mapping } from "../mapping.ts";
import type { RecordTable } from "../record-table.ts";
import type { ReadCell } from "./column-reader.ts";
import type { ProblemLog } from "./problem-log.ts";

/** One column of a table with the reader that the mapping gives it. */
export interface PlannedColumn {
  readonly index: number;
  readonly header: string;
  readonly read: ReadCell;
}

/** One element of the item, or of a row, with the columns that hold it: the first that is filled counts. */
export interface PlannedElement {
  readonly term: Term;
  /** The key in the item or row: `name` for `materials.name`. */
  readonly key: string;
  readonly columns: readonly PlannedColumn[];
  /** The unit of a time limit in a column of its own. */
  readonly unit?: PlannedColumn;
}

/** How the rows of one kind are read from the item's own record. */
export interface PlannedRows {
  readonly kind: RowKind;
  /** Columns that hold a whole list in a cell. */
  readonly whole: readonly PlannedColumn[];
  /** Columns of the rows' elements, one row a line. */
  readonly parts: readonly PlannedElement[];
  /** Child tables, joined by key. */
  readonly children: readonly PlannedChild[];
}

export interface PlannedChild {
  readonly table: RecordTable;
  readonly sourceId: string;
  readonly parentColumn: number;
  readonly parts: readonly PlannedElement[];
  /** Key text → the child's records, in order. */
  readonly records: ReadonlyMap<string, readonly number[]>;
  /** Of the child table: its cells are told there. */
  readonly log: ProblemLog;
}

/** How one table is read: everything about the columns that does not change from record to record. */
export interface TablePlan {
  readonly table: RecordTable;
  readonly mapping: Mapping;
  readonly elements: readonly PlannedElement[];
  readonly rows: readonly PlannedRows[];
  /** Columns that are kept and not read. */
  readonly unread: readonly { readonly index: number; readonly header: string }[];
}
