import type { Conventions } from "../engine/index.ts";
import type { ImplementationItem } from "../model/index.ts";
import { isInstant } from "../time-limit/index.ts";

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
  return isInstant(promisedTimeLimit, undefined, instantPromise) ? instantByPromise : promisedByPromise;
}

/** The other reading of `instantPromise`: the figure under it stands beside the one in force. */
export const otherInstantPromise = (
  instantPromise: Conventions["instantPromise"],
): Conventions["instantPromise"] => (instantPromise === "stated" ? "up-to-1-workday" : "stated");
