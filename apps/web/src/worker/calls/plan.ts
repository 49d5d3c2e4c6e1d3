import { add, fromText, type Rational, toDecimal, toText, ZERO } from "@zp/catalog-core/exact";
import { formatShare, metrics } from "@zp/catalog-core/metrics";
import {
  fillCauses,
  type Plan,
  type PlanGoal,
  type PlanKind,
  planKinds,
  type WhatIf,
} from "@zp/catalog-core/plan";
import { evidenceText, proposalCells } from "@zp/catalog-core/report-model";
import { labelOf } from "@zp/catalog-core/terms";
import type {
  PlanQuery,
  PlanView,
  ProposalRow,
  ProposalsQuery,
  ProposalsWindow,
  WhatIfQuery,
  WhatIfView,
} from "../../session/protocol.ts";
import type { Held } from "../held.ts";
import { gapsView, unitsShort } from "../plan/gap-views.ts";
import { chosenIds, outcomeOf, planOf } from "../plan/plans.ts";

const kindIds = Object.keys(planKinds) as PlanKind[];
const titles = new Map<string, string>(metrics.map(({ id, title }) => [id, title]));
const goalLabels = {
  county: "只求总体达标",
  units: "只求各单位达标",
  all: "总体和各单位都达标",
} as const satisfies Record<PlanGoal, string>;

/** How far to the targets, and the cheapest way there. */
export function plan(held: Held, { goal, unit }: PlanQuery): PlanView {
  const made = planOf(held, goal);
  const { gaps, cheapest, columns, proposals, fillings, waivers } = made;
  const own = <Row extends { readonly item: { readonly unit: string } }>(
    rows: readonly Row[],
  ): readonly Row[] => (unit === undefined ? rows : rows.filter(({ item }) => item.unit === unit));
  const taken = new Set(cheapest.ids);
  const chosen = own(proposals).filter(({ id }) => taken.has(id));
  return {
    revision: held.revision,
    gaps: gapsView(gaps, unit),
    cheapest: {
      changes: chosen.length,
      cost: costOf(chosen),
      kinds: kindIds.flatMap((id) => {
        const ofKind = chosen.filter(({ kind }) => kind === id);
        return ofKind.length === 0
          ? []
          : [{ id, label: planKinds[id].label, changes: ofKind.length, cost: costOf(ofKind) }];
      }),
      goals: (Object.keys(goalLabels) as PlanGoal[]).flatMap((id) => {
        const sum = cheapest.goals[id];
        return sum === undefined
          ? []
          : [{ id, label: goalLabels[id], changes: sum.changes, cost: costText(fromText(String(sum.cost))) }];
      }),
    },
    columns: columns.map(({ label, element, items }) => ({ table: label, label: labelOf(element), items })),
    counts: {
      proposals: own(proposals).length,
      fillings: own(fillings).length,
      waivers: own(waivers).length,
    },
    kinds: kindIds.flatMap((id) => {
      const count = own(proposals).filter(({ kind }) => kind === id).length;
      return count === 0 ? [] : [{ id, label: planKinds[id].label, count }];
    }),
    units: [...new Set([...proposals, ...fillings, ...waivers].map(({ item }) => item.unit))].sort(),
  };
}

const costOf = (proposals: readonly Plan["proposals"][number][]): string =>
  costText(proposals.reduce((sum, { cost }) => add(sum, fromText(String(cost)) ?? ZERO), ZERO));

const costText = (cost: Rational | undefined): string =>
  cost === undefined ? "" : cost.d === 1n ? toText(cost) : toDecimal(cost, 2);

/** Proposals, cells to fill, or cases for a waiver, one a line; of the proposals the cheapest set first. */
export function proposals(held: Held, query: ProposalsQuery): ProposalsWindow {
  const { list, unit, kind, goal, offset, limit } = query;
  const rows = rowsOf(planOf(held, goal), list, kind).filter(
    (row) => unit === undefined || row.unit === unit,
  );
  return { revision: held.revision, offset, rows: rows.slice(offset, offset + limit), total: rows.length };
}

function rowsOf(made: Plan, list: ProposalsQuery["list"], kind: string | undefined): ProposalRow[] {
  if (list === "fillings") {
    return made.fillings.map(({ item, metric, element, cause, text }) => ({
      id: `${item.id}|${metric}|${element}`,
      subject: item.id,
      label: item.label,
      unit: item.unit,
      kind: titles.get(metric) ?? metric,
      from: text === "" ? "未填" : text,
      to: labelOf(element),
      cost: "",
      reason: fillCauses[cause],
      evidence: "",
      cheapest: false,
    }));
  }
  if (list === "waivers") {
    return made.waivers.map(({ item, text, reason }) => ({
      id: item.id,
      subject: item.id,
      label: item.label,
      unit: item.unit,
      kind: "登记豁免",
      from: text,
      to: "",
      cost: "",
      reason,
      evidence: "",
      cheapest: false,
    }));
  }
  const taken = new Set(made.cheapest.ids);
  const shown = made.proposals.filter((proposal) => kind === undefined || proposal.kind === kind);
  const rows = shown.map((proposal): ProposalRow => {
    const { id, item, cost, reason } = proposal;
    return {
      id,
      subject: item.id,
      label: item.label,
      unit: item.unit,
      kind: planKinds[proposal.kind].label,
      ...proposalCells(proposal),
      cost: costText(fromText(String(cost))),
      reason,
      evidence: evidenceText(proposal),
      cheapest: taken.has(id),
    };
  });
  return [...rows.filter(({ cheapest }) => cheapest), ...rows.filter(({ cheapest }) => !cheapest)];
}

/** What the figures would be with some proposals made. */
export function whatIf(held: Held, { choice, goal = "all", unit }: WhatIfQuery): WhatIfView {
  const made = planOf(held, goal);
  const outcome = outcomeOf(held, chosenIds(made, choice), goal);
  const of = (report: WhatIf["before"]) => (unit === undefined ? report.overall : report.byUnit[unit]) ?? {};
  const text = (metric: (typeof metrics)[number], report: WhatIf["before"]): string => {
    const measurement = of(report)[metric.id];
    if (measurement === undefined || measurement.state === "not-measured") return "无法计算";
    const { numerator, denominator } = measurement;
    const share = formatShare(measurement, metric.kind === "average" ? { as: "number" } : {});
    return typeof numerator === "number" && typeof denominator === "number"
      ? `${share}（${numerator}/${denominator}）`
      : share;
  };
  return {
    revision: held.revision,
    applied: outcome.applied.length,
    cost: costOf(outcome.applied),
    figures: metrics.map((metric) => ({
      metricId: metric.id,
      title: metric.title,
      before: text(metric, outcome.before),
      after: text(metric, outcome.after),
    })),
    gaps: gapsView(outcome.gaps, unit),
    unitsShort: { before: unitsShort(made.gaps), after: unitsShort(outcome.gaps) },
  };
}
