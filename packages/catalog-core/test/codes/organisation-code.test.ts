import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkOrganisationCode,
  formatOrganisationCode,
  organisationCheckCharacter,
  suggestOrganisationCodes,
} from "../../src/codes/index.ts";

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const value = (c: string) => alphabet.indexOf(c);
const bodies = fc
  .array(fc.constantFrom(...alphabet), { minLength: 8, maxLength: 8 })
  .map((list) => list.join(""));
const rightCodes = bodies
  .map((body) => body + organisationCheckCharacter(body))
  .filter((code) => checkOrganisationCode(code).ok);

const kinds = (text: string) => {
  const check = checkOrganisationCode(text);
  return check.ok ? [] : check.problems.map(({ kind }) => kind);
};

describe("organisation codes", () => {
  test.each([
    ["00756519", "4"],
    ["00748257", "5"],
    ["MB2D0164", "X"],
  ])("the check character of %s is %s", (body, check) => {
    expect(organisationCheckCharacter(body)).toBe(check);
    expect(checkOrganisationCode(body + check)).toEqual({ ok: true, code: body + check });
  });

  test("11 is written 0", () => {
    expect(organisationCheckCharacter("00000000")).toBe("0");
  });

  test("with and without the hyphen", () => {
    const check = checkOrganisationCode("MB2D0164-X");
    expect(check).toEqual({ ok: true, code: "MB2D0164X" });
    expect(check.ok && formatOrganisationCode(check.code)).toBe("MB2D0164-X");
  });

  test("each failure has its kind", () => {
    expect(kinds("")).toEqual(["blank"]);
    expect(kinds("0075651")).toEqual(["length"]);
    expect(kinds("mb2d0164x")).toEqual(["lower-case"]);
    expect(kinds("00756519A")).toEqual(["character"]);
    expect(kinds("007*65194")).toEqual(["character"]);
    expect(kinds("007565195")).toEqual(["organisation-check-digit"]);
    expect(kinds("111111111")).toEqual(["placeholder"]);
  });

  test("a single wrong character is caught unless its value differs by 11, 22 or 33", () => {
    fc.assert(
      fc.property(rightCodes, (code) => {
        for (let i = 0; i < 8; i++) {
          for (const c of alphabet) {
            if (c === code.charAt(i)) continue;
            const wrong = code.slice(0, i) + c + code.slice(i + 1);
            if (new Set(wrong).size === 1) continue;
            const slips = (value(c) - value(code.charAt(i))) % 11 === 0;
            if (checkOrganisationCode(wrong).ok !== slips) return false;
          }
        }
        return true;
      }),
    );
  });

  test("a wrong check character is always caught", () => {
    fc.assert(
      fc.property(rightCodes, fc.constantFrom(..."0123456789X"), (code, c) => {
        fc.pre(c !== code.charAt(8));
        return !checkOrganisationCode(code.slice(0, 8) + c).ok;
      }),
    );
  });

  test("two body characters exchanged are caught unless their values differ by 11, 22 or 33", () => {
    fc.assert(
      fc.property(rightCodes, fc.nat(6), fc.nat(7), (code, i, j) => {
        fc.pre(i < j && code.charAt(i) !== code.charAt(j));
        const exchanged =
          code.slice(0, i) + code.charAt(j) + code.slice(i + 1, j) + code.charAt(i) + code.slice(j + 1);
        const slips = (value(code.charAt(i)) - value(code.charAt(j))) % 11 === 0;
        return checkOrganisationCode(exchanged).ok === slips;
      }),
    );
  });

  test("likely slips", () => {
    expect(suggestOrganisationCodes("OO7565194").map(({ code }) => code)).toContain("007565194");
    expect(suggestOrganisationCodes("mb2d0164-x")[0]).toMatchObject({ code: "MB2D0164X", slip: "writing" });
    expect(suggestOrganisationCodes("007565194")).toEqual([]);
    expect(suggestOrganisationCodes("00756519-4")).toEqual([]);
  });
});
