import XLSX from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { packedBytes, readZipDirectory } from "../../src/container/zip-directory.ts";
import {
  annotateWorkbook,
  type Mark,
  readFiles,
  readWorkbook,
  unmarkWorkbook,
  WorkbookError,
} from "../../src/index.ts";
import { fixture } from "../support/parts.ts";
import { bytesOf } from "../support/read.ts";
import { markAt } from "./marks.ts";

const at = (cell: string | undefined, more: Partial<Mark> = {}): Mark => {
  const { sheet: _sheet, ...mark } = markAt(cell, more);
  return mark;
};

/** The sheets of a marked copy: what the first one holds, and where the list of problems points. */
async function copied(bytes: Uint8Array, name: string, marks: readonly Mark[]) {
  const result = await annotateWorkbook(bytes, marks, { name });
  const workbook = await readWorkbook(result.bytes, "copy.xlsx");
  const list = workbook.sheets.at(-1)!;
  const cells = list.rowTexts(4).indexOf("单元格");
  const places = marks.map((_mark, row) => list.text(5 + row, cells));
  return { ...result, workbook, sheet: workbook.sheets[0]!, places };
}

describe("files that are no xlsx are marked in a new one", () => {
  test("csv, with every cell a text where it was", async () => {
    const csv = "\ufeff事项名称,实施编码,备注\n甲,001160123456789,=1+1\n乙,1E5,'=2\n,,\n丙,-5,多行\n";
    const { made, sheet, workbook, places } = await copied(bytesOf(csv), "县/民政局.csv", [
      at("B3"),
      at("C2"),
    ]);
    expect(made).toBe("copied");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["民政局", "问题清单"]);
    expect(places).toEqual(["C2", "B3"]);
    expect(sheet.kind(1, 1)).toBe("string");
    expect(sheet.rowTexts(1)).toEqual(["甲", "001160123456789", "'=1+1"]);
    expect(sheet.comments.map(({ row, column }) => [row, column])).toEqual([
      [1, 2],
      [2, 1],
    ]);
    // What is read of the copy is what was read of the file.
    const [before, after] = await Promise.all(
      [bytesOf(csv), (await annotateWorkbook(bytesOf(csv), [at("B3")], { name: "a.csv" })).bytes].map(
        async (bytes, index) =>
          (await readFiles([{ path: index === 0 ? "a.csv" : "a.xlsx", bytes }])).catalogue.items,
      ),
    );
    const values = (items: typeof before) => items?.map(({ id: _id, sourceId: _source, ...item }) => item);
    expect(values(after)).toEqual(values(before));
  });

  test("json, whose fields become columns", async () => {
    const json = JSON.stringify({
      data: [
        { name: "甲", days: 5 },
        { name: "乙", days: null, open: true, code: 1.5 },
      ],
    });
    const { sheet, places, unplaced } = await copied(bytesOf(json), "清单.json", [
      at("data[1].name"),
      at("data[0].code"),
      at("data[7].name"),
    ]);
    expect(sheet.rowTexts(0)).toEqual(["name", "days", "open", "code"]);
    expect(sheet.value(1, 1)).toBe(5);
    expect(sheet.value(2, 2)).toBe(true);
    expect(sheet.value(2, 3)).toBe(1.5);
    expect(unplaced.map(({ cell }) => cell)).toEqual(["data[7].name"]);
    expect(places).toEqual(["data[7].name", "D2\ndata[0].code", "A3\ndata[1].name"]);
  });

  test("old xls, with its merged areas and dates", async () => {
    const book = XLSX.utils.book_new();
    const sheet = XLSX.utils.aoa_to_sheet([
      ["标题", null],
      ["甲", 43200],
      ["乙", "文"],
    ]);
    sheet["B2"].z = "yyyy-mm-dd";
    sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
    XLSX.utils.book_append_sheet(book, sheet, "清单");
    const bytes = new Uint8Array(XLSX.write(book, { type: "array", bookType: "biff8" }));
    const {
      made,
      sheet: copy,
      places,
    } = await copied(bytes, "旧.xls", [at("B2", { sheet: "清单" }), at("B1")]);
    expect(made).toBe("copied");
    expect(copy.text(1, 1)).toBe("2018-04-10");
    expect(copy.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    // The mark of B1 stands where the merged area shows it.
    expect(places).toEqual(["A1", "B2"]);
  });

  test("a damaged xlsx, as far as it can be read", async () => {
    const bytes = fixture("rich").slice();
    const entry = readZipDirectory(bytes, 100).find(({ name }) => name === "xl/styles.xml")!;
    const packed = packedBytes(bytes, entry)!;
    packed.fill(0xff, 10, 40);
    const { made, sheet } = await copied(bytes, "损坏.xlsx", [markAt("B4")]);
    expect(made).toBe("copied");
    expect(sheet.text(3, 1)).toBe("示例事项2");
    expect(sheet.comments.some(({ text }) => text.includes("【清单核对】"))).toBe(true);
  });

  test("with a name that no sheet may have", async () => {
    const { workbook } = await copied(bytesOf("甲,乙\n1,2\n"), `${"很长的名字".repeat(8)}[1].csv`, [
      at("A1"),
    ]);
    expect(workbook.sheets[0]!.name.length).toBeLessThanOrEqual(31);
    const again = await annotateWorkbook(
      (await copied(bytesOf("甲,乙\n1,2\n"), "a.csv", [at("A1")])).bytes,
      [],
      {
        name: "a.xlsx",
      },
    );
    expect((await readWorkbook(again.bytes, "a.xlsx")).sheets.map(({ name }) => name)).toEqual(["a"]);
  });

  test("but nothing is made of what cannot be read", async () => {
    await expect(annotateWorkbook(bytesOf("%PDF-1.4"), [at("A1")], { name: "a.pdf" })).rejects.toThrow(
      WorkbookError,
    );
    expect(unmarkWorkbook(bytesOf("甲,乙\n"))).toEqual(bytesOf("甲,乙\n"));
  });
});
