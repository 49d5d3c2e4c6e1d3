import type { Measurement, MetricReport } from "@zp/catalog-core/engine";
import { metrics } from "@zp/catalog-core/metrics";
import { exerciseLevelLabels, itemTypeLabels } from "@zp/catalog-core/model";
import { rankUnits } from "@zp/catalog-core/report-model";
import { CallError } from "../../rpc/index.ts";
import type { FigureGrouping, FigureGroups, FigureGroupsQuery } from "../../session/protocol.ts";
import { figureText } from "../figures/figure-text.ts";
import { triedOut } from "../figures/tried.ts";
import type { Held } from "../held.ts";

type Groups = Readonly<Record<string, Readonly<Record<string, Measurement>>>>;

const groupings: Readonly<
  Record<FigureGrouping, { readonly label: string; groups(report: MetricReport): Groups }>
> = {
  unit: { label: "各单位", groups: ({ byUnit }) => byUnit },
  "unit-rolled-up": { label: "含所属单位", groups: ({ byUnitRolledUp }) => byUnitRolledUp },
  type: { label: "各事项类型", groups: ({ byType }) => byType },
  level: { label: "各行使层级", groups: ({ byLevel }) => byLevel },
};

const ids = Object.keys(groupings) as FigureGrouping[];

/** One metric, unit by unit, type by type or level by level. */
export function figureGroups(held: Held, query: FigureGroupsQuery): FigureGroups {
  const { metricId, by, conventions } = query;
  const metric = metrics.find(({ id }) => id === metricId);
  if (metric === undefined) throw new CallError({ kind: "user", message: "没有这个指标。" });
  const { report, differs } = triedOut(held, conventions);
  const groups = groupings[by].groups(report);
  const own = groupings[by].groups(held.report.metrics);
  return {
    revision: held.revision,
    groupings: ids
      .filter((id) => Object.keys(groupings[id].groups(report)).length > 0)
      .map((id) => ({ by: id, label: groupings[id].label })),
    rows: orderOf(held, by, report).flatMap((id) => {
      const measurement = groups[id]?.[metricId];
      const before = differs ? own[id]?.[metricId] : undefined;
      if (measurement === undefined) return [];
      return [
        {
          id,
          label: nameOf(by, id),
          items: measurement.total,
          figure: figureText(metric, measurement),
          ...(before === undefined ? {} : { packText: figureText(metric, before).text }),
        },
      ];
    }),
  };
}

/** Units in the order of their ranks, types and levels in that of the law. */
function orderOf(held: Held, by: FigureGrouping, report: MetricReport): string[] {
  const present = Object.keys(groupings[by].groups(report));
  const order =
    by === "unit"
      ? rankUnits(report, held.pack).map(({ unit }) => unit)
      : by === "type"
        ? Object.keys(itemTypeLabels)
        : by === "level"
          ? Object.keys(exerciseLevelLabels)
          : present;
  const known = new Set(order);
  return [...order, ...present.filter((id) => !known.has(id))];
}

function nameOf(by: FigureGrouping, id: string): string {
  if (by === "type") return (itemTypeLabels as Readonly<Record<string, string>>)[id] ?? "类型未填";
  if (by === "level") return (exerciseLevelLabels as Readonly<Record<string, string>>)[id] ?? "层级未填";
  return id;
}
