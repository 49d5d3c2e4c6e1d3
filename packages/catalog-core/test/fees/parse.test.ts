import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFee } from "../../src/fees/index.ts";

/** “priced ; 10 yuan/证”: the reading in one line. */
function shown(text: string): string {
  const { kind, amounts, documents, leftovers } = parseFee(text);
  return [
    kind,
    ...amounts.map(
      ({ amount, atLeast, unit, per }) =>
        `${atLeast === undefined ? "" : `${atLeast}-`}${amount} ${unit}${per === undefined ? "" : `/${per}`}`,
    ),
    ...documents.map((one) => `by ${one}`),
    ...leftovers.map((one) => `left ${one.text}`),
  ].join(" ; ");
}

describe("fees as people write them", () => {
  it.each<[string, string]>([
    ["10元/证", "priced ; 10 yuan/证"],
    ["每证收取工本费10元", "priced ; 10 yuan/证"],
    ["每人每天50元", "priced ; 50 yuan/人·天"],
    ["每平方米每月2.5元", "priced ; 2.5 yuan/平方米·月"],
    ["２元／平方米·月", "priced ; 2 yuan/平方米·月"],
    ["3角/页", "priced ; 0.3 yuan/页"],
    ["每件5万元", "priced ; 50000 yuan/件"],
    ["1,000元/件", "priced ; 1000 yuan/件"],
    ["100-500元/次", "priced ; 100-500 yuan/次"],
    ["三百二十元每人", "priced ; 320 yuan/人"],
    ["￥20/本", "priced ; 20 yuan/本"],
    ["按成交额的0.5%收取", "priced ; 0.5 percent"],
    ["按评估价的千分之三缴纳", "priced ; 3 permille"],
    ["身份证工本费：首次申领20元，丢失补领40元", "priced ; 20 yuan ; 40 yuan"],
    ["1.号牌：100元/副；2.行驶证：10元/本", "priced ; 100 yuan/副 ; 10 yuan/本"],
    ["大門牌每塊30元,小門牌每塊6元。", "priced ; 30 yuan/塊 ; 6 yuan/塊"],
    ["不收费", "free"],
    ["不收費", "free"],
    ["免费", "free"],
    ["0元", "free ; 0 yuan"],
    ["0", "free"],
    ["2017年4月1日起停征", "free"],
    ["成人60元/人，儿童免费", "mixed ; 60 yuan/人"],
    ["不收费（原标准10元/证）", "mixed ; 10 yuan/证"],
    ["按规定标准收取", "open"],
    [
      "按《检验收费标准》（陕价费发〔2016〕12号）执行",
      "by-document ; by 《检验收费标准》 ; by 陕价费发〔2016〕12号",
    ],
    ["〔1995〕价费字20号", "by-document ; by 〔1995〕价费字20号"],
    ["收费标准见附件", "by-document"],
    ["10", "unreadable ; left 10"],
    ["视情况而定", "unreadable"],
    ["每年查询3次以上的，每次10元", "priced ; 10 yuan/次 ; left 3"],
    ["一对结婚证9元", "priced ; 9 yuan"],
  ])("%s", (text, reading) => {
    expect(shown(text)).toBe(reading);
  });

  it("keeps amounts exact and says where they stand", () => {
    expect(parseFee("工本费每证0.20元").amounts).toEqual([
      { at: 5, raw: "0.20元", amount: "0.20", unit: "yuan", per: "证" },
    ]);
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    ..."每证|每人每次|10元|0.5%|三十元|2万元|100-500元|/本|不收费|免征|《办法》|陕价费发〔2016〕12号|2018年|第3条|，|；|1.|7|按规定|附件".split(
      "|",
    ),
  );
  it("is read without throwing, and what is found stands where it says", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((parts) => parts.join("")),
        ),
        (text) => {
          const { amounts, leftovers, kind } = parseFee(text);
          for (const { at, raw } of amounts) expect(text.slice(at, at + raw.length)).toBe(raw);
          for (const { at, text: rest } of leftovers)
            expect(text.slice(at, at + rest.length).length).toBe(rest.length);
          if (kind === "priced" || kind === "mixed") expect(amounts.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it("of an amount and what it is for is read as what was written", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999 }),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom("证", "件", "人次", "本"),
        fc.boolean(),
        (yuan, cents, per, before) => {
          const amount = cents === 0 ? String(yuan) : `${yuan}.${String(cents).padStart(2, "0")}`;
          expect(shown(before ? `每${per}${amount}元` : `${amount}元/${per}`)).toBe(
            `priced ; ${amount} yuan/${per}`,
          );
        },
      ),
    );
  });
});
