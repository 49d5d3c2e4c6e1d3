import * as z from "zod";
import { defineListRule, type SubjectRef } from "../../engine/index.ts";
import { outOfPopulation } from "../../metrics/index.ts";
import { labelOf } from "../../terms/index.ts";
import { accuracy, nationalCodes, oneForm } from "../citations.ts";
import {
  elementsOfItem,
  elementsOfRows,
  holdsUnread,
  isCode,
  type Row,
  rowsOf,
  unreadIn,
} from "./coded-values.ts";

const data = z.strictObject({
  /** An element of the item, or of its rows: `materials.kind`. */
  element: z.string(),
  /** The first code met that no table explains. */
  written: z.string(),
  /** Items in which the element holds a code. */
  items: z.int(),
});
type Data = z.output<typeof data>;

/** Codes that no table explains, in one column of one list. */
interface Column {
  readonly element: string;
  readonly sourceId: string | undefined;
  readonly written: string;
  items: number;
}

export interface State {
  /** Items without any. */
  passed: number;
  /** Items with some. */
  failed: number;
  skipped: number;
  readonly columns: Map<string, Column>;
}

interface Saved extends Omit<State, "columns"> {
  readonly columns: readonly Column[];
}

const keyOf = ({ element, sourceId }: Pick<Column, "element" | "sourceId">): string =>
  `${element}\u0001${sourceId ?? ""}`;

function take({ columns }: State, found: Column): void {
  const key = keyOf(found);
  const known = columns.get(key);
  if (known === undefined) columns.set(key, { ...found });
  else known.items += found.items;
}

const ofItem = elementsOfItem.filter(({ vocabulary }) => vocabulary);
const ofRows = elementsOfRows.map(({ rows, elements }) => ({
  rows,
  elements: elements.filter(({ vocabulary }) => vocabulary),
}));

/** The code that stands where a word should. */
function codeIn(element: string, value: unknown): string | undefined {
  const written = unreadIn(element, value);
  return written !== undefined && isCode(written) ? written : undefined;
}

/** The first one in a column of rows. */
function codeInRows(element: string, key: string, rows: readonly Row[]): string | undefined {
  for (const row of rows) {
    const written = codeIn(element, row[key]);
    if (written !== undefined) return written;
  }
  return undefined;
}

/** The table, or the list where the items name none. */
const tableOf = (sourceId: string | undefined): SubjectRef =>
  sourceId === undefined
    ? { kind: "list", id: "list", label: "全部清单" }
    : { kind: "source", id: sourceId, label: sourceId, sourceId };

export default defineListRule<State, Data, object>({
  id: "elements/code-table-named",
  title: "写代码的列指明了代码表",
  severity: "warning",
  desk: "centre",
  basis: [oneForm, accuracy, nationalCodes],
  history: [{ on: "2026-11-24", what: "新增。" }],
  why: "“1、2、3”各代表什么，各省各系统的规定不一样：同一个数字在一处是“企业法人”，在另一处是“行政机关”。没有代码表，这一列只能原样保留，有关检查和统计都不能做。",
  notFor: "写文字而读不出来的，由规则 elements/readable 逐项指出，事项类型由规则 scope/known-type 指出。",
  needs: [],
  options: z.strictObject({}),
  data,
  init: () => ({ passed: 0, failed: 0, skipped: 0, columns: new Map() }),
  add(state, item, _options, context) {
    if (outOfPopulation(item, context.conventions, context.asOf) !== undefined) {
      state.skipped += 1;
      return;
    }
    if (!holdsUnread(item)) {
      state.passed += 1;
      return;
    }
    const { sourceId } = item;
    let found = false;
    for (const { element } of ofItem) {
      const value = item[element];
      const written = typeof value === "object" ? codeIn(element, value) : undefined;
      if (written === undefined) continue;
      take(state, { element, sourceId, written, items: 1 });
      found = true;
    }
    for (const { rows, elements } of ofRows) {
      const list = rowsOf(item, rows);
      if (list.length === 0) continue;
      for (const { element, key } of elements) {
        const written = codeInRows(element, key, list);
        if (written === undefined) continue;
        take(state, { element, sourceId, written, items: 1 });
        found = true;
      }
    }
    if (found) state.failed += 1;
    else state.passed += 1;
  },
  merge(state, later) {
    state.passed += later.passed;
    state.failed += later.failed;
    state.skipped += later.skipped;
    for (const column of later.columns.values()) take(state, column);
  },
  save: ({ columns, ...counts }): Saved => ({
    ...counts,
    columns: [...columns.values()].map((column) => ({ ...column })),
  }),
  load(saved) {
    const { columns, ...counts } = saved as Saved;
    return { ...counts, columns: new Map(columns.map((column) => [keyOf(column), { ...column }])) };
  },
  finish: ({ passed, failed, skipped, columns }) => ({
    passed,
    failed,
    skipped: skipped === 0 ? [] : [{ because: "已挂起、取消或不属依申请", count: skipped }],
    blocked: [],
    violations: [...columns.values()].map(({ element, sourceId, written, items }) => ({
      subject: tableOf(sourceId),
      path: [element],
      data: { element, written, items },
    })),
  }),
  message: ({ element, written, items }) =>
    `有 ${items} 项的“${labelOf(element)}”写的是代码（如“${written}”），没有代码表或表中没有这个代码，读不出来。`,
  suggestion: ({ element }) =>
    `向填报单位或来源系统要“${labelOf(element)}”的代码表，在映射中指明；要不到的，请单位改写成文字。`,
});
