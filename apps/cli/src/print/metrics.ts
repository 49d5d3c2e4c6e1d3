import type { Measurement, MetricReport } from "@zp/catalog-core/engine";
import { formatShare, metrics, wordsOf } from "@zp/catalog-core/metrics";
import { exclusionText, percentOf } from "@zp/intake";
import type { Paint } from "./paint.ts";
import { table } from "./text.ts";

const stateLabels = { measured: "", thin: "仅供参考", "not-measured": "" } as const;

/** All metrics overall with their books, then the shares of each unit. */
export function metricLines(report: MetricReport, paint: Paint): string[] {
  const lines: string[] = [];
  for (const metric of metrics) {
    const measurement = report.overall[metric.id];
    if (measurement === undefined) continue;
    lines.push(paint("bold", `${metric.title}　${figureOf(metric.kind, measurement)}`));
    const notes = [
      measurement.state === "not-measured" ? "" : `${measurement.numerator} ÷ ${measurement.denominator}`,
      `计入 ${measurement.counted} 项${measurement.blank > 0 ? `（其中未填 ${measurement.blank}）` : ""}`,
      exclusionText(measurement) === "" ? "" : `不计：${exclusionText(measurement)}`,
      measurement.target === undefined
        ? ""
        : `目标 ${percentOf(measurement.target.least)}${measurement.target.missing > 0 ? `，还差 ${measurement.target.missing} 项` : ""}`,
      stateLabels[measurement.state],
    ].filter((text) => text !== "");
    lines.push(
      `    ${notes.join("；")}`,
      paint("dim", `    ${wordsOf(metric, measurement.options).formula}　${metric.id}`),
    );
  }
  const units = Object.entries(report.byUnit);
  const shown = metrics.filter(({ id }) => units.some(([, group]) => group[id]?.state !== "not-measured"));
  const rows = units.map(([unit, group]) => [
    unit,
    String(Object.values(group)[0]?.total ?? 0),
    ...shown.map((metric) => {
      const measurement = group[metric.id];
      return measurement === undefined ? "" : figureOf(metric.kind, measurement);
    }),
  ]);
  const [head, ...body] = table([["单位", "事项", ...shown.map(({ title }) => title)], ...rows], {
    right: [1, ...shown.map((_metric, index) => index + 2)],
  });
  return [...lines, "", paint("bold", head ?? ""), ...body];
}

const figureOf = (kind: (typeof metrics)[number]["kind"], measurement: Measurement): string =>
  measurement.state === "not-measured"
    ? "无法计算"
    : formatShare(measurement, kind === "average" ? { as: "number" } : {});
