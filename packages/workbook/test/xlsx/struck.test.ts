import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../src/index.ts";
import { xlsxOf } from "../support/package-parts.ts";

describe("text that is struck through", () => {
  it("by the font of the cell or by runs, whole or in part", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("清单");
    sheet.getCell("A1").value = "低保";
    sheet.getCell("A2").value = "低保";
    sheet.getCell("A2").font = { strike: true, size: 10 };
    sheet.getCell("A3").value = { richText: [{ text: "临时" }, { font: { strike: true }, text: "救助" }] };
    sheet.getCell("A4").value = { richText: [{ font: { strike: true }, text: "全部划去" }, { text: " " }] };
    sheet.getCell("A5").value = 12;
    sheet.getCell("A5").font = { strike: true };
    const bytes = new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
    const read = (await readWorkbook(bytes, "划去.xlsx")).sheets[0]!;
    expect([0, 1, 2, 3, 4, 5].map((row) => read.struck(row, 0))).toEqual([
      undefined,
      "whole",
      "part",
      "whole",
      "whole",
      undefined,
    ]);
    expect(read.text(2, 0)).toBe("临时救助");
  });

  it("in inline strings, of the cell alone", async () => {
    const run = (text: string, strike: string) => `<r><rPr>${strike}</rPr><t>${text}</t></r>`;
    const bytes = xlsxOf({
      sheets: [
        `<row r="1"><c r="A1" t="inlineStr"><is>${run("低保", "<strike/>")}</is></c><c r="B1" t="inlineStr"><is>${run("低保", '<strike val="0"/>')}</is></c><c r="C1" t="inlineStr"><is><t>低保</t></is></c></row>`,
      ],
    });
    const sheet = (await readWorkbook(bytes, "内联.xlsx")).sheets[0]!;
    expect([0, 1, 2].map((column) => sheet.struck(0, column))).toEqual(["whole", undefined, undefined]);
  });

  it("not by the fonts of conditional formats", async () => {
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font/><font><strike val="false"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>`;
    const bytes = xlsxOf({
      sheets: [`<row r="1"><c r="A1" s="0"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row>`],
      parts: { "xl/styles.xml": styles },
    });
    const sheet = (await readWorkbook(bytes, "条件.xlsx")).sheets[0]!;
    expect([sheet.struck(0, 0), sheet.struck(0, 1)]).toEqual([undefined, undefined]);
  });
});
