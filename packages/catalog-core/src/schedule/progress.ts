import * as z from "zod";
import type { CheckContext, PolicyPack } from "../engine/index.ts";
import { unitKey } from "../matching/index.ts";
import type { Catalogue, StageDates } from "../model/index.ts";
import type { WorkCalendar } from "../time-limit/index.ts";
import { StageStanding, type StageState, standingOf } from "./standing.ts";
import { isStageColumn, type ScheduleStage, type UnitStages, unitsOf } from "./unit-stages.ts";

const count = z.int().nonnegative();

/** A share with what it is made of; how many are left out of it stands beside it. */
const Part = z.strictObject({ numerator: count, denominator: count });

/** How all units stand with one stage: the five counts add up to the units. */
export const StageProgress = z.strictObject({
  stage: z.string(),
  title: z.string(),
  kind: z.enum(["stage", "report", "whole"]),
  from: z.iso.date().optional(),
  until: z.iso.date(),
  counts: z.strictObject({
    "in-time": count,
    "done-late": count,
    overdue: count,
    "not-due": count,
    unknown: count,
  }),
  /** Reached ÷ units of which it is known. Left out: `unknown`. */
  done: Part,
  /** Reached in time ÷ units that have reached it or should have. Left out: `unknown` and `not-due`. */
  onTime: Part,
  /** The unknown by their reason. */
  unknown: z.strictObject({
    "no-row": count,
    "no-column": count,
    unreadable: count,
    "rows-differ": count,
  }),
});
export type StageProgress = z.output<typeof StageProgress>;

/** How one unit stands with every stage. */
export const UnitProgress = z.strictObject({
  unit: z.string(),
  /** As the progress sheet writes it, where that is otherwise. */
  writtenAs: z.string().optional(),
  hasRow: z.boolean(),
  standings: z.array(StageStanding),
});
export type UnitProgress = z.output<typeof UnitProgress>;

/** How far the work has come on a day. Plain JSON. */
export const ProgressReport = z.strictObject({
  schema: z.literal("zp.progress/1"),
  pack: z.strictObject({ id: z.string(), version: z.string() }),
  asOf: z.iso.date(),
  /** In what days late are counted, and whether a calendar of holidays was given where those are workdays. */
  daysLate: z.enum(["calendar-day", "workday"]),
  holidays: z.enum(["counted", "weekends-only", "not-needed"]),
  /** Who must take part: the units that were named as expected, else those of the roster, else those of the sheet. */
  expectedFrom: z.enum(["list", "roster", "sheet"]),
  units: count,
  stages: z.array(StageProgress),
  byUnit: z.array(UnitProgress),
  /** Expected, and without a row. */
  missing: z.array(z.string()),
  /** With a row, and not expected: counted all the same. */
  unexpected: z.array(z.string()),
  /** Ids of rows that name no unit: counted nowhere. */
  rowsWithoutUnit: z.array(z.string()),
  /** Cells that hold no day, by the id of their row. */
  unreadable: z.array(
    z.strictObject({ row: z.string(), unit: z.string().optional(), stage: z.string(), raw: z.string() }),
  ),
});
export type ProgressReport = z.output<typeof ProgressReport>;

/** How to look at a progress sheet. */
export interface ProgressOptions {
  readonly pack: PolicyPack;
  /** The day of judgement; never read from a clock. */
  readonly asOf: string;
  /** Holidays and 调休, where the pack counts workdays. */
  readonly calendar?: WorkCalendar | undefined;
  /** Who must take part, by name. */
  readonly expected?: readonly string[] | undefined;
}

/**
 * How far every unit has come on a day, stage by stage, and who is late (镇政办发〔2018〕98号 六、七(一)、七(三)).
 *
 * A unit is found under its name; where only the place in front differs (镇坪县民政局, 县民政局) and no other is meant,
 * under that. Units without a row are `unknown` in every stage and named.
 *
 * @throws RangeError where `asOf` is no day
 * @example
 * const { catalogue } = fromRecords([{ 编制单位: "县民政局", 目录清单反馈日期: "2018-06-14", 实施清单备案日期: "" }]);
 * const report = progressOf(catalogue, { pack: zhenping2018, asOf: "2018-07-25", expected: ["县民政局", "县水利局"] });
 * report.missing; // ["县水利局"]
 * report.byUnit[0]?.standings.find(({ stage }) => stage === "implementation");
 * // { stage: "implementation", state: "overdue", daysLate: 5 }
 */
export function progressOf(
  { stageDates = [], sources, roster }: Pick<Catalogue, "stageDates" | "sources" | "roster">,
  { pack, asOf, calendar, expected }: ProgressOptions,
): ProgressReport {
  const present = new Map(sources.map((source) => [source.id, new Set(source.present)]));
  const { daysLate } = pack.conventions;
  const context = {
    asOf,
    daysLate,
    calendar,
    hasColumn: ((sourceId, element) =>
      sourceId === undefined ||
      (present.get(sourceId)?.has(element) ?? true)) satisfies CheckContext["hasColumn"],
  };
  const named = expected ?? unitsOfRoster(roster);
  const { units, unexpected } = join(unitsOf(stageDates), named ?? []);
  const byUnit = units.map(({ unit, writtenAs, stages }): UnitProgress => {
    return {
      unit,
      ...(writtenAs === undefined ? {} : { writtenAs }),
      hasRow: stages.rows.length > 0,
      standings: pack.schedule.map((stage) => standingOf(stages, stage, pack.schedule, context)),
    };
  });
  return {
    schema: "zp.progress/1",
    pack: { id: pack.id, version: pack.version },
    asOf,
    daysLate,
    holidays:
      daysLate === "calendar-day" ? "not-needed" : calendar === undefined ? "weekends-only" : "counted",
    expectedFrom: expected !== undefined ? "list" : named !== undefined ? "roster" : "sheet",
    units: byUnit.length,
    stages: pack.schedule.map((stage, at) => ({
      stage: stage.stage,
      title: stage.title,
      kind: stage.kind,
      ...(stage.from === undefined ? {} : { from: stage.from }),
      until: stage.until,
      ...countsOf(byUnit.map(({ standings }) => standings[at]!)),
    })),
    byUnit,
    missing: byUnit.filter(({ hasRow }) => !hasRow).map(({ unit }) => unit),
    unexpected: named === undefined ? [] : [...unexpected],
    rowsWithoutUnit: stageDates
      .filter(({ compilingUnit }) => compilingUnit === undefined)
      .map(({ id }) => id),
    unreadable: stageDates.flatMap((row) => unreadableOf(row, pack.schedule)),
  };
}

function unreadableOf(row: StageDates, schedule: readonly ScheduleStage[]): ProgressReport["unreadable"] {
  return schedule.flatMap(({ stage }) => {
    const value = isStageColumn(stage) ? row[stage] : undefined;
    if (value === undefined || typeof value === "string") return [];
    const unit = row.compilingUnit;
    return [{ row: row.id, ...(unit === undefined ? {} : { unit }), stage, raw: value.raw }];
  });
}

function countsOf(
  standings: readonly StageStanding[],
): Pick<StageProgress, "counts" | "done" | "onTime" | "unknown"> {
  const counts: Record<StageState, number> = {
    "in-time": 0,
    "done-late": 0,
    overdue: 0,
    "not-due": 0,
    unknown: 0,
  };
  const unknown = { "no-row": 0, "no-column": 0, unreadable: 0, "rows-differ": 0 };
  for (const { state, because } of standings) {
    counts[state] += 1;
    if (because !== undefined) unknown[because] += 1;
  }
  const done = counts["in-time"] + counts["done-late"];
  return {
    counts,
    done: { numerator: done, denominator: standings.length - counts.unknown },
    onTime: { numerator: counts["in-time"], denominator: done + counts.overdue },
    unknown,
  };
}

/** The compiling units of the roster; offices that only review have no list of their own. */
function unitsOfRoster(roster: Catalogue["roster"]): readonly string[] | undefined {
  const units = roster.flatMap(({ unit, duty }) => (unit === undefined || duty === "reviewer" ? [] : [unit]));
  return units.length === 0 ? undefined : [...new Set(units)];
}

interface Joined {
  readonly unit: string;
  readonly writtenAs?: string;
  readonly stages: UnitStages;
}

/** Expected units with their rows, then units that nobody expected. */
function join(
  rows: readonly UnitStages[],
  expected: readonly string[],
): { readonly units: readonly Joined[]; readonly unexpected: readonly string[] } {
  const names = [...new Set(expected)];
  const free = new Map(rows.map((stages) => [stages.unit, stages]));
  const exact = new Map(names.flatMap((name) => (free.has(name) ? [[name, free.get(name)!] as const] : [])));
  for (const name of exact.keys()) free.delete(name);
  const open = names.filter((name) => !exact.has(name));
  const units = names.map((unit): Joined => {
    const own = exact.get(unit);
    if (own !== undefined) return { unit, stages: own };
    const key = unitKey(unit);
    const alike = [...free.values()].filter((stages) => unitKey(stages.unit) === key);
    const [only] = alike;
    const rivals = open.filter((name) => unitKey(name) === key);
    if (only === undefined || alike.length > 1 || rivals.length > 1)
      return { unit, stages: { unit, rows: [] } };
    return { unit, writtenAs: only.unit, stages: only };
  });
  const taken = new Set(units.map(({ stages }) => stages.unit));
  const others = rows.filter(({ unit }) => !taken.has(unit));
  return {
    units: [...units, ...others.map((stages): Joined => ({ unit: stages.unit, stages }))],
    unexpected: others.map(({ unit }) => unit),
  };
}
