/**
 * Time limits read in every writing, compared, halved, converted, written, and counted on a calendar. Start with
 * `parseTimeLimit`, `compareLimits` and `judgeHalf`.
 */

export type { CountedDay } from "./calendar.ts";
export { addWorkdays, countDays, countWorkdays, endOfPeriod, isWorkday, WorkCalendar } from "./calendar.ts";
export type { ComparisonAssumption, LimitComparison, UndeterminedReason } from "./compare.ts";
export { compareLimits, HALF } from "./compare.ts";
export { explainAssumption, explainProblem } from "./explain.ts";
export { formatTimeLimit } from "./format.ts";
export type { HalfContext, HalfExclusion, HalfJudgement, InstantPromise } from "./half.ts";
export { exactWorkdays, isInstant, judgeHalf, largestWithin } from "./half.ts";
export type { ConversionOptions, FixedFactors, Interval, Scale } from "./interval.ts";
export { daysFor, daysInMonths, intervalOf, workdaysIn } from "./interval.ts";
export type { ParseTimeLimitOptions } from "./parse.ts";
export { parseTimeLimit } from "./parse.ts";
export { readPlainLimit } from "./plain.ts";
export type {
  ExcludedProcedure,
  LimitRole,
  LimitStart,
  OtherWhy,
  ParsedTimeLimit,
  PieceAs,
  ReadingRole,
  TimeLimitPiece,
  TimeLimitProblem,
  TimeLimitReading,
  TimeLimitStage,
} from "./result.ts";
export type {
  DurationLimit,
  ImmediateLimit,
  NoLimit,
  NotApplicableLimit,
  TimeUnit,
  UnreadableLimit,
} from "./time-limit.ts";
export { TIME_UNITS, TimeLimit } from "./time-limit.ts";
