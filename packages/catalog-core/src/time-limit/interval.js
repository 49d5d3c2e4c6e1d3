import {
  add,
  ceiling,
  divide,
  floor,
  fromNumber,
  maximum,
  minimum,
  multiply,
  rational,
  ZERO,
} from "../exact/index.js";
import { addMonths, dayNumber, workdaysInWindows } from "./calendar.js";

const FIVE = rational(5);
const SEVEN = rational(7);
/** A workday has at least six working hours, so that h hours are at most h ÷ 6 workdays of work. */
const LEAST_HOURS = rational(6);
function times(interval, factor) {
  return { low: multiply(interval.low, factor), high: multiply(interval.high, factor) };
}
function exactly(value) {
  return { low: value, high: value };
}
function hull(a, b) {
  return { low: minimum(a.low, b.low), high: maximum(a.high, b.high) };
}
/** Fewest and most workdays in any `days` days that follow a day, Monday to Friday, no holidays. */
export function workdaysIn(days) {
  const weeks = Math.floor(days / 7);
  const rest = days % 7;
  return { least: weeks * 5 + Math.max(0, rest - 2), most: weeks * 5 + Math.min(5, rest) };
}
/** Fewest and most days from a day to the `workdays`-th workday after it, Monday to Friday, no holidays. */
export function daysFor(workdays) {
  const weeks = Math.floor(workdays / 5);
  const rest = workdays % 5;
  if (rest === 0) return { least: Math.max(0, weeks * 7 - 2), most: weeks * 7 };
  return { least: weeks * 7 + rest, most: weeks * 7 + rest + 2 };
}
const monthLengths = new Map();
/** Fewest and most days in `months` whole months from any day of a four-year cycle (民法典 第202条). */
export function daysInMonths(months) {
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
function workdaysOfDays(days, options) {
  const low = Number(floor(days.low));
  const high = Number(ceiling(days.high));
  const least = windowOf(low, options).least - (options.holidayWorkdays ?? 0);
  return { low: rational(Math.max(0, least)), high: rational(windowOf(high, options).most) };
}
function windowOf(days, options) {
  if (days === 0) return { least: 0, most: 0 };
  const known = options.calendar === undefined ? undefined : workdaysInWindows(days, options.calendar);
  return known ?? workdaysIn(days);
}
function daysOfWorkdays(workdays, options) {
  const low = daysFor(Number(floor(workdays))).least;
  const high = daysFor(Number(ceiling(workdays))).most;
  const spare = options.holidayWorkdays ?? 0;
  // a holiday run brings its own weekend with it
  return { low: rational(low), high: rational(spare === 0 ? high : high + spare + 2) };
}
/** Months as calendar days; parts of a month lie between the whole ones. */
function daysOfMonths(months) {
  const low = daysInMonths(Number(floor(months))).least;
  const high = daysInMonths(Number(ceiling(months))).most;
  return { low: rational(low), high: rational(high) };
}
/** Units that are multiples of one another, whatever the calendar says. */
const FAMILIES = {
  minute: { family: "clock", factor: rational(1) },
  hour: { family: "clock", factor: rational(60) },
  month: { family: "month", factor: rational(1) },
  year: { family: "month", factor: rational(12) },
  "calendar-day": { family: "calendar", factor: rational(1) },
  week: { family: "calendar", factor: rational(7) },
};
/** A factor to a common unit where two units have one: 小时 and 分钟, 年 and 月, 周 and 自然日. */
export function commonFactors(a, b) {
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
 */
export function intervalOf(limit, scale, options) {
  const amount = fromNumber(limit.amount);
  const upper = intervalOfAmount(amount, limit.unit, scale, options);
  if (upper === undefined || limit.atLeast === undefined) return upper;
  const lower = intervalOfAmount(fromNumber(limit.atLeast), limit.unit, scale, options);
  return lower === undefined ? undefined : hull(lower, upper);
}
function intervalOfAmount(amount, unit, scale, options) {
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
function plainDays(amount, scale, options) {
  const asWorkdays = intervalOfAmount(amount, "workday", scale, options);
  if (options.plainDay === "workday") return asWorkdays;
  const asDays = intervalOfAmount(amount, "calendar-day", scale, options);
  if (options.plainDay === "calendar-day" || asWorkdays === undefined || asDays === undefined) return asDays;
  return hull(asWorkdays, asDays);
}
function calendarDays(days, scale, options, fixed) {
  if (scale === "calendar-day") return days;
  if (fixed?.calendarDay !== undefined) return times(days, fromNumber(fixed.calendarDay));
  return workdaysOfDays(days, options);
}
/**
 * Hours may be hours of the clock or of work. As clock hours they may fall on days off (nothing of a
 * workday); as working hours they are at most h ÷ 6 workdays. In calendar days: from the clock's own
 * h ÷ 24 to the days that so many workdays can take.
 */
function clock(hours, scale) {
  const workdays = divide(hours, LEAST_HOURS);
  if (scale === "workday") return { low: ZERO, high: workdays };
  const days = divide(hours, rational(24));
  return { low: days, high: add(days, rational(daysFor(Number(ceiling(workdays))).most)) };
}
