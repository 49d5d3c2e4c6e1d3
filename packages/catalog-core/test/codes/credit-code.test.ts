import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkCreditCode,
  creditCheckCharacter,
  creditCodeAlphabet,
  divisionName,
  explainCode,
  formatCreditCode,
  isCreditCodeAt,
  organisationCheckCharacter,
  suggestCreditCodes,
} from "../../src/codes/index.ts";

/** Right by arithmetic, given to nobody. */
const synthetic = ["11610927MB0000019W", "11610927MB00000A2G"];

const letters = fc.constantFrom(...creditCodeAlphabet);
const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));

/** Codes of 17 characters with both check characters put right; fillers left out. */
const rightCodes = fc
  .tuple(letters, letters, digits(6), fc.array(letters, { minLength: 8, maxLength: 8 }))
  .map(([registrar, category, division, body]) => {
    const front = registrar + category + division + body.join("");
    const first17 = front + organisationCheckCharacter(front, 8);
    return first17 + creditCheckCharacter(first17);
  })
  .filter((code) => checkCreditCode(code).ok);

const kinds = (text: string) => {
  const check = checkCreditCode(text);
  return check.ok ? [] : check.problems.map(({ kind }) => kind);
};

describe("credit codes", () => {
  test("the worked example of the standard's arithmetic", () => {
    expect(creditCheckCharacter("11450000007565194")).toBe("H");
    expect(checkCreditCode("11450000007565194H")).toEqual({
      ok: true,
      code: "11450000007565194H",
      segments: { registrar: "1", category: "1", division: "450000", body: "007565194", check: "H" },
    });
  });

  test.each(synthetic)("%s is right", (code) => {
    expect(checkCreditCode(code).ok).toBe(true);
    expect(suggestCreditCodes(code)).toEqual([]);
  });

  test("the outer modulus: a sum that divides by 31 gives 0", () => {
    fc.assert(fc.property(rightCodes, (code) => creditCodeAlphabet.includes(code.charAt(17))));
    const zero = fc.sample(
      rightCodes.filter((code) => code.endsWith("0")),
      1,
    )[0]!;
    expect(isCreditCodeAt(zero)).toBe(true);
  });

  test("parts joined give the code back", () => {
    fc.assert(
      fc.property(rightCodes, (code) => {
        const check = checkCreditCode(code);
        return check.ok && formatCreditCode(check.segments) === code;
      }),
    );
  });

  test("every single wrong character is caught: no exception", () => {
    fc.assert(
      fc.property(rightCodes, (code) => {
        for (let i = 0; i < 18; i++) {
          for (const c of creditCodeAlphabet) {
            if (c !== code.charAt(i) && isCreditCodeAt(code.slice(0, i) + c + code.slice(i + 1)))
              return false;
          }
        }
        return true;
      }),
      { numRuns: 60 },
    );
  });

  test("every exchange of two characters is caught, but for the first with the last (both have weight 1)", () => {
    const slipped = new Set<string>();
    fc.assert(
      fc.property(rightCodes, (code) => {
        for (let i = 0; i < 17; i++) {
          for (let j = i + 1; j < 18; j++) {
            if (code.charAt(i) === code.charAt(j)) continue;
            const exchanged =
              code.slice(0, i) + code.charAt(j) + code.slice(i + 1, j) + code.charAt(i) + code.slice(j + 1);
            if (isCreditCodeAt(exchanged)) slipped.add(`${i + 1}↔${j + 1}`);
          }
        }
      }),
      { numRuns: 60 },
    );
    expect([...slipped]).toEqual(["1↔18"]);
  });

  test("each failure has its own kind and sentence", () => {
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ["", ["blank"]],
      ["11610927mb0000019w", ["lower-case"]],
      [" 11610927MB0000019W\n", ["spacing"]],
      ["１1610927MB0000019W", ["full-width"]],
      ["11610927MB000001W", ["length"]],
      ["11610927MB00000190W", ["length"]],
      ["11610927MBO000019W", ["character"]],
      ["1161092XMB0000019W", ["division"]],
      ["11610927MB0000019X", ["check-digit"]],
      ["11610927MB0000018W", ["organisation-check-digit", "check-digit"]],
      ["11610927MB0000119W", ["organisation-check-digit", "check-digit"]],
      ["21610927MB0000019W", ["check-digit"]],
      ["TE6109270000000012", ["temporary"]],
      ["TE610000SX000001AB", ["temporary"]],
      ["523000000000000000", ["placeholder"]],
      ["888888888888888888", ["placeholder"]],
      ["00000000", ["placeholder"]],
      ["91610000123456789X", ["placeholder"]],
    ];
    for (const [text, expected] of cases) expect([text, kinds(text)]).toEqual([text, expected]);
    const sentences = cases.map(([text]) => {
      const check = checkCreditCode(text);
      return check.ok ? "" : check.problems[0]!.message;
    });
    expect(new Set(sentences).size).toBe(cases.length);
    for (const sentence of sentences) expect(sentence).toMatch(/。$/u);
  });

  test("a filler that passes both checks is a filler all the same", () => {
    const first17 = "51610000" + "000000000";
    expect(organisationCheckCharacter(first17, 8)).toBe("0");
    expect(kinds(first17 + creditCheckCharacter(first17))).toEqual(["placeholder"]);
  });

  test("what may be a credit code is a warning, what cannot be one an error", () => {
    const severity = (text: string) => {
      const check = checkCreditCode(text);
      return check.ok ? undefined : check.problems[0]!.severity;
    };
    for (const text of [
      "11610927MB0000019w",
      "TE6109270000000012",
      "523000000000000000",
      "11610927MB0000018W",
    ]) {
      expect(severity(text)).toBe("warning");
    }
    expect(severity("1161")).toBe("error");
    expect(severity("11610927MBO000019W")).toBe("error");
  });

  test("the problem says which character it should be", () => {
    const check = checkCreditCode("11610927MB0000019X");
    expect(check.ok || check.problems[0]).toMatchObject({
      at: 17,
      message: expect.stringContaining("应为“W”，现为“X”"),
    });
  });

  test.each([
    ["11610927MB0000019w", "writing"],
    ["11610927 MB000001 9W", "writing"],
    ["11610927MBOOOOO19W", "look-alike"],
    ["1161O927MB0000019W", "look-alike"],
    ["I16I0927MB0000019W", "look-alike"],
    ["11610927M80000019W", "look-alike"],
    ["11601927MB0000019W", "transposition"],
    ["11610927BM0000019W", "transposition"],
    ["1610927MB0000019W", "dropped"],
    ["11610927MBB0000019W", "extra"],
  ])("%s: the right code is proposed first", (text, slip) => {
    expect(suggestCreditCodes(text)[0]).toMatchObject({ code: "11610927MB0000019W", slip });
  });

  test("a place that is known is not taken for the slip", () => {
    expect(checkCreditCode("11610927MB0000P343").ok).toBe(false);
    // 11619027MB0000P343 would pass, but 610927 is 镇坪县.
    expect(checkCreditCode("11619027MB0000P343").ok).toBe(true);
    expect(suggestCreditCodes("11610927MB0000P343")).toEqual([]);
  });

  test("nothing is proposed for a filler or a temporary code", () => {
    expect(suggestCreditCodes("513000000000000000")).toEqual([]);
    expect(suggestCreditCodes("TE6109270000000012")).toEqual([]);
  });

  test("only right codes are proposed, never the text itself, at most as many as asked", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 15, maxLength: 20 }),
        rightCodes,
        fc.nat(17),
        letters,
        (noise, code, at, c) => {
          for (const text of [
            noise,
            code.slice(0, at) + c + code.slice(at + 1),
            code.slice(0, at) + code.slice(at + 1),
          ]) {
            const proposals = suggestCreditCodes(text, 3);
            if (proposals.length > 3) return false;
            if (proposals.some((each) => each.code === text || !checkCreditCode(each.code).ok)) return false;
          }
          return true;
        },
      ),
    );
  });

  test("an exchange of neighbours leads back to the code, where it is registered in a province", () => {
    const placed = rightCodes.filter(
      // TE in front makes it a temporary code, of which nothing is suggested.
      (code) => divisionName(code.slice(2, 8)) !== undefined && !/^(?:TE|ET)/.test(code),
    );
    fc.assert(
      fc.property(placed, fc.nat(16), (code, i) => {
        fc.pre(code.charAt(i) !== code.charAt(i + 1));
        const exchanged = code.slice(0, i) + code.charAt(i + 1) + code.charAt(i) + code.slice(i + 2);
        return suggestCreditCodes(exchanged, 20).some((each) => each.code === code);
      }),
    );
  });

  test("any text is answered, and the quick answer is the long one", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: "grapheme", maxLength: 20 }), rightCodes),
        (text) => {
          const check = checkCreditCode(text);
          return (
            check.ok === (text.length === 18 && isCreditCodeAt(text)) &&
            (check.ok || check.problems.length > 0)
          );
        },
      ),
    );
  });

  test("explained in Chinese", () => {
    expect(explainCode("11610927MB0000019W")).toMatchInlineSnapshot(`
      "11610927MB0000019W：统一社会信用代码
        第 1 位 1：登记管理部门（机构编制）
        第 2 位 1：机构类别（机关）
        第 3—8 位 610927：登记管理机关行政区划（陕西省安康市镇坪县）
        第 9—17 位 MB0000019：主体标识码（组织机构代码），校验码相符
        第 18 位 W：校验码，相符
        依据：GB 32100—2015"
    `);
    expect(explainCode("11610927mb0000019W")).toContain("原写作“11610927mb0000019W”");
    expect(explainCode("11610927MBO000019W")).toMatchInlineSnapshot(`
      "11610927MBO000019W：不是正确的统一社会信用代码
        第 11 位是“O”，统一社会信用代码不用字母 I、O、S、V、Z。
        是否把字母 I、O、S、Z、V 当成了数字 1、0、5、2 或字母 U：“11610927MB0000019W”？
        以上只是可能的笔误，请核实后再改。"
    `);
  });
});
