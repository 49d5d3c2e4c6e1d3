import * as z from "zod";

/*
 * Dates are `YYYY-MM-DD` strings and are counted as whole days in UTC, so that no result depends
 * on the time zone of the machine. Which days are holidays is data that the caller passes in.
 */

/**
 * Holidays and shifted workdays (调休) of a period, as the yearly notices of the State Council give them.
 *
 * Outside `from`–`to` only Saturdays and Sundays are taken as days off.
 */
export interface WorkCalendar {
  /** First day that the data covers. */
  readonly from: string;
  /** Last day that the data covers. */
  readonly to: string;
  /** Days off, weekends need not be named. */
  readonly holidays: readonly string[];
  /** Saturdays and Sundays on which work is done (调休上班). */
  readonly workdays: readonly string[];
  /** The notice that the data was taken from. */
  readonly source?: string;
}

/** Schema of {@link WorkCalendar}. */
export const WorkCalendar: z.ZodType<WorkCalendar, WorkCalendar> = /* @__PURE__ */ calendarSchema();

/** In a function, so that a page which only counts days takes in no zod. */
function calendarSchema(): z.ZodType<WorkCalendar, WorkCalendar> {
  const isoDate = z.iso.date();
  return z
    .strictObject({
      from: isoDate,
      to: isoDate,
      holidays: z.array(isoDate).readonly(),
      workdays: z.array(isoDate).readonly(),
      source: z.string().exactOptional(),
    })
    .refine((calendar) => calendar.from <= calendar.to, { error: "日历的起始日晚于截止日" })
    .refine((calendar) => !calendar.workdays.some((day) => calendar.holidays.includes(day)), {
      error: "同一天既是假日又是调休上班日",
    });
}

/** A day reached by counting, and whether the calendar's data covered every day on the way. */
export interface CountedDay {
  readonly date: string;
  /** False where some day on the way lay outside the data and was judged by its weekday alone. */
  readonly covered: boolean;
}

const DAY = 86_400_000;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

interface Index {
  readonly from: number;
  readonly to: number;
  readonly off: ReadonlySet<number>;
  readonly on: ReadonlySet<number>;
}

const indexes = new WeakMap<WorkCalendar, Index>();
const WEEKENDS_ONLY: Index = { from: 1, to: 0, off: new Set(), on: new Set() };

function indexOf(calendar: WorkCalendar | undefined): Index {
  if (calendar === undefined) return WEEKENDS_ONLY;
  let index = indexes.get(calendar);
  if (index === undefined) {
    index = {
      from: dayNumber(calendar.from),
      to: dayNumber(calendar.to),
      off: new Set(calendar.holidays.map(dayNumber)),
      on: new Set(calendar.workdays.map(dayNumber)),
    };
    indexes.set(calendar, index);
  }
  return index;
}

/**
 * Days from 1970-01-01 to a date.
 *
 * @throws RangeError where the text is not a date that exists.
 */
export function dayNumber(date: string): number {
  const match = DATE.exec(date);
  if (match !== null) {
    const number = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / DAY;
    if (dateOf(number) === date) return number;
  }
  throw new RangeError(`not a date: ${date}`);
}

/** The date of a day number, as {@link dayNumber} counts. */
export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** 0 is Sunday, 6 Saturday; 1970-01-01 was a Thursday. */
function weekday(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

function works(day: number, index: Index): boolean {
  if (index.on.has(day)) return true;
  if (index.off.has(day)) return false;
  const week = weekday(day);
  return week !== 0 && week !== 6;
}

/**
 * Whether work is done on a day: Monday to Friday, less the holidays, plus the 调休 days of the calendar.
 *
 * @throws RangeError for a date that does not exist.
 * @example
 * isWorkday("2018-06-18", { from: "2018-01-01", to: "2018-12-31", holidays: ["2018-06-18"], workdays: [] }); // false
 */
export function isWorkday(date: string, calendar?: WorkCalendar): boolean {
  return works(dayNumber(date), indexOf(calendar));
}

/**
 * Workdays after `start` up to and with `end`; the day on which a period starts is not counted
 * (民法典 第201条). 0 where `end` is not after `start`.
 *
 * @throws RangeError for a date that does not exist.
 * @example
 * countWorkdays("2018-06-08", "2018-06-15"); // 5
 */
export function countWorkdays(start: string, end: string, calendar?: WorkCalendar): number {
  const index = indexOf(calendar);
  const last = dayNumber(end);
  let count = 0;
  for (let day = dayNumber(start) + 1; day <= last; day++) if (works(day, index)) count++;
  return count;
}

/**
 * Days of the calendar after `start` up to and with `end`; 0 where `end` is not after `start`.
 *
 * @throws RangeError for a date that does not exist.
 * @example
 * countDays("2018-07-20", "2018-07-25"); // 5
 */
export const countDays = (start: string, end: string): number =>
  Math.max(0, dayNumber(end) - dayNumber(start));

/**
 * The last day of a limit of `count` workdays that starts on `start` (which is not counted). A part of
 * a workday ends on that workday; 0 ends on `start` itself.
 *
 * @throws RangeError where `count` is negative or above 100,000, or the date does not exist.
 * @example
 * addWorkdays("2018-06-08", 5).date; // "2018-06-15"
 */
export function addWorkdays(start: string, count: number, calendar?: WorkCalendar): CountedDay {
  if (!(count >= 0 && count <= 100_000)) throw new RangeError(`not a number of workdays: ${count}`);
  const index = indexOf(calendar);
  let day = dayNumber(start);
  const first = day;
  for (let left = Math.ceil(count); left > 0; ) {
    day++;
    if (works(day, index)) left--;
  }
  return { date: dateOf(day), covered: covers(index, first, day) };
}

/**
 * The last day of a period as 民法典 第200–204条 counts it: the first day is not counted; months and
 * years end on the day of the same number, or on the last day of a shorter month; a period in
 * calendar time that ends on a day off ends on the next workday (第203条).
 *
 * @param amount whole months or years; days and weeks may be parts and end on the day they reach.
 * @returns undefined for parts of a month or year, which the law does not define.
 * @throws RangeError where `amount` is negative or above 100,000, or the date does not exist.
 * @example
 * endOfPeriod("2018-01-31", 1, "month")?.date; // "2018-02-28"
 */
export function endOfPeriod(
  start: string,
  amount: number,
  unit: "workday" | "calendar-day" | "week" | "month" | "year",
  calendar?: WorkCalendar,
): CountedDay | undefined {
  if (!(amount >= 0 && amount <= 100_000)) throw new RangeError(`not a length of time: ${amount}`);
  if (unit === "workday") return addWorkdays(start, amount, calendar);
  const first = dayNumber(start);
  let day: number;
  if (unit === "month" || unit === "year") {
    const months = unit === "year" ? amount * 12 : amount;
    if (!Number.isInteger(months)) return undefined;
    day = addMonths(first, months);
  } else {
    day = first + Math.ceil(unit === "week" ? amount * 7 : amount);
  }
  const index = indexOf(calendar);
  while (!works(day, index)) day++;
  return { date: dateOf(day), covered: covers(index, first, day) };
}

/** `months` months after a day, on the day of the same number or the last of a shorter month. */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * DAY);
  const month = date.getUTCMonth() + months;
  const lastOfMonth = Date.UTC(date.getUTCFullYear(), month + 1, 0) / DAY;
  return Math.min(Date.UTC(date.getUTCFullYear(), month, date.getUTCDate()) / DAY, lastOfMonth);
}

function covers(index: Index, first: number, last: number): boolean {
  return last === first || (index.from <= first + 1 && last <= index.to);
}

/**
 * The fewest and the most workdays that any window of `days` days holds which lies wholly within
 * the calendar's data; undefined where the data is shorter than the window.
 */
export function workdaysInWindows(
  days: number,
  calendar: WorkCalendar,
): { readonly least: number; readonly most: number } | undefined {
  const index = indexOf(calendar);
  if (days > index.to - index.from + 1) return undefined;
  let inside = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (let day = index.from; day <= index.to; day++) {
    if (works(day, index)) inside++;
    const left = day - days;
    if (left >= index.from && works(left, index)) inside--;
    if (left >= index.from - 1) {
      least = Math.min(least, inside);
      most = Math.max(most, inside);
    }
  }
  return { least, most };
}
