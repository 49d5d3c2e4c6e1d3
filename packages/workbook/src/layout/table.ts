import type { RecordTable } from "@zp/catalog-core/records";
import type { Subject } from "./subject.ts";

/** A table as the layout found it. */
export interface FoundTable extends RecordTable {
  readonly shape: "list" | "form";
  readonly subject: Subject;
  /** Title rows above it, the sheet's and the file's name: the nearest first. */
  readonly titles: readonly string[];
  /** How many of `columns` are the table's own; those after them were lent by headings between the rows. */
  readonly ownColumns: number;
  /** The cells of its header, "A3:Y3", of two rows "A3:Y4"; absent where it has none of its own (forms, JSON). */
  readonly headerCells?: string;
}
