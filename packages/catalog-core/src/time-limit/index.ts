export type { CountedDay } from "./calendar.ts";
export { addWorkdays, countWorkdays, endOfPeriod, isWorkday, WorkCalendar } from "./calendar.ts";
export type {
  DurationLimit,
  ImmediateLimit,
  NoLimit,
  NotApplicableLimit,
  TimeUnit,
  UnreadableLimit,
} from "./time-limit.ts";
export { TIME_UNITS, TimeLimit } from "./time-limit.ts";
