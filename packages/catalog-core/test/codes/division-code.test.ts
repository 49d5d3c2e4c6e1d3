import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkDivisionCode,
  type DivisionCode,
  divisionName,
  explainCode,
  isWithinDivision,
  padDivisionCode,
  zhenpingDivisions,
} from "../../src/codes/index.ts";

const kinds = (text: string) => {
  const check = checkDivisionCode(text);
  return check.ok ? [] : check.problems.map(({ kind }) => kind);
};

describe("division codes", () => {
  test.each([
    ["61", "61", "province", undefined],
    ["6109", "6109", "city", "61"],
    ["610927", "610927", "county", "6109"],
    ["610927100", "610927100", "town", "610927"],
    ["610927100002", "610927100002", "village", "610927100"],
    ["610000", "61", "province", undefined],
    ["610900", "6109", "city", "61"],
    ["610927000", "610927", "county", "6109"],
    ["610927000000", "610927", "county", "6109"],
    ["610927100000", "610927100", "town", "610927"],
    ["610000000000", "61", "province", undefined],
    // Cities without counties: the town hangs on the city.
    ["441900003000", "441900003", "town", "4419"],
  ])("%s is %s (%s) of %s", (text, code, level, parent) => {
    expect(checkDivisionCode(text)).toEqual({ ok: true, code, level, parent, padded: text !== code });
  });

  test("each failure has its kind", () => {
    expect(kinds("")).toEqual(["blank"]);
    expect(kinds("61092")).toEqual(["length"]);
    expect(kinds("61O927")).toEqual(["character"]);
    expect(kinds("990000")).toEqual(["division"]);
    expect(kinds("610027")).toEqual(["division"]);
    expect(kinds("610927000200")).toEqual(["division"]);
    expect(kinds("６10927")).toEqual(["full-width"]);
  });

  test("padding and checking are inverse", () => {
    const known = zhenpingDivisions.towns.flatMap((town) => [
      town.code,
      ...town.villages.map(({ code }) => code),
    ]);
    fc.assert(
      fc.property(
        fc.constantFrom("61", "6109", "610927", ...known),
        fc.constantFrom(6, 9, 12),
        (code, length) => {
          fc.pre(code.length <= length);
          const padded = checkDivisionCode(padDivisionCode(code as DivisionCode, length as 6 | 9 | 12));
          return padded.ok && padded.code === code;
        },
      ),
    );
    expect(() => padDivisionCode("610927100" as DivisionCode, 6)).toThrow(RangeError);
  });

  test("the parent is there and holds the child", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-6][1-5]\d{4}(\d{3}){0,2}$/u), (text) => {
        const check = checkDivisionCode(text);
        if (!check.ok || check.parent === undefined) return true;
        return isWithinDivision(check.code, check.parent) && checkDivisionCode(check.parent).ok;
      }),
    );
  });

  test("镇坪: 7 towns, 65 village-level units, every code in its town, every code once", () => {
    const { towns, county } = zhenpingDivisions;
    const villages = towns.flatMap((town) => town.villages);
    expect([towns.length, villages.length]).toEqual([7, 65]);
    expect(villages.filter(({ kind }) => kind === "community")).toHaveLength(7);
    expect(new Set(villages.map(({ code }) => code)).size).toBe(65);
    for (const town of towns) {
      expect(checkDivisionCode(town.code)).toMatchObject({ ok: true, level: "town", parent: county.code });
      for (const { code, kind, name } of town.villages) {
        expect(checkDivisionCode(code)).toMatchObject({ ok: true, level: "village", parent: town.code });
        expect(Number(code.slice(9)) < 200).toBe(kind === "community");
        expect(name).not.toMatch(/[村区\d\s]/u);
      }
    }
  });

  test("names", () => {
    expect(divisionName("610927")).toBe("陕西省安康市镇坪县");
    expect(divisionName("610927000000")).toBe("陕西省安康市镇坪县");
    expect(divisionName("610927108213")).toBe("陕西省安康市镇坪县曙坪镇马镇村");
    expect(divisionName("610927101001")).toBe("陕西省安康市镇坪县曾家镇和顺家园社区");
    expect(divisionName("610927104")).toBe("陕西省安康市镇坪县");
    expect(divisionName("511602")).toBe("四川省");
    expect(divisionName("990000")).toBeUndefined();
  });

  test("explained with the vintage of the names", () => {
    expect(explainCode("610927100002")).toMatchInlineSnapshot(`
      "610927100002：区划代码
        村级：陕西省安康市镇坪县城关镇广场社区
        第 7—9 位 100：镇
        第 10—12 位 002：居民委员会（社区）
        名称据国家统计局统计用区划代码和城乡划分代码（2023 年），截至 2023-06-30。2023 年的村（社区）名称和数量与 2018 年可能不同，2018 年的以县民政部门公布的为准。
        也可能是基本编码（12 位）：第 1—2 位 61：目录制定地区（陕西省）"
    `);
    expect(explainCode("511602")).toMatchInlineSnapshot(`
      "511602：区划代码
        县级代码，属四川省（未附该单位的名称表）"
    `);
  });
});
