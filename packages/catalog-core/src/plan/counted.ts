import { type CheckContext, codeKey, type Observation, UNKNOWN_UNIT, unitOf } from "../engine/index.ts";
import { metrics, outOfPopulation } from "../metrics/index.ts";
import type { Catalogue, ImplementationItem } from "../model/index.ts";
import { HALF_ID, ONCE } from "./kinds.ts";
import type { PlanSettings } from "./plan.ts";

/** An item that the figures count, with what each metric says of it. */
export interface CountedItem {
  readonly item: ImplementationItem;
  readonly unit: string;
  readonly once: Observation;
  readonly half: Observation;
}

/**
 * What metrics and proposals may know, of this catalogue under this pack.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "1" }]);
 * contextOf(catalogue, { pack: zhenping2018 }).asOf; // "2018-08-25"
 */
export function contextOf(
  { sources }: Catalogue,
  { pack, asOf, calendar }: Pick<PlanSettings, "pack" | "asOf" | "calendar">,
): CheckContext {
  const present = new Map(sources.map((source) => [source.id, new Set(source.present)]));
  return {
    asOf: asOf ?? pack.asOf,
    conventions: pack.conventions,
    codeSchemes: pack.codeSchemes,
    calendar,
    hasColumn: (sourceId, element) => sourceId === undefined || (present.get(sourceId)?.has(element) ?? true),
  };
}

const metric = (id: string) => metrics.find((one) => one.id === id)!;

/**
 * The items that the metrics count, in the order of the list: those in force that start on application, and of several
 * with one implementation code the first.
 */
export function countedItems(items: readonly ImplementationItem[], context: CheckContext): CountedItem[] {
  const codes = new Set<string>();
  const [once, half] = [metric(ONCE), metric(HALF_ID)];
  return items.flatMap((item): CountedItem[] => {
    if (item.implementationCode !== undefined) {
      const key = codeKey(item.implementationCode);
      if (codes.has(key)) return [];
      codes.add(key);
    }
    if (outOfPopulation(item, context.conventions, context.asOf) !== undefined) return [];
    return [
      {
        item,
        unit: unitOf(item) ?? UNKNOWN_UNIT,
        once: once.observe(item, context),
        half: half.observe(item, context),
      },
    ];
  });
}

/** In the base, and not in the numerator. */
export const falls = (observation: Observation): boolean =>
  observation.kind === "counted" && observation.numerator === 0;
