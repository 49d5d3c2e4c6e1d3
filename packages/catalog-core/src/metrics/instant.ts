import type { Conventions } from "../engine/index.ts";
import type { ImplementationItem } from "../model/index.ts";
import type { TimeLimit } from "../time-limit/index.ts";

/** Whether an item is handled on the spot, and by which column that is known. */
export interface Handling {
  readonly instant: boolean;
  /** 办件类型 is filled and read; else the promise has decided. */
  readonly stated: boolean;
}

const instantByType: Handling = { instant: true, stated: true };
const promisedByType: Handling = { instant: false, stated: true };
const instantByPromise: Handling = { instant: true, stated: false };
const promisedByPromise: Handling = { instant: false, stated: false };

/**
 * Whether an item is instant (即办件) or promised (承诺件).
 *
 * 办件类型 decides where it is filled and read. Where it is blank, unread or no column, a promise written 即办, 当场,
 * 立等可取 or 0 makes the item instant; with the convention `up-to-1-workday` a promise of at most one day does so too.
 * A blank promise never does: a blank is not 0.
 *
 * @example
 * handlingOf({ id: "1", promisedTimeLimit: { kind: "immediate" } }, "stated"); // { instant: true, stated: false }
 */
export function handlingOf(
  { caseType, promisedTimeLimit }: ImplementationItem,
  instantPromise: Conventions["instantPromise"],
): Handling {
  if (caseType === "immediate") return instantByType;
  if (caseType === "promised") return promisedByType;
  if (isInstant(promisedTimeLimit)) return instantByPromise;
  return instantPromise === "up-to-1-workday" && isUpToOneDay(promisedTimeLimit)
    ? instantByPromise
    : promisedByPromise;
}

/** 即办, 当场, 立等可取, or 0 of whatever unit. */
const isInstant = (limit: TimeLimit | undefined): boolean =>
  limit?.kind === "immediate" || (limit?.kind === "duration" && limit.amount === 0);

/** The longest that is still no more than one workday. A week or a month is not; a bare number says nothing. */
const oneDay = { workday: 1, "calendar-day": 1, day: 1, hour: 24, minute: 24 * 60 } as const;

/**
 * Whether a promise is of at most one day, in a unit that says so. A workday is no shorter than a calendar day or 24
 * hours, so these are within it; a bare `1` is not known to be.
 */
export function isUpToOneDay(limit: TimeLimit | undefined): boolean {
  if (limit?.kind !== "duration") return false;
  const most = (oneDay as Partial<Record<string, number>>)[limit.unit];
  return most !== undefined && limit.amount <= most;
}

/** The other reading of `instantPromise`: the figure under it stands beside the one in force. */
export const otherInstantPromise = (
  instantPromise: Conventions["instantPromise"],
): Conventions["instantPromise"] => (instantPromise === "stated" ? "up-to-1-workday" : "stated");
