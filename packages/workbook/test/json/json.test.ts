import { readWorkbook } from "@zp/workbook";
import { describe, expect, it } from "vitest";
import { bytesOf, refusal, texts } from "../support/read.ts";

const read = async (text: string, name = "清单.json") => readWorkbook(bytesOf(text), name);

describe("an array of records", () => {
  it("becomes a sheet with the keys in the order of their first appearance", async () => {
    const { sheets, format, problems } = await read('[{"b":"1","a":2},{"c":null,"b":""},{}]');
    const sheet = sheets[0]!;
    expect(format).toBe("json");
    expect(problems).toEqual([]);
    expect(texts(sheet)).toEqual([
      ["b", "a", "c"],
      ["1", "2", undefined],
      ["", undefined, ""],
      [undefined, undefined, undefined],
    ]);
    expect([...sheet.filledRows()]).toEqual([0, 1]);
  });

  it("keeps an absent key, null and an empty string apart", async () => {
    const sheet = (await read('[{"a":1,"b":1,"c":1},{"a":"","b":null},{"a":0,"b":false,"c":true}]'))
      .sheets[0]!;
    expect([0, 1, 2].map((column) => sheet.has(2, column))).toEqual([true, true, false]);
    expect([0, 1, 2].map((column) => sheet.kind(2, column))).toEqual(["string", "null", undefined]);
    expect(sheet.rowTexts(2)).toEqual(["", "", undefined]);
    expect(sheet.rowTexts(3)).toEqual(["0", "FALSE", "TRUE"]);
    expect(sheet.value(3, 1)).toBe(false);
  });

  it("keeps nested values as JSON and says where each value stands", async () => {
    const sheet = (await read('[{"名称":"甲","材料":[{"名称":"申请表","份数":1}],"法人":{"a":[1]}}]'))
      .sheets[0]!;
    expect(sheet.kind(1, 1)).toBe("json");
    expect(JSON.parse(sheet.text(1, 1)!)).toEqual([{ 名称: "申请表", 份数: 1 }]);
    expect(sheet.text(1, 2)).toBe('{"a":[1]}');
    expect(sheet.address(1, 1)).toBe("[0].材料");
    expect(sheet.address(0, 1)).toBe("字段 材料");
  });

  it("keeps all digits of a code that is written as a number", async () => {
    const text =
      '[{"a": 116109270161130012345678, "b": -12345678901234567, "c": 0.1234567890123456789, "d": "说\\"1234567890123456, 甲", "e":[3600001980010112345]}]';
    const sheet = (await read(text)).sheets[0]!;
    expect(sheet.rowTexts(1)).toEqual([
      "116109270161130012345678",
      "-12345678901234567",
      "0.123456789012346",
      '说"1234567890123456, 甲',
      '["3600001980010112345"]',
    ]);
  });

  it("tells of elements that are no records and keeps the places of the others", async () => {
    const { sheets, problems } = await read('[{"a":1},"说明",{"a":2}]');
    expect(sheets[0]!.text(3, 0)).toBe("2");
    expect(sheets[0]!.address(3, 0)).toBe("[2].a");
    expect(problems).toMatchObject([{ kind: "bad-record", cell: "[1]", count: 1 }]);
  });

  it("reads rows that are arrays as they are", async () => {
    const sheet = (await read('[["名称","时限"],["甲",5]]')).sheets[0]!;
    expect(texts(sheet)).toEqual([
      ["名称", "时限"],
      ["甲", "5"],
    ]);
    expect(sheet.address(1, 1)).toBe("[1][1]");
  });
});

describe("an object around the records", () => {
  it("is looked into, and what stands beside is told", async () => {
    const { sheets, problems } = await read('{"code":0,"msg":"ok","data":{"total":1,"list":[{"a":1}]}}');
    expect(sheets.map((sheet) => sheet.name)).toEqual(["data.list"]);
    expect(sheets[0]!.address(1, 0)).toBe("data.list[0].a");
    expect(problems).toMatchObject([{ kind: "ignored-content", severity: "info" }]);
    expect(problems[0]!.message).toContain("code、msg、data.total");
  });

  it("with several arrays gives several sheets", async () => {
    const { sheets } = await read(
      '{"items":[{"id":1}],"materials":[{"id":1,"名称":"甲"},{"id":1,"名称":"乙"}],"empty":[]}',
    );
    expect(sheets.map((sheet) => [sheet.name, sheet.index, sheet.rowCount])).toEqual([
      ["items", 0, 2],
      ["materials", 1, 3],
    ]);
  });

  it("is itself the record where it has fields enough of its own, or holds no records", async () => {
    const fields = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`要素${i}`, `值${i}`]));
    const one = await read(JSON.stringify({ ...fields, 材料: [{ 名称: "甲" }] }));
    expect(one.sheets[0]).toMatchObject({ name: "清单", rowCount: 2, columnCount: 13 });
    expect(one.sheets[0]!.kind(1, 12)).toBe("json");
    expect((await read('{"a":{"b":1}}')).sheets[0]!.text(1, 0)).toBe('{"b":1}');
  });
});

describe("one record a line", () => {
  it("is read with the numbers of the lines, blank and broken ones passed over", async () => {
    const { sheets, format, problems } = await read(
      '{"a":1}\r\n\r\n{"a":2,"b":"x"}\n{"a":3,\n{"b":"y"}\n',
      "清单.jsonl",
    );
    expect(format).toBe("ndjson");
    expect(texts(sheets[0]!)).toEqual([
      ["a", "b"],
      ["1", undefined],
      ["2", "x"],
      [undefined, "y"],
    ]);
    expect(sheets[0]!.address(2, 1)).toBe("第3行.b");
    expect(problems).toMatchObject([{ kind: "bad-record", cell: "第4行", severity: "error" }]);
  });
});

describe("what is no list", () => {
  it.each([
    ['[{"a":1},{"a":', "broken", "在末尾中断"],
    ['[{"a":1},\n{"a":2,}]', "broken", "第 2 行"],
    ["不是 JSON", "broken", "内容却不是"],
  ])("%j is refused", async (text, kind, words) => {
    const error = await refusal(bytesOf(text), "清单.json");
    expect(error.kind).toBe(kind);
    expect(error.message).toContain(words);
  });

  it("does not run out of stack on deep nesting, nor out of columns", async () => {
    const deep = `[{"a":${"[".repeat(200_000)}${"]".repeat(200_000)}}]`;
    const error = await refusal(bytesOf(deep), "清单.json");
    expect(["too-large", "broken"]).toContain(error.kind);
    const wide = `[{${Array.from({ length: 17_000 }, (_, i) => `"k${i}":1`).join(",")}}]`;
    expect((await refusal(bytesOf(wide), "清单.json")).kind).toBe("too-large");
    expect(
      (await refusal(bytesOf('[{"a":1,"b":2},{"a":1}]'), "a.json", { limits: { maxCells: 3 } })).kind,
    ).toBe("too-large");
  });

  it("does not take harm from keys that JavaScript knows", async () => {
    const sheet = (await read('[{"__proto__":"甲","constructor":"乙","toString":1}]')).sheets[0]!;
    expect(texts(sheet)).toEqual([
      ["__proto__", "constructor", "toString"],
      ["甲", "乙", "1"],
    ]);
  });
});
