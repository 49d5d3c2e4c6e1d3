import type { Measurement, MetricReport, PolicyPack } from "../../engine/index.ts";
import { compare, fromText, ONE, type Rational, rational } from "../../exact/index.ts";

/** Why a unit has no rank. */
export type Unranked = "small" | "thin" | "not-measured";

/** A unit with its place, or with why it has none. */
export interface RankedUnit {
  readonly unit: string;
  readonly rank?: number;
  readonly because?: Unranked;
}

const FIRST = "visits/at-most-once";
const SECOND = "time-limit/within-half";

const value = ({ numerator, denominator }: Measurement): Rational => {
  const top = fromText(String(numerator));
  const base = fromText(String(denominator));
  return top === undefined || base === undefined || base.n === 0n
    ? rational(0)
    : rational(top.n * base.d, top.d * base.n);
};

/** Where no promised item is left to judge, none stands above half: it is no worse than all within. */
const second = (measurement: Measurement | undefined): Rational =>
  measurement === undefined || measurement.state === "not-measured" ? ONE : value(measurement);

/**
 * The units in the order of 最多跑一次, then of 承诺时限在法定时限一半以内; equal ones share a rank, and the next rank is
 * left out. A unit whose base is smaller than the convention `smallBase`, of which too little is decided, or that cannot be
 * measured, stands behind without a rank.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 实施机构: "水利局", 到办事现场次数: "1" }]);
 * rankUnits(check(catalogue).metrics, zhenping2018); // [{ unit: "水利局", because: "small" }]
 */
export function rankUnits({ byUnit }: Pick<MetricReport, "byUnit">, pack: PolicyPack): RankedUnit[] {
  const unranked: Record<Unranked, RankedUnit[]> = { small: [], thin: [], "not-measured": [] };
  const ranked: { readonly unit: string; readonly first: Rational; readonly second: Rational }[] = [];
  for (const [unit, metrics] of Object.entries(byUnit)) {
    const first = metrics[FIRST];
    if (first === undefined || first.state === "not-measured") {
      unranked["not-measured"].push({ unit, because: "not-measured" });
    } else if (first.counted < pack.conventions.smallBase) unranked.small.push({ unit, because: "small" });
    else if (first.state === "thin") unranked.thin.push({ unit, because: "thin" });
    else ranked.push({ unit, first: value(first), second: second(metrics[SECOND]) });
  }
  ranked.sort(
    (a, b) => compare(b.first, a.first) || compare(b.second, a.second) || (a.unit < b.unit ? -1 : 1),
  );
  let rank = 0;
  const placed = ranked.map((unit, index): RankedUnit => {
    const before = ranked[index - 1];
    const ties =
      before !== undefined &&
      compare(before.first, unit.first) === 0 &&
      compare(before.second, unit.second) === 0;
    if (!ties) rank = index + 1;
    return { unit: unit.unit, rank };
  });
  return [...placed, ...unranked.small, ...unranked.thin, ...unranked["not-measured"]];
}
