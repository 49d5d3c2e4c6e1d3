import { comparable } from "../cells/index.ts";
import type { RecordTable } from "../record-table.ts";

/**
 * Tables of the same headers as one: what a column holds is judged by all files of a kind together, so that a file of a
 * few items is read as the others are. The order of columns may differ from file to file.
 */
export function poolTables(tables: readonly RecordTable[]): RecordTable | undefined {
  const [first] = tables;
  if (first === undefined || tables.length === 1) return first;
  const order = tables.map((table) => columnsAs(first, table));
  const ends: number[] = [];
  let recordCount = 0;
  for (const table of tables) {
    recordCount += table.recordCount;
    ends.push(recordCount);
  }
  const at = (record: number): readonly [table: number, record: number] => {
    const table = ends.findIndex((end) => record < end);
    return [table, record - (ends[table - 1] ?? 0)];
  };
  return {
    id: first.id,
    label: tables.map(({ label }) => label).join(" "),
    file: first.file,
    columns: first.columns,
    recordCount,
    lineCount(record) {
      const [table, own] = at(record);
      return tables[table]?.lineCount(own) ?? 1;
    },
    cell(record, line, column) {
      const [table, own] = at(record);
      const place = order[table]?.[column];
      return place === undefined ? undefined : tables[table]?.cell(own, line, place);
    },
    address(record, line, column) {
      const [table, own] = at(record);
      return tables[table]?.address(own, line, order[table]?.[column] ?? column) ?? "";
    },
  };
}

/** For each column of `first` its place in `other`: the nth of a header is the nth there. */
function columnsAs(first: RecordTable, other: RecordTable): (number | undefined)[] {
  const places = new Map<string, number[]>();
  for (const [index, { header }] of other.columns.entries()) {
    const key = comparable(header);
    places.set(key, [...(places.get(key) ?? []), index]);
  }
  return first.columns.map(({ header }) => places.get(comparable(header))?.shift());
}
