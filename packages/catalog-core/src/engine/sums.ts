import { add, type Rational, rational } from "../exact/index.ts";
import type { Observation } from "./metric.ts";

/** Running sums of one metric over one group. */
export interface Sums {
  numerator: Rational;
  denominator: Rational;
  counted: number;
  blank: number;
  total: number;
  readonly excluded: Map<string, number>;
  readonly parts: Map<string, number>;
  readonly variants: Map<string, { numerator: number; denominator: number }>;
}

export const emptySums = (): Sums => ({
  numerator: rational(0),
  denominator: rational(0),
  counted: 0,
  blank: 0,
  total: 0,
  excluded: new Map(),
  parts: new Map(),
  variants: new Map(),
});

const scale = (value: number | Rational, by: number): Rational => {
  const exact = typeof value === "number" ? rational(value) : value;
  return rational(exact.n * BigInt(by), exact.d);
};

/** Adds what was said of so many items. */
export function addObservation(sums: Sums, observation: Observation, count: number): void {
  sums.total += count;
  if (observation.kind === "excluded") {
    sums.excluded.set(observation.reason, (sums.excluded.get(observation.reason) ?? 0) + count);
  } else {
    sums.counted += count;
    sums.numerator = add(sums.numerator, scale(observation.numerator, count));
    sums.denominator = add(sums.denominator, scale(observation.denominator ?? 1, count));
    if (observation.blank) sums.blank += count;
  }
  if (observation.part !== undefined) {
    sums.parts.set(observation.part, (sums.parts.get(observation.part) ?? 0) + count);
  }
  for (const [name, { numerator, denominator }] of Object.entries(observation.variants ?? {})) {
    const known = sums.variants.get(name) ?? { numerator: 0, denominator: 0 };
    sums.variants.set(name, {
      numerator: known.numerator + numerator * count,
      denominator: known.denominator + denominator * count,
    });
  }
}
