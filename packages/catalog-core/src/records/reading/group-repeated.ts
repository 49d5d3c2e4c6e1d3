import type { RecordTable } from "../record-table.ts";
import { filledLine } from "./read-element.ts";

/** Records of a table that were put together, and how many were there before. */
export interface Grouped {
  readonly table: RecordTable;
  readonly joined: number;
}

/**
 * Puts together records that follow each other and say the same of the item, down to the last cell: lists in which the
 * item is written out again on the line of each material. Records that differ in any of the item's own cells stay apart.
 *
 * @param own the columns of the item's elements; the others (materials, steps) make up its lines
 * @returns undefined where nothing repeats
 */
export function groupRepeated(table: RecordTable, own: readonly number[]): Grouped | undefined {
  if (own.length < 2) return undefined;
  /** For each group its first record; the group ends before the next one's. */
  const starts: number[] = [];
  for (let record = 0; record < table.recordCount; record++) {
    if (record === 0 || table.apart?.(record) || !sameItem(table, own, record - 1, record))
      starts.push(record);
  }
  const joined = table.recordCount - starts.length;
  if (joined === 0) return undefined;
  const end = (group: number): number => starts[group + 1] ?? table.recordCount;
  /** The record and its line that a line of a group is. */
  const at = (group: number, line: number): readonly [record: number, line: number] => {
    let left = line;
    let record = starts[group] ?? 0;
    for (; record < end(group) - 1; record++) {
      const lines = table.lineCount(record);
      if (left < lines) break;
      left -= lines;
    }
    return [record, left];
  };
  const { id, label, file, sheet, columns, unit, has } = table;
  return {
    joined,
    table: {
      id,
      label,
      file,
      columns,
      recordCount: starts.length,
      lineCount(group) {
        let lines = 0;
        for (let record = starts[group] ?? 0; record < end(group); record++) lines += table.lineCount(record);
        return lines;
      },
      cell(group, line, column) {
        const [record, inner] = at(group, line);
        return table.cell(record, inner, column);
      },
      address(group, line, column) {
        const [record, inner] = at(group, line);
        return table.address(record, inner, column);
      },
      ...(sheet === undefined ? {} : { sheet }),
      ...(unit === undefined ? {} : { unit }),
      ...(has === undefined ? {} : { has: (group, column) => has.call(table, starts[group] ?? 0, column) }),
    },
  };
}

function sameItem(table: RecordTable, own: readonly number[], a: number, b: number): boolean {
  let filled = false;
  for (const column of own) {
    const text = textAt(table, b, column);
    if (textAt(table, a, column) !== text) return false;
    filled ||= text !== undefined;
  }
  return filled;
}

function textAt(table: RecordTable, record: number, column: number): string | undefined {
  const line = filledLine({ table, record, from: 0, to: table.lineCount(record) }, column);
  return line === undefined ? undefined : table.cell(record, line, column);
}
