import type { CheckContext } from "../engine/index.ts";
import { handlingOf } from "../metrics/index.ts";
import type { ImplementationItem, ItemElement } from "../model/index.ts";
import { writeCell } from "../records/index.ts";
import type { CountedItem } from "./counted.ts";
import { type FillCause, HALF_ID, ONCE } from "./kinds.ts";

/** A cell to be filled in, or a column that is not there, before a metric can count the item. */
export interface Gapped {
  readonly metric: string;
  readonly element: ItemElement;
  readonly cause: FillCause | "absent-column";
  readonly text: string;
}

/**
 * What keeps an item from being counted, or from being counted for something it says: never a value is proposed for it,
 * because blank is neither 0 nor 1.
 */
export function fillingsOf(counted: CountedItem, context: CheckContext): Gapped[] {
  const { item, once, half } = counted;
  const found: Gapped[] = [];
  const add = (metric: string, element: ItemElement, cause: Gapped["cause"]): void => {
    found.push({ metric, element, cause, text: writeCell(element, item[element]) });
  };
  if (once.kind === "excluded") add(ONCE, "maxVisits", "absent-column");
  else if (once.blank) add(ONCE, "maxVisits", blankCause(item, "maxVisits"));
  if (half.kind === "counted") return found;
  switch (half.reason) {
    case "absent-column":
      for (const element of absentLimits(item, context)) add(HALF_ID, element, "absent-column");
      break;
    case "statutory-blank":
    case "statutory-unreadable":
      add(HALF_ID, "statutoryTimeLimit", blankCause(item, "statutoryTimeLimit"));
      break;
    case "statutory-zero":
      add(HALF_ID, "statutoryTimeLimit", "zero");
      break;
    case "no-promise":
    case "promise-unreadable":
      add(HALF_ID, "promisedTimeLimit", blankCause(item, "promisedTimeLimit"));
      break;
    case "undetermined":
      for (const [element, cause] of openLimits(item)) add(HALF_ID, element, cause);
      break;
  }
  return found;
}

function blankCause(item: ImplementationItem, element: ItemElement): FillCause {
  const value = item[element] as { kind?: string } | undefined;
  if (value === undefined) return "blank";
  return value.kind === "none" || value.kind === "not-applicable" ? "stated-none" : "unreadable";
}

function absentLimits(item: ImplementationItem, { conventions, hasColumn }: CheckContext): ItemElement[] {
  const { instant } = handlingOf(item, conventions.instantPromise);
  const asked: readonly ItemElement[] = instant
    ? ["statutoryTimeLimit"]
    : ["statutoryTimeLimit", "promisedTimeLimit"];
  return asked.filter((element) => item[element] === undefined && !hasColumn(item.sourceId, element));
}

function openLimits(item: ImplementationItem): (readonly [ItemElement, FillCause])[] {
  const bare = (["statutoryTimeLimit", "promisedTimeLimit"] as const).filter((element) => {
    const limit = item[element];
    return limit?.kind === "duration" && limit.unit === "unstated";
  });
  return bare.length > 0
    ? bare.map((element) => [element, "no-unit"] as const)
    : [["promisedTimeLimit", "other-unit"]];
}
