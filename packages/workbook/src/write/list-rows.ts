import type { ImplementationItem } from "@zp/catalog-core/model";
import {
  materialFormLabels,
  materialKindLabels,
  materialSourceLabels,
  resultTypeLabels,
} from "@zp/catalog-core/model";
import { type RowKind, termsOf } from "@zp/catalog-core/terms";
import { formatTimeLimit, type TimeLimit } from "@zp/catalog-core/time-limit";

/** The text of an element as it stood in its cell, or nothing where it was read from no cell of its own. */
export type RawOf = (item: ImplementationItem, element: string) => string | undefined;
/** Columns that no element was found for: header and text. */
export type RestOf = (item: ImplementationItem) => readonly (readonly [header: string, text: string])[];

/** One item as a record: labels to texts, and labels to rows of such records. */
export interface ListRecord {
  readonly values: ReadonlyMap<string, string>;
  readonly rows: ReadonlyMap<string, readonly ReadonlyMap<string, string>[]>;
}

const rowKinds: readonly RowKind[] = [
  "materials",
  "fees",
  "steps",
  "specialProcedures",
  "results",
  "questions",
  "policyDocuments",
  "reviewRules",
];

const words: Readonly<Record<string, string>> = {
  ...materialKindLabels,
  ...materialFormLabels,
  ...materialSourceLabels,
  ...resultTypeLabels,
  yes: "是",
  no: "否",
  none: "无",
  "not-applicable": "不适用",
};

/**
 * An item under the standard labels: texts as they stood, rows one by one, columns without an element as they were.
 *
 * @param rawOf the text of an element in its cell, from the provenance of what was read
 * @param restOf the columns without an element
 * @example
 * const item = { id: "1", name: "临时救助金给付" };
 * const record = listRecord(item, (_, element) => (element === "maxVisits" ? "1次" : undefined), () => [["备注", "新增"]]);
 * [...record.values]; // [["事项名称", "临时救助金给付"], ["到办事现场次数", "1次"], ["备注", "新增"]]
 */
export function listRecord(item: ImplementationItem, rawOf: RawOf, restOf: RestOf): ListRecord {
  const values = new Map<string, string>();
  const rows = new Map<string, ReadonlyMap<string, string>[]>();
  for (const { element, label } of termsOf("implementation")) {
    if (rowKinds.includes(element as RowKind)) {
      const list = item[element as RowKind] as readonly Record<string, unknown>[] | undefined;
      // No row: a blank cell stays blank, and “none” goes on saying so in the item's own cell.
      if (list === undefined || list.length === 0) {
        const raw = rawOf(item, element);
        if (raw) values.set(label, raw);
      } else
        rows.set(
          label,
          list.map((row) => rowTexts(element as RowKind, row)),
        );
      continue;
    }
    const text = rawOf(item, element) ?? plainText(item, element);
    if (text) values.set(label, text);
  }
  for (const [header, text] of restOf(item)) if (!values.has(header)) values.set(header, text);
  return { values, rows };
}

/** What no cell of its own says, the unit of a whole table above all. */
const plainText = (item: ImplementationItem, element: string): string | undefined => {
  const value = (item as unknown as Record<string, unknown>)[element];
  return typeof value === "string" ? value : undefined;
};

function rowTexts(kind: RowKind, row: Record<string, unknown>): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { element, label } of termsOf(kind)) {
    const text = rowText(row[element.slice(kind.length + 1)]);
    if (text !== undefined) texts.set(label, text);
  }
  return texts;
}

function rowText(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return words[value] ?? value;
  const limit = value as TimeLimit;
  return limit.kind === "unreadable" ? limit.raw : formatTimeLimit(limit);
}

/** A column of a list: its label, and of rows under the item the label of their kind. */
export interface ListColumn {
  readonly key: string;
  readonly of?: string;
}

/**
 * Columns in the order of the terms, those that nobody fills left out, unknown ones last.
 *
 * @example
 * const record = listRecord({ id: "1", name: "取水许可" }, () => undefined, () => []);
 * listColumns([record]); // [{ key: "事项名称" }]
 */
export function listColumns(records: Iterable<ListRecord>): readonly ListColumn[] {
  const used = new Set<string>();
  const inner = new Map<string, Set<string>>();
  for (const { values, rows } of records) {
    for (const label of values.keys()) used.add(label);
    for (const [label, list] of rows) {
      const labels = inner.get(label) ?? new Set();
      for (const row of list) for (const one of row.keys()) labels.add(one);
      inner.set(label, labels);
    }
  }
  const columns: ListColumn[] = [];
  for (const { element, label } of termsOf("implementation")) {
    if (used.has(label)) columns.push({ key: label });
    const labels = inner.get(label);
    if (labels !== undefined) {
      for (const { label: own } of termsOf(element as RowKind))
        if (labels.has(own)) columns.push({ key: own, of: label });
    }
    used.delete(label);
  }
  for (const label of used) columns.push({ key: label });
  return columns;
}

/**
 * The lines of one record: as many as its longest kind of rows, one at least; what is the item's own stands in the first.
 *
 * @example
 * const record = listRecord({ id: "1", name: "取水许可" }, () => undefined, () => []);
 * listLines(listColumns([record]), record); // [["取水许可"]]
 */
export function listLines(columns: readonly ListColumn[], { values, rows }: ListRecord): string[][] {
  const height = Math.max(1, ...[...rows.values()].map((list) => list.length));
  return Array.from({ length: height }, (_unused, line) =>
    columns.map(({ key, of }) =>
      of === undefined ? (line === 0 ? (values.get(key) ?? "") : "") : (rows.get(of)?.[line]?.get(key) ?? ""),
    ),
  );
}

/** A whole list as columns and lines. */
export function listTable(records: readonly ListRecord[]): { columns: string[]; lines: string[][] } {
  const columns = listColumns(records);
  return {
    columns: columns.map(({ key }) => key),
    lines: records.flatMap((record) => listLines(columns, record)),
  };
}

/**
 * A record as JSON holds it: labels to texts; rows as arrays of such objects.
 *
 * @example
 * const record = listRecord({ id: "1", name: "取水许可" }, () => undefined, () => []);
 * listObject(record); // { "事项名称": "取水许可" }
 */
export const listObject = ({ values, rows }: ListRecord): Record<string, unknown> => ({
  ...Object.fromEntries(values),
  ...Object.fromEntries(
    [...rows].map(([label, list]) => [label, list.map((row) => Object.fromEntries(row))]),
  ),
});
