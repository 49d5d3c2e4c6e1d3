/**
 * 办理时间 read: which days, from when to when, in which part of the year, at which counter.
 */

export type { OpenDays, OpeningTimes, OpenSpan, ServiceHours, UnreadStretch, Weekday } from "./hours.ts";
export { parseServiceHours } from "./parse.ts";
