import * as z from "zod";
import { defineItemRule, failAll, pass, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import type { ImplementationItem, ItemElement } from "../../model/index.ts";
import { labelOf } from "../../terms/index.ts";
import { accuracy, nationalElements, oneForm } from "../citations.ts";
import { fillerIn } from "../time-limit/filler.ts";
import { elementsOfItem, elementsOfRows, holdsUnread, isCode, rowsOf, unreadIn } from "./coded-values.ts";
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

/** −1, 9999 and the like: time-limit/amount-and-unit speaks of them. */
const isFiller = (item: ImplementationItem, element: ItemElement): boolean =>
  (element === "statutoryTimeLimit" || element === "promisedTimeLimit") &&
  fillerIn(item[element]) !== undefined;

/** What could not be read and is no code: elements/code-table-named speaks of those. */
function wordsIn(element: string, value: unknown, vocabulary: boolean): string | undefined {
  const written = unreadIn(element, value);
  return written === undefined || (vocabulary && isCode(written)) ? undefined : written;
}

function unreadInRows(item: ImplementationItem): Violation<Data>[] | undefined {
  let found: Violation<Data>[] | undefined;
  for (const { rows, elements } of elementsOfRows) {
    const list = rowsOf(item, rows);
    if (list.length === 0) continue;
    for (const { element, key, vocabulary } of elements) {
      let first: { id: string; written: string } | undefined;
      let count = 0;
      for (const row of list) {
        const written = wordsIn(element, row[key], vocabulary);
        if (written === undefined) continue;
        first ??= { id: row.id, written };
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
  basis: [oneForm, accuracy, nationalElements],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "类型、时限、次数这类要素要参加比较和统计，写法读不出来，有关检查和指标就只能把这一项放在一边。原文照样保留，不作猜测。",
  notFor:
    "占位文字由规则 elements/no-placeholder 指出，不认得的事项类型由规则 scope/known-type 指出，" +
    "没有代码表的代码由规则 elements/code-table-named 按列指出。",
  appliesTo: inPopulation,
  needs: [],
  options: z.strictObject({}),
  data,
  check(item) {
    if (!holdsUnread(item)) return pass;
    let found = unreadInRows(item);
    for (const { element, vocabulary } of elementsOfItem) {
      // An unknown type of item has a rule of its own (scope/known-type).
      const value = element === "itemType" ? undefined : item[element];
      if (value === undefined) continue;
      const written = wordsIn(element, value, vocabulary);
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
  suggestion: ({ element }) => `应为${expectedOf(element)}。`,
});
