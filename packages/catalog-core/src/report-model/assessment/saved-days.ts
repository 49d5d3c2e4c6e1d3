import { UNKNOWN_UNIT, unitOf } from "../../engine/index.ts";
import { compare, fromNumber, type Rational, subtract, ZERO } from "../../exact/index.ts";
import { handlingOf } from "../../metrics/index.ts";
import { formatTimeLimit } from "../../time-limit/index.ts";
import type { Subject } from "./subject.ts";

/** A promised item with both of its limits, as they are shown. */
export interface SavedDays {
  readonly name: string;
  readonly unit: string;
  readonly statutory: string;
  readonly promised: string;
}

/** The promised items that save the most workdays. Only limits in stated workdays are compared: no convention is needed. */
export function savedDays({ counted, pack }: Subject, most: number): SavedDays[] {
  const found: (SavedDays & { readonly saved: Rational })[] = [];
  for (const item of counted) {
    const { statutoryTimeLimit: statutory, promisedTimeLimit: promised } = item;
    if (statutory?.kind !== "duration" || promised?.kind !== "duration") continue;
    if (statutory.unit !== "workday" || promised.unit !== "workday") continue;
    if (handlingOf(item, pack.conventions.instantPromise).instant) continue;
    const saved = subtract(fromNumber(statutory.amount), fromNumber(promised.amount));
    if (compare(saved, ZERO) <= 0) continue;
    found.push({
      name: item.name ?? "（名称未填）",
      unit: unitOf(item) ?? UNKNOWN_UNIT,
      statutory: formatTimeLimit(statutory),
      promised: formatTimeLimit(promised),
      saved,
    });
  }
  return found.sort((a, b) => compare(b.saved, a.saved) || (a.name < b.name ? -1 : 1)).slice(0, most);
}
