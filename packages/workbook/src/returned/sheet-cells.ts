import { KEY_HEADER } from "../catalogue/own-sheets.ts";
import { parseAddress } from "../grid/address.ts";
import type { Sheet } from "../grid/index.ts";
import type { FoundTable } from "../layout/index.ts";

/** A record of a table in the grid. */
export interface GridRecord {
  readonly table: FoundTable;
  readonly record: number;
}

/** Where the lists of one sheet lie in it. */
export interface ListedCells {
  /** The record that a row belongs to. */
  recordAt(row: number): GridRecord | undefined;
  /** The column of a record's table that a cell belongs to; −1 for a cell beside the list. */
  columnAt(row: number, column: number): number;
}

/** Columns that the numbering of rows stands in. */
export const ORDINAL = "序号";
/** Columns that are ours and say nothing of an entry. */
export const isSilent = (header: string): boolean => header === ORDINAL || header === KEY_HEADER;

/** A value merged over more columns than these is a remark across the row, and no list reads it. */
const WIDEST = 4;

/** Finds which cells of a sheet its lists read. */
export function listedCells(sheet: Sheet, tables: readonly FoundTable[]): ListedCells {
  const records = new Map<number, GridRecord>();
  const columns = new Map<FoundTable, ReadonlyMap<number, number>>();
  for (const table of tables) {
    if (table.shape !== "list" || table.sheet !== sheet.name) continue;
    const places = new Map<number, number>();
    for (let record = 0; record < table.recordCount; record += 1) {
      for (let line = 0; line < table.lineCount(record); line += 1) {
        const row = firstRow(table, record, line);
        if (row !== undefined) records.set(row, { table, record });
      }
    }
    for (let column = 0; column < table.ownColumns; column += 1) {
      const place = table.recordCount === 0 ? undefined : parseAddress(table.address(0, 0, column));
      if (place !== undefined) places.set(place.column, column);
    }
    columns.set(table, places);
  }
  return {
    recordAt: (row) => records.get(row),
    columnAt(row, column) {
      const at = records.get(row);
      if (at === undefined) return -1;
      const area = sheet.mergeAt(row, column);
      if (area !== undefined && area.right - area.left >= WIDEST) return -1;
      return columns.get(at.table)?.get(column) ?? -1;
    },
  };
}

/** The row of a line: columns that are merged downwards answer with the row in which they begin, others with their own. */
function firstRow(table: FoundTable, record: number, line: number): number | undefined {
  let last: number | undefined;
  for (let column = 0; column < table.ownColumns; column += 1) {
    const row = parseAddress(table.address(record, line, column))?.row;
    if (row !== undefined && (last === undefined || row > last)) last = row;
  }
  return last;
}
