import { type ColumnSet, groupOf, headerOf, type SetColumn } from "@zp/catalog-core/records";
import { isRowKind, type RowKind, type Term, termOf, termsOf } from "@zp/catalog-core/terms";
import { type FilledRecord, kindOf } from "./filled-record.ts";

/** A column of a sheet as it is written. */
export interface PlannedColumn {
  readonly column: SetColumn;
  readonly header: string;
  /** The heading over the columns of one kind of rows. */
  readonly group?: string;
  readonly kind?: RowKind;
  readonly term?: Term;
  /** In characters of a line. */
  readonly width: number;
  /** A column of the source that is kept and has no element. */
  readonly rest?: true;
}

/**
 * The columns of a set, and after them whatever else the entries fill: nothing that is known of an entry is left out of
 * its sheet.
 *
 * @param unitAbove the unit stands above the list and needs no column
 */
export function planColumns(
  set: ColumnSet,
  records: readonly FilledRecord[],
  unitAbove = false,
): readonly PlannedColumn[] {
  const planned = set.columns.map(plannedColumn);
  const further = furtherElements(set, records).filter((element) => !(unitAbove && isUnit(element)));
  const unit = further.find(isUnit);
  if (unit !== undefined) planned.unshift(plannedColumn({ element: unit }));
  for (const element of further) {
    if (element === unit) continue;
    const column = plannedColumn({ element });
    const last = planned.findLastIndex(({ kind }) => kind !== undefined && kind === column.kind);
    planned.splice(last < 0 ? endOf(planned) : last + 1, 0, column);
  }
  const taken = new Set(planned.map(({ header }) => header));
  const rest = new Set(records.flatMap((record) => record.rest.map(([header]) => header)));
  // Every sheet numbers its entries itself.
  rest.delete("序号");
  for (const header of rest) {
    let label = header;
    for (let copy = 2; taken.has(label); copy += 1) label = `${header}（${copy}）`;
    taken.add(label);
    planned.push({ column: { label }, header: label, width: 16, rest: true });
  }
  return planned;
}

export const isUnit = (element: string): boolean =>
  element === "compilingUnit" || element.endsWith(".compilingUnit") || element === "roster.unit";

/** Further columns stand before the remarks, which close a list. */
const endOf = (planned: readonly PlannedColumn[]): number =>
  planned.at(-1)?.term?.element.endsWith("remark") ? planned.length - 1 : planned.length;

function plannedColumn(column: SetColumn): PlannedColumn {
  const term = column.element === undefined ? undefined : termOf(column.element);
  const kind = kindOf(column.element);
  const group = groupOf(column);
  return {
    column,
    header: headerOf(column),
    width: column.width ?? widthOf(term),
    ...(group === undefined ? {} : { group }),
    ...(kind === undefined ? {} : { kind }),
    ...(term === undefined ? {} : { term }),
  };
}

/** Elements that some entry fills and that have no column in the set, in the order of the terms. */
function furtherElements(set: ColumnSet, records: readonly FilledRecord[]): string[] {
  const own = new Set(set.columns.flatMap(({ element }) => element ?? []));
  const filled = new Set<string>();
  for (const { values, rows } of records) {
    for (const element of values.keys()) filled.add(element);
    for (const list of rows.values())
      for (const row of list) for (const element of row.keys()) filled.add(element);
  }
  const found: string[] = [];
  for (const { element } of termsOf(set.layer)) {
    if (isRowKind(element)) found.push(...furtherOfRows(element, own, filled));
    else if (filled.has(element) && !own.has(element)) found.push(element);
  }
  return found;
}

/** A list in one cell says what its rows are called; once they say more, they want columns, the name first. */
function furtherOfRows(kind: RowKind, own: ReadonlySet<string>, filled: ReadonlySet<string>): string[] {
  const parts = termsOf(kind).map(({ element }) => element);
  const name = parts[0]!;
  const used = parts.filter((element) => filled.has(element));
  if (own.has(kind) && used.every((element) => element === name)) return [];
  const wanted = used.filter((element) => !own.has(element));
  const stated = filled.has(kind) && !own.has(kind);
  return (wanted.length > 0 || stated) && !own.has(name) && !wanted.includes(name)
    ? [name, ...wanted]
    : wanted;
}

const long =
  /Basis|Condition|procedure|exerciseContent|description|duties|accountability|Standard|places|content$/u;

function widthOf(term: Term | undefined): number {
  if (term === undefined) return 16;
  const { element, value } = term;
  if (/(?:^|\.)name$/u.test(element)) return 24;
  if (typeof value === "object") return "one" in value ? 10 : "many" in value ? 13 : 24;
  switch (value) {
    case "yes-no":
    case "count":
      return 7;
    case "code":
      return 18;
    case "visits":
      return 9;
    case "date":
    case "cases":
    case "statutory-limit":
    case "promised-limit":
    case "limit":
      return 12;
    case "phones":
    case "fee":
      return 16;
    default:
      return long.test(element) ? 26 : 16;
  }
}
