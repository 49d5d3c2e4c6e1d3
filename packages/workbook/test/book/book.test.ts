import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Book, type Style } from "../../src/book/index.ts";
import { readWorkbook } from "../../src/index.ts";

const look: Style = {
  font: { name: "宋体", size: 10, bold: true, color: { argb: "FFC00000" } },
  alignment: { horizontal: "center", vertical: "middle", wrapText: true },
  border: { top: { style: "thin", color: { argb: "FFBFBFBF" } } },
  fill: { fgColor: { argb: "FFDDEBF7" } },
  numFmt: "yyyy-mm-dd",
};

async function opened(book: Book): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(book.bytes().slice().buffer as ArrayBuffer);
  return workbook;
}

describe("a workbook written from nothing", () => {
  test("opens elsewhere with its look, its print set-up and its rules", async () => {
    const book = new Book("题名 <1>");
    book.keywords = "zp.test/1";
    const sheet = book.addWorksheet("A'&B", {
      views: [{ state: "frozen", ySplit: 2, xSplit: 1 }],
      pageSetup: { orientation: "landscape", fitToWidth: 2, fitToHeight: 0 },
      headerFooter: { oddFooter: "&C第 &P 页" },
    });
    sheet.columns = [{ width: 6 }, { width: 30 }, { width: 30 }];
    sheet.getColumn(4).hidden = true;
    sheet.getCell(1, 1).value = "题";
    sheet.getCell(1, 1).style = look;
    sheet.mergeCells(1, 1, 1, 3);
    sheet.addRow(["a", 2.5, { formula: "B2*2", result: 5 }]).height = 33;
    sheet.getCell(2, 2).numFmt = "0.00%";
    sheet.autoFilter = "A2:C2";
    sheet.pageSetup.printArea = "A$1:C$2";
    sheet.pageSetup.printTitlesRow = "2:2";
    sheet.pageSetup.printTitlesColumn = "A:B";
    const list = { type: "list", formulae: ['"是,否"'], prompt: "选“是”\n或“否”" } as const;
    sheet.dataValidations.add("A3", list);
    sheet.dataValidations.add("C3:C9", list);
    book.addWorksheet("hidden", { state: "veryHidden" }).addRow(["x"]);

    const workbook = await opened(book);
    expect([workbook.title, workbook.keywords, workbook.creator]).toEqual([book.title, "zp.test/1", "zp"]);
    const [first, second] = workbook.worksheets;
    expect(second?.state).toBe("veryHidden");
    expect(first?.name).toBe("A'&B");
    expect(first?.views[0]).toMatchObject({ state: "frozen", xSplit: 1, ySplit: 2, topLeftCell: "B3" });
    expect(first?.pageSetup).toMatchObject({
      orientation: "landscape",
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 2,
      printArea: "A1:C2",
      printTitlesRow: "2:2",
    });
    expect(first?.getColumn(2).width).toBe(30);
    expect(first?.getColumn(4).hidden).toBe(true);
    expect(first?.getRow(2).height).toBe(33);
    expect(first?.model.merges).toEqual(["A1:C1"]);
    // The merged cells share the look, so that lines stand around the whole.
    for (const address of ["A1", "C1"]) {
      expect(first?.getCell(address).style).toMatchObject({
        font: look.font,
        alignment: look.alignment,
        border: look.border,
        fill: { pattern: "solid", ...look.fill },
        numFmt: look.numFmt,
      });
    }
    expect(first?.getCell("B2").numFmt).toBe("0.00%");
    expect(first?.getCell("C2").value).toMatchObject({ formula: "B2*2", result: 5 });
    expect(first?.getCell("C9").dataValidation).toMatchObject({ type: "list", formulae: list.formulae });
    expect(first?.autoFilter).toBe("A2:C2");
  });

  test("any text comes back, in our reader and in another", async () => {
    const text = fc.string({ unit: "binary", maxLength: 30 }).filter((one) => one !== "");
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async (texts) => {
        const book = new Book("t");
        book.addWorksheet("s").addRow(texts);
        const kept = texts.map(written);
        const { sheets } = await readWorkbook(book.bytes(), "t.xlsx");
        expect(texts.map((_text, at) => sheets[0]?.text(0, at) ?? "")).toEqual(kept);
      }),
      { numRuns: 25 },
    );
  });

  test("the same cells are the same bytes; no two sheets of one name", () => {
    const make = (): Book => {
      const book = new Book("t");
      book.addWorksheet("s").addRow(["a", 1]);
      return book;
    };
    expect(make().bytes()).toEqual(make().bytes());
    expect(() => make().addWorksheet("S")).toThrow(RangeError);
  });
});

/** A text without what XML cannot hold; what looks like an escape of the format is one to its readers. */
const written = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/\r\n?/g, "\n")
    .replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
