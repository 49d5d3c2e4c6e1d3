import * as z from "zod";
import type { CheckContext } from "../engine/index.ts";
import { IsoDate } from "../model/index.ts";
import { countDays, countWorkdays, type WorkCalendar } from "../time-limit/index.ts";
import { isStageColumn, readStage, type ScheduleStage, type UnitStages } from "./unit-stages.ts";

/**
 * How a unit stands with a stage on a day.
 *
 * - `in-time`, `done-late`: reached, up to the last day or after it.
 * - `overdue`: not reached, and the last day is over.
 * - `not-due`: not reached, and there is still time.
 * - `unknown`: cannot be said, see `because`.
 */
export const StageState = z.enum(["in-time", "done-late", "overdue", "not-due", "unknown"]);
export type StageState = z.output<typeof StageState>;

/** A unit and a stage on a day. */
export const StageStanding = z.strictObject({
  stage: z.string(),
  state: StageState,
  /** The day that was written down; one that still lies ahead has not been reached. */
  date: IsoDate.optional(),
  /** Days after the last day: up to the day it was reached, or up to the day of judgement. */
  daysLate: z.int().nonnegative().optional(),
  because: z.enum(["no-row", "no-column", "unreadable", "rows-differ"]).optional(),
});
export type StageStanding = z.output<typeof StageStanding>;

/** What decides how a unit stands. All of it is passed in. */
export interface StandingContext {
  readonly asOf: string;
  readonly daysLate: "calendar-day" | "workday";
  readonly calendar?: WorkCalendar | undefined;
  readonly hasColumn: CheckContext["hasColumn"];
}

/**
 * Days from a last day to another, in the days of the convention. The order names its last days as days of the calendar,
 * so that by default Saturdays count like the others (镇政办发〔2018〕98号 六).
 *
 * @returns 0 where the day is not after the last day; in workdays also where only days off lie between
 * @example
 * daysBetween("2018-07-20", "2018-07-25", { daysLate: "calendar-day" }); // 5
 * daysBetween("2018-07-20", "2018-07-25", { daysLate: "workday" }); // 3
 */
export function daysBetween(
  until: IsoDate,
  day: IsoDate,
  { daysLate, calendar }: Pick<StandingContext, "daysLate" | "calendar">,
): number {
  return daysLate === "workday" ? countWorkdays(until, day, calendar) : countDays(until, day);
}

/**
 * How a unit stands with one stage on a day. The last day itself is in time; a blank is not done, and not late before the
 * last day is over.
 *
 * @example
 * const stages = { unit: "县民政局", rows: [{ id: "1", compilingUnit: "县民政局", implementation: "2018-07-25" }] };
 * const filing = zhenping2018.schedule.find(({ stage }) => stage === "implementation")!;
 * const context = { asOf: "2018-08-01", daysLate: "calendar-day", hasColumn: () => true } as const;
 * standingOf(stages, filing, zhenping2018.schedule, context);
 * // { stage: "implementation", state: "done-late", date: "2018-07-25", daysLate: 5 }
 */
export function standingOf(
  unit: UnitStages,
  stage: ScheduleStage,
  schedule: readonly ScheduleStage[],
  context: StandingContext,
): StageStanding {
  if (stage.kind === "whole") return standingOfWhole(unit, stage, schedule, context);
  if (!isStageColumn(stage.stage)) return { stage: stage.stage, state: "unknown", because: "no-column" };
  const reading = readStage(unit, stage.stage, context.hasColumn);
  if (reading.kind === "unknown") return { stage: stage.stage, state: "unknown", because: reading.because };
  return settled(stage, reading.kind === "date" ? reading.date : undefined, context);
}

function settled(
  { stage, until }: ScheduleStage,
  date: IsoDate | undefined,
  context: StandingContext,
): StageStanding {
  const { asOf } = context;
  const written = date === undefined ? {} : { date };
  if (date !== undefined && date <= asOf) {
    return date <= until
      ? { stage, state: "in-time", date }
      : { stage, state: "done-late", date, daysLate: daysBetween(until, date, context) };
  }
  return asOf <= until
    ? { stage, state: "not-due", ...written }
    : { stage, state: "overdue", ...written, daysLate: daysBetween(until, asOf, context) };
}

/** Reached on the day of the last of the stages; not reached as soon as one is not; else as little known as they are. */
function standingOfWhole(
  unit: UnitStages,
  whole: ScheduleStage,
  schedule: readonly ScheduleStage[],
  context: StandingContext,
): StageStanding {
  const parts = schedule
    .filter(({ kind }) => kind === "stage")
    .map((stage) => standingOf(unit, stage, schedule, context));
  if (parts.some(({ state }) => state === "not-due" || state === "overdue")) {
    return settled(whole, undefined, context);
  }
  const open = parts.find(({ state }) => state === "unknown");
  if (open !== undefined || parts.length === 0) {
    return { stage: whole.stage, state: "unknown", because: open?.because ?? "no-column" };
  }
  const last = parts
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
  return settled(whole, last, context);
}
