import { describe, expect, it } from "vitest";
import { firstSheet, readParts, texts } from "../support/read.ts";

describe("strings", () => {
  it("joins the runs of a rich text and leaves out how it is read", async () => {
    const sheet = await firstSheet({
      strings:
        "<si><r><rPr><b/></rPr><t>张三</t></r><r><t>3</t></r></si>" +
        '<si><t>課きく</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/></si>',
      sheets: ['<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'],
    });
    expect(sheet.rowTexts(0)).toEqual(["张三3", "課きく"]);
  });

  it("keeps white space only where it is to be preserved, and line ends as \\n", async () => {
    const sheet = await firstSheet({
      strings:
        '<si><t xml:space="preserve"> 两端 </t></si><si><t>\n  缩进  </t></si>' +
        "<si><t>第一行_x000D_\n第二行\r\n第三行_x005F_x000D_</t></si><si><t>　全角　</t></si>",
      sheets: [`<row r="1">${[0, 1, 2, 3].map((i) => `<c t="s"><v>${i}</v></c>`).join("")}</row>`],
    });
    expect(sheet.rowTexts(0)).toEqual([" 两端 ", "缩进", "第一行\n第二行\n第三行_x000D_", "　全角　"]);
  });

  it("resolves XML's own entities, numbers of characters and character data", async () => {
    const sheet = await firstSheet({
      sheets: [
        '<row r="1"><c t="inlineStr"><is><t>A&amp;B &lt;5&gt; &#20844;&#x5B89; &quot;&apos; &unknown;</t></is></c>' +
          '<c t="inlineStr"><is><t><![CDATA[<a> & b]]></t></is></c><c><v>4<!-- of -->2</v></c></row>',
      ],
    });
    expect(sheet.rowTexts(0)).toEqual(["A&B <5> 公安 \"' &unknown;", "<a> & b", "42"]);
  });

  it("takes inline strings with runs and keeps an empty string apart from no cell", async () => {
    const sheet = await firstSheet({
      strings: "<si><t/></si><si><t>甲</t></si>",
      sheets: [
        '<row r="1"><c r="A1" t="inlineStr"><is><r><t>行政</t></r><r><t>许可</t></r></is></c>' +
          '<c r="B1" t="s"><v>0</v></c><c r="C1" s="0"/><c r="D1" t="s"><v>1</v></c></row>',
      ],
    });
    expect(sheet.rowTexts(0)).toEqual(["行政许可", "", undefined, "甲"]);
    expect([0, 1, 2, 3].map((column) => sheet.has(0, column))).toEqual([true, true, false, true]);
  });
});

describe("typed values", () => {
  it("reads booleans, errors, dates and numbers with the kind of each", async () => {
    const { sheets, problems } = await readParts({
      formats: [0, 14],
      sheets: [
        '<row r="1"><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#REF!</v></c>' +
          '<c t="d" s="1"><v>2018-06-08</v></c><c t="d"><v>2018-06-08T09:30:00Z</v></c>' +
          '<c><v>0.5</v></c><c t="n" s="1"><v>43259</v></c><c><v>1.5E2</v></c></row>',
      ],
    });
    const sheet = sheets[0]!;
    expect(sheet.rowTexts(0)).toEqual([
      "TRUE",
      "FALSE",
      "#REF!",
      "2018-06-08",
      "2018-06-08 09:30",
      "0.5",
      "2018-06-08",
      "150",
    ]);
    const kinds = Array.from({ length: 8 }, (_, column) => sheet.kind(0, column));
    expect(kinds).toEqual(["boolean", "boolean", "error", "date", "date", "number", "date", "number"]);
    expect(sheet.value(0, 0)).toBe(true);
    expect(sheet.value(0, 6)).toBe(43259);
    expect(sheet.numberFormat(0, 6)).toBe("yyyy/m/d");
    expect(sheet.styleId(0, 6)).toBe(1);
    expect(problems).toMatchObject([{ kind: "error-value", sheet: "表1", cell: "C1", count: 1 }]);
  });

  it("takes the stored results of formulas, shared ones and texts included", async () => {
    const sheet = await firstSheet({
      sheets: [
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>4</v></c></row>' +
          '<row r="2"><c r="A2" t="str"><f>"许"&amp;"可"</f><v>许可</v></c><c r="B2"><f t="shared" si="0"/><v>8</v></c>' +
          '<c r="C2" t="str"><f>IF(A2="","",1)</f><v></v></c><c r="D2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
      ],
    });
    expect(texts(sheet)).toEqual([
      ["2", "4", undefined, undefined],
      ["许可", "8", "", "#DIV/0!"],
    ]);
    expect(sheet.isFormula(0, 1)).toBe(true);
    expect(sheet.isFormula(1, 1)).toBe(true);
  });

  it("says where a formula has no stored result, and does not make a blank of it silently", async () => {
    const { sheets, problems } = await readParts({
      sheets: ['<row r="1"><c r="A1"><f>SUM(B1:B9)</f></c><c r="B1"><v>1</v></c></row>'],
    });
    expect(sheets[0]!.kind(0, 0)).toBe("formula");
    expect(sheets[0]!.text(0, 0)).toBeUndefined();
    expect(sheets[0]!.has(0, 0)).toBe(false);
    expect(problems).toMatchObject([{ kind: "formula-without-value", severity: "error", cell: "A1" }]);
    expect(problems[0]!.message).toContain("保存一次后重新报送");
  });

  it("keeps the text of what is not of the type it says", async () => {
    const { sheets, problems } = await readParts({
      sheets: [
        '<row r="1"><c><v>二十</v></c><c t="b"><v>是</v></c><c t="d"><v>去年</v></c><c><v>1e999</v></c></row>',
      ],
    });
    expect(sheets[0]!.rowTexts(0)).toEqual(["二十", "是", "去年", "1e999"]);
    expect(problems).toMatchObject([{ kind: "bad-cell", count: 4, cells: ["A1", "B1", "C1", "D1"] }]);
  });

  it("does not let a string that is missing pass for a blank", async () => {
    const { sheets, problems } = await readParts({
      strings: "<si><t>甲</t></si>",
      sheets: ['<row r="1"><c t="s"><v>0</v></c><c t="s"><v>7</v></c><c t="s"><v>-1</v></c></row>'],
    });
    expect(sheets[0]!.rowTexts(0)).toEqual(["甲", "#未读出!", "#未读出!"]);
    expect(sheets[0]!.kind(0, 1)).toBe("error");
    expect(problems).toMatchObject([{ kind: "bad-cell", severity: "error", count: 2, cell: "B1" }]);
  });

  it("tells of whole numbers that have lost digits, and shows them without an exponent", async () => {
    const { sheets, problems } = await readParts({
      formats: [0, 1],
      sheets: [
        '<row r="1"><c r="A1"><v>360000198001010000</v></c><c r="B1" s="1"><v>1.1610927016113E+23</v></c>' +
          '<c r="C1"><v>999999999999999</v></c><c r="D1"><v>0.30000000000000004</v></c><c r="E1"><v>1E-7</v></c></row>',
      ],
    });
    expect(sheets[0]!.rowTexts(0)).toEqual([
      "360000198001010000",
      "116109270161130000000000",
      "999999999999999",
      "0.3",
      "0.0000001",
    ]);
    expect(problems).toMatchObject([
      { kind: "number-lost-digits", count: 2, cell: "A1", cells: ["A1", "B1"] },
    ]);
    expect(problems[0]!.message).toContain("文本");
  });
});
