import { compare, fromText, type Rational, rational, toText } from "../exact/index.ts";
import { exclusionReason } from "./exclusion.ts";
import type { ExactNumber, Measurement } from "./measurement.ts";
import type { Metric } from "./metric.ts";
import type { PolicyPack } from "./pack.ts";
import type { Sums } from "./sums.ts";

/** Makes the measurement of the sums: thickness of the base, state, target. */
export function conclude(metric: Metric, sums: Sums, pack: PolicyPack): Measurement {
  let byDefinition = 0;
  let undetermined = 0;
  let excludedInAll = 0;
  for (const [reason, count] of sums.excluded) {
    excludedInAll += count;
    const known = exclusionReason(reason);
    if (known.byDefinition) byDefinition += count;
    if (known.undetermined) undetermined += count;
  }
  if (sums.counted + excludedInAll !== sums.total) {
    throw new Error(
      `${metric.id}: counted ${sums.counted} + excluded ${excludedInAll} ≠ total ${sums.total}`,
    );
  }
  const decided = sums.counted - sums.blank;
  const decidable = sums.total - byDefinition;
  const state = stateOf(sums, decided, decidable, pack);
  const least = metric.targetKind === "list" ? pack.targets[metric.id] : undefined;
  return {
    numerator: exactNumber(sums.numerator),
    denominator: exactNumber(sums.denominator),
    counted: sums.counted,
    blank: sums.blank,
    excluded: Object.fromEntries([...sums.excluded].sort(byName)),
    undetermined,
    total: sums.total,
    decided,
    decidable,
    state,
    ...(least === undefined || state === "not-measured"
      ? {}
      : { target: targetOf(sums, least, state === "measured") }),
    parts: Object.fromEntries([...sums.parts].sort(byName)),
    variants: Object.fromEntries([...sums.variants].sort(byName)),
    options: Object.fromEntries(metric.conventions.map((key) => [key, pack.conventions[key] ?? null])),
  };
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

function stateOf(sums: Sums, decided: number, decidable: number, pack: PolicyPack): Measurement["state"] {
  if (sums.counted === 0 || sums.denominator.n === 0n) return "not-measured";
  const least = fromText(pack.conventions.minDecided) ?? rational(0);
  return compare(rational(decided, Math.max(decidable, 1)), least) < 0 ? "thin" : "measured";
}

/** `ceil(least × denominator − numerator)`: how many more items have to reach it. */
function targetOf(sums: Sums, least: string, verdict: boolean): NonNullable<Measurement["target"]> {
  const goal = fromText(least) ?? rational(1);
  const short =
    goal.n * sums.denominator.n * sums.numerator.d - sums.numerator.n * goal.d * sums.denominator.d;
  const unit = goal.d * sums.denominator.d * sums.numerator.d;
  const missing = short <= 0n ? 0n : (short + unit - 1n) / unit;
  return { least, ...(verdict ? { reached: missing === 0n } : {}), missing: Number(missing) };
}

/**
 * An exact number as JSON holds it: an integer, or a fraction in a string.
 *
 * @example
 * exactNumber(rational(12)); // 12
 * exactNumber(rational(35, 65)); // "7/13"
 */
export const exactNumber = (value: Rational): ExactNumber => {
  if (value.d !== 1n) return toText(value);
  const integer = Number(value.n);
  return Number.isSafeInteger(integer) ? integer : `${value.n}/1`;
};
