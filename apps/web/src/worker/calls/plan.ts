import { formatShare, metrics } from "@zp/catalog-core/metrics";
import {
  fillCauses,
  type Plan,
  PlanError,
  type PlanSettings,
  planChanges,
  planKinds,
  type WhatIf,
  whatIf as whatIfOf,
} from "@zp/catalog-core/plan";
import { evidenceText, proposalCells } from "@zp/catalog-core/report-model";
import { labelOf } from "@zp/catalog-core/terms";
import { CallError } from "../../rpc/index.ts";
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

type Goal = NonNullable<PlanQuery["goal"]>;

const plans = new WeakMap<Held, Map<Goal, Plan>>();

const settingsOf = ({ pack }: Held, goal: Goal): PlanSettings => ({ pack, waivers: [], goal });

/** The plan of what is held for a goal, made once. */
export function planOf(held: Held, goal: Goal = "all"): Plan {
  const own = plans.get(held) ?? new Map<Goal, Plan>();
  plans.set(held, own);
  const known = own.get(goal);
  if (known !== undefined) return known;
  if (held.reading.catalogue.items.length === 0) {
    throw new CallError({
      kind: "user",
      message: "没有读到实施清单的事项，提不出整改建议。请确认选入的是实施清单。",
    });
  }
  const made = planChanges(held.reading.catalogue, settingsOf(held, goal));
  own.set(goal, made);
  return made;
}

/** How far to the targets, and the cheapest way there. */
export function plan(held: Held, { goal, unit }: PlanQuery): PlanView {
  const { gaps, cheapest, columns, proposals, fillings, waivers } = planOf(held, goal);
  const { ids: _ids, ...sums } = cheapest;
  const count = (all: readonly { readonly item: { readonly unit: string } }[]): number =>
    unit === undefined ? all.length : all.filter(({ item }) => item.unit === unit).length;
  return {
    revision: held.revision,
    gaps,
    cheapest: sums,
    columns,
    counts: { proposals: count(proposals), fillings: count(fillings), waivers: count(waivers) },
  };
}

/** Proposals, cells to fill, or cases for a waiver, one a line; of the proposals the cheapest set first. */
export function proposals(held: Held, query: ProposalsQuery): ProposalsWindow {
  const { list, unit, goal, offset, limit } = query;
  const rows = rowsOf(planOf(held, goal), list).filter((row) => unit === undefined || row.unit === unit);
  return { revision: held.revision, offset, rows: rows.slice(offset, offset + limit), total: rows.length };
}

function rowsOf(made: Plan, list: ProposalsQuery["list"]): ProposalRow[] {
  const titles = new Map<string, string>(metrics.map(({ id, title }) => [id, title]));
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
  const rows = made.proposals.map((proposal): ProposalRow => {
    const { id, item, kind, cost, reason } = proposal;
    return {
      id,
      subject: item.id,
      label: item.label,
      unit: item.unit,
      kind: planKinds[kind].label,
      ...proposalCells(proposal),
      cost: String(cost),
      reason,
      evidence: evidenceText(proposal),
      cheapest: taken.has(id),
    };
  });
  return [...rows.filter(({ cheapest }) => cheapest), ...rows.filter(({ cheapest }) => !cheapest)];
}

/** What the figures would be with some proposals made. */
export function whatIf(held: Held, { ids, goal = "all", unit }: WhatIfQuery): WhatIfView {
  const made = planOf(held, goal);
  const outcome = outcomeOf(held, made, ids === "cheapest" ? made.cheapest.ids : ids, goal);
  const of = (report: WhatIf["before"]) => (unit === undefined ? report.overall : report.byUnit[unit]) ?? {};
  const text = (metric: (typeof metrics)[number], report: WhatIf["before"]): string => {
    const measurement = of(report)[metric.id];
    if (measurement === undefined || measurement.state === "not-measured") return "无法计算";
    const share = formatShare(measurement, metric.kind === "average" ? { as: "number" } : {});
    return `${share}（${measurement.numerator}/${measurement.denominator}）`;
  };
  return {
    revision: held.revision,
    applied: outcome.applied.length,
    figures: metrics.map((metric) => ({
      metricId: metric.id,
      title: metric.title,
      before: text(metric, outcome.before),
      after: text(metric, outcome.after),
    })),
    gaps: outcome.gaps,
  };
}

function outcomeOf(held: Held, made: Plan, ids: readonly string[], goal: Goal): WhatIf {
  try {
    return whatIfOf(held.reading.catalogue, made, ids, settingsOf(held, goal));
  } catch (error) {
    if (error instanceof PlanError) throw new CallError({ kind: "user", message: error.message });
    throw error;
  }
}
