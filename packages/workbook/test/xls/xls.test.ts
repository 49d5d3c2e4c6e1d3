import { type BookType, CFB, utils, type WorkBook, type WorkSheet, write } from "@e965/xlsx";
import { readWorkbook, WorkbookError } from "@zp/workbook";
import { describe, expect, it } from "vitest";
import { bytesOf, refusal, texts } from "../support/read.ts";

function saved(
  sheets: Record<string, WorkSheet>,
  more: Partial<WorkBook> = {},
  bookType: BookType = "biff8",
): Uint8Array {
  const book: WorkBook = { SheetNames: Object.keys(sheets), Sheets: sheets, ...more };
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
}

function sample(): WorkSheet {
  const sheet = utils.aoa_to_sheet([
    ["镇坪县政务服务事项实施清单"],
    ["事项名称", "法定时限", "启用日期", "即办", "错误", "编码"],
    ["食品经营许可\r\n（新办）", 20, 43259, true, null, 360000198001010000],
  ]);
  sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 5 } }];
  sheet.C3!.z = "yyyy年m月d日";
  sheet.E3 = { t: "e", v: 23 };
  return sheet;
}

describe("old workbooks", () => {
  it("are read into the same grid, under the name .xls or WPS's .et", async () => {
    for (const name of ["清单.xls", "清单.et"]) {
      const workbook = await readWorkbook(saved({ 清单: sample() }), name);
      const sheet = workbook.sheets[0]!;
      expect(workbook.format).toBe("xls");
      expect(texts(sheet)[2]).toEqual([
        "食品经营许可\n（新办）",
        "20",
        "2018-06-08",
        "TRUE",
        "#REF!",
        "360000198001010000",
      ]);
      expect(Array.from({ length: 6 }, (_, column) => sheet.kind(2, column))).toEqual([
        "string",
        "number",
        "date",
        "boolean",
        "error",
        "number",
      ]);
      expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 5 }]);
      expect(sheet.name).toBe("清单");
      expect(workbook.problems.map((problem) => [problem.kind, problem.cell])).toEqual([
        ["error-value", "E3"],
        ["number-lost-digits", "F3"],
      ]);
    }
  });

  it("keep the epoch and hidden sheets", async () => {
    const sheet = utils.aoa_to_sheet([[1]]);
    sheet.A1!.z = "yyyy-mm-dd";
    const workbook = await readWorkbook(
      saved(
        { 甲: sheet, 乙: utils.aoa_to_sheet([["x"]]) },
        {
          Workbook: { WBProps: { date1904: true }, Sheets: [{ Hidden: 0 }, { Hidden: 1 }] },
        },
      ),
      "a.xls",
    );
    expect(workbook.sheets[0]!.text(0, 0)).toBe("1904-01-02");
    expect(workbook.sheets.map((each) => each.visibility)).toEqual(["visible", "hidden"]);
  });

  it("are told by their bytes under any name, as new ones are under .xls", async () => {
    const { format, problems } = await readWorkbook(
      saved({ 清单: utils.aoa_to_sheet([["甲"]]) }),
      "清单.xlsx",
    );
    expect(format).toBe("xls");
    expect(problems).toMatchObject([{ kind: "wrong-extension" }]);
  });

  it("of before Excel 97 hold Chinese in its own code page", async () => {
    const bytes = saved({ S: utils.aoa_to_sheet([["ABCD"]]) }, {}, "biff5");
    const file = CFB.read(bytes, { type: "array" });
    const stream = CFB.find(file, "/Book")!;
    const content = Uint8Array.from(stream.content as ArrayLike<number>);
    const at = content.findIndex((_, i) => bytesOf("ABCD").every((byte, k) => content[i + k] === byte));
    content.set([0xd0, 0xed, 0xbf, 0xc9], at);
    // The record that names the code page: 0x0042, two bytes long.
    const page = content.findIndex(
      (_, i) => content[i] === 0x42 && content[i + 1] === 0 && content[i + 2] === 2 && content[i + 3] === 0,
    );
    content.set([936 & 255, 936 >> 8], page + 4);
    stream.content = content;
    const patched = Uint8Array.from(CFB.write(file, { type: "array" }) as ArrayLike<number>);
    expect((await readWorkbook(patched, "旧.xls")).sheets[0]!.text(0, 0)).toBe("许可");
  });

  it("show dates of formats that only Chinese programs know, and forget the formats of the file before", async () => {
    const sheet = utils.aoa_to_sheet([[43259, 43259, 0.5]]);
    sheet.A1!.z = "m/d/yy";
    sheet.B1!.z = "h:mm:ss";
    const file = CFB.read(saved({ 表: sheet }), { type: "array" });
    const stream = CFB.find(file, "/Workbook")!;
    const content = Uint8Array.from(stream.content as ArrayLike<number>);
    const view = new DataView(content.buffer);
    for (let at = 0; at + 4 <= content.length; at += 4 + view.getUint16(at + 2, true)) {
      if (view.getUint16(at, true) !== 0x00e0) continue;
      const id = view.getUint16(at + 6, true);
      if (id === 14 || id === 21) view.setUint16(at + 6, id === 14 ? 31 : 55, true);
    }
    stream.content = content;
    const patched = Uint8Array.from(CFB.write(file, { type: "array" }) as ArrayLike<number>);
    const other = utils.aoa_to_sheet([[5]]);
    other.A1!.z = '0"个工作日"';
    for (let i = 0; i < 2; i++) {
      expect((await readWorkbook(patched, "a.xls")).sheets[0]!.rowTexts(0)).toEqual([
        "2018-06-08",
        "00:00",
        "0.5",
      ]);
      expect((await readWorkbook(saved({ 表: other }), "b.xls")).sheets[0]!.text(0, 0)).toBe("5个工作日");
    }
  });

  it("keep hidden columns", async () => {
    const sheet = utils.aoa_to_sheet([
      ["甲", "乙", "丙"],
      ["丁", "戊", 2],
    ]);
    sheet["!cols"] = [{}, { hidden: true }];
    const read = (await readWorkbook(saved({ 清单: sheet }), "a.xls")).sheets[0]!;
    expect(read.hiddenColumns).toEqual([{ first: 1, last: 1 }]);
    expect(read.text(1, 2)).toBe("2");
  });

  it("say when they are cut short, or give all the same all that was in them", async () => {
    const rows = Array.from({ length: 300 }, (_, i) => [`事项${i}`, i]);
    const whole = saved({ 甲: utils.aoa_to_sheet(rows), 乙: utils.aoa_to_sheet(rows) });
    let told = 0;
    for (let length = 2048; length < whole.length; length += 1024) {
      try {
        const { sheets, problems } = await readWorkbook(whole.subarray(0, length), "a.xls");
        if (problems.some((problem) => problem.severity === "error")) told++;
        else expect(sheets.map((sheet) => sheet.rowCount)).toEqual([300, 300]);
      } catch (error) {
        expect(error).toBeInstanceOf(WorkbookError);
        told++;
      }
    }
    expect(told).toBeGreaterThan(0);
  });

  it("have a bound of size", async () => {
    const bytes = saved({ 清单: utils.aoa_to_sheet([["甲"]]) });
    expect((await refusal(bytes, "a.xls", { limits: { maxTextBytes: 1000 } })).kind).toBe("too-large");
  });
});
