import { readWorkbook } from "@zp/workbook";
import ExcelJS from "exceljs";
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { pack, relationships, workbookParts, worksheet, xlsxOf } from "../support/package-parts.ts";
import { firstSheet, readParts, texts } from "../support/read.ts";

const ONE_CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';

describe("dialects of the format", () => {
  it("reads prefixed element names", async () => {
    const ns = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const workbook = await readParts({
      sheets: [
        `<x:worksheet ${ns}><x:cols><x:col min="2" max="2" hidden="1"/></x:cols><x:sheetData><x:row r="2">` +
          '<x:c r="B2" t="s"><x:v>0</x:v></x:c><x:c r="C2" t="inlineStr"><x:is><x:t>乙</x:t></x:is></x:c></x:row>' +
          '</x:sheetData><x:mergeCells><x:mergeCell ref="B2:B3"/></x:mergeCells></x:worksheet>',
      ],
      parts: {
        "xl/sharedStrings.xml": `<x:sst ${ns}><x:si><x:r><x:t>甲</x:t></x:r><x:r><x:t>1</x:t></x:r></x:si></x:sst>`,
        "xl/workbook.xml": `<x:workbook ${ns} xmlns:rel="r"><x:sheets><x:sheet name="前缀" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>`,
      },
    });
    const sheet = workbook.sheets[0]!;
    expect(sheet.name).toBe("前缀");
    expect(texts(sheet)[1]).toEqual([undefined, "甲1", "乙"]);
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 1 }]);
    expect(sheet.hiddenColumns).toEqual([{ first: 1, last: 1 }]);
    expect(workbook.problems).toEqual([]);
  });

  it("reads strict OOXML", async () => {
    const strict = (text: string | Uint8Array) =>
      (text as string)
        .replaceAll(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        );
    const parts = workbookParts({
      strings: "<si><t>甲</t></si>",
      sheets: ['<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="d"><v>2018-06-08</v></c></row>'],
    });
    const changed = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strict(text)]));
    const workbook = await readWorkbook(pack(changed), "严格.xlsx");
    expect(workbook.sheets[0]!.rowTexts(0)).toEqual(["甲", "2018-06-08"]);
  });

  it("counts cells and rows that carry no address", async () => {
    const sheet = await firstSheet({
      sheets: [
        "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>" +
          '<row><c r="C9"><v>9</v></c><c><v>10</v></c></row><row><c><v>11</v></c></row>',
      ],
    });
    expect(sheet.rowTexts(0)).toEqual(["1", undefined, "3", undefined]);
    expect(sheet.text(2, 0)).toBe("4");
    expect(sheet.text(8, 2)).toBe("9");
    expect(sheet.text(8, 3)).toBe("10");
    expect(sheet.text(9, 0)).toBe("11");
  });

  it("brings rows and cells into order; of two in one place the later one counts", async () => {
    const sheet = await firstSheet({
      sheets: [
        '<row r="3"><c r="B3"><v>32</v></c><c r="A3"><v>31</v></c></row><row r="1"><c r="A1"><v>11</v></c></row>' +
          '<row r="3"><c r="C3"><v>33</v></c><c r="A3"><v>310</v></c></row>',
      ],
    });
    expect(texts(sheet)).toEqual([
      ["11", undefined, undefined],
      [undefined, undefined, undefined],
      ["310", "32", "33"],
    ]);
    expect([...sheet.filledRows()]).toEqual([0, 2]);
  });

  it("follows absolute targets, backslashes in names and other capitals", async () => {
    const parts = workbookParts({
      strings: "<si><t>甲</t></si>",
      sheets: ['<row r="1"><c t="s"><v>0</v></c></row>'],
    });
    parts["xl/_rels/workbook.xml.rels"] = relationships([
      ["rId1", "worksheet", "/xl/worksheets/sheet1.xml"],
      ["rIdT", "sharedStrings", "../xl/./SharedStrings.xml"],
    ]);
    const renamed = Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [
        name.replaceAll("/", "\\").replace("sharedS", "SHAREDS"),
        text,
      ]),
    );
    const workbook = await readWorkbook(pack(renamed), "反斜杠.xlsx");
    expect(workbook.sheets[0]!.text(0, 0)).toBe("甲");
  });

  it("finds the parts by their names where the links are lost", async () => {
    const workbook = await readParts({
      strings: "<si><t>甲</t></si>",
      sheets: ['<row r="1"><c t="s"><v>0</v></c></row>', ONE_CELL],
      parts: { "_rels/.rels": null, "xl/_rels/workbook.xml.rels": null },
    });
    expect(workbook.sheets.map((sheet) => sheet.text(0, 0))).toEqual(["甲", "1"]);
  });

  it.each(["utf-16le", "utf-16be", "utf-16le without mark", "gb2312"])(
    "reads parts in %s",
    async (encoding) => {
      const text = worksheet('<row r="1"><c t="inlineStr"><is><t>许可</t></is></c></row>');
      const wide = (little: boolean, mark: boolean) => {
        const view = new DataView(new ArrayBuffer((text.length + (mark ? 1 : 0)) * 2));
        for (const [i, char] of [...(mark ? "\uFEFF" : ""), ...text].entries())
          view.setUint16(i * 2, char.charCodeAt(0), little);
        return new Uint8Array(view.buffer);
      };
      const gb = () => {
        const [before, after] = text.replace("UTF-8", "gb2312").split("许可");
        return new Uint8Array([...strToU8(before!), 0xd0, 0xed, 0xbf, 0xc9, ...strToU8(after!)]);
      };
      const bytes =
        encoding === "gb2312" ? gb() : wide(encoding.startsWith("utf-16le"), !encoding.endsWith("mark"));
      const sheet = await firstSheet({ parts: { "xl/worksheets/sheet1.xml": bytes } });
      expect(sheet.text(0, 0)).toBe("许可");
    },
  );

  it("takes no notice of what extensions, drawings, tables and print settings say", async () => {
    const sheet = await firstSheet({
      sheets: [
        worksheet(
          '<row r="1"><c r="A1"><v>1</v><extLst><ext><c r="B1"><v>9</v></c></ext></extLst></c></row>',
          '<sheetPr/><dimension ref="A1:ZZ99999"/><sheetViews><sheetView/></sheetViews>',
          '<autoFilter ref="A1:A9"/><printOptions/><pageSetup paperSize="9"/><drawing r:id="rId1"/><tableParts><tablePart r:id="rId2"/></tableParts>' +
            '<extLst><ext><x14:row xmlns:x14="x" r="7"><x14:c r="A7"><x14:v>7</x14:v></x14:c></x14:row><mergeCell ref="A1:B2"/></ext></extLst>',
        ),
      ],
      parts: {
        "xl/worksheets/_rels/sheet1.xml.rels": relationships([
          ["rId1", "drawing", "/xl/drawings/drawing1.xml"],
          ["rId2", "table", "/xl/tables/table1.xml"],
        ]),
        "xl/drawings/drawing1.xml":
          '<wsDr xmlns="d"><oneCellAnchor><from><col>1</col></from></oneCellAnchor></wsDr>',
        "xl/tables/table1.xml":
          '<table xmlns="t" id="1" ref="A1:A9"><tableColumns><tableColumn id="1" name="a"/></tableColumns></table>',
      },
    });
    expect(texts(sheet)).toEqual([["1"]]);
    expect(sheet.merges).toEqual([]);
  });
});

describe("what hangs on a sheet", () => {
  it("gives names, order, visibility and parts of sheets; charts are passed over, said so", async () => {
    const workbook = await readParts({
      sheets: [ONE_CELL, ONE_CELL, ONE_CELL],
      parts: {
        "xl/workbook.xml":
          '<workbook xmlns:r="r"><sheets><sheet name="图" sheetId="4" r:id="rIdC"/><sheet name="目录 &amp; 清单" sheetId="1" r:id="rId1"/>' +
          '<sheet name="隐藏" state="hidden" sheetId="2" r:id="rId3"/><sheet name="深藏" state="veryHidden" sheetId="3" r:id="rId2"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relationships([
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId2", "worksheet", "worksheets/sheet2.xml"],
          ["rId3", "worksheet", "worksheets/sheet3.xml"],
          ["rIdC", "chartsheet", "worksheets/sheet3.xml"],
        ]),
      },
    });
    expect(
      workbook.sheets.map(({ name, index, visibility, part }) => [name, index, visibility, part]),
    ).toEqual([
      ["目录 & 清单", 1, "visible", "xl/worksheets/sheet1.xml"],
      ["隐藏", 2, "hidden", "xl/worksheets/sheet3.xml"],
      ["深藏", 3, "very-hidden", "xl/worksheets/sheet2.xml"],
    ]);
    expect(workbook.problems).toMatchObject([{ kind: "not-a-grid", severity: "info", sheet: "图" }]);
  });

  it("gives merges, hidden rows and columns within what is filled", async () => {
    const sheet = await firstSheet({
      sheets: [
        worksheet(
          '<row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row>' +
            '<row r="3" hidden="true"/><row r="5" hidden="1"/><row r="6"><c r="B6"><v>1</v></c></row><row r="9" hidden="1"/>',
          '<cols><col min="2" max="3" hidden="1"/><col min="4" max="16384" hidden="1"/></cols>',
          '<mergeCells count="3"><mergeCell ref="A1:A2"/><mergeCell ref="B3:D4"/><mergeCell ref="$B$6:C1048576"/><mergeCell ref="D1"/><mergeCell ref="bad"/></mergeCells>',
        ),
      ],
    });
    expect(sheet.rowCount).toBe(6);
    expect(sheet.columnCount).toBe(4);
    expect(sheet.hiddenRows).toEqual([
      { first: 1, last: 2 },
      { first: 4, last: 4 },
    ]);
    expect([0, 1, 2, 3, 4, 5].map((row) => sheet.isRowHidden(row))).toEqual([
      false,
      true,
      true,
      false,
      true,
      false,
    ]);
    expect(sheet.hiddenColumns).toEqual([{ first: 1, last: 3 }]);
    expect(sheet.isColumnHidden(0)).toBe(false);
    expect(sheet.isColumnHidden(3)).toBe(true);
    expect(sheet.merges).toHaveLength(3);
    expect(sheet.mergeAt(1, 0)).toEqual({ top: 0, left: 0, bottom: 1, right: 0 });
    expect(sheet.mergeAt(3, 2)).toEqual({ top: 2, left: 1, bottom: 3, right: 3 });
    expect(sheet.mergeAt(5, 2)).toMatchObject({ top: 5, bottom: 1_048_575 });
    expect(sheet.mergeAt(4, 1)).toBeUndefined();
    expect(sheet.mergeAt(2, 0)).toBeUndefined();
  });

  it("finds comments wherever their part lies, and the words of a conversation instead of its mirror", async () => {
    const sheet = await firstSheet({
      sheets: [ONE_CELL],
      parts: {
        "xl/worksheets/_rels/sheet1.xml.rels": relationships([
          ["rId1", "comments", "/xl/批注/notes.xml"],
          ["rId2", "threadedComment", "../threadedComments/threadedComment1.xml"],
        ]),
        "xl/批注/notes.xml":
          "<comments><authors><author>王某</author><author/></authors><commentList>" +
          '<comment ref="B2" authorId="0"><text><r><t xml:space="preserve">王某:\n</t></r><r><t>请核对</t></r></text></comment>' +
          '<comment ref="A1" authorId="1"><text><t>[线程批注]</t></text></comment></commentList></comments>',
        "xl/threadedComments/threadedComment1.xml":
          '<ThreadedComments><threadedComment ref="A1"><text>时限对吗？</text></threadedComment>' +
          '<threadedComment ref="A1" parentId="1"><text>已改</text></threadedComment></ThreadedComments>',
      },
    });
    expect(sheet.comments).toEqual([
      { row: 0, column: 0, text: "时限对吗？" },
      { row: 0, column: 0, text: "已改" },
      { row: 1, column: 1, text: "王某:\n请核对", author: "王某" },
    ]);
  });

  it("writes addresses as people do", async () => {
    const sheet = await firstSheet({ sheets: ['<row r="12"><c r="AB12"><v>1</v></c></row>'] });
    expect(sheet.text(11, 27)).toBe("1");
    expect(sheet.address(11, 27)).toBe("AB12");
    expect(sheet.address(0, 701)).toBe("ZZ1");
    expect(sheet.address(0, 702)).toBe("AAA1");
  });

  it("answers for places outside of what is filled", async () => {
    const sheet = await firstSheet({ sheets: [ONE_CELL] });
    for (const [row, column] of [
      [0, 1],
      [1, 0],
      [-1, 0],
      [0, -1],
      [1e9, 1e9],
      [Number.NaN, 0],
    ] as const) {
      expect(sheet.text(row, column)).toBeUndefined();
      expect(sheet.has(row, column)).toBe(false);
      expect(sheet.mergeAt(row, column)).toBeUndefined();
    }
    expect(sheet.rowTexts(5)).toEqual([undefined]);
  });
});

describe("files as programs write them", () => {
  it("reads what exceljs wrote", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("清单");
    sheet.addRow(["镇坪县政务服务事项实施清单"]);
    sheet.mergeCells("A1:D1");
    sheet.addRow(["事项名称", "法定时限", "启用日期", "合计"]);
    sheet.addRow([
      { richText: [{ text: "食品经营" }, { text: "许可", font: { bold: true } }] },
      20,
      new Date(Date.UTC(2018, 5, 8)),
      { formula: "B3*2", result: 40 },
    ]);
    sheet.getCell("B3").numFmt = '0"个工作日"';
    sheet.getCell("C3").numFmt = "yyyy-mm-dd";
    sheet.getCell("A3").note = "请核对名称";
    sheet.getRow(2).hidden = true;
    sheet.getColumn(4).hidden = true;
    sheet.getCell("B3").dataValidation = { type: "whole", formulae: [1, 99] };
    const workbook = await readWorkbook(new Uint8Array(await book.xlsx.writeBuffer()), "清单.xlsx");
    const read = workbook.sheets[0]!;
    expect(texts(read)).toEqual([
      ["镇坪县政务服务事项实施清单", undefined, undefined, undefined],
      ["事项名称", "法定时限", "启用日期", "合计"],
      ["食品经营许可", "20个工作日", "2018-06-08", "40"],
    ]);
    expect(read.value(2, 1)).toBe(20);
    expect(read.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }]);
    expect(read.comments).toMatchObject([{ row: 2, column: 0, text: "请核对名称" }]);
    expect(read.isRowHidden(1)).toBe(true);
    expect(read.isColumnHidden(3)).toBe(true);
    expect(workbook.problems).toEqual([]);
  });

  it("gives an empty sheet no rows", async () => {
    const workbook = await readWorkbook(xlsxOf({ sheets: [""] }), "空表.xlsx");
    expect(workbook.sheets[0]).toMatchObject({ rowCount: 0, columnCount: 0 });
    expect([...workbook.sheets[0]!.filledRows()]).toEqual([]);
  });
});
