import * as z from "zod";
import { TIME_UNITS } from "../time-limit/time-limit.ts";

/** Kinds of structured rows under an item, as a mapping names them. */
export const MappedRows = z.enum([
  "materials",
  "fees",
  "steps",
  "specialProcedures",
  "results",
  "questions",
  "policyDocuments",
  "reviewRules",
]);

export type MappedRows = z.output<typeof MappedRows>;

/** What one record of the table is: of the two lists, the roster, a list beside them, or of the rows under an item. */
export const MappedLayer = z.enum([
  "implementation",
  "directory",
  "roster",
  "powersList",
  "publicServices",
  "cutProofs",
  "caseCounts",
  "stageDates",
  ...MappedRows.options,
]);
export type MappedLayer = z.output<typeof MappedLayer>;

/** What one column holds. Several columns may name one element: the first that is filled counts. */
export const MappedColumn = z.strictObject({
  /** The header as the table has it. */
  column: z.string(),
  /** An element (`promisedTimeLimit`), an element of a row (`materials.name`), or null: kept, but not read. */
  element: z.string().min(1).nullable(),
  /** The unit of bare numbers in a column of time limits. */
  unit: z.enum(TIME_UNITS).optional(),
  /** Who says so, where headers and cells alone do not. */
  confirmedBy: z.string().min(1).optional(),
  /** Id of the code table that the column's numbers follow (`c0109`, `gbt39046` …). */
  table: z.string().min(1).optional(),
  /** What single texts of the column stand for: a word of the element's vocabulary, a unit of time, or a plainer text. */
  values: z.record(z.string(), z.string()).optional(),
  note: z.string().optional(),
});
export type MappedColumn = z.output<typeof MappedColumn>;

/** A table of rows (materials, steps) that belong to the items by a key. */
export const MappedChild = z.strictObject({
  rows: MappedRows,
  /** File name of the child table, beside the file of the items. */
  file: z.string().min(1),
  sheet: z.string().min(1).optional(),
  /** The columns whose texts are equal where a row belongs to an item. */
  key: z.strictObject({ parent: z.string(), child: z.string() }),
  columns: z.array(MappedColumn),
});
export type MappedChild = z.output<typeof MappedChild>;

/**
 * How the columns of one kind of table are to be read: the user's word, which wins over every proposal. A small JSON
 * file that a person can read and edit.
 *
 * @example
 * Mapping.parse({
 *   schema: "zp.mapping/1",
 *   fingerprint: fingerprintOf(["事项名称", "handle_time"]),
 *   layer: "implementation",
 *   columns: [
 *     { column: "事项名称", element: "name" },
 *     { column: "handle_time", element: "statutoryTimeLimit", confirmedBy: "县政务服务中心" },
 *   ],
 * });
 */
export const Mapping = z.strictObject({
  schema: z.literal("zp.mapping/1"),
  title: z.string().optional(),
  /** Of the headers, see `fingerprintOf`: by it a mapping finds the tables it is for. */
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
  layer: MappedLayer,
  columns: z.array(MappedColumn),
  /** The unit of every record that names none itself. */
  unit: z.strictObject({ name: z.string().min(1) }).optional(),
  /** Units as written in the table, and the names they are to go by. */
  aliases: z.record(z.string(), z.string().min(1)).optional(),
  children: z.array(MappedChild).optional(),
});
export type Mapping = z.output<typeof Mapping>;
