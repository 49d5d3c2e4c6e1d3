import { type DurationLimit, parseTimeLimit, type TimeLimit, type TimeUnit } from "../../time-limit/index.ts";
import type { CellReading } from "./reading.ts";

/** How a column of time limits is read. */
export interface LimitSettings {
  readonly role: "statutory" | "promised";
  /** What the mapping or the header says of bare numbers. */
  readonly unit?: TimeUnit | undefined;
}

/**
 * A time limit. Bare numbers take the unit that the mapping states for the column; without one their unit is
 * `unstated`.
 *
 * @example readLimit("20", { role: "statutory", unit: "workday" }).value // { kind: "duration", amount: 20, unit: "workday" }
 */
export function readLimit(text: string, settings: LimitSettings): CellReading<TimeLimit | undefined> {
  const { limit, problems } = parseTimeLimit(text, { role: settings.role });
  if (limit === undefined) return { value: undefined };
  if (limit.kind === "unreadable") {
    return {
      value: limit,
      doubt: problems.some(({ kind }) => kind === "placeholder") ? "placeholder" : "unreadable",
    };
  }
  return { value: withUnit(limit, settings.unit) };
}

/** The limit in `unit`, where it was a bare number. */
export function withUnit(limit: TimeLimit, unit: TimeUnit | undefined): TimeLimit {
  if (unit === undefined || limit.kind !== "duration" || limit.unit !== "unstated") return limit;
  return { ...limit, unit };
}

/**
 * A limit and the unit that stands in a column of its own. A unit in the text itself wins: two units that differ are a
 * doubt, not a choice.
 */
export function joinUnit(limit: TimeLimit, unit: TimeUnit): CellReading<TimeLimit> {
  if (limit.kind !== "duration") return { value: limit };
  if (limit.unit === "unstated") return { value: withUnit(limit, unit) };
  return agrees(limit, unit) ? { value: limit } : { value: limit, doubt: "unit-differs" };
}

const days: ReadonlySet<TimeUnit> = new Set(["day", "workday", "calendar-day"]);

/** A plain 日 does not contradict 工作日 or 自然日. */
const agrees = ({ unit: own }: DurationLimit, unit: TimeUnit): boolean =>
  own === unit || ((own === "day" || unit === "day") && days.has(own) && days.has(unit));
