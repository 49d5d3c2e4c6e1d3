/**
 * Time limits without the reader of cells: compared, halved, converted, written, counted on a calendar, and read where a
 * limit and nothing else is written (`readPlainLimit`). A part of `@zp/catalog-core/time-limit`, for a page that
 * shows and compares limits; `parseTimeLimit` reads every writing and is several times as large.
 */
export type { CountedDay, WorkCalendar } from "./calendar.ts";
export { addWorkdays, countDays, countWorkdays, endOfPeriod, isWorkday } from "./calendar.ts";
export type { ComparisonAssumption, LimitComparison, UndeterminedReason } from "./compare.ts";
export { compareLimits, HALF } from "./compare.ts";
export { formatTimeLimit } from "./format.ts";
export type { HalfContext, HalfExclusion, HalfJudgement, InstantPromise } from "./half.ts";
export { exactWorkdays, isInstant, judgeHalf, largestWithin } from "./half.ts";
export type { ConversionOptions, FixedFactors, Interval, Scale } from "./interval.ts";
export { daysFor, daysInMonths, intervalOf, workdaysIn } from "./interval.ts";
export { readPlainLimit } from "./plain.ts";
export type {
  DurationLimit,
  ImmediateLimit,
  NoLimit,
  NotApplicableLimit,
  TimeLimit,
  TimeUnit,
  UnreadableLimit,
} from "./time-limit.ts";
export { TIME_UNITS } from "./time-limit.ts";
