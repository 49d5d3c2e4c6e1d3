import * as z from "zod";
import { defineItemRule, failAll, pass, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import type { ImplementationItem, ItemElement } from "../../model/index.ts";
import { labelOf, type RowKind, statedAs, termOf, terms } from "../../terms/index.ts";
import { accuracy, oneForm } from "../citations.ts";
import { fillerIn } from "../time-limit/filler.ts";
import { expectedOf } from "./expected.ts";

const data = z.strictObject({
  /** An element of the item, or of its rows: `materials.kind`. */
  element: z.string(),
  /** As written; the first where several rows are concerned. */
  written: z.string(),
  /** How many rows of the item are concerned; left out for an element of the item itself. */
  rows: z.int().optional(),
});
type Data = z.output<typeof data>;

/** Elements whose value is more than a text, and so may not be readable. */
const isRead = (value: (typeof terms)[number]["value"]): boolean =>
  typeof value === "object" ? !("rows" in value) : !["text", "code", "phones", "limit-unit"].includes(value);

const ofItem: readonly ItemElement[] = terms
  // An unknown type of item has a rule of its own (scope/known-type).
  .filter(
    ({ element, layers, value }) =>
      layers.includes("implementation") && isRead(value) && element !== "itemType",
  )
  .map(({ element }) => element as ItemElement);

/** −1, 9999 and the like: time-limit/amount-and-unit speaks of them. */
const isFiller = (item: ImplementationItem, element: ItemElement): boolean =>
  (element === "statutoryTimeLimit" || element === "promisedTimeLimit") &&
  fillerIn(item[element]) !== undefined;

interface RowElement {
  /** `materials.kind` */
  readonly element: string;
  /** `kind` */
  readonly key: string;
}

const ofRows: readonly { readonly rows: RowKind; readonly elements: readonly RowElement[] }[] = (
  ["materials", "fees", "steps", "specialProcedures", "results"] as const
).map((rows) => ({
  rows,
  elements: terms
    .filter(({ layers, value }) => layers.includes(rows) && isRead(value))
    .map(({ element }) => ({ element, key: element.slice(rows.length + 1) })),
}));

/** The text that could not be read, if the value is one. 无, — and the like say what the element says they mean. */
function unreadIn(element: string, value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) {
    for (const part of value) {
      const raw = unreadIn(element, part);
      if (raw !== undefined) return raw;
    }
    return undefined;
  }
  const { kind, raw } = value as { kind?: unknown; raw?: unknown };
  if (kind !== "unreadable" || typeof raw !== "string") return undefined;
  return statedAs(element, raw) === undefined ? raw : undefined;
}

function unreadInRows(item: ImplementationItem): Violation<Data>[] | undefined {
  let found: Violation<Data>[] | undefined;
  for (const { rows, elements } of ofRows) {
    const list = item[rows] as readonly Readonly<Record<string, unknown>>[] | undefined;
    if (list === undefined || list.length === 0) continue;
    for (const { element, key } of elements) {
      let first: { id: string; written: string } | undefined;
      let count = 0;
      for (const row of list) {
        const written = unreadIn(element, row[key]);
        if (written === undefined) continue;
        first ??= { id: String(row.id), written };
        count += 1;
      }
      if (first === undefined) continue;
      found ??= [];
      found.push({ path: [rows, first.id, key], data: { element, written: first.written, rows: count } });
    }
  }
  return found;
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}……` : text);

export default defineItemRule({
  id: "elements/readable",
  title: "各要素写成能读出来的样子",
  severity: "warning",
  basis: [oneForm, accuracy],
  why: "类型、时限、次数这类要素要参加比较和统计，写法读不出来，有关检查和指标就只能把这一项放在一边。原文照样保留，不作猜测。",
  notFor: "占位文字由规则 elements/no-placeholder 指出，不认得的事项类型由规则 scope/known-type 指出。",
  appliesTo: inPopulation,
  needs: [],
  options: z.strictObject({}),
  data,
  check(item) {
    let found = unreadInRows(item);
    for (const element of ofItem) {
      const value = item[element];
      if (value === undefined) continue;
      const written = unreadIn(element, value);
      if (written === undefined || isFiller(item, element)) continue;
      found ??= [];
      found.push({ path: [element], data: { element, written } });
    }
    return found === undefined ? pass : failAll(found);
  },
  message: ({ element, written, rows }) =>
    rows === undefined
      ? `“${labelOf(element)}”写的是“${shortened(written)}”，读不出来。`
      : `有 ${rows} 行的“${labelOf(element)}”读不出来，如“${shortened(written)}”。`,
  suggestion: ({ element }) =>
    typeof termOf(element).value === "object"
      ? `应为${expectedOf(element)}。写的是代码的，由中心在映射中指明代码表。`
      : `应为${expectedOf(element)}。`,
});
