import { type RowKind, type Term, termOf } from "../../terms/index.ts";
import { strengthOf } from "../headers/index.ts";
import { nameOf } from "../reading/row-kinds.ts";
import type { RecordTable } from "../record-table.ts";
import { type Comparison, compareColumns } from "./compare.ts";
import { shareOf } from "./fit.ts";
import type { Weighed, WeighedColumn } from "./weigh.ts";

export interface Contender {
  readonly column: WeighedColumn;
  readonly weighed: Weighed;
}

/** What a column was taken for, and why. */
export interface Assigned {
  readonly column: WeighedColumn;
  readonly weighed: Weighed | undefined;
  /** The column whose place it could not take, and how the two compare. */
  readonly rival?: { readonly header: string; readonly comparison: Comparison };
  /** Fills the gaps of another column of the same element. */
  readonly second?: true;
}

/** Columns that differ and could each be an element on which a figure rests. */
export interface Contest {
  readonly term: Term;
  readonly contenders: readonly Contender[];
  readonly comparison: Comparison;
}

/** Elements that a metric, a unit or an identity rests on: of two columns none is picked without being asked. */
const decisive = new Set([
  "statutoryTimeLimit",
  "promisedTimeLimit",
  "maxVisits",
  "caseType",
  "itemType",
  "compilingUnit",
  "implementingBody",
  "status",
  "implementationCode",
]);

export const isDecisive = (element: string): boolean => decisive.has(element);

/** Gives each element its column. Equal columns and such as fill each other's gaps do not compete. */
export function assign(
  table: RecordTable,
  columns: readonly WeighedColumn[],
): { readonly assigned: readonly Assigned[]; readonly contests: readonly Contest[] } {
  const open = columns.map((column) => ({ column, at: 0 }));
  const result = new Map<WeighedColumn, Assigned>();
  const contests: Contest[] = [];
  const taken = new Set<string>();
  for (let round = 0; round < 3; round++) {
    const byTerm = new Map<Term, Contender[]>();
    for (const { column, at } of open) {
      const weighed = result.has(column) ? undefined : column.likely[at];
      if (weighed === undefined) continue;
      byTerm.set(weighed.term, [...(byTerm.get(weighed.term) ?? []), { column, weighed }]);
    }
    for (const [term, contenders] of byTerm) {
      if (taken.has(term.element)) continue;
      taken.add(term.element);
      settle(table, term, contenders.toSorted(byStrength), result, contests);
    }
    // Who lost may still be the next thing that its header speaks for.
    for (const entry of open) {
      if (result.get(entry.column)?.weighed === undefined && entry.column.likely.length > entry.at + 1) {
        entry.at++;
        if (!contests.some(({ contenders }) => contenders.some(({ column }) => column === entry.column))) {
          result.delete(entry.column);
        }
      }
    }
  }
  const assigned = columns.map((column) => result.get(column) ?? { column, weighed: undefined });
  return { assigned: withoutLonelyParts(namesOfRows(assigned)), contests };
}

const byStrength = (a: Contender, b: Contender): number =>
  Number(strengthOf(b.weighed.match) > 1) - Number(strengthOf(a.weighed.match) > 1) ||
  // Words before number codes: they need no table.
  Number(a.weighed.table !== undefined) - Number(b.weighed.table !== undefined) ||
  strengthOf(b.weighed.match) - strengthOf(a.weighed.match) ||
  shareOf(b.weighed.fit) - shareOf(a.weighed.fit) ||
  b.column.sample.texts.length - a.column.sample.texts.length ||
  a.column.sample.index - b.column.sample.index;

function settle(
  table: RecordTable,
  term: Term,
  contenders: readonly Contender[],
  result: Map<WeighedColumn, Assigned>,
  contests: Contest[],
): void {
  const [first, ...others] = contenders;
  if (first === undefined) return;
  const winners = [first];
  const contested: Contender[] = [];
  let contest: Comparison | undefined;
  for (const other of others) {
    const met = meet(table, term, winners, other);
    if (met.fills) {
      winners.push(other);
      result.set(other.column, { column: other.column, weighed: other.weighed, second: true });
      continue;
    }
    const { rival } = met;
    result.set(other.column, {
      column: other.column,
      weighed: undefined,
      ...(rival === undefined ? {} : { rival }),
    });
    if (rival !== undefined && rival.comparison.differ > 0 && isContest(term, first.weighed, other.weighed)) {
      contested.push(other);
      contest ??= rival.comparison;
    }
  }
  if (contest !== undefined) contests.push({ term, contenders: [first, ...contested], comparison: contest });
  result.set(first.column, {
    column: first.column,
    weighed: contest === undefined ? first.weighed : undefined,
  });
}

/** Holds a column against those that have the element already. */
function meet(
  table: RecordTable,
  term: Term,
  winners: readonly Contender[],
  other: Contender,
): { readonly fills: boolean; readonly rival?: NonNullable<Assigned["rival"]> } {
  let equal: Assigned["rival"];
  let fills = false;
  for (const winner of winners) {
    const comparison = compareColumns(table, term, placed(winner), placed(other));
    const rival = { header: winner.column.sample.header, comparison };
    if (comparison.differ > 0) return { fills: false, rival };
    if (comparison.onlySecond > 0) fills = true;
    else if (comparison.same > 0) equal ??= rival;
  }
  if (equal !== undefined) return { fills: false, rival: equal };
  return { fills };
}

const placed = ({ column, weighed }: Contender) => ({
  index: column.sample.index,
  table: weighed.table,
});

/** A header that is the element's own label speaks for itself; among lesser words a person must say. */
const isContest = (term: Term, first: Weighed, other: Weighed): boolean =>
  isDecisive(term.element) &&
  !(first.match === "exact" && other.match !== "exact") &&
  !(strengthOf(first.match) > 1 && strengthOf(other.match) <= 1);

/** “申请材料” beside “材料类型” and “份数” is the name of each material, not a list of them in one cell. */
function namesOfRows(assigned: readonly Assigned[]): readonly Assigned[] {
  const elements = new Set(assigned.map(({ weighed }) => weighed?.term.element));
  const kinds = new Set<string>();
  for (const element of elements)
    if (element?.includes(".")) kinds.add(element.slice(0, element.indexOf(".")));
  return assigned.map((one) => {
    const value = one.weighed?.term.value;
    if (one.weighed === undefined || typeof value !== "object" || !("rows" in value)) return one;
    const kind: RowKind = value.rows;
    const name = `${kind}.${nameOf[kind]}`;
    if (!kinds.has(kind) || elements.has(name)) return one;
    return { ...one, weighed: { ...one.weighed, term: termOf(name) } };
  });
}

/** “办理时限” is the time of a step only where the table has steps: without names there are no rows to belong to. */
function withoutLonelyParts(assigned: readonly Assigned[]): readonly Assigned[] {
  const elements = new Set(assigned.map(({ weighed }) => weighed?.term.element));
  return assigned.map((one) => {
    const element = one.weighed?.term.element ?? "";
    const dot = element.indexOf(".");
    if (dot < 0 || one.weighed?.term.companionOf !== undefined) return one;
    const kind = element.slice(0, dot);
    const name = (nameOf as Record<string, string>)[kind];
    if (name === undefined || elements.has(`${kind}.${name}`) || elements.has(kind)) return one;
    return { ...one, weighed: undefined };
  });
}
