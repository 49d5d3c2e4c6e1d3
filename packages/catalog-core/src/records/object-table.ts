import { asText } from "./cells/index.ts";
import type { RecordTable, TableUnit } from "./record-table.ts";

/** A record as a program has it: keys are the columns. */
export type PlainRecord = Readonly<Record<string, unknown>>;

/** What an array does not say of itself. */
export interface ObjectTableOptions {
  /** Stands in ids, sources and places. Default “记录”. */
  readonly name?: string;
  readonly unit?: TableUnit;
}

/** What a table of objects is made of: the usable records, and where in the array they stood. */
export interface ObjectTable extends RecordTable {
  /** Entries of the array that are no objects, by their index. */
  readonly unusable: readonly number[];
}

/**
 * A table over an array of plain objects: keys in the order of their first appearance are its columns, nothing is copied.
 * A key that is there with null or "" is a blank cell; arrays and objects are shown as their JSON.
 *
 * @example
 * const table = objectTable([{ 事项名称: "临时救助金给付" }, "说明"], { name: "民政局" });
 * table.columns; // [{ header: "事项名称" }]
 * table.cell(0, 0, 0); // "临时救助金给付"
 * table.unusable; // [1]
 */
export function objectTable(rows: readonly unknown[], options: ObjectTableOptions = {}): ObjectTable {
  const { name = "记录", unit } = options;
  const records: PlainRecord[] = [];
  const indexes: number[] = [];
  const unusable: number[] = [];
  const headers = new Set<string>();
  for (const [index, row] of rows.entries()) {
    if (typeof row !== "object" || row === null || Array.isArray(row)) {
      unusable.push(index);
      continue;
    }
    records.push(row as PlainRecord);
    indexes.push(index);
    for (const key of Object.keys(row)) headers.add(key);
  }
  const keys = [...headers];
  const own = (record: number, column: number): unknown => {
    const row = records[record];
    const key = keys[column];
    return row !== undefined && key !== undefined && Object.hasOwn(row, key) ? row[key] : undefined;
  };
  return {
    id: name,
    label: name,
    file: name,
    columns: keys.map((header) => ({ header })),
    recordCount: records.length,
    unusable,
    lineCount: () => 1,
    cell(record, line, column) {
      const text = line === 0 ? asText(own(record, column)) : "";
      return text === "" ? undefined : text;
    },
    has(record, column) {
      const key = keys[column];
      const row = records[record];
      return row !== undefined && key !== undefined && Object.hasOwn(row, key);
    },
    address: (record, _line, column) => `[${indexes[record] ?? record}].${keys[column] ?? column}`,
    ...(unit === undefined ? {} : { unit }),
  };
}
