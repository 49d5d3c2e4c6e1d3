import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, fromText, rational } from "../../src/exact/index.ts";
import { formatShare, missingItems, reaches } from "../../src/metrics/index.ts";

describe("a share for people", () => {
  it.each([
    [{ numerator: 445, denominator: 720 }, "61.81%"],
    [{ numerator: 1, denominator: 3 }, "33.33%"],
    [{ numerator: 2, denominator: 3 }, "66.67%"],
    [{ numerator: 80, denominator: 100 }, "80.00%"],
    // 四舍五入, not the banker's way and not by the binary fraction: 0.00125 is 0.13%, 1.005% is 1.01%
    [{ numerator: 1, denominator: 800 }, "0.13%"],
    [{ numerator: 201, denominator: 20_000 }, "1.01%"],
    [{ numerator: -1, denominator: 4 }, "-25.00%"],
    [{ numerator: "3/2", denominator: 2 }, "75.00%"],
    [{ numerator: "7/13", denominator: "1/1" }, "53.85%"],
  ])("writes %o as %s", (share, text) => expect(formatShare(share)).toBe(text));

  it("does not compute a share of nothing", () => {
    expect(formatShare({ numerator: 0, denominator: 0 })).toBe("无法计算");
    expect(reaches({ numerator: 0, denominator: 0 }, "80/100")).toBe(false);
    expect(missingItems({ numerator: 0, denominator: 0 }, "80/100")).toBe(0);
  });

  it("writes an average as a number, and as many places as asked for", () => {
    expect(formatShare({ numerator: 5, denominator: 4 }, { as: "number" })).toBe("1.25");
    expect(formatShare({ numerator: 5, denominator: 3 }, { as: "number", digits: 1 })).toBe("1.7");
    expect(formatShare({ numerator: 4, denominator: 5 }, { digits: 0 })).toBe("80%");
  });

  it("refuses what is no number", () => {
    expect(() => formatShare({ numerator: "abc", denominator: 1 })).toThrow(RangeError);
    expect(() => reaches({ numerator: 1, denominator: 1 }, "80%")).toThrow(RangeError);
  });
});

describe("a target", () => {
  it("is reached by equality, and by no rounding", () => {
    expect(reaches({ numerator: 80, denominator: 100 }, "80/100")).toBe(true);
    // 79.996 % is written 80.00 % and does not reach 80 %
    const nearly = { numerator: 19_999, denominator: 25_000 };
    expect(formatShare(nearly)).toBe("80.00%");
    expect(reaches(nearly, "80/100")).toBe(false);
    expect(missingItems(nearly, "80/100")).toBe(1);
  });

  it("is short of exactly so many items", () => {
    fc.assert(
      fc.property(
        fc.nat(2000),
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 0, max: 100 }),
        (some, denominator, percent) => {
          const numerator = Math.min(some, denominator);
          const target = `${percent}/100`;
          const missing = missingItems({ numerator, denominator }, target);
          expect(reaches({ numerator: numerator + missing, denominator }, target)).toBe(true);
          if (missing > 0) {
            expect(reaches({ numerator: numerator + missing - 1, denominator }, target)).toBe(false);
          }
          expect(reaches({ numerator, denominator }, target)).toBe(
            compare(rational(numerator, denominator), fromText(target)!) >= 0,
          );
        },
      ),
    );
  });
});
