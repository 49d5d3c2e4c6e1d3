import type { PlannedColumn, PlannedRows, TablePlan } from "./reading/plan.ts";
import { filledLine } from "./reading/read-element.ts";
import { type ReadRows, type RowOrigin, readRows } from "./reading/read-rows.ts";
import type { RecordTable } from "./record-table.ts";

/** Where a value stands: the cell, its header, and the text as it stood there. */
export interface Place {
  readonly file: string;
  readonly sheet?: string;
  /** "B12"; in JSON "[3].name"; empty where the value is the table's own (its 填报单位, its name). */
  readonly cell: string;
  readonly header: string;
  /** As written; empty for a blank cell. */
  readonly raw: string;
}

/**
 * From every value back to its cell. Nothing is kept for a cell: an item is a table and a record number, and the plan by
 * which the table was read tells the rest.
 */
export class Provenance {
  readonly #plans: readonly TablePlan[];
  readonly #index = new Map<string, number>();
  readonly #planOf: number[] = [];
  readonly #recordOf: number[] = [];
  /** The rows that were asked for last: each of their cells is asked for by itself. */
  #lastRows: { readonly planned: PlannedRows; readonly record: number; readonly read: ReadRows } | undefined;

  /** For `fromTables`; a caller gets one from there. */
  constructor(plans: readonly TablePlan[]) {
    this.#plans = plans;
  }

  /** For `fromTables`: notes where a subject was read. */
  note(id: string, plan: number, record: number): void {
    this.#index.set(id, this.#planOf.length);
    this.#planOf.push(plan);
    this.#recordOf.push(record);
  }

  /**
   * The cells that a value was read from, or in which it is missing.
   *
   * @param subjectId the id of an item, entry or roster line; or of a source, for the headers of an element
   * @param path the element, then the id of a row and its element, as in a finding
   * @returns empty where the subject is unknown or the element has no column
   * @example
   * const { catalogue, provenance } = fromRecords([{ 事项名称: "临时救助金给付", 承诺时限: "5个工作日" }]);
   * provenance.locate(catalogue.items[0]?.id ?? "", ["promisedTimeLimit"]);
   * // [{ file: "记录", cell: "[0].承诺时限", header: "承诺时限", raw: "5个工作日" }]
   */
  locate(subjectId: string, path: readonly string[]): readonly Place[] {
    const [element, rowId, key] = path;
    const at = this.#index.get(subjectId);
    if (at === undefined) return this.#headers(subjectId, element);
    const plan = this.#plans[this.#planOf[at]!]!;
    const record = this.#recordOf[at]!;
    const planned = plan.elements.find(({ key: own, term }) => own === element || term.element === element);
    if (planned !== undefined) {
      const columns = planned.unit === undefined ? planned.columns : [...planned.columns, planned.unit];
      return cells(plan.table, record, columns, planned.columns.length);
    }
    const rows = plan.rows.find(({ kind }) => kind === element);
    if (rows !== undefined)
      return rowPlaces(plan, rows, this.#rows(plan, rows, record), record, [rowId, key]);
    return element === "compilingUnit" ? unitPlace(plan) : [];
  }

  /**
   * The cells of a record that no element was read from: columns that are kept and not understood.
   *
   * @returns blank ones left out
   */
  unread(subjectId: string): readonly Place[] {
    const at = this.#index.get(subjectId);
    if (at === undefined) return [];
    const plan = this.#plans[this.#planOf[at]!]!;
    return plan.unread
      .map(({ index, header }) => placeIn(plan.table, this.#recordOf[at]!, index, header))
      .filter(({ raw }) => raw !== "");
  }

  #rows(plan: TablePlan, planned: PlannedRows, record: number): ReadRows {
    const last = this.#lastRows;
    if (last !== undefined && last.planned === planned && last.record === record) return last.read;
    const read = readRows(plan, planned, record);
    this.#lastRows = { planned, record, read };
    return read;
  }

  #headers(sourceId: string, element: string | undefined): readonly Place[] {
    const plan = this.#plans.find(({ table }) => table.id === sourceId);
    const planned = plan?.elements.find(({ key }) => key === element);
    if (plan === undefined || planned === undefined) return [];
    return planned.columns.map(({ header }) => ({ ...home(plan.table), cell: "", header, raw: header }));
  }
}

const home = ({ file, sheet }: RecordTable): { file: string; sheet?: string } =>
  sheet === undefined ? { file } : { file, sheet };

function placeIn(table: RecordTable, record: number, column: number, header: string, only?: number): Place {
  const line = only ?? filledLine({ table, record, from: 0, to: table.lineCount(record) }, column) ?? 0;
  const address = table.address(record, line, column);
  const raw = table.cell(record, line, column) ?? "";
  // The usual one is written out: whoever looks at all cells of a long list asks for millions.
  return table.sheet === undefined
    ? { ...placeOfAddress(table, address), header, raw }
    : { file: table.file, sheet: table.sheet, cell: address, header, raw };
}

/** “材料!B4”, “'表 1'!B4”: the address in a table whose records stand in several sheets. */
const withSheet = /^(?:'((?:[^']|'')+)'|([^'!]+))!([A-Z]{1,3}\d+)$/u;

function placeOfAddress(table: RecordTable, address: string): { file: string; sheet?: string; cell: string } {
  const [, quoted, plain, cell] = withSheet.exec(address) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return sheet === undefined || cell === undefined
    ? { ...home(table), cell: address }
    : { file: table.file, sheet, cell };
}

/** Of several columns for one element the filled ones; where all are blank, all: that is where to fill it in. */
function cells(table: RecordTable, record: number, columns: readonly PlannedColumn[], own: number): Place[] {
  const places = columns.map(({ index, header }) => placeIn(table, record, index, header));
  if (own === 1) return places;
  const filled = places.filter(({ raw }) => raw !== "");
  return filled.length > 0 ? filled : places;
}

function rowPlaces(
  plan: TablePlan,
  planned: PlannedRows,
  { rows, origins }: ReadRows,
  record: number,
  [rowId, key]: readonly [rowId: string | undefined, key: string | undefined],
): Place[] {
  const of = ({ table, record: own, line, columns }: RowOrigin): Place[] => {
    const places = columns(key).map(({ index, header }) => placeIn(table, own, index, header, line));
    // A row as a whole stands where it is named, else where it says anything.
    return key === undefined
      ? [places.find(({ raw }) => raw !== "") ?? places[0]].flatMap((one) => one ?? [])
      : places;
  };
  if (rowId !== undefined) {
    const at = (rows ?? []).findIndex(({ id }) => id === rowId);
    const origin = origins[at];
    return origin === undefined ? [] : of(origin);
  }
  const found = origins.flatMap(of);
  if (found.length > 0) return unique(found);
  // No rows: the cells in which they would stand.
  const columns = [...planned.whole, ...planned.parts.flatMap((part) => part.columns)];
  return cells(plan.table, record, columns, columns.length);
}

const unique = (places: readonly Place[]): Place[] => [
  ...new Map(places.map((place) => [`${place.file}|${place.sheet}|${place.cell}`, place])).values(),
];

const unitHeaders = { line: "填报单位", sheet: "工作表名", file: "文件名" } as const;

function unitPlace({ table, mapping }: TablePlan): Place[] {
  const { unit } = table;
  if (unit !== undefined && mapping.unit === undefined) {
    return [{ ...home(table), cell: "", header: unitHeaders[unit.from], raw: unit.name }];
  }
  return mapping.unit === undefined
    ? []
    : [{ ...home(table), cell: "", header: "列对应文件", raw: mapping.unit.name }];
}
