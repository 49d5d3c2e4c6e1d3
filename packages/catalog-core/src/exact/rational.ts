/*
 * Exact fractions. "At most half" decided on floating point would let 0.1 + 0.2 pass or fail by
 * accident, and the sums of two merged parts would depend on their order; here they do not.
 */

/** An exact fraction in lowest terms: `n / d` with `d > 0`. Make one only with the functions of this folder. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** Minus one, zero or one: the order of two fractions. */
export type Order = -1 | 0 | 1;

/** 0. */
export const ZERO: Rational = Object.freeze({ n: 0n, d: 1n });
/** 1. */
export const ONE: Rational = Object.freeze({ n: 1n, d: 1n });

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;
const FRACTION = /^([+-]?\d+)(?:\/(\d+))?$/;

function divisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b;
  while (y !== 0n) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}

/**
 * The fraction `n / d` in lowest terms.
 *
 * @param n numerator; a `number` must be an integer.
 * @param d denominator, default 1; not zero.
 * @throws RangeError where `d` is zero or a `number` is not an integer.
 * @example
 * rational(35, 65); // { n: 7n, d: 13n }
 */
export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  let top = BigInt(n);
  let bottom = BigInt(d);
  if (bottom === 0n) throw new RangeError("a fraction cannot have the denominator 0");
  if (bottom === 1n) return { n: top, d: 1n };
  if (bottom < 0n) {
    top = -top;
    bottom = -bottom;
  }
  const common = divisor(top, bottom);
  return common === 1n ? { n: top, d: bottom } : { n: top / common, d: bottom / common };
}

/**
 * The exact value of a number **as it is written in decimal**: 0.1 is 1/10, not the binary
 * fraction nearest to it.
 *
 * @throws RangeError for NaN and infinities.
 * @example
 * toText(fromNumber(0.1)); // "1/10"
 */
export function fromNumber(value: number): Rational {
  if (Number.isSafeInteger(value)) return { n: BigInt(value), d: 1n };
  const exact = fromDecimal(String(value));
  if (exact === undefined) throw new RangeError(`not a finite number: ${value}`);
  return exact;
}

/**
 * Reads plain decimal notation, with or without sign, fraction and exponent.
 *
 * @returns undefined where the text is not a decimal number, or its exponent is beyond ±400.
 * @example
 * toText(fromDecimal("2.50")!); // "5/2"
 */
export function fromDecimal(text: string): Rational | undefined {
  const match = DECIMAL.exec(text);
  if (match === null) return undefined;
  const whole = match[2] ?? "";
  const fraction = match[3] ?? "";
  if (whole === "" && fraction === "") return undefined;
  const exponent = Number(match[4] ?? "0") - fraction.length;
  if (Math.abs(exponent) > 400) return undefined;
  const digits = BigInt(`${whole}${fraction}`);
  const signed = match[1] === "-" ? -digits : digits;
  return exponent < 0
    ? rational(signed, 10n ** BigInt(-exponent))
    : { n: signed * 10n ** BigInt(exponent), d: 1n };
}

/**
 * `a + b`, exactly.
 *
 * @example
 * toText(add(rational(1, 2), rational(1, 3))); // "5/6"
 */
export function add(a: Rational, b: Rational): Rational {
  if (a.d === 1n && b.d === 1n) return { n: a.n + b.n, d: 1n };
  return rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

/**
 * `a - b`, exactly.
 *
 * @example
 * toText(subtract(rational(1, 2), rational(1, 3))); // "1/6"
 */
export function subtract(a: Rational, b: Rational): Rational {
  if (a.d === 1n && b.d === 1n) return { n: a.n - b.n, d: 1n };
  return rational(a.n * b.d - b.n * a.d, a.d * b.d);
}

/**
 * `a × b`, exactly.
 *
 * @example
 * toText(multiply(rational(20), rational(1, 2))); // "10"
 */
export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d);
}

/**
 * `a ÷ b`, exactly.
 *
 * @throws RangeError where `b` is zero: a share of nothing has no value, and must be said so by the caller.
 * @example
 * toText(divide(rational(1), rational(3))); // "1/3"
 * divide(rational(1), ZERO); // throws RangeError
 */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n);
}

/**
 * -1 where `a < b`, 0 where equal, 1 where `a > b`; by cross-multiplication.
 *
 * @example
 * compare(rational(10), multiply(rational(20), rational(1, 2))); // 0
 */
export function compare(a: Rational, b: Rational): Order {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * The smaller of two fractions.
 *
 * @example
 * toText(minimum(rational(1, 2), rational(1, 3))); // "1/3"
 */
export function minimum(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

/**
 * The larger of two fractions.
 *
 * @example
 * toText(maximum(rational(1, 2), rational(1, 3))); // "1/2"
 */
export function maximum(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}

/**
 * The largest whole number that is not above `a`.
 *
 * @example
 * floor(rational(5, 2)); // 2n
 * floor(rational(-5, 2)); // -3n
 */
export function floor(a: Rational): bigint {
  const quotient = a.n / a.d;
  return a.n < 0n && quotient * a.d !== a.n ? quotient - 1n : quotient;
}

/**
 * The smallest whole number that is not below `a`.
 *
 * @example
 * ceiling(rational(5, 2)); // 3n
 */
export function ceiling(a: Rational): bigint {
  return -floor({ n: -a.n, d: a.d });
}

/**
 * The sum of all; of none, 0. The order does not matter.
 *
 * @example
 * toText(sum([rational(1, 2), rational(1, 3), rational(1, 6)])); // "1"
 */
export function sum(all: Iterable<Rational>): Rational {
  let total = ZERO;
  for (const one of all) total = add(total, one);
  return total;
}

/**
 * Canonical text of a fraction: `"7/13"`, or `"3"` where it is whole. Equal fractions have equal texts.
 *
 * @example
 * toText(rational(35, 65)); // "7/13"
 */
export function toText(a: Rational): string {
  return a.d === 1n ? String(a.n) : `${a.n}/${a.d}`;
}

/**
 * Reads what {@link toText} wrote; also fractions that are not in lowest terms (`"35/65"`).
 *
 * @returns undefined where the text is not a fraction, or its denominator is zero.
 * @example
 * toText(fromText("35/65")!); // "7/13"
 */
export function fromText(text: string): Rational | undefined {
  const match = FRACTION.exec(text);
  if (match === null) return undefined;
  const denominator = BigInt(match[2] ?? "1");
  return denominator === 0n ? undefined : rational(BigInt(match[1] ?? "0"), denominator);
}

/**
 * The nearest floating-point number: for charts and spreadsheets only, never for a decision.
 *
 * @example
 * toNumber(rational(1, 3)); // 0.3333333333333333
 */
export function toNumber(a: Rational): number {
  if (a.d === 1n) return Number(a.n);
  const top = Number(a.n);
  const bottom = Number(a.d);
  if (Number.isSafeInteger(top) && Number.isSafeInteger(bottom)) return top / bottom;
  return Number(toDecimal(a, 20));
}

/**
 * Decimal text with exactly `digits` places, rounded half away from zero (四舍五入); for the eye only.
 *
 * @param digits number of places, 0 or more.
 * @throws RangeError where `digits` is not a whole number from 0 to 100.
 * @example
 * toDecimal(rational(35, 65), 2); // "0.54"
 */
export function toDecimal(a: Rational, digits: number): string {
  if (!Number.isInteger(digits) || digits < 0 || digits > 100)
    throw new RangeError("digits must be from 0 to 100");
  const size = a.n < 0n ? -a.n : a.n;
  const scaled = (2n * size * 10n ** BigInt(digits) + a.d) / (2n * a.d);
  const text = String(scaled).padStart(digits + 1, "0");
  const sign = a.n < 0n && scaled !== 0n ? "-" : "";
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
