import { describe, expect, it } from "vitest";
import { metrics } from "../../src/metrics/index.ts";
import { rules } from "../../src/rules/index.ts";
import type { Citation } from "../../src/sources.ts";
import { bare, isStored, passage } from "./stored-text.ts";

const cited = [...rules, ...metrics].flatMap(({ id, basis }) =>
  basis.map((citation: Citation) => [id, citation] as const),
);
const ofStored = cited.filter(([, { source }]) => isStored(source));

describe("a citation", () => {
  it.each(ofStored.map(([id, citation]) => [id, citation.source, citation.article, citation] as const))(
    "of %s names a place in %s, %s, and quotes it word for word",
    (_id, source, article, { quote }) => {
      const text = passage(source, article);
      expect(text).toBeDefined();
      if (quote !== undefined) expect(bare(text!)).toContain(bare(quote));
    },
  );

  it("of a law or a regulation whose text is at hand has its words beside it", () => {
    const silent = ofStored.filter(([, { source, quote }]) => source !== "zp-2018-98" && quote === undefined);
    expect(silent).toEqual([]);
  });

  it("has no quotation where there is no text to hold it against", () => {
    const untested = cited.filter(([, { source, quote }]) => quote !== undefined && !isStored(source));
    expect(untested).toEqual([]);
  });

  it("is found out where a letter is wrong", () => {
    expect(passage("permit-law", "第四十二条第二款")).toMatch(/^依照本法第二十六条/);
    expect(passage("permit-law", "第三十二条第二款")).toMatch(/^行政机关受理或者不予受理/);
    expect(passage("permit-law", "第四十二条第三款")).toBeUndefined();
    expect(passage("permit-law", "第九十条")).toBeUndefined();
    expect(passage("zp-2018-98", "五(三)")).toContain("50%以内");
    expect(passage("zp-2018-98", "五(四)")).not.toContain("50%以内");
  });
});
