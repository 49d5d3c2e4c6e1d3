import { annotateWorkbook, readWorkbook, unmarkWorkbook } from "@zp/workbook";
import { describe, expect, test } from "vitest";
import { differences, partText } from "../support/parts.ts";
import { writers } from "../support/writers.ts";
import { someMarks } from "./marks.ts";

const name = "清单.xlsx";

describe.each(writers)("a list by %s", (_writer, make) => {
  test("only the parts concerned change", async () => {
    const bytes = await make();
    const { bytes: marked, made, unplaced } = await annotateWorkbook(bytes, someMarks, { name });
    expect(made).toBe("patched");
    expect(unplaced.map(({ cell, sheet }) => `${sheet}!${cell}`)).toEqual([
      "实施清单!XFE1",
      "实施清单!undefined",
      "没有这张表!A1",
    ]);
    // Sheets, what draws their comments, formats, and the lists that name these: nothing else.
    const concerned =
      /^(?:\[Content_Types\]\.xml|xl\/(?:styles|workbook)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/(?:_rels\/)?sheet\d\.xml(?:\.rels)?|xl\/comments(?:\d|\/comment\d)\.xml|xl\/drawings\/\w+\d\.vml)$/;
    expect(differences(bytes, marked).filter((part) => !concerned.test(part))).toEqual([]);
    expect(differences(bytes, marked).length).toBeLessThan(14);
  });

  test("taken away, nothing is left of it", async () => {
    const bytes = await make();
    const { bytes: marked } = await annotateWorkbook(bytes, someMarks, { name });
    expect(differences(bytes, unmarkWorkbook(marked))).toEqual([]);
  });

  test("marked twice is marked once", async () => {
    const { bytes: once } = await annotateWorkbook(await make(), someMarks, { name });
    const { bytes: twice } = await annotateWorkbook(once, someMarks, { name });
    expect(differences(once, twice)).toEqual([]);
  });

  test("reads as before, with a comment at each cell", async () => {
    const bytes = await make();
    const before = await readWorkbook(bytes, name);
    const { bytes: marked } = await annotateWorkbook(bytes, someMarks, { name });
    const after = await readWorkbook(marked, name);
    expect(after.problems).toEqual(before.problems);
    for (const [at, sheet] of before.sheets.entries()) {
      const own = after.sheets[at]!;
      for (let row = 0; row < sheet.rowCount; row += 1)
        expect(own.rowTexts(row)).toEqual(sheet.rowTexts(row));
      expect(own.merges).toEqual(sheet.merges);
      expect(own.hiddenRows).toEqual(sheet.hiddenRows);
    }
    const list = after.sheets.at(-1)!;
    expect(list.name).toBe("问题清单");
    expect(partText(marked, "xl/workbook.xml")).toContain("问题清单");
  });
});
