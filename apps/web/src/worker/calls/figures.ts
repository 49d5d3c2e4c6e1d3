import type { Conventions, Measurement, Metric, MetricReport } from "@zp/catalog-core/engine";
import { conventionLabels, conventionText } from "@zp/catalog-core/explain";
import { labelOfPart, metrics, otherReadings, wordsOf } from "@zp/catalog-core/metrics";
import { citeSource } from "@zp/catalog-core/sources";
import { labelOf } from "@zp/catalog-core/terms";
import { absentColumns, exclusions, percentOf } from "@zp/intake";
import type {
  ConventionView,
  Count,
  FiguresQuery,
  FiguresView,
  FigureView,
  MetricView,
} from "../../session/protocol.ts";
import { conventionChoices } from "../convention-choices.ts";
import { figureText, textOf } from "../figures/figure-text.ts";
import { triedOut } from "../figures/tried.ts";
import type { Held } from "../held.ts";
import { fractionOf } from "./summary.ts";

/** Every metric with its definition and its figure, under the pack or under conventions that are tried out. */
export function figures(held: Held, { conventions: overrides }: FiguresQuery): FiguresView {
  const { conventions, report, differs } = triedOut(held, overrides);
  return {
    revision: held.revision,
    metrics: metrics.flatMap((metric) => {
      const measurement = report.overall[metric.id];
      if (measurement === undefined) return [];
      const own = held.report.metrics.overall[metric.id];
      return [
        {
          ...metricView(held, metric, report),
          ...instantItemsOf(metric, conventions),
          figure: figureView(held, metric, measurement),
          ...(differs && own !== undefined ? { packFigure: figureView(held, metric, own) } : {}),
        },
      ];
    }),
    conventions: conventionViews(held, conventions),
  };
}

function metricView({ pack }: Held, metric: Metric, { overall }: MetricReport): Omit<MetricView, "figure"> {
  const target = metric.targetKind === "list" ? pack.targets[metric.id] : undefined;
  return {
    id: metric.id,
    title: metric.title,
    ...wordsOf(metric, overall[metric.id]?.options ?? pack.conventions),
    basis: metric.basis.map(({ source, article, quote }) => ({
      source: citeSource(source),
      article,
      ...(quote === undefined ? {} : { quote }),
    })),
    needs: metric.needs.map(labelOf),
    target:
      target !== undefined
        ? `不低于 ${percentOf(target)}`
        : metric.targetKind === "ceiling"
          ? `每个事项不超过 ${percentOf(pack.conventions.promisedShare)}，是逐项的上限，不是清单的达标线`
          : "",
    ...(target === undefined ? {} : { targetShare: fractionOf(target) }),
    variants: otherReadings(overall, metric.id).map(({ id, label, numerator, denominator }) => ({
      id,
      label,
      numerator,
      denominator,
      text: textOf(metric, { numerator, denominator }),
    })),
    conventions: metric.conventions,
  };
}

function instantItemsOf(
  { instantItems }: Metric,
  conventions: Conventions,
): Pick<MetricView, "instantItems"> {
  if (instantItems === undefined) return {};
  if ("otherwise" in instantItems) return { instantItems };
  const { convention } = instantItems;
  return { instantItems: { convention, counted: conventions[convention] === "counted" } };
}

function figureView(held: Held, metric: Metric, measurement: Measurement): FigureView {
  const { counted, total, blank, undetermined, state } = measurement;
  return {
    ...figureText(metric, measurement),
    counted,
    total,
    blank,
    undetermined,
    inside: insideOf(metric, measurement),
    exclusions: exclusions(measurement),
    parts: Object.entries(measurement.parts).map(([id, count]) => ({ id, label: labelOfPart(id), count })),
    why: state === "not-measured" ? whyNot(held, metric, measurement) : "",
  };
}

/** Of a share of items: those that reach it, those that do not, and those of both that say nothing. */
function insideOf(metric: Metric, { numerator, denominator, counted, blank }: Measurement): Count[] {
  if (counted === 0) return [];
  if (metric.kind !== "share" || denominator !== counted || typeof numerator !== "number") {
    return [{ id: "counted", label: "计入的事项", count: counted }];
  }
  return [
    { id: "reached", label: "计入分子", count: numerator },
    { id: "missed", label: "不计入分子", count: counted - numerator },
    { id: "blank", label: "其中：未填或无法识别", count: blank },
  ].filter(({ count }) => count > 0);
}

/** What has to be there before it can be computed. */
function whyNot({ report }: Held, metric: Metric, measurement: Measurement): string {
  if (report.items === 0) return "没有读到实施清单的事项，指标无从计算。请确认选入的是实施清单。";
  const absent = absentColumns(report).filter(({ element }) =>
    (metric.needs as readonly string[]).includes(element),
  );
  if (absent.length === 0) {
    const reasons = exclusions(measurement)
      .slice(0, 3)
      .map(({ label, count }) => `${label} ${count} 项`);
    return `没有可以计入的事项：${reasons.join("、")}。填明以后重新检查。`;
  }
  const columns = absent.map(({ label, items, everywhere }) =>
    everywhere ? `“${label}”` : `“${label}”（${items} 项）`,
  );
  return `未检查：表里没有${columns.join("、")}列，不作 0% 也不作 100%。请补上这一列；表头写法不同的，在“列对应”中指明。`;
}

/** Conventions that bear on some metric, in the order in which the metrics name them. */
function conventionViews({ pack }: Held, conventions: Conventions): ConventionView[] {
  const keys = [...new Set(metrics.flatMap((metric) => metric.conventions))];
  return keys.map((key) => ({
    key,
    label: conventionLabels[key],
    value: conventions[key],
    text: conventionText(conventions[key]),
    packValue: pack.conventions[key],
    packText: conventionText(pack.conventions[key]),
    choices: choicesOf(key, pack.conventions),
  }));
}

/** What may be chosen; the pack's own value and one that is set are always among it. */
function choicesOf(key: keyof Conventions, own: Conventions): ConventionView["choices"] {
  const offered: readonly unknown[] = conventionChoices[key] ?? [];
  if (offered.length === 0) return [];
  const has = offered.some((value) => JSON.stringify(value) === JSON.stringify(own[key]));
  return (has ? offered : [own[key], ...offered]).map((value) => ({ value, text: conventionText(value) }));
}
