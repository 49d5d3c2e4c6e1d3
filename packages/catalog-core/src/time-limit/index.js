export { addWorkdays, countWorkdays, endOfPeriod, isWorkday, WorkCalendar } from "./calendar.js";
export { compareLimits, HALF } from "./compare.js";
export { formatTimeLimit } from "./format.js";
export { exactWorkdays, isInstant, judgeHalf, largestWithin } from "./half.js";
export { daysFor, daysInMonths, intervalOf, workdaysIn } from "./interval.js";
export { parseTimeLimit } from "./parse.js";
export { TIME_UNITS, TimeLimit } from "./time-limit.js";
