import { comparable } from "../cells/index.ts";
import type { MappedColumn } from "../mapping.ts";
import type { RecordTable } from "../record-table.ts";

/** A column of the mapping and where it stands in the table; `undefined` where the table has no such column. */
export interface PlacedColumn {
  readonly mapped: MappedColumn;
  readonly index: number | undefined;
}

/**
 * Finds the columns of a mapping in a table. Where several columns bear one header, the nth entry of the mapping with
 * that header is the nth of them; further entries speak of the last (one column that holds two elements).
 */
export function placeColumns(table: RecordTable, columns: readonly MappedColumn[]): PlacedColumn[] {
  const places = new Map<string, number[]>();
  for (const [index, { header }] of table.columns.entries()) {
    const key = comparable(header);
    const known = places.get(key);
    if (known === undefined) places.set(key, [index]);
    else known.push(index);
  }
  const used = new Map<string, number>();
  return columns.map((mapped) => {
    const key = comparable(mapped.column);
    const nth = used.get(key) ?? 0;
    used.set(key, nth + 1);
    const found = places.get(key);
    return { mapped, index: found?.[Math.min(nth, found.length - 1)] };
  });
}

/** The place of one header, the first where several bear it. */
export function placeOf(table: RecordTable, header: string): number | undefined {
  const key = comparable(header);
  const index = table.columns.findIndex((column) => comparable(column.header) === key);
  return index < 0 ? undefined : index;
}
