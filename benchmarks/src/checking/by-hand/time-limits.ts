import type { ImplementationItem } from "@zp/catalog-core/model";
import { statedAs } from "@zp/catalog-core/terms";
import { compareLimits, HALF, parseTimeLimit, type TimeLimit } from "@zp/catalog-core/time-limit";
import { type Counts, note } from "./counts.ts";
import type { ItemFacts } from "./item-facts.ts";

const workday = { plainDay: "workday", conversion: "interval" } as const;
const between = { plainDay: "between", conversion: "interval" } as const;

/** Whether a promise is surely above the limit, and above half of it. */
function isAbove(
  promised: TimeLimit,
  statutory: TimeLimit,
  itemType: ImplementationItem["itemType"],
): { limit: boolean; half: boolean } {
  const plain =
    promised.kind === "duration" &&
    statutory.kind === "duration" &&
    promised.unit === statutory.unit &&
    promised.unit !== "unstated" &&
    statutory.atLeast === undefined;
  if (plain) {
    return { limit: promised.amount > statutory.amount, half: promised.amount * 2 > statutory.amount };
  }
  const options = itemType === "permit" ? workday : between;
  return {
    limit: compareLimits(promised, statutory, undefined, options).verdict === "no",
    half: compareLimits(promised, statutory, HALF, options).verdict === "no",
  };
}

/** −1, 9999 and the like. */
export function isFiller(limit: TimeLimit): boolean {
  if (limit.kind === "duration") return limit.amount > 900 && /^9+$/.test(String(limit.amount));
  if (limit.kind !== "unreadable" || !/\d/.test(limit.raw)) return false;
  return parseTimeLimit(limit.raw, { role: "statutory" }).problems.some(
    ({ kind }) => kind === "negative" || kind === "sentinel",
  );
}

const mostOfInstant: Readonly<Record<string, number>> = {
  workday: 1,
  "calendar-day": 1,
  day: 1,
  hour: 24,
  minute: 1440,
};

export function checkTimeLimits(
  { item, instant }: ItemFacts,
  present: ReadonlySet<string>,
  counts: Counts,
): void {
  const { statutoryTimeLimit: statutory, promisedTimeLimit: promised, caseType } = item;

  let wrong = 0;
  if (statutory !== undefined) {
    if (isFiller(statutory) || (statutory.kind === "duration" && statutory.amount === 0)) wrong += 1;
    if (statutory.kind !== "duration" && statutory.kind !== "immediate" && statutory.kind !== "unreadable") {
      const { statutoryTimeLimitNote: why } = item;
      const isGiven = why !== undefined && statedAs("statutoryTimeLimitNote", why) === undefined;
      if (!isGiven && (why !== undefined || present.has("statutoryTimeLimitNote"))) {
        note(counts["time-limit/no-statutory-limit-explained"], 1);
      }
    }
  }
  if (promised === undefined) {
    note(counts["time-limit/amount-and-unit"], wrong);
    return;
  }
  const zeroOfPromised = promised.kind === "duration" && promised.amount === 0 && caseType === "promised";
  if (isFiller(promised) || zeroOfPromised) wrong += 1;
  note(counts["time-limit/amount-and-unit"], wrong);
  if (promised.kind === "unreadable") return;

  const none = promised.kind === "none" || promised.kind === "not-applicable";
  if (none) {
    if (!instant) note(counts["time-limit/promise-required"], 1);
    return;
  }
  checkInstant(item, promised, counts);

  if (statutory === undefined || (statutory.kind !== "duration" && statutory.kind !== "immediate")) return;
  const above = isAbove(promised, statutory, item.itemType);
  if (above.limit) note(counts["time-limit/promised-within-statutory"], 1);
  const hasHalf = statutory.kind === "duration" && statutory.amount > 0;
  if (above.half && hasHalf && !instant) note(counts["time-limit/promised-within-half"], 1);
}

function checkInstant({ caseType }: ImplementationItem, promised: TimeLimit, counts: Counts): void {
  if (caseType === "promised") {
    if (promised.kind === "immediate") note(counts["handling/instant-agrees-with-promise"], 1);
  } else if (caseType === "immediate" && promised.kind === "duration") {
    const isBare = promised.unit === "unstated";
    if (promised.amount > 0 && !isBare && promised.amount > (mostOfInstant[promised.unit] ?? 0)) {
      note(counts["handling/instant-agrees-with-promise"], 1);
    }
  }
}

/** Numbers without a unit, by column: each a slip of its own, or the column has lost it. */
export class Units {
  readonly #stated = { statutoryTimeLimit: 0, promisedTimeLimit: 0 };
  readonly #bare = { statutoryTimeLimit: 0, promisedTimeLimit: 0 };

  add(item: ImplementationItem): void {
    for (const element of ["statutoryTimeLimit", "promisedTimeLimit"] as const) {
      const limit = item[element];
      if (limit?.kind !== "duration" || limit.amount === 0) continue;
      if (limit.unit === "unstated") this.#bare[element] += 1;
      else this.#stated[element] += 1;
    }
  }

  finish(counts: Counts): void {
    for (const element of ["statutoryTimeLimit", "promisedTimeLimit"] as const) {
      const [bare, stated] = [this.#bare[element], this.#stated[element]];
      if (bare >= 2 && bare * 5 > (bare + stated) * 4) note(counts["time-limit/column-unit-stated"], 1);
      else {
        counts["time-limit/unit-stated"].failed += bare;
        counts["time-limit/unit-stated"].findings += bare;
      }
    }
  }
}
