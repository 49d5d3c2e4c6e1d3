import { type ListLayer, writeCell } from "../records/index.ts";
import { isRowKind, type RowKind, termsOf } from "../terms/index.ts";
import { sameValue } from "./same-value.ts";

/** One element of an entry that is not what it was. */
export interface ElementChange {
  /** `promisedTimeLimit`; of a row `materials.required`; `materials` where a row came, went or changed its place. */
  readonly element: string;
  /** The row that it concerns, by id and by the name it is called: one of the materials, one of the steps. */
  readonly row?: { readonly id: string; readonly name: string };
  /** `undefined` where it was blank. */
  readonly before: unknown;
  /** `undefined` where it is blank now. */
  readonly after: unknown;
  /** As its cell would say it; "" for a blank. */
  readonly beforeText: string;
  readonly afterText: string;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * What changed between two states of one entry: elements in the order of a list, rows by their names. Values are held
 * against each other, not spellings: “5 个工作日” and “5个工作日” are one limit. Which entry it is (`id`) and where it was
 * read (`sourceId`) are no part of it.
 *
 * @param layer the list that both belong to
 * @example
 * const before = { id: "1", name: "临时救助金给付", visitReason: "无" };
 * const after = { id: "9", name: "临时救助金给付", charges: "no" } as const;
 * entryChanges(before, after, "implementation").map(({ element, beforeText, afterText }) => [element, beforeText, afterText]);
 * // [["charges", "", "否"], ["visitReason", "无", ""]]
 */
export function entryChanges(before: object, after: object, layer: ListLayer): readonly ElementChange[] {
  const own = layer === "implementation" || layer === "directory" ? 0 : layer.length + 1;
  const changes: ElementChange[] = [];
  for (const { element, companionOf } of termsOf(layer)) {
    if (companionOf !== undefined) continue;
    const key = element.slice(own);
    const was = (before as Values)[key];
    const is = (after as Values)[key];
    if (sameValue(was, is)) continue;
    if (isRowKind(element) && rowsIn(was).length > 0 && rowsIn(is).length > 0)
      changes.push(...rowChanges(element, rowsIn(was), rowsIn(is)));
    else changes.push(change(element, was, is, (value) => writeCell(element, value)));
  }
  return changes;
}

const rowsIn = (value: unknown): readonly Values[] => (Array.isArray(value) ? value : []);

const change = (
  element: string,
  before: unknown,
  after: unknown,
  textOf: (value: unknown) => string,
): ElementChange => ({ element, before, after, beforeText: textOf(before), afterText: textOf(after) });

/** Rows of one kind: those that went and came, elements of those that stayed, and whether they stand in another order. */
function rowChanges(kind: RowKind, before: readonly Values[], after: readonly Values[]): ElementChange[] {
  const was = new Map(before.map((row) => [row.id, row]));
  const is = new Map(after.map((row) => [row.id, row]));
  const changes: ElementChange[] = [];
  for (const row of before)
    if (!is.has(row.id))
      changes.push({ ...change(kind, row, undefined, (one) => rowText(kind, one)), row: called(row) });
  for (const row of after) {
    const old = was.get(row.id);
    if (old === undefined)
      changes.push({ ...change(kind, undefined, row, (one) => rowText(kind, one)), row: called(row) });
    else changes.push(...elementsOfRow(kind, old, row));
  }
  const stayed = (rows: readonly Values[], other: ReadonlyMap<unknown, Values>): unknown[] =>
    rows.filter(({ id }) => other.has(id)).map(({ id }) => id);
  if (!sameValue(stayed(before, is), stayed(after, was)))
    changes.push(change(kind, before, after, (rows) => writeCell(kind, rows)));
  return changes;
}

function elementsOfRow(kind: RowKind, before: Values, after: Values): ElementChange[] {
  return termsOf(kind).flatMap(({ element }) => {
    const key = element.slice(kind.length + 1);
    if (sameValue(before[key], after[key])) return [];
    const text = (value: unknown): string => writeCell(element, value);
    return [{ ...change(element, before[key], after[key], text), row: called(after) }];
  });
}

const called = (row: Values): { id: string; name: string } => ({
  id: String(row.id),
  name: String(row.name ?? row.question ?? row.title ?? row.id),
});

/** A row in one line: its name, and what else it says behind it. */
function rowText(kind: RowKind, row: unknown): string {
  if (row === undefined) return "";
  const [name = "", ...others] = termsOf(kind).flatMap(({ element, label }, at) => {
    const text = writeCell(element, (row as Values)[element.slice(kind.length + 1)]);
    if (at === 0) return [text];
    return text === "" ? [] : [`${label}：${text}`];
  });
  return others.length === 0 ? name : `${name}（${others.join("；")}）`;
}
