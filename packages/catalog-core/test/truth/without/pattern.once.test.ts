import { describe, expect, it } from "vitest";
import { partsOf, withoutParts } from "./pattern.ts";

describe("parts of an expression", () => {
  it("are its alternatives and what may be there, at every depth", () => {
    expect(
      partsOf("(?:法定|承诺[时限]{0,2})(期限)?\\(x\\|").map(({ kind, text }) => `${kind} ${text}`),
    ).toEqual([
      "alternative 法定",
      "optional [时限]",
      "alternative 承诺[时限]{0,2}",
      "alternative 期限",
      "optional (期限)",
      "alternative (?:法定|承诺[时限]{0,2})(期限)?\\(x\\|",
    ]);
  });

  it.each([
    ["(a)?(b)?c|d", ["(a)"], ["bc", "c", "d"], ["abc"]],
    ["x(?:a|b|ab)y", ["a", "ab"], ["xby"], ["xay", "xaby"]],
    ["(?:(?:国家)?法定|节)日", ["(?:国家)", "节"], ["法定日"], ["国家法定日", "节日"]],
    ["(?<!不)予", ["不"], ["予", "不予"], []],
  ])("are struck from %s, and the rest stands", (source, struck, still, gone) => {
    const parts = partsOf(source).filter(({ text }) => struck.includes(text));
    const less = new RegExp(`(?:^|(?<=^不))(?:${withoutParts(source, parts)})$`, "u");
    expect(still.filter((text) => !less.test(text))).toEqual([]);
    expect(gone.filter((text) => less.test(text))).toEqual([]);
  });
});
