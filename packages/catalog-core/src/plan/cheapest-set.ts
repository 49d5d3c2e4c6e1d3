import { type Conventions, exactNumber } from "../engine/index.ts";
import { compare, divide, fromText, type Rational, rational, sum } from "../exact/index.ts";
import { type Choice, cheapestChoices, type Needs } from "./cheapest.ts";
import { HALF_ID, ONCE, planKindIds } from "./kinds.ts";
import type { CheapestSet, Plan, PlanGap, PlanGoal, PlanSum, Proposal } from "./plan-schema.ts";

interface PlanChoice extends Choice {
  readonly proposal: Proposal;
}

const costOf = ({ cost }: Proposal): Rational => fromText(String(cost)) ?? rational(0);

/** As the pack uses numbers of cases: they divide the cost, decide between equal costs, or do nothing. */
function choiceOf(proposal: Proposal, planCases: Conventions["planCases"]): PlanChoice {
  const { item } = proposal;
  const cost = costOf(proposal);
  const shared = planCases === "per-case" && (item.cases ?? 0) > 0;
  return {
    id: proposal.id,
    unit: item.unit,
    cost: shared ? divide(cost, rational(item.cases ?? 1)) : cost,
    // Not known is less than none: what is known to serve people goes first.
    prefer: planCases === "ignore" ? 0 : (item.cases ?? -1),
    proposal,
  };
}

/** Of each item the cheapest way to its target: the others would bring it there again. */
function oneForEachItem(choices: readonly PlanChoice[]): PlanChoice[] {
  const best = new Map<string, PlanChoice>();
  for (const choice of choices) {
    const known = best.get(choice.proposal.item.id);
    // Of equal costs the first by kind stays: a shorter promise before another type of handling.
    if (known === undefined || compare(choice.cost, known.cost) < 0)
      best.set(choice.proposal.item.id, choice);
  }
  return [...best.values()];
}

/** What a target asks: nothing of a group whose figure is too thin for a verdict, unless the pack says so. */
const asked = ({ standing, missing }: PlanGap): number =>
  standing === "thin" || standing === "not-measured" ? 0 : missing;

function needsOf(gaps: Plan["gaps"], goal: PlanGoal): Needs {
  const missing = (list: readonly PlanGap[]): number => {
    const gap = list.find(({ metric }) => metric === ONCE);
    return gap === undefined ? 0 : asked(gap);
  };
  const units = Object.entries(gaps.byUnit).map(([unit, list]) => [unit, missing(list)] as const);
  return {
    overall: goal === "units" ? 0 : missing(gaps.overall),
    byUnit: new Map(goal === "county" ? [] : units),
  };
}

/**
 * The cheapest set: of the list target the exact minimum over county and units, of the ceiling every item above it by its
 * cheapest way. The two do not bear on each other, since no proposal changes the figure of the other, so the sum of the two
 * minima is the minimum.
 */
export function cheapestSet(
  proposals: readonly Proposal[],
  gaps: Plan["gaps"],
  { planCases }: Conventions,
  goal: PlanGoal,
): CheapestSet {
  const choices = proposals.map((proposal) => choiceOf(proposal, planCases));
  const of = (metric: string): PlanChoice[] =>
    oneForEachItem(choices.filter(({ proposal }) => proposal.metric === metric));
  const visits = of(ONCE);
  const chosenFor = (wanted: PlanGoal): PlanChoice[] => cheapestChoices(visits, needsOf(gaps, wanted));
  const chosen = new Set([...chosenFor(goal), ...of(HALF_ID)].map(({ id }) => id));
  const taken = proposals.filter(({ id }) => chosen.has(id));
  return {
    goal,
    ids: taken.map(({ id }) => id),
    ...sumOf(taken),
    byKind: Object.fromEntries(
      planKindIds.flatMap((kind) => {
        const count = taken.filter((proposal) => proposal.kind === kind).length;
        return count === 0 ? [] : [[kind, count]];
      }),
    ),
    byMetric: sumsBy(taken, ({ metric = "" }) => metric),
    byUnit: sumsBy(taken, ({ item }) => item.unit),
    goals: {
      county: sumOf(chosenFor("county").map(({ proposal }) => proposal)),
      units: sumOf(chosenFor("units").map(({ proposal }) => proposal)),
      all: sumOf(chosenFor("all").map(({ proposal }) => proposal)),
    },
    short: shortOf(taken, gaps, goal),
  };
}

const sumOf = (proposals: readonly Proposal[]): PlanSum => ({
  changes: proposals.length,
  cost: exactNumber(sum(proposals.map(costOf))),
});

function sumsBy(
  proposals: readonly Proposal[],
  keyOf: (proposal: Proposal) => string,
): Record<string, PlanSum> {
  const keys = [...new Set(proposals.map(keyOf))].sort();
  return Object.fromEntries(
    keys.map((key) => [key, sumOf(proposals.filter((proposal) => keyOf(proposal) === key))]),
  );
}

/** Targets that are asked for, and that even the whole set leaves short. */
function shortOf(taken: readonly Proposal[], gaps: Plan["gaps"], goal: PlanGoal): CheapestSet["short"] {
  const groups: (readonly [string, readonly PlanGap[]])[] = [
    ...(goal === "units" ? [] : [["", gaps.overall] as const]),
    ...(goal === "county" ? [] : Object.entries(gaps.byUnit)),
  ];
  return groups.flatMap(([unit, list]) =>
    list.flatMap((gap) => {
      const { metric } = gap;
      const done = taken.filter(
        (proposal) => proposal.metric === metric && (unit === "" || proposal.item.unit === unit),
      ).length;
      const missing = asked(gap) - done;
      return missing > 0 ? [{ unit, metric, missing }] : [];
    }),
  );
}
