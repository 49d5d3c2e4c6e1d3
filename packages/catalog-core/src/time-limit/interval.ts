import {
  add,
  ceiling,
  divide,
  floor,
  fromNumber,
  maximum,
  minimum,
  multiply,
  type Rational,
  rational,
  ZERO,
} from "../exact/index.ts";
import { addMonths, dayNumber, type WorkCalendar, workdaysInWindows } from "./calendar.ts";
import type { DurationLimit, TimeUnit } from "./time-limit.ts";

/*
 * How long a limit is in another unit is an interval: 30 calendar days hold 20 to 22 workdays,
 * depending on the weekday on which they start. No official factor joins the two; the fixed ones that
 * circulate (month = 22, year = 250) are used only where the caller names them.
 */

/** The least and the most that a limit may be, in the unit of its scale; exact. */
export interface Interval {
  readonly low: Rational;
  readonly high: Rational;
}

/** Fixed workdays per month, year and calendar day; a fraction such as 5/7 is given as a decimal or a text. */
export interface FixedFactors {
  readonly month: number;
  readonly year: number;
  readonly calendarDay?: number;
}

/** How limits in different units are set side by side. Every choice here is a convention of the policy pack. */
export interface ConversionOptions {
  /** What a plain 日 or 天 is. `between`: from workday to calendar day, so that little is decided. */
  readonly plainDay?: "workday" | "calendar-day" | "between";
  /** `interval`: by bounds (default). Otherwise by the named factors. */
  readonly conversion?: "interval" | FixedFactors;
  /** Real holidays and 调休: bounds are then those of the calendar's own period. */
  readonly calendar?: WorkCalendar;
  /**
   * Workdays that public holidays may take out of any one window, default 0: bounds are those of Monday to
   * Friday alone. 7 allows for the longest holiday run (国庆节 with 中秋节).
   */
  readonly holidayWorkdays?: number;
}

/** The two scales on which different units meet. */
export type Scale = "workday" | "calendar-day";

const FIVE = rational(5);
const SEVEN = rational(7);
/** A workday has at least six working hours, so that h hours are at most h ÷ 6 workdays of work. */
const LEAST_HOURS = rational(6);

function times(interval: Interval, factor: Rational): Interval {
  return { low: multiply(interval.low, factor), high: multiply(interval.high, factor) };
}

function exactly(value: Rational): Interval {
  return { low: value, high: value };
}

function hull(a: Interval, b: Interval): Interval {
  return { low: minimum(a.low, b.low), high: maximum(a.high, b.high) };
}

/**
 * Fewest and most workdays in any `days` days that follow a day, Monday to Friday, no holidays.
 *
 * @example workdaysIn(30) // { least: 20, most: 22 }
 */
export function workdaysIn(days: number): { readonly least: number; readonly most: number } {
  const weeks = Math.floor(days / 7);
  const rest = days % 7;
  return { least: weeks * 5 + Math.max(0, rest - 2), most: weeks * 5 + Math.min(5, rest) };
}

/**
 * Fewest and most days from a day to the `workdays`-th workday after it, Monday to Friday, no holidays.
 *
 * @example daysFor(20) // { least: 26, most: 28 }
 */
export function daysFor(workdays: number): { readonly least: number; readonly most: number } {
  const weeks = Math.floor(workdays / 5);
  const rest = workdays % 5;
  if (rest === 0) return { least: Math.max(0, weeks * 7 - 2), most: weeks * 7 };
  return { least: weeks * 7 + rest, most: weeks * 7 + rest + 2 };
}

const monthLengths = new Map<number, { readonly least: number; readonly most: number }>();

/**
 * Fewest and most days in `months` whole months from any day of a four-year cycle (民法典 第202条).
 *
 * @example daysInMonths(1) // { least: 28, most: 31 }
 */
export function daysInMonths(months: number): { readonly least: number; readonly most: number } {
  const known = monthLengths.get(months);
  if (known !== undefined) return known;
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  const first = dayNumber("2001-01-01");
  for (let day = first; day < first + 1461; day++) {
    const length = addMonths(day, months) - day;
    least = Math.min(least, length);
    most = Math.max(most, length);
  }
  const found = { least, most };
  if (monthLengths.size < 500) monthLengths.set(months, found);
  return found;
}

/** Calendar days of a span of days that need not be whole: 0.5 day is between 0 and 1 for the count of workdays. */
function workdaysOfDays(days: Interval, options: ConversionOptions): Interval {
  const low = Number(floor(days.low));
  const high = Number(ceiling(days.high));
  const least = windowOf(low, options).least - (options.holidayWorkdays ?? 0);
  return { low: rational(Math.max(0, least)), high: rational(windowOf(high, options).most) };
}

function windowOf(
  days: number,
  options: ConversionOptions,
): { readonly least: number; readonly most: number } {
  if (days === 0) return { least: 0, most: 0 };
  const known = options.calendar === undefined ? undefined : workdaysInWindows(days, options.calendar);
  return known ?? workdaysIn(days);
}

function daysOfWorkdays(workdays: Rational, options: ConversionOptions): Interval {
  const low = daysFor(Number(floor(workdays))).least;
  const high = daysFor(Number(ceiling(workdays))).most;
  const spare = options.holidayWorkdays ?? 0;
  // a holiday run brings its own weekend with it
  return { low: rational(low), high: rational(spare === 0 ? high : high + spare + 2) };
}

/** Months as calendar days; parts of a month lie between the whole ones. */
function daysOfMonths(months: Rational): Interval {
  const low = daysInMonths(Number(floor(months))).least;
  const high = daysInMonths(Number(ceiling(months))).most;
  return { low: rational(low), high: rational(high) };
}

/** Units that are multiples of one another, whatever the calendar says. */
const FAMILIES: Readonly<Partial<Record<TimeUnit, { readonly family: string; readonly factor: Rational }>>> =
  {
    minute: { family: "clock", factor: rational(1) },
    hour: { family: "clock", factor: rational(60) },
    month: { family: "month", factor: rational(1) },
    year: { family: "month", factor: rational(12) },
    "calendar-day": { family: "calendar", factor: rational(1) },
    week: { family: "calendar", factor: rational(7) },
  };

/** A factor to a common unit where two units have one: 小时 and 分钟, 年 and 月, 周 and 自然日. */
export function commonFactors(
  a: TimeUnit,
  b: TimeUnit,
): { readonly a: Rational; readonly b: Rational } | undefined {
  if (a === b) return { a: rational(1), b: rational(1) };
  const left = FAMILIES[a];
  const right = FAMILIES[b];
  if (left === undefined || right === undefined || left.family !== right.family) return undefined;
  return { a: left.factor, b: right.factor };
}

/**
 * The interval that a length of time spans on a scale. A range counts from its lower to its upper bound.
 *
 * @returns undefined for the unit `unstated`.
 * @example
 * const interval = intervalOf({ kind: "duration", amount: 30, unit: "calendar-day" }, "workday", {});
 * interval?.low; // { n: 20n, d: 1n }
 * interval?.high; // { n: 22n, d: 1n }
 */
export function intervalOf(
  limit: DurationLimit,
  scale: Scale,
  options: ConversionOptions,
): Interval | undefined {
  const amount = fromNumber(limit.amount);
  const upper = intervalOfAmount(amount, limit.unit, scale, options);
  if (upper === undefined || limit.atLeast === undefined) return upper;
  const lower = intervalOfAmount(fromNumber(limit.atLeast), limit.unit, scale, options);
  return lower === undefined ? undefined : hull(lower, upper);
}

function intervalOfAmount(
  amount: Rational,
  unit: TimeUnit,
  scale: Scale,
  options: ConversionOptions,
): Interval | undefined {
  const fixed =
    options.conversion === undefined || options.conversion === "interval" ? undefined : options.conversion;
  switch (unit) {
    case "unstated":
      return undefined;
    case "workday":
      return scale === "workday" ? exactly(amount) : daysOfWorkdays(amount, options);
    case "day":
      return plainDays(amount, scale, options);
    case "calendar-day":
      return calendarDays(exactly(amount), scale, options, fixed);
    case "week":
      // whole weeks hold five workdays each from whatever day they start
      if (
        scale === "workday" &&
        options.calendar === undefined &&
        amount.d === 1n &&
        !options.holidayWorkdays
      ) {
        return exactly(multiply(amount, FIVE));
      }
      return calendarDays(exactly(multiply(amount, SEVEN)), scale, options, fixed);
    case "month":
      if (scale === "workday" && fixed !== undefined)
        return exactly(multiply(amount, fromNumber(fixed.month)));
      return calendarDays(daysOfMonths(amount), scale, options, undefined);
    case "year":
      if (scale === "workday" && fixed !== undefined)
        return exactly(multiply(amount, fromNumber(fixed.year)));
      return calendarDays(daysOfMonths(multiply(amount, rational(12))), scale, options, undefined);
    case "hour":
      return clock(amount, scale);
    case "minute":
      return clock(divide(amount, rational(60)), scale);
  }
}

function plainDays(amount: Rational, scale: Scale, options: ConversionOptions): Interval | undefined {
  const asWorkdays = intervalOfAmount(amount, "workday", scale, options);
  if (options.plainDay === "workday") return asWorkdays;
  const asDays = intervalOfAmount(amount, "calendar-day", scale, options);
  if (options.plainDay === "calendar-day" || asWorkdays === undefined || asDays === undefined) return asDays;
  return hull(asWorkdays, asDays);
}

function calendarDays(
  days: Interval,
  scale: Scale,
  options: ConversionOptions,
  fixed: FixedFactors | undefined,
): Interval {
  if (scale === "calendar-day") return days;
  if (fixed?.calendarDay !== undefined) return times(days, fromNumber(fixed.calendarDay));
  return workdaysOfDays(days, options);
}

/**
 * Hours may be hours of the clock or of work. As clock hours they may fall on days off (nothing of a
 * workday); as working hours they are at most h ÷ 6 workdays. In calendar days: from the clock's own
 * h ÷ 24 to the days that so many workdays can take.
 */
function clock(hours: Rational, scale: Scale): Interval {
  const workdays = divide(hours, LEAST_HOURS);
  if (scale === "workday") return { low: ZERO, high: workdays };
  const days = divide(hours, rational(24));
  return { low: days, high: add(days, rational(daysFor(Number(ceiling(workdays))).most)) };
}
