import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, divide, rational, subtract, toText } from "../../src/exact/index.ts";
import {
  type Block,
  type Books,
  chineseNumber,
  figureText,
  numbered,
  type Reckoning,
  reckon,
} from "../../src/report-model/index.ts";

describe("reckonings", () => {
  const amount = fc.record({ n: fc.integer({ min: -999, max: 999 }), d: fc.integer({ min: 1, max: 99 }) });

  test("come out as exact arithmetic has them", () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [x, y] = [rational(a.n, a.d), rational(b.n, b.d)];
        const books: Books = { a: toText(x), deep: { b: toText(y) } };
        const [at, other]: Reckoning[] = [{ at: ["a"] }, { at: ["deep", "b"] }];
        expect(reckon(books, { sum: [at!, other!] })).toEqual(add(x, y));
        expect(reckon(books, { less: [at!, other!] })).toEqual(subtract(x, y));
        expect(reckon(books, { over: [at!, other!] })).toEqual(y.n === 0n ? undefined : divide(x, y));
      }),
    );
  });

  test("of what is not in the books are none, and not 0", () => {
    const books: Books = { overall: { numerator: 1 } };
    for (const at of [["overall"], ["overall", "denominator"], ["toString"], ["overall", "numerator", "x"]]) {
      expect(reckon(books, { at })).toBeUndefined();
      expect(reckon(books, { sum: [{ at: ["overall", "numerator"] }, { at }] })).toBeUndefined();
    }
  });

  test("are rounded half up, for the eye only", () => {
    expect(figureText(rational(1, 800), "percent")).toBe("0.13%");
    expect(figureText(rational(-1, 3), "points")).toBe("33.33");
    expect(figureText(rational(7), "count")).toBe("7");
  });
});

describe("numbering", () => {
  const heading = (level: 1 | 2 | 3, annex?: true): Block => ({
    kind: "heading",
    level,
    text: "题",
    ...(annex ? { annex } : {}),
  });
  const texts = (blocks: readonly Block[]): string[] =>
    numbered(blocks).flatMap((block) => (block.kind === "heading" ? [block.text] : []));

  test("follows the order of official papers and begins anew under each heading", () => {
    expect(
      texts([heading(1), heading(2), heading(3), heading(3), heading(2), heading(3), heading(1), heading(2)]),
    ).toEqual(["一、题", "（一）题", "1. 题", "2. 题", "（二）题", "1. 题", "二、题", "（一）题"]);
  });

  test("counts annexes apart", () => {
    expect(texts([heading(1), heading(1, true), heading(3), heading(1, true), heading(3)])).toEqual([
      "一、题",
      "附件1　题",
      "1. 题",
      "附件2　题",
      "1. 题",
    ]);
  });

  test.each([
    [1, "一"],
    [10, "十"],
    [19, "十九"],
    [20, "二十"],
    [99, "九十九"],
  ])("%i is %s", (value, words) => {
    expect(chineseNumber(value)).toBe(words);
  });
});
