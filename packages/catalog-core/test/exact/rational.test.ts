import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  ceiling,
  compare,
  divide,
  floor,
  fromDecimal,
  fromNumber,
  fromText,
  maximum,
  minimum,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  sum,
  toDecimal,
  toNumber,
  toText,
  ZERO,
} from "../../src/exact/index.ts";

const fraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 30n }))
  .map(([n, d]) => rational(n, d));

describe("exact fractions", () => {
  it("takes a number by its decimal notation", () => {
    expect(fromNumber(0.1)).toEqual({ n: 1n, d: 10n });
    expect(fromNumber(-2.5)).toEqual({ n: -5n, d: 2n });
    expect(fromNumber(1e21)).toEqual({ n: 10n ** 21n, d: 1n });
    expect(fromNumber(1.5e-7)).toEqual({ n: 3n, d: 20000000n });
    expect(fromNumber(-0)).toEqual({ n: 0n, d: 1n });
    expect(compare(add(fromNumber(0.1), fromNumber(0.2)), fromNumber(0.3))).toBe(0);
    expect(() => fromNumber(Number.NaN)).toThrow(RangeError);
    expect(() => fromNumber(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  it("reads decimals, refuses other text", () => {
    expect(toText(fromDecimal("2.50")!)).toBe("5/2");
    expect(toText(fromDecimal(".5")!)).toBe("1/2");
    expect(toText(fromDecimal("5.")!)).toBe("5");
    for (const text of ["", ".", "abc", "1e999999999", "1,000", "0x10", " 1"]) {
      expect(fromDecimal(text), text).toBeUndefined();
    }
  });

  it("writes canonical text and reads it back", () => {
    expect(toText(rational(35, 65))).toBe("7/13");
    expect(toText(rational(6, 2))).toBe("3");
    expect(toText(rational(1, -2))).toBe("-1/2");
    expect(toText(fromText("35/65")!)).toBe("7/13");
    for (const text of ["1/0", "1/-2", "", "a", "1/2/3", "1.5"]) expect(fromText(text), text).toBeUndefined();
  });

  it("refuses a denominator of zero and numbers that are not whole", () => {
    expect(() => rational(1, 0)).toThrow(RangeError);
    expect(() => divide(ONE, ZERO)).toThrow(RangeError);
    expect(() => rational(0.5)).toThrow(RangeError);
  });

  it("rounds half away from zero, for the eye only", () => {
    expect(toDecimal(rational(35, 65), 2)).toBe("0.54");
    expect(toDecimal(rational(1, 8), 2)).toBe("0.13");
    expect(toDecimal(rational(-1, 8), 2)).toBe("-0.13");
    expect(toDecimal(rational(-1, 1000), 2)).toBe("0.00");
    expect(toDecimal(rational(5, 2), 0)).toBe("3");
    expect(() => toDecimal(ONE, -1)).toThrow(RangeError);
  });

  it("floors and ceils below zero too", () => {
    expect([
      floor(rational(-7, 2)),
      ceiling(rational(-7, 2)),
      floor(rational(7, 2)),
      ceiling(rational(7, 2)),
    ]).toEqual([-4n, -3n, 3n, 4n]);
    expect([floor(rational(-4)), ceiling(rational(-4))]).toEqual([-4n, -4n]);
  });

  it("gives the nearest number for display", () => {
    expect(toNumber(rational(1, 3))).toBe(1 / 3);
    expect(toNumber(rational(10n ** 40n + 1n, 10n ** 40n))).toBe(1);
  });

  it("is a field with an order", () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        const same = (x: Rational, y: Rational) => expect(x).toEqual(y);
        same(add(a, b), add(b, a));
        same(add(add(a, b), c), add(a, add(b, c)));
        same(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)));
        same(subtract(add(a, b), b), a);
        if (b.n !== 0n) same(multiply(divide(a, b), b), a);
        expect(compare(a, b)).toBe(compare(b, a) === 0 ? 0 : -compare(b, a));
        expect(compare(a, b)).toBe(compare(subtract(a, b), ZERO));
        expect(compare(minimum(a, b), maximum(a, b))).not.toBe(1);
        expect(floor(a) <= ceiling(a) && ceiling(a) - floor(a) <= 1n).toBe(true);
      }),
    );
  });

  it("sums the same in every order", () => {
    fc.assert(
      fc.property(fc.array(fraction, { maxLength: 8 }), (all) => {
        expect(toText(sum(all))).toBe(toText(sum([...all].reverse())));
      }),
    );
  });

  it("writes and reads back the identical value", () => {
    fc.assert(
      fc.property(fraction, (a) => {
        expect(fromText(toText(a))).toEqual(a);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.nat(6), (whole, places) => {
        const x = whole / 10 ** places;
        expect(toNumber(fromNumber(x))).toBe(x);
      }),
    );
  });
});
