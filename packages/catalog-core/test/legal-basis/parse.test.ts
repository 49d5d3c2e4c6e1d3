import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inChinese, numberOf, parseLegalBasis, rankBy } from "../../src/legal-basis/index.ts";
import { summary } from "./summary.ts";

interface Written {
  readonly text: string;
  readonly reading: string;
}

/** Citations written for the project in the manner of real lists, each with the reading that a person agreed to. */
const written: readonly Written[] = JSON.parse(
  readFileSync(new URL("./golden/written.json", import.meta.url), "utf8"),
);

describe("citations written for the project", () => {
  it.each(written)("$text", ({ text, reading }) => {
    expect(summary(parseLegalBasis(text), true)).toBe(reading);
  });
});

const fragments = [
  "《中华人民共和国行政许可法》",
  "《",
  "》",
  "〈",
  "〉",
  "（国务院令第262号）",
  "（",
  "）",
  "镇政办发2018〕90号",
  "公安部令第104号",
  "第三十五条",
  "第（三）项",
  "第二款",
  "、",
  "。",
  "；",
  "\n",
  " ",
  "　",
  "1.",
  "（二）",
  "一、",
  "【行政法规】",
  "法律：",
  "同上",
  "根据",
  "县级以上人民政府应当加强管理",
  "《营业执照》",
  "管理条例",
  "“",
  "”",
  "2018年",
  "第四章",
  "的规定",
  "GB/T 36114-2018",
];

describe("parseLegalBasis", () => {
  const anything = fc.oneof(
    fc.array(fc.constantFrom(...fragments), { maxLength: 30 }).map((parts) => parts.join("")),
    fc.string({ unit: "grapheme", maxLength: 60 }),
  );

  it("drops nothing: its pieces are the text, each where it says", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { pieces, instruments } = parseLegalBasis(text);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        let at = 0;
        for (const piece of pieces) {
          expect(piece.at).toBe(at);
          at += piece.text.length;
        }
        for (const { numbers, articles, quotes } of instruments) {
          for (const { at: from, raw } of [...numbers, ...articles])
            expect(text.slice(from, from + raw.length)).toBe(raw);
          for (const quote of quotes)
            expect(text.slice(quote.at, quote.at + quote.text.length)).toBe(quote.text);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(fragments.map((fragment) => [fragment] as const))(
    "is quick on a long run of %j",
    (fragment) => {
      const text = fragment.repeat(Math.ceil(60_000 / fragment.length));
      const { pieces } = parseLegalBasis(text);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    },
    2_000,
  );

  it("finds the citations around the quoted text of articles", () => {
    const quoted = "申请人应当向登记机关提交材料，登记机关依照《行政许可法》的规定审查。".repeat(80);
    const text = `《甲条例》第三条 ${quoted}\n第八条 ${quoted}\n《乙办法》（商务部令第11号）第五条`;
    const { instruments, leftovers } = parseLegalBasis(text);
    expect(instruments.map(({ title }) => title)).toEqual(["甲条例", "乙办法"]);
    expect(instruments[0]?.articles.map(({ article }) => article)).toEqual([3, 8]);
    expect(instruments[0]?.quotes.map(({ text: words }) => words.trim().length)).toEqual([
      quoted.length,
      quoted.length,
    ]);
    expect(leftovers).toEqual([]);
  });

  it("tells an inner 〈〉 that was lost from one that is there", () => {
    const [lost, whole] = ["《国务院关于修改 的决定》", "《国务院关于修改〈旅行社条例〉的决定》"].map(
      (text) => parseLegalBasis(text).instruments[0],
    );
    expect(lost?.incomplete).toBe(true);
    expect(whole?.incomplete).toBeUndefined();
  });
});

describe("ranks", () => {
  it("contradict where a rule is called 条例", () => {
    expect(
      rankBy({ title: "图书馆条例", numbers: parseLegalBasis("文化部令第46号").instruments[0]!.numbers }),
    ).toEqual({
      ranks: [],
    });
  });

  it("follow the label only where title and number leave it open", () => {
    expect(rankBy({ title: "优抚保障办法", label: "规章" }).rank).toBe("department-rule");
    expect(rankBy({ title: "公证法", label: "行政法规" }).rank).toBe("law");
  });
});

describe("numbers of articles", () => {
  it("are read as they are written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(numberOf(inChinese(value))).toBe(value);
        expect(numberOf(String(value))).toBe(value);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["一百零八", 108],
    ["一〇八", 108],
    ["二百一十", 210],
    ["１２", 12],
    ["三五七十", undefined],
    ["", undefined],
  ])("%s", (text, value) => {
    expect(numberOf(text)).toBe(value);
  });
});
