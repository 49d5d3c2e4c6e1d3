import type { Measurement } from "../engine/index.ts";
import { labelOfVariant } from "./labels.ts";

/** A figure as somebody else would count it: the same list, another numerator or base. */
export interface OtherReading {
  readonly id: string;
  /** In Chinese: what is counted otherwise. */
  readonly label: string;
  readonly numerator: Measurement["numerator"];
  readonly denominator: Measurement["denominator"];
}

type Books = Readonly<Record<string, Measurement>>;

/** Counted otherwise by others, and to be had from the books alone: what a metric leaves out, it names and counts. */
const fromBooks: Readonly<Record<string, (own: Measurement, books: Books) => readonly OtherReading[]>> = {
  "time-limit/within-half": ({ numerator, denominator, excluded, parts, options }) => {
    const counted = options.instantInHalf === "counted";
    const instant = (counted ? parts.instant : excluded.instant) ?? 0;
    const more = counted ? -instant : instant;
    return instant === 0
      ? []
      : [
          {
            id: counted ? "without-instant" : "with-instant",
            label: counted ? "即办件不计入" : "即办件也计入，视为不超过一半",
            numerator: sum(numerator, more),
            denominator: sum(denominator, more),
          },
        ];
  },
  "visits/at-most-once": ({ numerator, denominator }, { "visits/zero": zero }) =>
    zero === undefined || zero.state === "not-measured" || Number(zero.numerator) === 0
      ? []
      : [
          {
            id: "exactly-once",
            label: "只计恰好 1 次的，0 次不计入分子",
            numerator: sum(numerator, -Number(zero.numerator)),
            denominator,
          },
        ],
};

/** Of counts of items, which are whole numbers. */
const sum = (count: Measurement["numerator"], more: number): number => Number(count) + more;

/**
 * A figure under other readings: those that the metric observes item by item, then those that others count by and that follow
 * from its books. A figure that cannot be computed has none.
 *
 * @param books  the measurements of one group, by metric: `report.overall`, `report.byUnit[unit]`
 * @example
 * const { catalogue } = fromRecords([
 *   { 事项名称: "取水许可", 办件类型: "承诺件", 法定办结时限: "20个工作日", 承诺办结时限: "15个工作日" },
 *   { 事项名称: "户口登记", 办件类型: "即办件", 法定办结时限: "20个工作日", 承诺办结时限: "即办" },
 * ]);
 * const { overall } = check(catalogue).metrics;
 * const withInstant = otherReadings(overall, "time-limit/within-half").find(({ id }) => id === "with-instant");
 * [withInstant?.numerator, withInstant?.denominator]; // [1, 2]
 */
export function otherReadings(books: Books, metricId: string): readonly OtherReading[] {
  const own = books[metricId];
  if (own === undefined || own.state === "not-measured") return [];
  const observed = Object.entries(own.variants).map(([id, { numerator, denominator }]) => ({
    id,
    label: labelOfVariant(id),
    numerator,
    denominator,
  }));
  return [...observed, ...(fromBooks[metricId]?.(own, books) ?? [])];
}
