import type { MetricReport } from "../engine/index.ts";
import type { Catalogue, ImplementationItem } from "../model/index.ts";
import { measure, type PlanSettings, planChanges } from "./plan.ts";
import type { Plan, Proposal } from "./plan-schema.ts";

/** Proposals that are not there, or that contradict one another. The message is in Chinese. */
export class PlanError extends Error {
  override readonly name = "PlanError";
}

/** What the figures would be. */
export interface WhatIf {
  readonly applied: readonly Proposal[];
  readonly before: MetricReport;
  readonly after: MetricReport;
  /** The gaps that would be left. */
  readonly gaps: Plan["gaps"];
}

/**
 * The catalogue with these proposals made: nothing else is changed, and nothing is filled in.
 *
 * @throws PlanError where an id is none of the plan, or two proposals change one cell to different values
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "2", 是否网办: "是" }]);
 * const plan = planChanges(catalogue, { pack: zhenping2018 });
 * applyProposals(catalogue, plan, plan.cheapest.ids).items[0]?.maxVisits; // { kind: "count", count: 1 }
 */
export function applyProposals(
  catalogue: Catalogue,
  { proposals }: Pick<Plan, "proposals">,
  ids: readonly string[],
): Catalogue {
  const changed = new Map<string, ImplementationItem>();
  const items = new Map(catalogue.items.map((item) => [item.id, item]));
  for (const { item: ref, changes } of chosenOf(proposals, ids)) {
    const item = changed.get(ref.id) ?? items.get(ref.id);
    if (item === undefined) throw new PlanError(`清单里没有事项“${ref.label}”，建议与清单不是同一份。`);
    changed.set(ref.id, Object.assign({ ...item }, ...changes.map(({ element, to }) => ({ [element]: to }))));
  }
  return { ...catalogue, items: catalogue.items.map((item) => changed.get(item.id) ?? item) };
}

function chosenOf(proposals: readonly Proposal[], ids: readonly string[]): Proposal[] {
  const known = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  const cells = new Map<string, Proposal>();
  const chosen = [...new Set(ids)].map((id) => {
    const proposal = known.get(id);
    if (proposal === undefined) {
      throw new PlanError(`没有编号为“${id}”的建议。清单或政策包改过的，请重新写出建议清单再选。`);
    }
    return proposal;
  });
  for (const proposal of chosen) {
    for (const { element } of proposal.changes) {
      const cell = `${proposal.item.id}|${element}`;
      const other = cells.get(cell);
      if (other !== undefined) {
        throw new PlanError(
          `“${proposal.item.label}”选了两个互相矛盾的改法（${other.id}、${proposal.id}），只能留一个。`,
        );
      }
      cells.set(cell, proposal);
    }
  }
  return chosen;
}

/**
 * “Apply these, and the numbers are these”: all figures before and after, by the code that computes every figure.
 *
 * @throws PlanError as {@link applyProposals}
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "2", 是否网办: "是" }]);
 * const settings = { pack: zhenping2018 };
 * const plan = planChanges(catalogue, settings);
 * const { before, after } = whatIf(catalogue, plan, plan.cheapest.ids, settings);
 * before.overall["visits/at-most-once"]?.numerator; // 0
 * after.overall["visits/at-most-once"]?.numerator; // 1
 */
export function whatIf(
  catalogue: Catalogue,
  plan: Plan,
  ids: readonly string[],
  settings: PlanSettings,
): WhatIf {
  const changed = applyProposals(catalogue, plan, ids);
  const wanted = new Set(ids);
  return {
    applied: plan.proposals.filter(({ id }) => wanted.has(id)),
    before: measure(catalogue, settings),
    after: measure(changed, settings),
    gaps: planChanges(changed, settings).gaps,
  };
}
