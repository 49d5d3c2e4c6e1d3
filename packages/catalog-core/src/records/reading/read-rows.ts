import { statedAs } from "../../terms/index.ts";
import { asText, readJsonArray, readList, tidyText } from "../cells/index.ts";
import type { RecordTable } from "../record-table.ts";
import { IdPool } from "../row-id.ts";
import type { PlannedElement, PlannedRows, TablePlan } from "./plan.ts";
import type { ProblemLog } from "./problem-log.ts";
import { filledLine, readElement, type Span } from "./read-element.ts";
import { readObjectRow } from "./read-object-row.ts";
import { nameOf, saysNoRows } from "./row-kinds.ts";

export interface Row {
  readonly id: string;
  readonly [element: string]: unknown;
}

/** Where a row was read from: a line of a table, or an entry of a cell. */
export interface RowOrigin {
  readonly table: RecordTable;
  readonly record: number;
  readonly line: number;
  /** The columns of an element of the row, or all of them; a row of a list in one cell has that cell for all. */
  readonly columns: (
    key: string | undefined,
  ) => readonly { readonly index: number; readonly header: string }[];
}

export interface ReadRows {
  /** `undefined`: blank. Empty: stated that there are none. */
  readonly rows: readonly Row[] | undefined;
  readonly origins: readonly RowOrigin[];
}

type Values = Readonly<Record<string, unknown>>;

/** Gathers the rows of one kind of one item and gives each its id. */
class RowCollector {
  readonly rows: Row[] = [];
  readonly origins: RowOrigin[] = [];
  readonly #ids = new IdPool();
  readonly #name: string;

  constructor(readonly_: PlannedRows["kind"]) {
    this.#name = nameOf[readonly_];
  }

  add(values: Values, origin: RowOrigin): void {
    const name = values[this.#name];
    this.rows.push({ id: this.#ids.take(typeof name === "string" ? name : "（未命名）"), ...values });
    this.origins.push(origin);
  }
}

/** The rows of one kind of a record: of its child tables, else of its own lines, else of a list in one cell. */
export function readRows(plan: TablePlan, planned: PlannedRows, record: number, log?: ProblemLog): ReadRows {
  const collector = new RowCollector(planned.kind);
  fromChildren(plan.table, planned, record, collector, log);
  if (collector.rows.length === 0) fromLines(plan.table, planned, record, collector, log);
  if (collector.rows.length === 0) {
    if (fromCells(plan.table, planned, record, collector)) return { rows: [], origins: [] };
  }
  const [only] = collector.rows;
  if (only === undefined) return { rows: undefined, origins: [] };
  const name = only[nameOf[planned.kind]];
  if (collector.rows.length === 1 && typeof name === "string" && saysNone(planned.kind, name)) {
    return { rows: [], origins: [] };
  }
  return { rows: collector.rows, origins: collector.origins };
}

const saysNone = (kind: PlannedRows["kind"], text: string): boolean =>
  saysNoRows(kind, text) || statedAs(kind, text) === "stated-none";

function fromChildren(
  table: RecordTable,
  planned: PlannedRows,
  record: number,
  into: RowCollector,
  log: ProblemLog | undefined,
): void {
  for (const child of planned.children) {
    const key = keyText(table, record, child.parentColumn);
    if (key === undefined) continue;
    for (const own of child.records.get(key) ?? [])
      linesOf(child.table, own, child.parts, into, log && child.log);
  }
}

/** The text by which a row belongs to an item. */
export function keyText(table: RecordTable, record: number, column: number): string | undefined {
  const line = filledLine({ table, record, from: 0, to: table.lineCount(record) }, column);
  return line === undefined ? undefined : tidyText(table.cell(record, line, column) ?? "");
}

function fromLines(
  table: RecordTable,
  planned: PlannedRows,
  record: number,
  into: RowCollector,
  log: ProblemLog | undefined,
): void {
  if (planned.parts.length > 0) linesOf(table, record, planned.parts, into, log);
}

/** One row a line; a cell with a JSON array stands for as many lines. */
function linesOf(
  table: RecordTable,
  record: number,
  parts: readonly PlannedElement[],
  into: RowCollector,
  log: ProblemLog | undefined,
): void {
  const columns = (key: string | undefined) =>
    key === undefined
      ? parts.flatMap((part) => part.columns)
      : (parts.find((part) => part.key === key)?.columns ?? []);
  const lines = table.lineCount(record);
  for (let line = 0; line < lines; line++) {
    const span: Span = { table, record, from: line, to: line + 1 };
    const origin: RowOrigin = { table, record, line, columns };
    const listed = readParallel(parts, span, log);
    if (listed !== undefined) {
      for (const values of listed) into.add(values, origin);
      continue;
    }
    let values: Record<string, unknown> | undefined;
    for (const part of parts) {
      const value = readElement(part, span, log);
      if (value === undefined) continue;
      values ??= {};
      values[part.key] = value;
    }
    if (values !== undefined) into.add(values, origin);
  }
}

/** Several values under one key (JSON): `{ 材料名称: [a, b], 份数: [1, 2] }`. Lists of another length cannot be matched. */
function readParallel(
  parts: readonly PlannedElement[],
  span: Span,
  log: ProblemLog | undefined,
): Record<string, unknown>[] | undefined {
  let length = 0;
  const lists: {
    readonly part: PlannedElement;
    readonly text: string;
    readonly items: readonly unknown[];
  }[] = [];
  for (const part of parts) {
    const index = part.columns[0]?.index ?? 0;
    const text = span.table.cell(span.record, span.from, index);
    if (text === undefined || text === "") continue;
    const items = text.startsWith("[") ? (readJsonArray(text) ?? [text]) : [text];
    lists.push({ part, text, items });
    length ||= items.length;
  }
  // The first column of the rows says how many there are; without a list in it every cell is one row's.
  if (length <= 1 && lists.every(({ items }) => items.length <= 1)) return undefined;
  const rows = Array.from({ length }, (): Record<string, unknown> => ({}));
  for (const { part, text, items } of lists) {
    const [column] = part.columns;
    if (column === undefined) continue;
    if (items.length !== length) {
      log?.cell("rows-unmatched", part.term.element, text, {
        record: span.record,
        line: span.from,
        column: column.index,
      });
      continue;
    }
    for (const [n, item] of items.entries()) {
      const value = column.read(asText(item))?.value;
      if (value !== undefined) rows[n]![part.key] = value;
    }
  }
  return rows.filter((row) => Object.keys(row).length > 0);
}

/** Lists in one cell; true where a cell states that there are none. */
function fromCells(table: RecordTable, planned: PlannedRows, record: number, into: RowCollector): boolean {
  const { kind } = planned;
  for (const column of planned.whole) {
    const origin = (line: number): RowOrigin => ({ table, record, line, columns: () => [column] });
    for (let line = 0; line < table.lineCount(record); line++) {
      const text = tidyText(table.cell(record, line, column.index) ?? "");
      if (text === undefined) continue;
      const objects = readJsonArray(text);
      if (objects !== undefined && objects.length === 0) return true;
      if (objects?.some((entry) => typeof entry === "object" && entry !== null)) {
        for (const entry of objects) {
          const values = readObjectRow(kind, entry);
          if (values !== undefined) into.add(values, origin(line));
        }
        continue;
      }
      if (saysNone(kind, text)) {
        if (into.rows.length === 0 && table.lineCount(record) === 1) return true;
        continue;
      }
      for (const item of readList(text).items) into.add({ [nameOf[kind]]: item }, origin(line));
    }
    if (into.rows.length > 0) return false;
  }
  return false;
}
