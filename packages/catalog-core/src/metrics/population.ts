import { type CheckContext, type Conventions, exclusionReason, type Observation } from "../engine/index.ts";
import type { ImplementationItem } from "../model/index.ts";

/** Why an item of the list is not one that the list answers for. */
export type OutOfPopulation = "cancelled" | "suspended" | "out-of-scope";

/**
 * Whether an item is among those in force that start on application, and if not, why.
 *
 * Suspended (挂起) and cancelled items are out (镇政办发〔2018〕98号 五(一)), and so are the types that do not start on
 * application (四(二)). A blank status counts as in force, unless a day of cancellation has passed; a blank or unread
 * type counts too. Every metric and every rule on the substance of an item asks this first.
 *
 * @param asOf the day on which the list is judged, `YYYY-MM-DD`
 * @returns the reason, or `undefined` for an item that counts
 * @example
 * const { conventions, asOf } = zhenping2018;
 * outOfPopulation({ id: "1", status: "suspended" }, conventions, asOf); // "suspended"
 * outOfPopulation({ id: "1", itemType: "permit" }, conventions, asOf); // undefined
 */
export function outOfPopulation(
  item: ImplementationItem,
  conventions: Pick<Conventions, "typesOutOfScope">,
  asOf: string,
): OutOfPopulation | undefined {
  const { status, itemType, cancelDate } = item;
  if (status === "cancelled") return "cancelled";
  if (status === "suspended") return "suspended";
  if (status === undefined && typeof cancelDate === "string" && cancelDate <= asOf) return "cancelled";
  return typeof itemType === "string" && conventions.typesOutOfScope.includes(itemType)
    ? "out-of-scope"
    : undefined;
}

/**
 * For rules: `true`, or in Chinese why the item is not judged on its substance.
 *
 * @example
 * const { conventions, asOf } = zhenping2018;
 * const context = { conventions, asOf, hasColumn: () => true };
 * inPopulation({ id: "1" }, context); // true
 * inPopulation({ id: "1", itemType: "penalty" }, context); // "不属依申请类型"
 */
export function inPopulation(item: ImplementationItem, { conventions, asOf }: CheckContext): true | string {
  const out = outOfPopulation(item, conventions, asOf);
  return out === undefined ? true : exclusionReason(out).label;
}

type Exclusion = Extract<Observation, { kind: "excluded" }>;

const exclusions = new Map<Exclusion["reason"], Exclusion>();

/** Left out for this reason. The same object for the same reason: items of one kind are counted together. */
export function excluded(reason: Exclusion["reason"]): Exclusion {
  let exclusion = exclusions.get(reason);
  if (exclusion === undefined) {
    exclusion = Object.freeze({ kind: "excluded", reason });
    exclusions.set(reason, exclusion);
  }
  return exclusion;
}
