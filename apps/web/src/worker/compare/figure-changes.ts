import type { Corner, MetricChange } from "@zp/catalog-core/diff";
import { fromText, multiply, rational, toDecimal } from "@zp/catalog-core/exact";
import { formatShare, metrics } from "@zp/catalog-core/metrics";
import type { FigureChange } from "../../session/protocol.ts";
import { shareOf } from "../calls/summary.ts";

const metricOf = new Map<string, (typeof metrics)[number]>(metrics.map((metric) => [metric.id, metric]));

/** Figures before and after, with what of the change is the lists' doing and what another pack's. */
export const figureChanges = (changes: readonly MetricChange[]): FigureChange[] =>
  changes.map((change) => {
    const { metric: id, oldDataOldRule: was, newDataNewRule: is, total, data, rule } = change;
    const metric = metricOf.get(id);
    const isNumber = metric?.kind === "average";
    const beforeShare = isNumber ? undefined : shareOf(was);
    const afterShare = isNumber ? undefined : shareOf(is);
    return {
      metricId: id,
      title: metric?.title ?? id,
      before: cornerText(was, isNumber),
      after: cornerText(is, isNumber),
      change: changeText(total, isNumber),
      byLists: changeText(data, isNumber),
      byRule: changeText(rule, isNumber),
      ...(beforeShare === undefined ? {} : { beforeShare }),
      ...(afterShare === undefined ? {} : { afterShare }),
      moved: was.state !== is.state || (total !== undefined && fromText(total)?.n !== 0n),
    };
  });

/** Of a mean of fractions the two numbers say nothing to the eye. */
function cornerText({ numerator, denominator, state }: Corner, isNumber: boolean): string {
  if (state === "not-measured") return "无法计算";
  const figure = formatShare({ numerator, denominator }, isNumber ? { as: "number" } : {});
  return typeof numerator === "number" && typeof denominator === "number"
    ? `${figure}（${numerator}/${denominator}）`
    : figure;
}

const HUNDRED = rational(100);

/** "+2.50 个百分点"; 「无法比较」 where one of both cannot be computed. */
function changeText(exact: string | undefined, isNumber: boolean): string {
  const value = exact === undefined ? undefined : fromText(exact);
  if (value === undefined) return "无法比较";
  const text = toDecimal(isNumber ? value : multiply(value, HUNDRED), 2);
  return `${value.n > 0n ? "+" : ""}${text}${isNumber ? " 次" : " 个百分点"}`;
}
