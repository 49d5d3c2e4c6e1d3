import type { ImplementationItem } from "@zp/catalog-core/model";

/** What several checks ask of an item, worked out once. */
export interface ItemFacts {
  readonly item: ImplementationItem;
  /** In force and started on application: what the list answers for. */
  readonly counts: boolean;
  /** 即办件, by its type, else by what the promise says. */
  readonly instant: boolean;
  readonly unit: string | undefined;
  /** Of a kind that may not be applied for at all, and every column that would say how is blank. */
  readonly untold: boolean;
}

/** Types that do not start on application. */
export const isOutOfScope = (itemType: ImplementationItem["itemType"]): boolean =>
  itemType === "penalty" || itemType === "coercion" || itemType === "inspection";

const ofApplication = ["caseType", "promisedTimeLimit", "materials", "channels", "maxVisits"] as const;

function isUntold(item: ImplementationItem, present: ReadonlySet<string>): boolean {
  if (typeof item.itemType === "string" && item.itemType !== "public-service") return false;
  let columns = 0;
  for (const element of ofApplication) {
    if (item[element] !== undefined) return false;
    if (present.has(element)) columns += 1;
  }
  return columns >= 3;
}

export function factsOf(item: ImplementationItem, present: ReadonlySet<string>, asOf: string): ItemFacts {
  const { status, cancelDate, caseType, promisedTimeLimit: promised } = item;
  const gone =
    status === "cancelled" ||
    status === "suspended" ||
    (status === undefined && typeof cancelDate === "string" && cancelDate <= asOf);
  const instant =
    caseType === "immediate" ||
    (caseType !== "promised" &&
      (promised?.kind === "immediate" || (promised?.kind === "duration" && promised.amount === 0)));
  return {
    item,
    counts: !gone && !isOutOfScope(item.itemType),
    instant,
    unit: item.compilingUnit ?? item.implementingBody,
    untold: isUntold(item, present),
  };
}
