import type { Metric } from "../engine/index.ts";

/**
 * Formula and note of a metric as they stand beside its figure: some conventions change what is divided by what.
 *
 * @param options  conventions in force: those of a pack, or `options` of a measurement
 * @example
 * const half = metrics.find(({ id }) => id === "time-limit/within-half")!;
 * wordsOf(half, { instantInHalf: "left-out" }).formula; // "承诺时限 ≤ 法定时限 × 50% 的承诺件 ÷ 能够判定的承诺件"
 */
export function wordsOf(
  metric: Metric,
  options: Readonly<Record<string, unknown>>,
): Pick<Metric, "formula" | "note"> {
  const { formula, note } = metric;
  return { formula, note, ...metric.words?.(options) };
}
