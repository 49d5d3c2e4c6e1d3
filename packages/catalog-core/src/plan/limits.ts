import type { CheckContext } from "../engine/index.ts";
import {
  add,
  ceiling,
  fromNumber,
  fromText,
  multiply,
  ONE,
  type Rational,
  rational,
  toDecimal,
} from "../exact/index.ts";
import { conversionFor, handlingOf, lengthyParts } from "../metrics/index.ts";
import type { ImplementationItem } from "../model/index.ts";
import { writeCell } from "../records/index.ts";
import {
  compareLimits,
  type DurationLimit,
  HALF,
  judgeHalf,
  type TimeLimit,
  type TimeUnit,
} from "../time-limit/index.ts";
import type { Draft } from "./draft.ts";
import type { PlannedChange } from "./plan-schema.ts";

/** In which units to look for a promise when none of its own is small enough, with the most of them that one may be. */
const finer: Partial<Record<TimeUnit, readonly (readonly [unit: TimeUnit, most: number])[]>> = {
  year: [
    ["month", 12],
    ["workday", 262],
  ],
  month: [["workday", 23]],
  week: [["workday", 5]],
  hour: [["minute", 60]],
};

const shareOf = (text: string): Rational => fromText(text) ?? HALF;

/** Whether a promise takes at most this share of the item's statutory limit, by the judgement of the metric. */
function isWithin(
  item: ImplementationItem,
  promised: TimeLimit,
  share: Rational,
  context: CheckContext,
): boolean {
  const { verdict } = judgeHalf(promised, item.statutoryTimeLimit, {
    ...conversionFor(item, context),
    caseType: "promised",
    share,
  });
  return verdict === "within";
}

/**
 * The largest promise in whole units that is at or under the ceiling, found by the judgement itself: in its own unit, else
 * in a finer one. `undefined` where there is none, as of a statutory limit of one day.
 */
export function largestPromise(item: ImplementationItem, context: CheckContext): DurationLimit | undefined {
  const { promisedTimeLimit: promised } = item;
  if (promised?.kind !== "duration") return undefined;
  const share = shareOf(context.conventions.promisedShare);
  for (const [unit, most] of [[promised.unit, 1] as const, ...(finer[promised.unit] ?? [])]) {
    // A shorter promise is never judged worse: the largest that is within lies where the answers turn.
    let low = 0;
    let high = Number(ceiling(multiply(fromNumber(promised.amount), rational(most))));
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (isWithin(item, { kind: "duration", amount: middle, unit }, share, context)) low = middle;
      else high = middle - 1;
    }
    if (low > 0) return { kind: "duration", amount: low, unit };
  }
  return undefined;
}

const percent = (share: Rational): string =>
  `${toDecimal(multiply(share, rational(100)), 2).replace(/\.?0+$/, "")}%`;

/** The change that brings a promise above the ceiling down to it, where whole units can. */
export function proposePromise(item: ImplementationItem, context: CheckContext): Draft | undefined {
  const { promisedTimeLimit: promised, statutoryTimeLimit: statutory } = item;
  const to = largestPromise(item, context);
  if (to === undefined || promised === undefined) return undefined;
  const { conventions } = context;
  const share = shareOf(conventions.promisedShare);
  const just = isWithin(item, promised, add(share, shareOf(conventions.justOver)), context);
  const law = writeCell("statutoryTimeLimit", statutory);
  return {
    kind: just ? "promise-just-over" : "promise-far-over",
    cost: just ? conventions.costPromiseJustOver : conventions.costPromiseFarOver,
    changes: [promiseTo(item, to)],
    reason: `承诺${writeCell("promisedTimeLimit", promised)}，超过法定${law}的 ${percent(share)}；${writeCell("promisedTimeLimit", to)}是不超过的最长整数时限。`,
    evidence: ["statutoryTimeLimit", "promisedTimeLimit"],
  };
}

const promiseTo = (item: ImplementationItem, to: TimeLimit): PlannedChange => ({
  element: "promisedTimeLimit",
  to,
  fromText: writeCell("promisedTimeLimit", item.promisedTimeLimit),
  toText: writeCell("promisedTimeLimit", to),
});

/** A promise that ends within so many workdays. A plain day is no longer than a workday's span; a bare number is none. */
function endsWithin(
  item: ImplementationItem,
  promised: TimeLimit | undefined,
  context: CheckContext,
): boolean {
  const { instantCandidate: most } = context.conventions;
  if (promised?.kind === "immediate") return true;
  if (promised?.kind !== "duration" || promised.unit === "unstated") return false;
  if (["workday", "day", "calendar-day"].includes(promised.unit)) return promised.amount <= most;
  const limit = { kind: "duration", amount: most, unit: "workday" } as const;
  return compareLimits(promised, limit, ONE, conversionFor(item, context)).verdict === "yes";
}

/**
 * That a promised item of at most so many workdays be made instant (镇政办发〔2018〕98号 五(三): 将承诺件转变成即办件). Not
 * where a special procedure or a step keeps it from being done while the applicant waits.
 */
export function proposeInstant(item: ImplementationItem, context: CheckContext): Draft | undefined {
  const { conventions } = context;
  const { promisedTimeLimit: promised, caseType, steps = [], specialProcedures = [] } = item;
  const handling = handlingOf(item, conventions.instantPromise);
  if (handling.instant || !endsWithin(item, promised, context)) return undefined;
  if (specialProcedures.length > 0 || lengthyParts(item).length > 0) return undefined;
  const changes: PlannedChange[] = [];
  if (caseType !== undefined || context.hasColumn(item.sourceId, "caseType")) {
    changes.push({
      element: "caseType",
      to: "immediate",
      fromText: writeCell("caseType", caseType),
      toText: writeCell("caseType", "immediate"),
    });
  }
  if (promised?.kind !== "immediate") changes.push(promiseTo(item, { kind: "immediate" }));
  const look =
    steps.length === 0
      ? "没有写办理环节，请核对能否当场办结。"
      : "环节里没有当场办不完的，请核对能否当场办结。";
  const said = writeCell("promisedTimeLimit", promised);
  return {
    kind: "instant",
    cost: conventions.costInstant,
    changes,
    reason: `${promised?.kind === "immediate" ? `写为承诺件，承诺却是“${said}”` : `承诺${said}就办结`}，可以改为即办件；${look}`,
    evidence: [
      ...(caseType === undefined ? [] : (["caseType"] as const)),
      "promisedTimeLimit",
      ...(steps.length === 0 ? [] : (["steps"] as const)),
    ],
  };
}
