import type { CheckContext, ExclusionReasonId } from "../../engine/index.ts";
import { fromNumber, multiply, type Rational, ZERO } from "../../exact/index.ts";
import type { ImplementationItem } from "../../model/index.ts";
import {
  type ConversionOptions,
  type DurationLimit,
  exactWorkdays,
  type ImmediateLimit,
} from "../../time-limit/index.ts";

/** How lengths of time meet under the pack, for one item. */
export type Conversion = Required<Pick<ConversionOptions, "plainDay" | "conversion">> &
  Pick<ConversionOptions, "calendar">;

const byContext = new WeakMap<CheckContext, { readonly permit: Conversion; readonly other: Conversion }>();

/**
 * The conventions of the pack on units, for this item: a plain 日 or 天 of a 行政许可 is a workday (行政许可法 第八十二条)
 * unless the pack says otherwise; elsewhere it lies between workday and calendar day.
 *
 * @example
 * const context = { ...zhenping2018, hasColumn: () => true };
 * conversionFor({ id: "1", itemType: "permit" }, context).plainDay; // "workday"
 * conversionFor({ id: "2", itemType: "payment" }, context).plainDay; // "between"
 */
export function conversionFor({ itemType }: ImplementationItem, context: CheckContext): Conversion {
  let conversions = byContext.get(context);
  if (conversions === undefined) {
    const { conversion, plainDay, plainDayOfPermit } = context.conventions;
    const shared = {
      conversion,
      ...(context.calendar === undefined ? {} : { calendar: context.calendar }),
    };
    conversions = {
      permit: { ...shared, plainDay: plainDayOfPermit },
      other: { ...shared, plainDay },
    };
    byContext.set(context, conversions);
  }
  return itemType === "permit" ? conversions.permit : conversions.other;
}

/** Which of the two columns is not there, where one is needed and is not. Asked before anything is read of the cells. */
export function lacksColumn(
  { statutoryTimeLimit, promisedTimeLimit, sourceId }: ImplementationItem,
  instant: boolean,
  { hasColumn }: Pick<CheckContext, "hasColumn">,
): boolean {
  return (
    (statutoryTimeLimit === undefined && !hasColumn(sourceId, "statutoryTimeLimit")) ||
    (!instant && promisedTimeLimit === undefined && !hasColumn(sourceId, "promisedTimeLimit"))
  );
}

/** Both limits of an item, where there are two to compare. */
interface Limits {
  readonly statutory: DurationLimit;
  readonly promised: DurationLimit | ImmediateLimit;
}

const AT_ONCE: ImmediateLimit = { kind: "immediate" };

/**
 * Both limits, or why the item is left out, in the order of `judgeHalf`: first the statutory limit, then the promise.
 * Of an instant item the promise is 即办, whatever is written.
 */
function limitsOf(
  { statutoryTimeLimit: statutory, promisedTimeLimit }: ImplementationItem,
  instant: boolean,
): Limits | ExclusionReasonId {
  if (statutory === undefined) return "statutory-blank";
  switch (statutory.kind) {
    case "none":
      return "no-statutory-limit";
    case "not-applicable":
      return "not-applicable";
    case "unreadable":
      return "statutory-unreadable";
  }
  const promised = instant ? AT_ONCE : promisedTimeLimit;
  if (promised === undefined) return "no-promise";
  switch (promised.kind) {
    case "none":
      return "no-promise";
    case "not-applicable":
      return "not-applicable";
    case "unreadable":
      return "promise-unreadable";
  }
  return statutory.kind === "immediate" || statutory.amount === 0
    ? "statutory-zero"
    : { statutory, promised };
}

/**
 * A limit as a number of workdays, exactly; `undefined` where it is in another unit. Months, years and calendar days
 * become workdays only by factors that the pack names.
 */
function workdaysOf(limit: DurationLimit | ImmediateLimit, conversion: Conversion): Rational | undefined {
  const workdays = exactWorkdays(limit, conversion);
  const { conversion: factors, plainDay } = conversion;
  if (workdays !== undefined || limit.kind === "immediate") return workdays;
  if (limit.amount === 0) return ZERO;
  if (factors === "interval") return undefined;
  const by = (factor: number): Rational => multiply(fromNumber(limit.amount), fromNumber(factor));
  switch (limit.unit === "day" ? plainDay : limit.unit) {
    case "month":
      return by(factors.month);
    case "year":
      return by(factors.year);
    case "calendar-day":
      return factors.calendarDay === undefined ? undefined : by(factors.calendarDay);
    default:
      return undefined;
  }
}

/** Both limits of an item in workdays. */
export interface WorkdayPair {
  readonly statutory: Rational;
  readonly promised: Rational;
}

/**
 * Both limits of an item in workdays, or why they cannot be summed. A bare number and a statutory range leave it open
 * which number it is; every other unit is `other-unit` and never added to workdays.
 */
export function workdayPairOf(
  item: ImplementationItem,
  instant: boolean,
  conversion: Conversion,
): WorkdayPair | ExclusionReasonId {
  const limits = limitsOf(item, instant);
  if (typeof limits === "string") return limits;
  const { statutory, promised } = limits;
  if (statutory.unit === "unstated" || isBare(promised)) return "undetermined";
  if (statutory.atLeast !== undefined && statutory.atLeast < statutory.amount) return "undetermined";
  const pair = { statutory: workdaysOf(statutory, conversion), promised: workdaysOf(promised, conversion) };
  return pair.statutory === undefined || pair.promised === undefined
    ? "other-unit"
    : { statutory: pair.statutory, promised: pair.promised };
}

const isBare = (limit: DurationLimit | ImmediateLimit): boolean =>
  limit.kind === "duration" && limit.unit === "unstated" && limit.amount > 0;
