import { describe, expect, test } from "vitest";
import {
  annotateWorkbook,
  changeTexts,
  readWorkbook,
  type TextChange,
  unmarkWorkbook,
} from "../../src/index.ts";
import { xlsxOf } from "../support/package-parts.ts";
import { differences, fixture, partText } from "../support/parts.ts";
import { writers } from "../support/writers.ts";
import { markAt } from "./marks.ts";

const name = "清单.xlsx";
const change = (cell: string, before: string, after: string, sheet = "实施清单"): TextChange => ({
  sheet,
  cell,
  before,
  after,
});

describe("texts in cells", () => {
  test.each(writers)("are changed, and nothing else (%s)", async (_writer, make) => {
    const bytes = await make();
    const changes = [change("B4", "示例事项2", "示例事项二"), change("C22", "22个工作日", "22 个工作日")];
    const { bytes: changed, applied, refused, made } = await changeTexts(bytes, changes, { name });
    expect({ made, applied, refused }).toEqual({ made: "patched", applied: changes, refused: [] });
    const concerned = ["xl/worksheets/sheet1.xml", "xl/workbook.xml"];
    expect(differences(bytes, changed).filter((part) => !concerned.includes(part))).toEqual([]);
    const before = (await readWorkbook(bytes, name)).sheets[0]!;
    const after = (await readWorkbook(changed, name)).sheets[0]!;
    expect([after.text(3, 1), after.text(21, 2)]).toEqual(["示例事项二", "22 个工作日"]);
    for (let row = 0; row < before.rowCount; row += 1) {
      const texts = before.rowTexts(row);
      if (row === 3) texts[1] = "示例事项二";
      if (row === 21) texts[2] = "22 个工作日";
      expect(after.rowTexts(row)).toEqual(texts);
      expect(after.styleId(row, 1)).toBe(before.styleId(row, 1));
    }
  });

  test("are left alone where they are not what they were, formulas, headers of tables or nowhere", async () => {
    const bytes = fixture("openpyxl");
    const {
      applied,
      refused,
      bytes: same,
    } = await changeTexts(
      bytes,
      [
        change("B4", "别的", "新"),
        change("E23", "", "1"),
        change("A1", "事项", "事项名称", "材料"),
        change("A1", "甲", "乙", "没有"),
        change("B5", "示例事项3", "一"),
        change("B5", "示例事项3", "二"),
        change("data[1].x", "", ""),
      ],
      { name },
    );
    expect(applied.map(({ cell, after }) => [cell, after])).toEqual([["B5", "一"]]);
    expect(refused.map(({ change: { cell }, reason }) => [cell, reason])).toEqual([
      ["B4", "单元格现为“示例事项2”，与检查时不同，未改。"],
      ["E23", "单元格是公式，未改；请修改公式引用的单元格。"],
      ["A1", "文件中没有这个单元格，未改。"],
      ["B5", "同一单元格有两处不同的修改，未改。"],
      ["data[1].x", "文件中没有这个单元格，未改。"],
      ["A1", "单元格是表格（套用格式的区域）的标题，未改；请手工修改。"],
    ]);
    // Its formulas have to be calculated anew.
    expect(partText(same, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  test("nothing to change is nothing changed", async () => {
    const bytes = fixture("rich");
    expect((await changeTexts(bytes, [], { name })).bytes).toBe(bytes);
  });

  test("that begin as a formula does stay texts", async () => {
    const bytes = fixture("openpyxl");
    const { bytes: changed } = await changeTexts(bytes, [change("B4", "示例事项2", "=1+1")], { name });
    const [sheet] = (await readWorkbook(changed, name)).sheets;
    expect(sheet?.text(3, 1)).toBe("=1+1");
    expect(sheet?.isFormula(3, 1)).toBe(false);
    expect(partText(changed, "xl/styles.xml")).toContain('quotePrefix="1"');
    expect(partText(changed, "xl/worksheets/sheet1.xml")).toContain(
      't="inlineStr"><is><t xml:space="preserve">=1+1',
    );
  });

  test("in a marked file leave the marks as they are, to be taken away later", async () => {
    const bytes = fixture("openpyxl");
    const marks = [markAt("B4"), markAt("B6")];
    const { bytes: marked } = await annotateWorkbook(bytes, marks, { name });
    const changes = [change("B4", "示例事项2", "示例事项二")];
    const { bytes: mended } = await changeTexts(marked, changes, { name });
    const clean = unmarkWorkbook(mended);
    const { bytes: wanted } = await changeTexts(bytes, changes, { name });
    expect(partText(clean, "xl/worksheets/sheet1.xml")).toBe(partText(wanted, "xl/worksheets/sheet1.xml"));
  });

  test("are left alone where a part stands out or is struck, and in numbers", async () => {
    const run = (font: string, text: string) => `<r><rPr>${font}</rPr><t>${text}</t></r>`;
    const face = '<sz val="11"/><color theme="1"/><rFont val="Times New Roman"/>';
    const bytes = xlsxOf({
      strings:
        `<si>${run(face, "２０")}<r><t>个工作日</t></r></si>` +
        `<si>${run('<color rgb="FFFF0000"/>', "２０")}<r><t>个工作日</t></r></si>` +
        `<si>${run("<strike/>", "２０")}<r><t>个工作日</t></r></si>`,
      sheets: [
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>' +
          '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>20</v></c></row>',
      ],
    });
    const wide = "２０个工作日";
    const {
      applied,
      refused,
      bytes: changed,
    } = await changeTexts(
      bytes,
      [
        { cell: "A1", before: wide, after: "20个工作日" },
        { cell: "B1", before: wide, after: "20个工作日" },
        { cell: "C1", before: wide, after: "20个工作日" },
        { cell: "B2", before: "20", after: "20个" },
      ],
      { name },
    );
    expect(applied.map(({ cell }) => cell)).toEqual(["A1"]);
    expect(refused.map(({ change: { cell }, reason }) => [cell, reason])).toEqual([
      ["B1", "单元格中有加粗、变色等格式的文字，为保留格式未改；请手工修改。"],
      ["C1", "单元格中有划去的文字，未改；请手工修改。"],
      ["B2", "单元格存的是数值或日期，不是文字，未改；请手工修改。"],
    ]);
    // The other cell of the same shared string keeps it.
    const [sheet] = (await readWorkbook(changed, name)).sheets;
    expect([sheet?.text(0, 0), sheet?.text(1, 0)]).toEqual(["20个工作日", wide]);
  });
});
