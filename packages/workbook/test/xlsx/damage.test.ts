import { readWorkbook } from "@zp/workbook";
import { describe, expect, it } from "vitest";
import { pack, workbookParts, worksheet } from "../support/package-parts.ts";
import { bytesOf, readParts } from "../support/read.ts";

const rows = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="inlineStr"><is><t>事项${i + 1}</t></is></c></row>`,
  ).join("");

/** Where a text stands in bytes that were packed without compression. */
function find(bytes: Uint8Array, text: string): number {
  const wanted = bytesOf(text);
  for (let at = 0; at <= bytes.length - wanted.length; at++) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  throw new Error(`${text} is not there`);
}

describe("damage of a part is told, and the rest is read", () => {
  it("keeps the rows before the place where a sheet breaks off", async () => {
    const cut = worksheet(rows(50)).slice(0, -500);
    const { sheets, problems } = await readParts({ sheets: [cut, rows(2)], names: ["断", "好"] });
    expect(sheets[0]!.rowCount).toBeGreaterThan(30);
    expect(sheets[0]!.text(0, 0)).toBe("事项1");
    expect(sheets[1]!.rowCount).toBe(2);
    expect(problems).toMatchObject([{ kind: "unreadable-sheet", severity: "error", sheet: "断" }]);
    expect(problems[0]!.message).toContain(`只能读到第 ${sheets[0]!.rowCount} 行`);
  });

  it("notices a letter changed in transit by the checksum", async () => {
    const bytes = pack(workbookParts({ sheets: [rows(5)] }), 0);
    bytes[find(bytes, "事项3")]! ^= 1;
    const { problems } = await readWorkbook(bytes, "损坏.xlsx");
    expect(problems).toMatchObject([{ kind: "damaged-part", severity: "error", sheet: "表1" }]);
    expect(problems[0]!.message).toContain("校验");
  });

  it("says when a sheet's part is missing", async () => {
    const { sheets, problems } = await readParts({
      sheets: [rows(1), rows(1)],
      names: ["甲", "乙"],
      parts: { "xl/worksheets/sheet2.xml": null },
    });
    expect(sheets.map((sheet) => sheet.name)).toEqual(["甲"]);
    expect(problems).toMatchObject([{ kind: "unreadable-sheet", sheet: "乙" }]);
  });

  it("says when formats or strings are damaged", async () => {
    const { problems } = await readParts({
      sheets: ['<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>'],
      parts: {
        "xl/styles.xml": "<styleSheet><numFmts>",
        "xl/sharedStrings.xml": "<sst><si><t>甲</t></si><si><t>乙",
      },
    });
    expect(problems.map((problem) => problem.kind)).toEqual(["damaged-part", "damaged-part", "bad-cell"]);
    expect(problems[0]!.message).toContain("日期可能显示为数字");
  });

  it("reads the sheets where the list of sheets is damaged", async () => {
    const { sheets, problems } = await readParts({
      sheets: [rows(1), rows(2)],
      parts: { "xl/workbook.xml": "<workbook><sheets></workbooks>" },
    });
    expect(sheets.map((sheet) => sheet.rowCount)).toEqual([1, 2]);
    expect(problems.some((problem) => problem.kind === "damaged-part")).toBe(true);
  });

  it("reads the sheets where the list of sheets is missing", async () => {
    const { sheets, problems } = await readParts({ sheets: [rows(2)], parts: { "xl/workbook.xml": null } });
    expect(sheets.map((sheet) => [sheet.name, sheet.rowCount])).toEqual([["Sheet1", 2]]);
    expect(problems[0]!.message).toContain("工作簿目录缺失");
  });

  it.each([
    ["an end too many", "</worksheet></worksheet>"],
    [
      "an attribute without quotes",
      '<worksheet><sheetData><row r=1><c r="A1"/></row></sheetData></worksheet>',
    ],
    ["no element at all", "  "],
    ["an unknown declaration", "<worksheet><!ELEMENT a></worksheet>"],
    ["an encoding nobody knows", '<?xml version="1.0" encoding="x-none"?><worksheet/>'],
    ["a comment without end", "<worksheet><!-- </worksheet>"],
  ])("takes %s for damage", async (_, xml) => {
    const { problems } = await readParts({ parts: { "xl/worksheets/sheet1.xml": xml } });
    expect(problems).toMatchObject([{ kind: "unreadable-sheet" }]);
  });

  it("tells of characters that are not valid in their encoding", async () => {
    const [before, after] = worksheet(rows(1)).split("事") as [string, string];
    const { problems } = await readParts({
      parts: {
        "xl/worksheets/sheet1.xml": new Uint8Array([...bytesOf(before), 0xff, 0xfe, ...bytesOf(after)]),
      },
    });
    expect(problems).toMatchObject([{ kind: "bad-encoding" }]);
  });
});
