import {
  type Plan,
  PlanError,
  type PlanGoal,
  type PlanSettings,
  planChanges,
  type WhatIf,
  whatIf,
} from "@zp/catalog-core/plan";
import { CallError } from "../../rpc/index.ts";
import type { PlanChoice } from "../../session/protocol.ts";
import type { Held } from "../held.ts";

const plans = new WeakMap<Held, Map<PlanGoal, Plan>>();

const settingsOf = ({ pack }: Held, goal: PlanGoal): PlanSettings => ({ pack, waivers: [], goal });

/**
 * The plan of what is held for a goal, made once.
 *
 * @throws CallError where there is no list to plan for
 */
export function planOf(held: Held, goal: PlanGoal = "all"): Plan {
  const own = plans.get(held) ?? new Map<PlanGoal, Plan>();
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

/** The ids that a choice comes to, in the order of the plan. */
export function chosenIds({ cheapest }: Plan, { base, toggled }: PlanChoice): string[] {
  const ids = new Set(base === "cheapest" ? cheapest.ids : []);
  for (const id of toggled) {
    if (!ids.delete(id)) ids.add(id);
  }
  return [...ids];
}

/**
 * What the figures would be with these proposals made.
 *
 * @throws CallError where one is not there, or two contradict one another
 */
export function outcomeOf(held: Held, ids: readonly string[], goal: PlanGoal): WhatIf {
  try {
    return whatIf(held.reading.catalogue, planOf(held, goal), ids, settingsOf(held, goal));
  } catch (error) {
    if (error instanceof PlanError) throw new CallError({ kind: "user", message: error.message });
    throw error;
  }
}
