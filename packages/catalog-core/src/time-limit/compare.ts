import { compare, fromNumber, multiply, ONE, type Rational, rational, ZERO } from "../exact/index.ts";
import { type ConversionOptions, commonFactors, type Interval, intervalOf, type Scale } from "./interval.ts";
import type { DurationLimit, TimeLimit } from "./time-limit.ts";

/** Why a comparison stays open. */
export type UndeterminedReason =
  /** One side is blank, unreadable, no limit or not applicable: there is nothing to compare. */
  | "not-a-length"
  /** A bare number. */
  | "unit-unstated"
  /** The two may be either way round, depending on when they start. */
  | "units-overlap";

/** What a comparison rests on, to be said beside its result. */
export type ComparisonAssumption =
  /** Bounds of Monday to Friday: holidays only lower the number of workdays in a window. */
  | "no-holidays"
  | "calendar"
  | "plain-day-is-workday"
  | "plain-day-is-calendar-day"
  | "plain-day-open"
  | "fixed-factors";

/** The answer to "is the promise at most `share` of the statutory limit?", with its grounds. */
export interface LimitComparison {
  readonly verdict: "yes" | "no" | "undetermined";
  readonly reason?: UndeterminedReason;
  /** Where the two met: in one unit, or on a scale of days. */
  readonly scale?: "same-unit" | Scale;
  /** What was compared, in units of the scale (`same-unit`: in the common unit). */
  readonly promised?: Interval;
  readonly statutory?: Interval;
  readonly assumptions: readonly ComparisonAssumption[];
  /** Where a unit is missing: the answer if both were in the same unit. */
  readonly variantIfSameUnit?: "yes" | "no";
}

/** Everything within one workday counts as possible for 即办. */
const INSTANT_AS_STATUTORY: DurationLimit = { kind: "duration", amount: 1, unit: "workday", atLeast: 0 };

/**
 * Whether the promised limit is at most `share` of the statutory one: 承诺 ≤ 法定 with share 1,
 * "压缩至 50% 以内" with 1/2. Equality holds (以内 includes the number itself, 民法典 第1259条 by analogy).
 *
 * Same units compare directly; different ones by intervals, so the answer may be `undetermined`. All
 * arithmetic is exact. Of a promised range the upper bound counts; of a statutory one both bounds.
 *
 * @param share default 1.
 * @returns never throws; limits that are no length of time give `undetermined` with `not-a-length`.
 * @example
 * const days = (amount: number, unit: "workday" | "calendar-day") => ({ kind: "duration", amount, unit }) as const;
 * compareLimits(days(10, "workday"), days(20, "workday"), rational(1, 2)).verdict; // "yes"
 * compareLimits(days(21, "workday"), days(30, "calendar-day")).verdict; // "undetermined": 30 days hold 20 to 22
 */
export function compareLimits(
  promised: TimeLimit,
  statutory: TimeLimit,
  share: Rational = ONE,
  options: ConversionOptions = {},
): LimitComparison {
  const left = promised.kind === "immediate" ? ZERO_LENGTH : promised;
  const right = statutory.kind === "immediate" ? INSTANT_AS_STATUTORY : statutory;
  if (left.kind !== "duration" || right.kind !== "duration")
    return { verdict: "undetermined", reason: "not-a-length", assumptions: [] };
  // nothing is within everything: 即办 needs no unit
  if (left.amount === 0) {
    return { verdict: "yes", scale: "same-unit", promised: { low: ZERO, high: ZERO }, assumptions: [] };
  }
  if (left.unit === "unstated" || right.unit === "unstated") {
    const answer = decide(bare(left), bare(right), share);
    const open = { verdict: "undetermined", reason: "unit-unstated", assumptions: [] } as const;
    return answer === "undetermined" ? open : { ...open, variantIfSameUnit: answer };
  }
  const factors = commonFactors(left.unit, right.unit);
  if (factors !== undefined) {
    const p = scaled(bare(left), factors.a);
    const l = scaled(bare(right), factors.b);
    return withReason({
      verdict: decide(p, l, share),
      scale: "same-unit",
      promised: p,
      statutory: l,
      assumptions: [],
    });
  }
  return acrossUnits(left, right, share, options);
}

const ZERO_LENGTH: DurationLimit = { kind: "duration", amount: 0, unit: "workday" };

function bare(limit: DurationLimit): Interval {
  return { low: fromNumber(limit.atLeast ?? limit.amount), high: fromNumber(limit.amount) };
}

function scaled(interval: Interval, factor: Rational): Interval {
  return { low: multiply(interval.low, factor), high: multiply(interval.high, factor) };
}

/** A range promises its upper bound: 3－5日 may take 5. */
function decide(promised: Interval, statutory: Interval, share: Rational): "yes" | "no" | "undetermined" {
  return between(promised.high, promised.high, statutory, share);
}

function between(
  low: Rational,
  high: Rational,
  statutory: Interval,
  share: Rational,
): "yes" | "no" | "undetermined" {
  if (compare(high, multiply(statutory.low, share)) <= 0) return "yes";
  if (compare(low, multiply(statutory.high, share)) > 0) return "no";
  return "undetermined";
}

function withReason(comparison: LimitComparison): LimitComparison {
  return comparison.verdict === "undetermined" ? { ...comparison, reason: "units-overlap" } : comparison;
}

function acrossUnits(
  left: DurationLimit,
  right: DurationLimit,
  share: Rational,
  options: ConversionOptions,
): LimitComparison {
  const fixed = options.conversion !== undefined && options.conversion !== "interval";
  const scale = fixed || inWorkdays(left, options) || inWorkdays(right, options) ? "workday" : "calendar-day";
  const upper: DurationLimit = { kind: "duration", amount: left.amount, unit: left.unit };
  const p = intervalOf(upper, scale, options);
  const l = intervalOf(right, scale, options);
  if (p === undefined || l === undefined)
    return { verdict: "undetermined", reason: "unit-unstated", assumptions: [] };
  return withReason({
    verdict: between(p.low, p.high, l, share),
    scale,
    promised: p,
    statutory: l,
    assumptions: assumptionsOf([left, right], options),
  });
}

/** Days of the calendar meet on their own scale; as soon as workdays or hours are involved, workdays do. */
function inWorkdays({ unit }: DurationLimit, { plainDay }: ConversionOptions): boolean {
  return (
    unit === "workday" || unit === "hour" || unit === "minute" || (unit === "day" && plainDay === "workday")
  );
}

function assumptionsOf(limits: readonly DurationLimit[], options: ConversionOptions): ComparisonAssumption[] {
  const all: ComparisonAssumption[] = [];
  if (limits.some(({ unit }) => unit === "day")) {
    all.push(
      options.plainDay === "workday"
        ? "plain-day-is-workday"
        : options.plainDay === "calendar-day"
          ? "plain-day-is-calendar-day"
          : "plain-day-open",
    );
  }
  const days = new Set(limits.map((limit) => inWorkdays(limit, options)));
  if (options.conversion !== undefined && options.conversion !== "interval") all.push("fixed-factors");
  else if (days.size > 1 || all.includes("plain-day-open"))
    all.push(options.calendar === undefined ? "no-holidays" : "calendar");
  return all;
}

/** 1/2, the share of “压缩至法定时限的50%以内” (镇政办发〔2018〕98号 五(三)). */
export const HALF: Rational = Object.freeze(rational(1, 2));
