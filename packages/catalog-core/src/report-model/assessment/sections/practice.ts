import { compare, fromText, type Rational, rational } from "../../../exact/index.ts";
import type { Block, Inline } from "../../document/index.ts";
import { body, heading, joined, say } from "../facts.ts";
import { HALF, ONCE, type Subject } from "../subject.ts";

/** Of which figures the best are named, and what is said of them. */
const shown = [
  { metric: ONCE, opening: "“最多跑一次”方面" },
  { metric: HALF, opening: "压缩承诺时限方面" },
  { metric: "handling/instant-rate", opening: "即办件方面" },
  { metric: "visits/zero", opening: "“零跑动”方面" },
  { metric: "elements/completeness", opening: "清单填写方面" },
] as const;

/** 九、典型经验: the best of each figure, computed; nobody is praised on a small base. */
export function practice(subject: Subject): Block[] {
  const sentences = shown.flatMap(({ metric, opening }): Inline[][] => {
    const best = bestOf(subject, metric);
    if (best.length === 0) return [];
    const { facts } = subject;
    return [
      say`${opening}，占比靠前的是${joined(
        best.map((unit) => say`${unit}${facts.share(["byUnit", unit], metric)}`),
        "、",
      )}。`,
    ];
  });
  return [
    heading(1, "典型经验"),
    ...(sentences.length === 0
      ? [body(["参加比较的单位不足，没有可以列举的典型。"])]
      : [
          body([
            `以下由数据计算得出，只比较计入事项不少于${subject.pack.conventions.smallBase}项、判定面足够的单位，每项列前三名；具体做法可由有关单位总结后推广。`,
          ]),
          ...sentences.map(body),
        ]),
  ];
}

/** At most three, and with them whoever equals the third is left out: more than three at the top are counted in words. */
function bestOf({ report, pack }: Subject, metric: string): string[] {
  const values = Object.entries(report.metrics.byUnit)
    .flatMap(([unit, by]): { unit: string; value: Rational; base: number }[] => {
      const one = by[metric];
      if (one === undefined || one.state !== "measured" || one.counted < pack.conventions.smallBase)
        return [];
      const top = fromText(String(one.numerator));
      const base = fromText(String(one.denominator));
      if (top === undefined || base === undefined || top.n === 0n || base.n === 0n) return [];
      return [{ unit, value: rational(top.n * base.d, top.d * base.n), base: one.counted }];
    })
    // Of equal shares the one over more items is the harder won.
    .sort((a, b) => compare(b.value, a.value) || b.base - a.base || (a.unit < b.unit ? -1 : 1));
  return values.length < 2 ? [] : values.slice(0, 3).map(({ unit }) => unit);
}
