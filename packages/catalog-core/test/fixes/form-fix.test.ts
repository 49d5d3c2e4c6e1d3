import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyReplacements, formFix } from "../../src/fixes/index.ts";
import { parseTimeLimit } from "../../src/time-limit/index.ts";

describe("formFix", () => {
  it.each([
    ["promisedTimeLimit", " １０个工作日 ", "10个工作日", ["blanks", "full-width"]],
    ["name", "　临时救助金给付 ", "临时救助金给付", ["blanks"]],
    ["consultationPhones", "０９１５-８８２１００１", "0915-8821001", ["full-width"]],
    ["implementingBodyCode", "11610927mb0000019w", "11610927MB0000019W", ["letter-case"]],
    ["implementationCode", "0101001000 61092700010001", "010100100061092700010001", ["blanks"]],
    ["maxVisits", "１", "1", ["full-width"]],
    ["basicCode", "\u200b0101001000", "0101001000", ["blanks"]],
    [
      "implementingBodyCode",
      "１１６１０９２７mb0000019w",
      "11610927MB0000019W",
      ["full-width", "letter-case"],
    ],
    ["supervisionPhones", "0915－8821001、0915—8821002", "0915-8821001、0915-8821002", ["dashes"]],
    [
      "legalBasis",
      "《办法》（镇政发〔２０１８〕１号）第１条",
      "《办法》（镇政发〔2018〕1号）第１条",
      ["full-width"],
    ],
    ["legalBasis", "　　第一条\n　　第二条 ", "　　第一条\n　　第二条", ["blanks"]],
    ["acceptanceConditions", "\n　符合条件的\n单位", "符合条件的\n单位", ["blanks"]],
  ])("%s: “%s”", (element, raw, text, kinds) => {
    expect(formFix(element, raw)).toEqual({ text, kinds });
  });

  it("leaves alone what is in order, and what only a person may change", () => {
    expect(formFix("promisedTimeLimit", "10个工作日")).toBeUndefined();
    expect(formFix("places", "城关镇新正街１号")).toBeUndefined();
    expect(formFix("name", "甲 乙")).toBeUndefined();
    expect(formFix("implementationCode", "abc-1")).toBeUndefined();
    expect(formFix("name", "  ")).toBeUndefined();
    // Two codes in a cell are two; the ".0" of a number may stand for lost digits; hours are no telephone.
    expect(formFix("basicCode", "010100100100\n610927000100")).toBeUndefined();
    expect(formFix("basicCode", "0101001000.0")).toBeUndefined();
    expect(formFix("implementationCode", "见 附件")).toBeUndefined();
    expect(formFix("consultationPhones", "0915-8821001（8:00—12:00）")).toBeUndefined();
  });

  it("changes nothing but form, and nothing the second time", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          "name",
          "legalBasis",
          "basicCode",
          "implementingBodyCode",
          "maxVisits",
          "consultationPhones",
        ),
        fc.oneof(
          fc.string(),
          fc
            .array(
              fc.constantFrom(
                ...[
                  "1",
                  "０",
                  "0915",
                  "—",
                  "－",
                  " ",
                  "　",
                  "\n",
                  "\u200b",
                  "8821001",
                  "mb0000019w",
                  "11610927",
                ],
                ...["国办函", "〔", "２０１６", "〕", "108", "号", "甲", "0101001000", "61092700010001"],
              ),
              { maxLength: 9 },
            )
            .map((parts) => parts.join("")),
        ),
        (element, raw) => {
          const fixed = formFix(element, raw);
          if (fixed === undefined) return;
          expect(formFix(element, fixed.text)).toBeUndefined();
          const plain = (text: string) =>
            text
              .normalize("NFKC")
              .replaceAll(/[\s\u200b-\u200d\u2060\ufeff]/g, "")
              .replaceAll(/[\u2010-\u2015\u2212]+/g, "-")
              .toUpperCase();
          expect(plain(fixed.text)).toBe(plain(raw));
        },
      ),
    );
  });

  it("does not change what a time limit says", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.constantFrom("个工作日", "日", "个月"),
        (amount, unit) => {
          const wide = [...String(amount)]
            .map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
            .join("");
          const raw = ` ${wide}${unit}`;
          const read = (text: string) => parseTimeLimit(text, { role: "promised" }).limit;
          expect(read(formFix("promisedTimeLimit", raw)?.text ?? raw)).toEqual(read(raw));
        },
      ),
    );
  });
});

describe("applyReplacements", () => {
  it("puts each right wherever it stands, the longer one first", () => {
    expect(
      applyReplacements("甲[2016]1号、甲[2016]1号之乙[2016]1号", [
        { written: "甲[2016]1号", corrected: "甲〔2016〕1号" },
        { written: "甲[2016]1号之乙[2016]1号", corrected: "丙" },
      ]),
    ).toBe("甲〔2016〕1号、丙");
  });
});
