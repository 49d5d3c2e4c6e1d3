import { MAX_COLUMNS } from "../grid/address.ts";
import { CellStore, type StoredKind } from "../grid/cell-store.ts";
import type { Sheet } from "../grid/grid.ts";
import { lostDigits } from "../grid/plain-number.ts";
import type { ProblemLog } from "../grid/problem-log.ts";
import { BAD_RECORD, LOST_DIGITS } from "../grid/problem-texts.ts";
import type { ReadLimits } from "../grid/read-options.ts";
import { StoredSheet } from "../grid/stored-sheet.ts";
import type { StringTable } from "../grid/string-table.ts";
import { tooManyCells } from "../grid/too-large.ts";
import { WorkbookError } from "../grid/workbook-error.ts";
import { isObject } from "./find-records.ts";

export interface RecordSheetOptions {
  readonly name: string;
  readonly index: number;
  readonly strings: StringTable;
  readonly limits: ReadLimits;
  readonly problems: ProblemLog;
  /** How a person finds the nth record: "data[11]", "第12行". */
  readonly recordPlace: (index: number) => string;
}

/**
 * Lays records out as a sheet: row 0 holds the keys in the order of their first appearance, row n the nth record. A
 * key that a record does not have leaves no cell; null and "" leave one. Arrays among the records are rows as they are.
 */
export function recordSheet(records: readonly unknown[], options: RecordSheetOptions): Sheet {
  const { strings, problems, limits, recordPlace } = options;
  const store = new CellStore();
  const tabular = records.every((record) => Array.isArray(record));
  const keys = tabular ? [] : collectKeys(records);
  const columns = new Map(keys.map((key, column) => [key, column]));

  const addText = (column: number, kind: StoredKind, text: string) => {
    const index = strings.intern(text);
    store.add(column, kind, index, 0, false, !strings.isBlank(index));
  };
  const addValue = (column: number, value: unknown, place: () => string) => {
    if (typeof value === "string") addText(column, "string", value.replace(/\r\n?/g, "\n"));
    else if (typeof value === "number") {
      if (lostDigits(value)) problems.addPlace(LOST_DIGITS, options.name, place);
      store.add(column, "number", value, 0, false, true);
    } else if (typeof value === "boolean") store.add(column, "boolean", value ? 1 : 0, 0, false, true);
    else if (value === null) store.add(column, "null", 0, 0, false, false);
    else addText(column, "json", jsonText(value));
  };

  if (!tabular) {
    store.beginRow(0);
    for (const [column, key] of keys.entries()) addText(column, "string", key);
    store.endRow();
  }
  for (const [index, record] of records.entries()) {
    const place = recordPlace(index);
    store.beginRow(tabular ? index : index + 1);
    if (Array.isArray(record) && tabular) {
      for (let column = 0; column < Math.min(record.length, MAX_COLUMNS); column++) {
        addValue(column, record[column], () => `${place}[${column}]`);
      }
    } else if (isObject(record)) {
      for (const key of Object.keys(record))
        addValue(columns.get(key)!, record[key], () => `${place}.${key}`);
    } else problems.addPlace(BAD_RECORD, options.name, place);
    store.endRow();
    if (store.cells > limits.maxCells) throw tooManyCells(limits.maxCells);
  }
  const address = (row: number, column: number) => {
    if (tabular) return `${recordPlace(row)}[${column}]`;
    const key = keys[column] ?? `#${column + 1}`;
    return row === 0 ? `字段 ${key}` : `${recordPlace(row - 1)}.${key}`;
  };
  const rowCount = tabular ? records.length : records.length + 1;
  return new StoredSheet({ name: options.name, index: options.index, store, strings, address, rowCount });
}

function collectKeys(records: readonly unknown[]): string[] {
  const keys = new Set<string>();
  for (const record of records) if (isObject(record)) for (const key of Object.keys(record)) keys.add(key);
  if (keys.size <= MAX_COLUMNS) return [...keys];
  throw new WorkbookError(
    "too-large",
    `JSON 记录共有 ${keys.size} 个不同的字段，超出读取上限 ${MAX_COLUMNS}，不像事项清单。`,
    "请确认导出的是事项清单：一个数组，每条事项一个对象，各对象字段相同。",
  );
}

function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "";
  } catch {
    throw new WorkbookError(
      "too-large",
      "JSON 的嵌套层次过深，无法读取。",
      "请重新导出清单：一个数组，每条事项一个对象。",
    );
  }
}
