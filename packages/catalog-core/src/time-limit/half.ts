import { floor, fromNumber, multiply, ONE, type Rational, ZERO } from "../exact/index.ts";
import { compareLimits, HALF, type LimitComparison } from "./compare.ts";
import type { ConversionOptions } from "./interval.ts";
import type { TimeLimit } from "./time-limit.ts";

/** When a promise makes an item an 即办件, where 办件类型 does not say. */
export type InstantPromise = "stated" | "up-to-1-workday";

/** What a judgement of one item needs besides its two limits. */
export interface HalfContext extends ConversionOptions {
  /** 办件类型; undefined where it is blank or the list has no such column. It decides where it is filled. */
  readonly caseType?: "immediate" | "promised" | undefined;
  /**
   * `stated` (default): a promise written 即办, 当场, 立等可取 or 0 is instant. `up-to-1-workday`: a promise
   * of at most one workday too (real portals write "1(工作日)" for 即办件).
   */
  readonly instantPromise?: InstantPromise;
  /** The largest share of the statutory limit, default 1/2. */
  readonly share?: Rational;
}

/** Why an item is not judged; the ids of the reasons of exclusion of the metrics. */
export type HalfExclusion =
  | "instant"
  | "no-statutory-limit"
  | "statutory-blank"
  | "statutory-unreadable"
  /** 0 or 即办 as a statutory limit has no half. */
  | "statutory-zero"
  /** Blank, or stated none. */
  | "no-promise"
  | "promise-unreadable"
  | "not-applicable";

/** What "压缩至法定时限的 50% 以内" says of one item. */
export interface HalfJudgement {
  readonly verdict: "within" | "above" | "undetermined" | HalfExclusion;
  /** Where a unit is missing: the verdict if both were in the same unit ("若单位相同"). */
  readonly variantIfSameUnit?: "within" | "above";
  /**
   * The statutory limit is one day, which whole days cannot halve: judged like the others, shown as a group
   * of its own, with the advice 改为即办件，或登记豁免.
   */
  readonly oneDayStatutory: boolean;
  /** The comparison, where there was one. */
  readonly comparison?: LimitComparison;
}

/**
 * Whether an item is an 即办件: 办件类型 where it is filled, otherwise what the promise says.
 *
 * Source: 镇政办发〔2018〕98号 五(三) (承诺件 → 即办件).
 *
 * @example
 * isInstant({ kind: "duration", amount: 1, unit: "workday" }, undefined, "up-to-1-workday"); // true
 */
export function isInstant(
  promised: TimeLimit | undefined,
  caseType?: "immediate" | "promised",
  instantPromise: InstantPromise = "stated",
): boolean {
  if (caseType !== undefined) return caseType === "immediate";
  if (promised === undefined) return false;
  if (promised.kind === "immediate") return true;
  if (promised.kind !== "duration") return false;
  if (promised.amount === 0) return true;
  if (instantPromise === "stated") return false;
  // a plain 日 is at most one calendar day; a bare 1 may be a month
  const days = promised.unit === "workday" || promised.unit === "day" || promised.unit === "calendar-day";
  if (days) return promised.amount <= 1;
  return compareLimits(promised, ONE_WORKDAY, ONE).verdict === "yes";
}

const ONE_WORKDAY: TimeLimit = { kind: "duration", amount: 1, unit: "workday" };

/**
 * Judges one item against "原则上应将承诺时限压缩至法定时限的50%以内": promised ≤ share × statutory, equality
 * holds. Every item gets exactly one verdict or one reason of exclusion, so that the books of a metric
 * balance. Blank is a reason of its own and never 0.
 *
 * Source: 镇政办发〔2018〕98号 五(三).
 *
 * @example
 * const workdays = (amount: number) => ({ kind: "duration", amount, unit: "workday" }) as const;
 * judgeHalf(workdays(10), workdays(20)).verdict; // "within"
 * judgeHalf(workdays(1), workdays(1)); // { verdict: "above", oneDayStatutory: true, … }
 * judgeHalf(workdays(3), { kind: "none" }).verdict; // "no-statutory-limit"
 */
export function judgeHalf(
  promised: TimeLimit | undefined,
  statutory: TimeLimit | undefined,
  context: HalfContext = {},
): HalfJudgement {
  const oneDayStatutory = isOneDay(statutory);
  const excluded = exclusion(promised, statutory, context);
  if (excluded !== undefined) return { verdict: excluded, oneDayStatutory };
  if (promised === undefined || statutory === undefined) return { verdict: "undetermined", oneDayStatutory };
  const comparison = compareLimits(promised, statutory, context.share ?? HALF, context);
  const verdict = { yes: "within", no: "above", undetermined: "undetermined" } as const;
  const judged: HalfJudgement = { verdict: verdict[comparison.verdict], oneDayStatutory, comparison };
  return comparison.variantIfSameUnit === undefined
    ? judged
    : { ...judged, variantIfSameUnit: comparison.variantIfSameUnit === "yes" ? "within" : "above" };
}

function isOneDay(statutory: TimeLimit | undefined): boolean {
  return (
    statutory?.kind === "duration" &&
    statutory.amount === 1 &&
    (statutory.unit === "workday" || statutory.unit === "day" || statutory.unit === "calendar-day")
  );
}

function exclusion(
  promised: TimeLimit | undefined,
  statutory: TimeLimit | undefined,
  context: HalfContext,
): HalfExclusion | undefined {
  if (isInstant(promised, context.caseType, context.instantPromise)) return "instant";
  if (statutory === undefined) return "statutory-blank";
  if (statutory.kind === "none") return "no-statutory-limit";
  if (statutory.kind === "not-applicable") return "not-applicable";
  if (statutory.kind === "unreadable") return "statutory-unreadable";
  if (promised === undefined || promised.kind === "none") return "no-promise";
  if (promised.kind === "not-applicable") return "not-applicable";
  if (promised.kind === "unreadable") return "promise-unreadable";
  if (statutory.kind === "immediate" || statutory.amount === 0) return "statutory-zero";
  return undefined;
}

/**
 * A limit in workdays, exactly, for sums and means: only what is given in workdays, a plain 日 where the
 * caller counts it as one, and 即办 as 0. Anything else is another unit and is not converted.
 *
 * @returns undefined where the limit is not in workdays.
 * @example
 * exactWorkdays({ kind: "duration", amount: 0.5, unit: "workday" }); // { n: 1n, d: 2n }
 */
export function exactWorkdays(
  limit: TimeLimit | undefined,
  options: Pick<ConversionOptions, "plainDay"> = {},
): Rational | undefined {
  if (limit?.kind === "immediate") return ZERO;
  if (limit?.kind !== "duration") return undefined;
  const workdays = limit.unit === "workday" || (limit.unit === "day" && options.plainDay === "workday");
  return workdays ? fromNumber(limit.amount) : undefined;
}

/**
 * The largest whole number of days that is within the share, for advice: of 5 workdays 2, of 1 none.
 *
 * @example
 * largestWithin(rational(5)); // 2n
 */
export function largestWithin(statutory: Rational, share: Rational = HALF): bigint {
  const most = floor(multiply(statutory, share));
  return most < 0n ? 0n : most;
}
