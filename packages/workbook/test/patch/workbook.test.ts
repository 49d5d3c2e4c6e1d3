import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS, WorkbookError } from "../../src/index.ts";
import { WorkbookEditor } from "../../src/patch/index.ts";
import { pack, relationships, workbookParts, worksheet, xlsxOf } from "../support/package-parts.ts";
import { partsOf, partText } from "../support/parts.ts";

const editorOf = (bytes: Uint8Array): WorkbookEditor => new WorkbookEditor(bytes, DEFAULT_LIMITS);
const OWN = worksheet('<row r="1"/>');

describe("sheets of a workbook", () => {
  test("are added last, under a number and an id of their own", () => {
    const editor = editorOf(xlsxOf({ sheets: ["", ""], names: ["甲&乙", "丙"] }));
    editor.addSheet("问题'清单", OWN, 5);
    const bytes = editor.finish();
    expect(editorOf(bytes).sheets()).toEqual([
      { name: "甲&乙", sheetId: 1, part: "xl/worksheets/sheet1.xml" },
      { name: "丙", sheetId: 2, part: "xl/worksheets/sheet2.xml" },
      { name: "问题'清单", sheetId: 3, part: "xl/worksheets/sheet3.xml" },
    ]);
    expect(partText(bytes, "xl/workbook.xml")).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="2">'问题''清单'!$5:$5</definedName>`,
    );
  });

  test("are taken away with what only they use, and all that counts sheets is counted anew", () => {
    const parts = workbookParts({ sheets: ["", "", ""], names: ["甲", "清单", "丙"] });
    parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] as string)
      .replace("<sheets>", '<bookViews><workbookView activeTab="1" firstSheet="2"/></bookViews><sheets>')
      .replace('name="甲"', 'name="甲" state="hidden"')
      .replace(
        "</sheets>",
        '</sheets><definedNames><definedName name="a" localSheetId="0">甲!$A$1</definedName><definedName name="b" localSheetId="1">x</definedName><definedName name="c" localSheetId="2">丙!$A$1</definedName><definedName name="d">丙!$A$1</definedName></definedNames>',
      );
    parts["xl/worksheets/_rels/sheet2.xml.rels"] = relationships([
      ["rId1", "printerSettings", "../printerSettings/own.bin"],
      ["rId2", "image", "../media/shared.png"],
    ]);
    parts["xl/worksheets/_rels/sheet3.xml.rels"] = relationships([["rId1", "image", "/xl/media/shared.png"]]);
    parts["xl/printerSettings/own.bin"] = "x";
    parts["xl/media/shared.png"] = "x";
    const editor = editorOf(pack(parts));
    editor.removeSheet("清单");
    const bytes = editor.finish();
    const names = Object.keys(partsOf(bytes));
    expect(names).toContain("xl/media/shared.png");
    expect(names.filter((name) => /sheet2|own\.bin/.test(name))).toEqual([]);
    const workbook = partText(bytes, "xl/workbook.xml");
    expect(workbook).toContain('<workbookView activeTab="1" firstSheet="1"/>');
    expect(workbook).toContain(
      '<definedNames><definedName name="a" localSheetId="0">甲!$A$1</definedName><definedName name="c" localSheetId="1">丙!$A$1</definedName><definedName name="d">丙!$A$1</definedName></definedNames>',
    );
    expect(
      editorOf(bytes)
        .sheets()
        .map(({ name }) => name),
    ).toEqual(["甲", "丙"]);
  });

  test("that are no grids, or lost, have no part", () => {
    const parts = workbookParts({ sheets: ["", ""], names: ["甲", "图表"] });
    parts["xl/_rels/workbook.xml.rels"] = relationships([
      ["rId1", "worksheet", "worksheets/lost.xml"],
      ["rId2", "chartsheet", "worksheets/sheet2.xml"],
    ]);
    expect(
      editorOf(pack(parts))
        .sheets()
        .map(({ part }) => part),
    ).toEqual([undefined, undefined]);
  });

  test("are calculated anew when told so", () => {
    const editor = editorOf(xlsxOf({ sheets: [""] }));
    editor.calculateOnOpening();
    expect(partText(editor.finish(), "xl/workbook.xml")).toContain('</sheets><calcPr fullCalcOnLoad="1"/>');
  });
});

test("what is no workbook is refused with a word to the sender", () => {
  const word = pack({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" });
  expect(() => editorOf(word)).toThrow(WorkbookError);
  expect(() => editorOf(new Uint8Array([0x50, 0x4b, 3, 4]))).toThrow(WorkbookError);
});
