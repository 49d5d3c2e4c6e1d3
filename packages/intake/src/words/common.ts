import type { Flood, Summary } from "@zp/catalog-core/engine";
import { rules } from "@zp/catalog-core/rules";
import { labelOf } from "@zp/catalog-core/terms";

/** What lists break most: rules that nearly all items of a table break, and how often each other rule is broken. */
export interface CommonRules {
  readonly floods: readonly (Pick<Flood, "ruleId" | "element" | "count" | "of"> & {
    readonly title: string;
    readonly label: string;
  })[];
  readonly rules: readonly { readonly ruleId: string; readonly title: string; readonly count: number }[];
}

const titles = new Map<string, string>(rules.map(({ id, title }) => [id, title]));

/**
 * The title of a rule; the id of one that is not built in.
 *
 * @example
 * ruleTitle("visits/stated"); // "写明到办事现场次数"
 */
export const ruleTitle = (id: string): string => titles.get(id) ?? id;

/**
 * What occurs most, the most frequent first; what the centre settles and mere hints are left out.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "1" }]);
 * const report = check(catalogue);
 * commonRules(summarise(report, zhenping2018)).floods; // []
 */
export function commonRules(summary: Pick<Summary, "shown" | "floods">): CommonRules {
  const counts = new Map<string, number>();
  for (const { ruleId, severity, desk } of summary.shown) {
    // What the centre settles stands above, under the columns that are missing.
    if (severity !== "info" && desk === "unit") counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  }
  return {
    floods: summary.floods.map(({ ruleId, element, count, of }) => ({
      ruleId,
      element,
      count,
      of,
      title: ruleTitle(ruleId),
      label: labelOf(element),
    })),
    rules: [...counts]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .map(([ruleId, count]) => ({ ruleId, count, title: ruleTitle(ruleId) })),
  };
}
