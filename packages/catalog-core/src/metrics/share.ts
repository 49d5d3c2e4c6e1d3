import type { ExactNumber } from "../engine/index.ts";
import {
  ceiling,
  compare,
  fromText,
  multiply,
  type Rational,
  rational,
  subtract,
  toDecimal,
} from "../exact/index.ts";

/** Numerator and denominator of a figure; a {@link Measurement} is one. */
export interface Share {
  readonly numerator: ExactNumber;
  readonly denominator: ExactNumber;
}

/** What stands where a figure cannot be computed. Never 0 %, never 100 %. */
export const NOT_COMPUTABLE = "无法计算";

/** @throws RangeError for a text that is no fraction */
function exact(value: ExactNumber): Rational {
  const read = fromText(String(value));
  if (read === undefined) throw new RangeError(`not an exact number: ${value}`);
  return read;
}

/** The exact value of a share, or `undefined` where there is nothing to divide by. */
function quotient({ numerator, denominator }: Share): Rational | undefined {
  const base = exact(denominator);
  if (base.n === 0n) return undefined;
  const top = exact(numerator);
  return rational(top.n * base.d, top.d * base.n);
}

/** How a figure is written. */
export interface ShareFormat {
  /** Places after the point, 0 or more. */
  readonly digits?: number;
  /** `percent` for shares, ratios and means; `number` for averages (1.25 次). */
  readonly as?: "percent" | "number";
}

/**
 * A share as a person reads it: a percentage, 四舍五入 to `digits` places (2 unless said otherwise). For the eye only:
 * targets and ranks are decided on the exact fraction, by {@link reaches} and `compare`.
 *
 * @returns `"61.81%"`; `"无法计算"` for 0/0
 * @throws RangeError for numbers that are none
 * @example
 * formatShare({ numerator: 445, denominator: 720 }); // "61.81%"
 * formatShare({ numerator: 5, denominator: 4 }, { as: "number" }); // "1.25"
 * formatShare({ numerator: 0, denominator: 0 }); // "无法计算"
 */
export function formatShare(share: Share, { digits = 2, as = "percent" }: ShareFormat = {}): string {
  const value = quotient(share);
  if (value === undefined) return NOT_COMPUTABLE;
  return as === "number" ? toDecimal(value, digits) : `${toDecimal(multiply(value, rational(100)), digits)}%`;
}

/**
 * Whether a share is at least the target: equality reaches it (80 % 以上 includes 80 %), and no rounding decides.
 *
 * @param target a fraction as packs write it, `"80/100"`
 * @returns false where there is nothing to divide by
 * @throws RangeError for a target that is no fraction
 * @example
 * reaches({ numerator: 80, denominator: 100 }, "80/100"); // true
 */
export function reaches(share: Share, target: string): boolean {
  const value = quotient(share);
  return value !== undefined && compare(value, exact(target)) >= 0;
}

/**
 * 还差 N 项: the least number of items to bring into the numerator, the base unchanged, for the share to reach the
 * target; 0 where it does or where there is nothing to divide by.
 *
 * @throws RangeError for a target that is no fraction
 * @example
 * missingItems({ numerator: 79, denominator: 100 }, "80/100"); // 1
 */
export function missingItems(share: Share, target: string): number {
  const short = subtract(multiply(exact(target), exact(share.denominator)), exact(share.numerator));
  return short.n <= 0n ? 0 : Number(ceiling(short));
}
