import * as z from "zod";

/** What can be wrong with a table, a mapping or a cell before any rule is asked. */
export const RecordProblemKind = z.enum([
  // cells
  "unreadable",
  "code-without-table",
  "partly-read",
  "lower-bound",
  "unit-differs",
  "unit-unknown",
  "several-values",
  "columns-differ",
  "damaged-text",
  // columns
  "unit-unstated",
  "column-cut",
  "furniture-stripped",
  "column-unmapped",
  "rows-unmatched",
  // mapping
  "column-missing",
  "element-unknown",
  "code-table-unknown",
  "mapping-for-other-table",
  "question-open",
  // tables
  "record-unusable",
  "record-empty",
  "lines-joined",
  "child-missing",
  "child-unclaimed",
  "key-missing",
  "orphan-rows",
  "parent-repeated",
]);
export type RecordProblemKind = z.output<typeof RecordProblemKind>;

/**
 * One thing that reading found, as one Chinese sentence or two: what was expected, what to do. The same text in the same
 * column is told once, with the first cell and how often it stands there.
 */
export const RecordProblem = z.strictObject({
  kind: RecordProblemKind,
  /** `error`: what was meant is not in the catalogue; `warning`: a value is not; `info`: good to know. */
  severity: z.enum(["error", "warning", "info"]),
  sourceId: z.string(),
  /** The first cell. */
  address: z.string().optional(),
  header: z.string().optional(),
  /** The element that the column is read as. */
  element: z.string().optional(),
  /** As written, cut at 200 characters. */
  raw: z.string().optional(),
  /** How many cells, records or rows. */
  count: z.int().positive(),
  message: z.string(),
});
export type RecordProblem = z.output<typeof RecordProblem>;
