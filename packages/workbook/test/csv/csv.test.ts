import { readWorkbook } from "@zp/workbook";
import { describe, expect, it } from "vitest";
import { bytesOf, refusal, texts } from "../support/read.ts";

const read = async (text: string | Uint8Array, name = "清单.csv", options = {}) =>
  readWorkbook(typeof text === "string" ? bytesOf(text) : text, name, options);
const grid = async (text: string | Uint8Array, name?: string, options = {}) =>
  texts((await read(text, name, options)).sheets[0]!);

/** 事项名称,承诺时限 / 食品经营许可,5个工作日 in GB18030. */
const GB = new Uint8Array([
  0xca, 0xc2, 0xcf, 0xee, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb3, 0xd0, 0xc5, 0xb5, 0xca, 0xb1, 0xcf, 0xde, 0x0d,
  0x0a, 0xca, 0xb3, 0xc6, 0xb7, 0xbe, 0xad, 0xd3, 0xaa, 0xd0, 0xed, 0xbf, 0xc9, 0x2c, 0x35, 0xb8, 0xf6, 0xb9,
  0xa4, 0xd7, 0xf7, 0xc8, 0xd5, 0x0d, 0x0a,
]);
const SAME = [
  ["事项名称", "承诺时限"],
  ["食品经营许可", "5个工作日"],
];

function utf16(text: string, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return new Uint8Array(view.buffer);
}

describe("encodings", () => {
  const text = "事项名称,承诺时限\r\n食品经营许可,5个工作日\r\n";

  it.each<[string, string | Uint8Array]>([
    ["UTF-8", text],
    ["UTF-8 with mark", `\uFEFF${text}`],
    ["GB18030", GB],
    ["UTF-16 LE with mark", utf16(`\uFEFF${text}`, true)],
    ["UTF-16 BE with mark", utf16(`\uFEFF${text}`, false)],
    ["UTF-16 LE without mark", utf16(text, true)],
    ["UTF-16 BE without mark", utf16(text, false)],
  ])("%s", async (_, bytes) => {
    const workbook = await read(bytes);
    expect(texts(workbook.sheets[0]!)).toEqual(SAME);
    expect(workbook.problems).toEqual([]);
    expect(workbook.format).toBe("csv");
  });

  it("reads rare characters of four bytes in GB18030", async () => {
    const name = [0x95, 0x32, 0x82, 0x36]; // U+20000
    expect(await grid(new Uint8Array([...GB, ...name, 0x2c, 0x31]))).toEqual([...SAME, ["𠀀", "1"]]);
  });

  it("takes the encoding it is told, and refuses one that nobody knows", async () => {
    expect(await grid(GB, "a.csv", { encoding: "gbk" })).toEqual(SAME);
    expect((await refusal(GB, "a.csv", { encoding: "x-none" })).kind).toBe("unknown-format");
  });

  it("tells of broken bytes and reads the rest in the encoding that fits better", async () => {
    const cutUtf8 = bytesOf(text.repeat(3)).subarray(0, -6);
    const utf8 = await read(cutUtf8);
    expect(utf8.sheets[0]!.text(1, 0)).toBe("食品经营许可");
    expect(utf8.problems).toMatchObject([{ kind: "bad-encoding", severity: "error" }]);
    const brokenGb = new Uint8Array([...GB, ...GB, 0xff, 0x2c, 0x31]);
    const gb = await read(brokenGb);
    expect(gb.sheets[0]!.text(1, 0)).toBe("食品经营许可");
    expect(gb.problems).toMatchObject([{ kind: "bad-encoding" }]);
  });
});

describe("separators and quotes", () => {
  it.each([
    ["comma", "a,b,c\n1,2,3\n"],
    ["tab", "a\tb\tc\n1\t2\t3\n"],
    ["semicolon", "a;b;c\n1;2;3"],
    ["bar", "a|b|c\n1|2|3"],
    ["declared", "sep=;\na;b;c\n1;2;3"],
  ])("finds the %s", async (_, text) => {
    expect(await grid(text)).toEqual([
      ["a", "b", "c"],
      ["1", "2", "3"],
    ]);
  });

  it("is not misled by commas in the text of a tab-separated file", async () => {
    const text = "名称\t依据\n许可\t甲,乙,丙\n登记\t甲,乙\n备案\t甲";
    expect((await read(text, "a.tsv")).sheets[0]!.columnCount).toBe(2);
  });

  it("takes the separator it is told, and one column where there is none", async () => {
    expect(await grid("a,b;c", "a.csv", { delimiter: ";" })).toEqual([["a,b", "c"]]);
    expect(await grid("事项名称\n许可\n\n登记")).toEqual([["事项名称"], ["许可"], [undefined], ["登记"]]);
  });

  it("keeps separators, quotes and line ends inside of quotes", async () => {
    expect(await grid('"甲,乙","说""明""","第一行\r\n第二行"\n1,2,3')).toEqual([
      ["甲,乙", '说"明"', "第一行\n第二行"],
      ["1", "2", "3"],
    ]);
  });

  it("takes all three line ends, mixed too", async () => {
    expect(await grid("a,b\r\n1,2\n3,4\r5,6")).toEqual([
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
    ]);
  });

  it("says where quotes do not close", async () => {
    const { problems } = await read('a,b\n1,"2\n3,4\n');
    expect(problems).toMatchObject([{ kind: "bad-quotes", cell: "第 2 行" }]);
  });
});

describe("cells", () => {
  it("counts ragged rows and blank lines as a spreadsheet program does", async () => {
    const { sheets } = await read("a,b,c\n\n1\n1,2,3,4\n,,\n");
    const sheet = sheets[0]!;
    expect(texts(sheet)).toEqual([
      ["a", "b", "c", undefined],
      [undefined, undefined, undefined, undefined],
      ["1", undefined, undefined, undefined],
      ["1", "2", "3", "4"],
    ]);
    expect(sheet.address(3, 3)).toBe("D4");
    expect(sheet.has(2, 1)).toBe(false);
    expect(sheet.name).toBe("清单");
  });

  it("leaves every field a text: leading zeros, full-width digits and long codes stay", async () => {
    const { sheets, problems } = await read('编码,时限\n0012,２０\n="0012",20\n116109270161130000000000,1\n');
    expect(texts(sheets[0]!).map((row) => row[0])).toEqual([
      "编码",
      "0012",
      "0012",
      "116109270161130000000000",
    ]);
    expect(sheets[0]!.text(1, 1)).toBe("２０");
    expect(sheets[0]!.kind(1, 1)).toBe("string");
    expect(problems).toEqual([]);
  });

  it("tells of codes that a spreadsheet program has turned into an exponent", async () => {
    const { problems } = await read("编码,名称\n1.16109E+23,甲\n5.11E+17,乙\n1E+3,丙\n");
    expect(problems).toMatchObject([{ kind: "number-lost-digits", count: 2, cells: ["A2", "A3"] }]);
  });

  it("has bounds of its own", async () => {
    const rows = "1,2\n".repeat(200);
    expect((await refusal(bytesOf(rows), "a.csv", { limits: { maxCells: 100 } })).kind).toBe("too-large");
    expect((await refusal(bytesOf(rows), "a.csv", { limits: { maxTextBytes: 100 } })).kind).toBe("too-large");
  });

  it("says when the name promises another format", async () => {
    const { format, problems } = await read("a,b\n1,2\n", "清单.xlsx");
    expect(format).toBe("csv");
    expect(problems).toMatchObject([{ kind: "wrong-extension", severity: "info" }]);
  });
});
