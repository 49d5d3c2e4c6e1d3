import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  asBasicCode,
  asHandlingItemCode,
  asImplementationCode,
  explainCode,
  headOf,
  identifyCode,
  isHeadItem,
  itemCodeParts,
} from "../../src/codes/index.ts";

const body = "11610927MB0000019W";

describe("what a code is", () => {
  test.each([
    ["440106043001", "recognised", "基本编码（12 位）"],
    ["00011501500Y", "recognised", "基本编码（12 位）"],
    [`${body}4000115015005`, "recognised", "实施编码（31 位）"],
    [`${body}400011501500501`, "recognised", "业务办理项编码（33 位）"],
    [`${body}4000115015005202402290001`, "recognised", "办件编码（43 位）"],
    ["00011501500302", "recognised", "业务办理项编码（14 位，不含实施主体）"],
    ["XK00101001", "recognised", "基本编码（10 位）"],
    ["XK0010100161092701234567", "recognised", "实施编码（24 位）"],
    [body, "recognised", "统一社会信用代码"],
    ["00756519-4", "recognised", "组织机构代码"],
    ["MB2D0164X", "recognised", "组织机构代码"],
    ["61", "recognised", "区划代码"],
    ["610927", "recognised", "区划代码"],
    ["610927000000", "recognised", "区划代码"],
    ["610927100002", "recognised", "区划代码"],
    [`511A0000100001-510100000000-000-${body}-1-00`, "local", "四川省事项编码"],
    ["32118100000000756519400203001000", "local", "江苏省事项编码（32 位）"],
    ["4201010010100100", "local", "湖北省职权编码（16 位）"],
    ["62052400MZ-XK-0001", "local", "甘肃武山县事项编码"],
    ["219901001000", "local", "辽宁省职权编码（12 位，类型 99）"],
    ["4100000000000000001", "local", "系统内部编号（长整数）"],
    ["a1b2c3d4-0000-4000-8000-00000000000f", "local", "系统内部标识（UUID）"],
    ["", "problem", "空白"],
    ["12345", "problem", "无法识别的编码"],
    ["详见办事指南", "problem", "无法识别的编码"],
    ["11610927MB0000019X", "problem", "统一社会信用代码"],
    ["1161092MB0000019W", "problem", "统一社会信用代码"],
    [`${body}40001150150`, "problem", "事项编码"],
    [`${body}9000115015005`, "problem", "实施编码（31 位）"],
  ])("%s: %s, %s", (text, outcome, title) => {
    expect(identifyCode(text)).toMatchObject({ outcome, title });
  });

  test("writing is put straight and said", () => {
    const identity = identifyCode(` ${body.toLowerCase()}4０00115015005 `);
    expect(identity).toMatchObject({ outcome: "recognised", text: `${body}4000115015005` });
    expect(identity.problems.map(({ kind }) => kind)).toEqual(["spacing", "full-width", "lower-case"]);
  });

  test("what a spreadsheet did to a code", () => {
    expect(identifyCode("4.40106E+11")).toMatchObject({
      outcome: "problem",
      problems: [{ kind: "taken-for-number" }],
    });
    expect(identifyCode("440106043001.0")).toMatchObject({
      outcome: "recognised",
      text: "440106043001",
      problems: [{ kind: "taken-for-number" }],
    });
    expect(identifyCode("420015000")).toMatchObject({
      outcome: "problem",
      suggestions: [{ code: "000420015000", slip: "leading-zeros" }],
    });
  });

  test("a code with a suffix", () => {
    expect(identifyCode("1161092MB0000019W_1234").problems.map(({ kind }) => kind)).toEqual([
      "length",
      "suffix",
    ]);
  });

  test("an implementation code whose credit code is wrong: what may have been meant", () => {
    for (const text of ["11610927MBO000019W4000115015005", "11610927BM0000019W4000115015005"]) {
      expect(identifyCode(text).suggestions[0]?.code).toBe(body);
    }
  });

  test("any text has candidates, a local name or a problem, and an explanation", () => {
    const anything = fc.oneof(
      fc.string(),
      fc.string({ unit: "grapheme" }),
      fc.stringMatching(/^[0-9A-Z_.-]{1,45}$/u),
      fc.stringMatching(/^\d{1,45}$/u),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const { outcome, candidates, problems, title } = identifyCode(text);
        if (outcome === "problem") expect(problems.length).toBeGreaterThan(0);
        if (outcome === "recognised") expect(candidates.length).toBeGreaterThan(0);
        expect(title).not.toBe("");
        expect(explainCode(text)).not.toBe("");
      }),
      { numRuns: 500 },
    );
  });
});

describe("explained in Chinese", () => {
  test.each([
    ["an implementation code", `${body}4000109140009`],
    ["a wrong one", "11610927MB0000019X4000109140009"],
    ["a local one", `511A0000100001-510100000000-000-${body}-1-00`],
    ["an unknown one", "12345"],
    ["a filler", "513000000000000000"],
    ["scientific notation", "4.40106E+11"],
    ["an ambiguous one", "440106043001"],
  ])("%s", (_, code) => {
    expect(explainCode(code)).toMatchSnapshot();
  });
});

describe("the parts of an item code", () => {
  test("national", () => {
    expect(itemCodeParts(`${body}400011501500501`)).toMatchObject({
      basicCode: "000115015005",
      implementationCode: `${body}4000115015005`,
      creditCode: body,
      level: "4",
      itemType: "permit",
    });
    expect(itemCodeParts("442015052008")?.itemType).toBe("other-power");
    expect(itemCodeParts("442199806003")?.itemType).toBe("public-service");
    expect(itemCodeParts("002014001000")?.itemType).toBe("public-service");
    expect(itemCodeParts("440289876000")?.itemType).toBe("penalty");
    expect(itemCodeParts("002199806003")?.itemType).toBeUndefined();
  });

  test("the digits of the 108号 generation say no type, its letters do", () => {
    expect(itemCodeParts("0100101001")?.itemType).toBeUndefined();
    expect(itemCodeParts("XK00101001")?.itemType).toBe("permit");
    expect(itemCodeParts("XK0010100161092701234567")).toMatchObject({
      basicCode: "XK00101001",
      itemType: "permit",
    });
  });

  test("local, and none", () => {
    expect(itemCodeParts(`511A0000100001-510100000000-000-${body}-1-00`)).toMatchObject({ creditCode: body });
    expect(itemCodeParts("无")).toBeUndefined();
    expect(itemCodeParts(" 440106043001")).toBeUndefined();
  });

  test("brands by kind", () => {
    expect(asBasicCode("440106043001")).toBe("440106043001");
    expect(asBasicCode("XK0010100Y")).toBe("XK0010100Y");
    expect(asBasicCode(`${body}4000115015005`)).toBeUndefined();
    expect(asImplementationCode(`${body}4000115015005`)).toBe(`${body}4000115015005`);
    expect(asHandlingItemCode(`${body}400011501500501`)).toBe(`${body}400011501500501`);
    expect(asHandlingItemCode("440106043001")).toBeUndefined();
  });

  test("heads and their sub-items", () => {
    expect(isHeadItem("00011501500Y")).toBe(true);
    expect(isHeadItem("XK0010100Y")).toBe(true);
    expect(isHeadItem("000115015001")).toBe(false);
    expect(headOf("000115015003")).toBe("00011501500Y");
    expect(headOf("XK00101003")).toBe("XK0010100Y");
    expect(headOf("000115015000")).toBeUndefined();
    expect(headOf("00011501500Y")).toBeUndefined();
  });
});
