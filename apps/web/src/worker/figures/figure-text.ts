import type { Measurement, Metric } from "@zp/catalog-core/engine";
import { formatShare } from "@zp/catalog-core/metrics";
import { percentOf } from "@zp/intake";
import type { FigureText } from "../../session/protocol.ts";
import { shareOf } from "../calls/summary.ts";

/** A share as the metric's kind has it: a percentage, or so many visits. */
export const textOf = (metric: Metric, share: Pick<Measurement, "numerator" | "denominator">): string =>
  metric.kind === "average" ? `${formatShare(share, { as: "number" })} 次` : formatShare(share);

/** A figure as it is shown, with what it is measured against. */
export function figureText(metric: Metric, measurement: Measurement): FigureText {
  const { numerator, denominator, state, target } = measurement;
  const share = metric.kind === "average" ? undefined : shareOf(measurement);
  return {
    numerator,
    denominator,
    text: state === "not-measured" ? "无法计算" : textOf(metric, measurement),
    base:
      state === "not-measured" || typeof numerator !== "number" || typeof denominator !== "number"
        ? ""
        : `${numerator}/${denominator}`,
    state,
    ...(share === undefined ? {} : { share }),
    ...(target === undefined ? {} : { missing: target.missing }),
    verdict: verdictOf(measurement),
    // A ceiling is judged item by item: its share is never coloured.
    tone: state !== "measured" || target === undefined ? "plain" : target.missing === 0 ? "good" : "bad",
  };
}

function verdictOf({ state, target, decided, decidable }: Measurement): string {
  if (state === "not-measured") return "";
  if (state === "thin") {
    const missing = target === undefined || target.missing === 0 ? "" : `，还差 ${target.missing} 项`;
    return `仅供参考：已判定 ${decided}/${decidable}${missing}`;
  }
  if (target === undefined) return "";
  const least = percentOf(target.least);
  return target.missing === 0 ? `已达 ${least} 目标` : `未达 ${least} 目标，还差 ${target.missing} 项`;
}
