import type { CheckReport } from "@zp/catalog-core/engine";
import { metrics } from "@zp/catalog-core/metrics";
import { labelOf, termOf } from "@zp/catalog-core/terms";

/** A column that lists have not. */
export interface AbsentColumn {
  readonly element: string;
  readonly label: string;
  /** Items of the lists without it. */
  readonly items: number;
  /** Whether no list has it. */
  readonly everywhere: boolean;
}

/**
 * Absent columns: those that a figure needs and those that the order names first, with how many items they touch.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "1" }]);
 * const report = check(catalogue);
 * absentColumns(report)[0]?.label; // "承诺办结时限"
 */
export function absentColumns(report: Pick<CheckReport, "sources">): AbsentColumn[] {
  const sources = report.sources.filter((source) => source.layer === "implementation" && source.items > 0);
  const items = new Map<string, number>();
  for (const source of sources) {
    for (const element of source.absent) items.set(element, (items.get(element) ?? 0) + source.items);
  }
  const all = sources.reduce((sum, source) => sum + source.items, 0);
  return [...items]
    .sort(([a, x], [b, y]) => weightOf(b) - weightOf(a) || y - x || (a < b ? -1 : 1))
    .map(([element, count]) => ({
      element,
      label: labelOf(element),
      items: count,
      everywhere: count === all,
    }));
}

const headlineElements = new Set<string>(
  metrics.flatMap(({ id, needs }) => (id === "elements/completeness" ? [] : needs)),
);
const weightOf = (element: string): number =>
  (headlineElements.has(element) ? 2 : 0) + (termOf(element).named === undefined ? 0 : 1);
