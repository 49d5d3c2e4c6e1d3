import { check } from "@zp/catalog-core";
import {
  Conventions,
  codeKey,
  type Measurement,
  type Metric,
  type MetricReport,
  unitOf,
} from "@zp/catalog-core/engine";
import { conventionLabels, conventionText } from "@zp/catalog-core/explain";
import { formatShare, labelOfPart, labelOfVariant, metrics } from "@zp/catalog-core/metrics";
import { citeSource } from "@zp/catalog-core/sources";
import { labelOf } from "@zp/catalog-core/terms";
import { exclusions, percentOf } from "@zp/intake";
import { CallError } from "../../rpc/index.ts";
import type {
  ConventionOverrides,
  ConventionView,
  FigureItems,
  FigureItemsQuery,
  FiguresQuery,
  FiguresView,
  FigureView,
  MetricView,
} from "../../session/protocol.ts";
import { conventionChoices } from "../convention-choices.ts";
import type { Held } from "../held.ts";

/** Every metric with its definition and its figure, under the pack or under conventions that are tried out. */
export function figures(held: Held, { conventions: overrides = {} }: FiguresQuery): FiguresView {
  const conventions = conventionsOf(held, overrides);
  const tried = Object.keys(overrides).length > 0;
  const report = tried ? measure(held, conventions) : held.report.metrics;
  return {
    revision: held.revision,
    metrics: metrics.flatMap((metric) => {
      const measurement = report.overall[metric.id];
      const packMeasurement = held.report.metrics.overall[metric.id];
      if (measurement === undefined) return [];
      return [
        metricView(held, metric, report, {
          measurement,
          packMeasurement: tried ? packMeasurement : undefined,
        }),
      ];
    }),
    conventions: conventionViews(held, conventions),
  };
}

/** @throws CallError where a convention has no such value */
function conventionsOf({ pack }: Held, overrides: ConventionOverrides): Conventions {
  const parsed = Conventions.safeParse({ ...pack.conventions, ...overrides });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const key = String(issue?.path[0] ?? "");
  const label = (conventionLabels as Readonly<Record<string, string>>)[key] ?? key;
  throw new CallError({ kind: "user", message: `口径“${label}”不能取这个值。` });
}

const measure = ({ reading, report, pack }: Held, conventions: Conventions): MetricReport =>
  check(reading.catalogue, { pack: { ...pack, rules: {}, conventions }, asOf: report.asOf, rules: [] })
    .metrics;

function metricView(
  held: Held,
  metric: Metric,
  report: MetricReport,
  {
    measurement,
    packMeasurement,
  }: { readonly measurement: Measurement; readonly packMeasurement: Measurement | undefined },
): MetricView {
  const target = metric.targetKind === "list" ? held.pack.targets[metric.id] : undefined;
  return {
    id: metric.id,
    title: metric.title,
    formula: metric.formula,
    note: metric.note,
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
          ? "逐项的上限，不是清单的目标"
          : "",
    figure: figureView(metric, measurement),
    ...(packMeasurement === undefined ? {} : { packFigure: figureView(metric, packMeasurement) }),
    variants: Object.entries(measurement.variants).map(([id, { numerator, denominator }]) => ({
      id,
      label: labelOfVariant(id),
      numerator,
      denominator,
      text: textOf(metric, { numerator, denominator }),
    })),
    conventions: metric.conventions,
    byUnit: Object.entries(report.byUnit).flatMap(([unit, own]) => {
      const figure = own[metric.id];
      return figure === undefined ? [] : [{ unit, figure: figureView(metric, figure) }];
    }),
  };
}

const textOf = (metric: Metric, share: Pick<Measurement, "numerator" | "denominator">): string =>
  formatShare(share, metric.kind === "average" ? { as: "number" } : {});

function figureView(metric: Metric, measurement: Measurement): FigureView {
  const { numerator, denominator, state, counted, total, blank, target } = measurement;
  return {
    numerator,
    denominator,
    text: state === "not-measured" ? "无法计算" : textOf(metric, measurement),
    state,
    counted,
    total,
    blank,
    exclusions: exclusions(measurement),
    parts: Object.entries(measurement.parts).map(([id, count]) => ({ id, label: labelOfPart(id), count })),
    ...(target === undefined ? {} : { missing: target.missing }),
    verdict:
      state === "thin"
        ? `仅供参考（已判定 ${measurement.decided}/${measurement.decidable}）`
        : state === "not-measured" || target === undefined
          ? ""
          : target.reached
            ? `已达 ${percentOf(target.least)} 目标`
            : `未达 ${percentOf(target.least)} 目标，还差 ${target.missing} 项`,
  };
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
    choices: (conventionChoices[key] ?? []).map((value) => ({ value, text: conventionText(value) })),
  }));
}

/** Which items a metric counts, or leaves out for a reason: asked of every item again, by the metric itself. */
export function figureItems(held: Held, query: FigureItemsQuery): FigureItems {
  const { metricId, reason, conventions: overrides = {}, offset, limit } = query;
  const metric = metrics.find(({ id }) => id === metricId);
  if (metric === undefined) throw new CallError({ kind: "user", message: "没有这个指标。" });
  const { catalogue } = held.reading;
  const present = new Map(catalogue.sources.map((source) => [source.id, new Set(source.present)]));
  const context = {
    asOf: held.report.asOf,
    conventions: conventionsOf(held, overrides),
    codeSchemes: held.pack.codeSchemes,
    schedule: held.pack.schedule,
    hasColumn: (sourceId: string | undefined, element: string): boolean =>
      sourceId === undefined || (present.get(sourceId)?.has(element) ?? true),
  };
  const codes = new Set<string>();
  const found = catalogue.items.filter((item) => {
    const code = item.implementationCode === undefined ? undefined : codeKey(item.implementationCode);
    if (code !== undefined && codes.has(code)) return reason === "duplicate";
    if (code !== undefined) codes.add(code);
    const observed = metric.observe(item, context);
    return observed.kind === "counted" ? reason === "counted" : observed.reason === reason;
  });
  return {
    total: found.length,
    items: found.slice(offset, offset + limit).map((item) => ({
      subject: item.id,
      label: item.name ?? item.id,
      unit: unitOf(item) ?? "",
    })),
  };
}
