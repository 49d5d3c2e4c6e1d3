import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { annotateWorkbook, type Mark, readFiles, readWorkbook, unmarkWorkbook } from "../../src/index.ts";
import { differences, fixture, partText, withParts } from "../support/parts.ts";
import { exceljsList, writers } from "../support/writers.ts";
import { markAt, someMarks } from "./marks.ts";

const name = "清单.xlsx";
const mark = async (bytes: Uint8Array, marks: readonly Mark[], subtitle = ""): Promise<Uint8Array> =>
  (await annotateWorkbook(bytes, marks, { name, subtitle })).bytes;

/** The file as another program saves it: formats and parts are numbered anew. */
async function savedElsewhere(
  bytes: Uint8Array,
  change: (book: ExcelJS.Workbook) => void = () => {},
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  change(book);
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

/** Fill and comment of cells, as exceljs sees them. */
async function looks(bytes: Uint8Array, cells: readonly string[]) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  const sheet = book.getWorksheet("实施清单")!;
  return cells.map((ref) => {
    const fill = sheet.getCell(ref).fill as ExcelJS.FillPattern | undefined;
    const none = fill === undefined || fill.pattern === "none";
    return { ref, fill: none ? "none" : { pattern: fill.pattern, colour: fill.fgColor } };
  });
}

const notes = async (bytes: Uint8Array): Promise<string[]> =>
  ((await readWorkbook(bytes, name)).sheets[0]?.comments ?? []).map(({ text }) => text);

describe("a marked file that comes back", () => {
  test.each(writers)("is the same list to the reader (%s)", async (_writer, make) => {
    const bytes = await make();
    const read = async (one: Uint8Array) => {
      const { catalogue, files, counted, notes: said } = await readFiles([{ path: name, bytes: one }]);
      return { catalogue, files, counted, said };
    };
    const before = await read(bytes);
    const after = await read(await mark(bytes, someMarks));
    expect({ ...after, said: [] }).toEqual({ ...before, said: [] });
    expect(after.said.filter(({ sheet }) => sheet === "问题清单")).toEqual([
      {
        kind: "passed-over",
        file: name,
        sheet: "问题清单",
        message: "工作表“问题清单”是本工具标注时添加的，不是清单，未读取。",
      },
    ]);
  });

  test("has other marks the next time, and the mended cells their own colour", async () => {
    const bytes = await exceljsList();
    const first = await mark(bytes, [markAt("B4"), markAt("B5"), markAt("C8")]);
    const second = await mark(first, [markAt("C8", { severity: "info" }), markAt("D9")]);
    expect(
      differences(second, await mark(bytes, [markAt("C8", { severity: "info" }), markAt("D9")])),
    ).toEqual([]);
    expect(await looks(second, ["B4", "B5"])).toEqual(await looks(bytes, ["B4", "B5"]));
    expect((await notes(second)).filter((text) => text.startsWith("【清单核对】"))).toHaveLength(2);
  });

  test("without any problem left is the file that was handed in", async () => {
    const bytes = fixture("rich");
    expect(differences(bytes, await mark(await mark(bytes, someMarks), []))).toEqual([]);
  });

  test("was never marked: the very bytes come back", async () => {
    for (const [, make] of writers) {
      const bytes = await make();
      expect(unmarkWorkbook(bytes)).toBe(bytes);
    }
  });

  test("mended in part, through changes of its cells, gets its colours back", async () => {
    const bytes = fixture("openpyxl");
    const marked = await mark(bytes, [markAt("B4"), markAt("C8")]);
    const mended = withParts(marked, (text, part) =>
      part === "xl/worksheets/sheet1.xml" ? text.replace("<v>6</v>", "<v>66</v>") : text,
    );
    const clean = unmarkWorkbook(mended);
    expect(partText(clean, "xl/worksheets/sheet1.xml")).toBe(
      partText(bytes, "xl/worksheets/sheet1.xml").replace("<v>6</v>", "<v>66</v>"),
    );
  });
});

describe("a marked file that another program saved", () => {
  const cells = ["A3", "B4", "B5", "B6", "C3", "C4", "C20", "A2", "G2"];

  test("gets its colours and comments back", async () => {
    const bytes = await exceljsList();
    const back = await savedElsewhere(await mark(bytes, someMarks));
    expect(await looks(back, cells)).not.toEqual(await looks(bytes, cells));
    const clean = unmarkWorkbook(back);
    expect(await looks(clean, cells)).toEqual(await looks(bytes, cells));
    expect(await notes(clean)).toEqual(await notes(bytes));
    expect((await readWorkbook(clean, name)).sheets.map((sheet) => sheet.name)).toEqual(["实施清单", "说明"]);
    expect(unmarkWorkbook(clean)).toBe(clean);
  });

  test("gets them back where the cells have moved", async () => {
    const bytes = await exceljsList();
    const back = await savedElsewhere(
      await mark(bytes, [markAt("B4"), markAt("B5"), markAt("C9")]),
      (book) => {
        const sheet = book.getWorksheet("实施清单")!;
        const styles = [4, 5, 9].map((row) => sheet.getCell(row, row === 9 ? 3 : 2).style);
        for (const [at, style] of styles.entries()) sheet.getCell(15 + at, 2).style = style;
        for (const row of [4, 5]) sheet.getCell(row, 2).style = {};
      },
    );
    expect(await looks(unmarkWorkbook(back), ["B15", "B16", "B17"])).toEqual([
      { ...(await looks(bytes, ["B4"]))[0], ref: "B15" },
      { ...(await looks(bytes, ["B5"]))[0], ref: "B16" },
      { ...(await looks(bytes, ["C9"]))[0], ref: "B17" },
    ]);
  });

  test("gets them back where the list of problems was thrown away", async () => {
    const bytes = await exceljsList();
    const back = await savedElsewhere(await mark(bytes, someMarks), (book) => {
      book.removeWorksheet(book.getWorksheet("问题清单")!.id);
    });
    const clean = unmarkWorkbook(back);
    // A pattern was written down in the list alone.
    const kept = cells.filter((cell) => cell !== "B6");
    expect(await looks(clean, kept)).toEqual(await looks(bytes, kept));
    expect(await notes(clean)).toEqual(await notes(bytes));
  });

  test("loses the list of problems also where it was renamed or moved", async () => {
    const marked = await mark(fixture("openpyxl"), someMarks);
    const moved = withParts(marked, (text, part) => {
      if (part !== "xl/workbook.xml") return text;
      const own = /<sheet [^>]*name="问题清单"[^>]*\/>/.exec(text)![0];
      const renamed = own.replace("问题清单", "我的意见");
      const first = text.replace(own, "").replace("<sheets>", `<sheets>${renamed}`);
      return first.replace(
        /localSheetId="(\d)"/g,
        (_, number) => `localSheetId="${(Number(number) + 1) % 4}"`,
      );
    });
    const clean = unmarkWorkbook(moved);
    expect((await readWorkbook(clean, name)).sheets.map((sheet) => sheet.name)).toEqual([
      "实施清单",
      "材料",
      "说明",
    ]);
    expect(partText(clean, "xl/workbook.xml").match(/localSheetId="\d"/g)).toEqual(
      partText(fixture("openpyxl"), "xl/workbook.xml").match(/localSheetId="\d"/g),
    );
  });
});

describe("what the unit wrote", () => {
  test("beside a problem stays beside it", async () => {
    const bytes = await exceljsList();
    const marks = [markAt("B4"), markAt("C8")];
    const back = await savedElsewhere(await mark(bytes, marks), (book) => {
      const list = book.getWorksheet("问题清单")!;
      const headers = (list.getRow(5).values as string[]).indexOf("整改情况");
      list.getRow(6).getCell(headers).value = "=已按〔2018〕98号改";
    });
    const again = await readWorkbook(await mark(back, [markAt("A9"), ...marks]), name);
    const list = again.sheets.at(-1)!;
    const answers = list.rowTexts(4).indexOf("整改情况");
    const keys = list.rowTexts(4).indexOf("问题编号");
    const rows = [5, 6, 7].map((row) => [list.text(row, keys), list.text(row, answers) ?? ""]);
    expect(rows).toContainEqual(["key-B4-error", "'=已按〔2018〕98号改"]);
    expect(rows.filter(([, answer]) => answer !== "")).toHaveLength(1);
  });

  test("behind our words in a comment is kept", async () => {
    const marked = await mark(fixture("openpyxl"), [markAt("C8")]);
    const answered = withParts(marked, (text, part) =>
      part === "xl/comments/comment1.xml" ? text.replace("自动更新）", "自动更新）科员：已改") : text,
    );
    expect(await notes(unmarkWorkbook(answered))).toContain("科员：已改");
  });

  test("before our words is kept, also where our last line is gone", async () => {
    const marked = await mark(fixture("openpyxl"), [markAt("A3")]);
    const cut = withParts(marked, (text, part) =>
      part === "xl/comments/comment1.xml" ? text.replace("（以上为核对意见，再次核对时自动更新）", "") : text,
    );
    expect(await notes(unmarkWorkbook(cut))).toEqual(["原有批注", "已与法制办核对"]);
  });

  test("in a sheet of the name 问题清单 is not ours", async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("实施清单").getCell("A1").value = "甲";
    book.addWorksheet("问题清单").getCell("A1").value = "自己的";
    const bytes = new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
    const marked = await mark(bytes, [markAt("A1")]);
    expect((await readWorkbook(marked, name)).sheets.map((sheet) => sheet.name)).toEqual([
      "实施清单",
      "问题清单",
      "问题清单（核对）",
    ]);
    expect(differences(bytes, unmarkWorkbook(marked))).toEqual([]);
  });
});
