import type { ImplementationItem } from "@zp/catalog-core/model";

/** What several checks ask of an item, worked out once. */
export interface ItemFacts {
  readonly item: ImplementationItem;
  /** In force and started on application: what the list answers for. */
  readonly counts: boolean;
  /** 即办件, by its type, else by what the promise says. */
  readonly instant: boolean;
  readonly unit: string | undefined;
}

/** Types that do not start on application. */
export const isOutOfScope = (itemType: ImplementationItem["itemType"]): boolean =>
  itemType === "penalty" || itemType === "coercion" || itemType === "inspection";

export function factsOf(item: ImplementationItem, asOf: string): ItemFacts {
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
  };
}
