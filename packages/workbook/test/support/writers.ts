import ExcelJS from "exceljs";
import { fixture, withParts } from "./parts.ts";

/*
 * One list as different programs write it. All have the sheet 实施清单 with a title in row 1, headers in row 2 (A to G) and
 * items from row 3 to 22.
 */

const headers = ["序号", "事项名称", "承诺办结时限", "法定办结时限", "收费金额", "编制日期", "备注"];

/** A list written by exceljs: comments, validations, formats, a picture, print settings, a protected sheet. */
export async function exceljsList(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.created = new Date(Date.UTC(2018, 5, 30));
  book.modified = book.created;
  const sheet = book.addWorksheet("实施清单", {
    views: [{ state: "frozen", ySplit: 2 }],
    pageSetup: { paperSize: 9, orientation: "landscape", printArea: "A1:G22", printTitlesRow: "1:2" },
  });
  sheet.getColumn(3).style = {
    fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFEEEEEE" } },
  };
  sheet.mergeCells("A1:G1");
  sheet.getCell("A1").value = "某某县政务服务事项实施清单";
  sheet.getRow(2).values = headers;
  sheet.getRow(2).font = { bold: true, color: { argb: "FFFFFFFF" } };
  sheet.getRow(2).fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FF1F4E79" } };
  for (let row = 3; row <= 22; row += 1) {
    sheet.getRow(row).values = [
      row - 2,
      `示例事项${row - 2}`,
      `${row}个工作日`,
      `${row + 5}个工作日`,
      row * 10.5,
      new Date(Date.UTC(2018, 3, row)),
      "无",
    ];
  }
  sheet.getCell("B4").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFFF00" } };
  sheet.getCell("B5").fill = { type: "pattern", pattern: "solid", fgColor: { theme: 6 } as ExcelJS.Color };
  sheet.getCell("B6").fill = { type: "pattern", pattern: "darkGrid", fgColor: { argb: "FF00B050" } };
  sheet.getCell("A3").note = "原有批注";
  sheet.getCell("A4").note = { texts: [{ font: { bold: true }, text: "科员：" }, { text: "已核对" }] };
  sheet.getCell("G3").dataValidation = { type: "list", formulae: ['"无,暂停,取消"'] };
  sheet.addConditionalFormatting({
    ref: "E3:E22",
    rules: [{ type: "expression", priority: 1, formulae: ["E3>100"], style: { font: { bold: true } } }],
  });
  const dot = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
    "base64",
  );
  sheet.addImage(book.addImage({ buffer: dot as unknown as ExcelJS.Buffer, extension: "png" }), "J2:K4");
  const locked = book.addWorksheet("说明");
  locked.getCell("A1").value = "本表已保护";
  await locked.protect("zp", {});
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A list in the strict vocabulary, with the names of its elements prefixed or not. */
export const strictList = (): Uint8Array =>
  withParts(fixture("openpyxl"), (text) =>
    text
      .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
      .replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
  );

/** A list whose elements have a prefix and whose links are absolute. */
export const prefixedList = (): Uint8Array =>
  withParts(fixture("rich"), (text, name) => {
    if (name.endsWith(".rels")) {
      const folder = name.replace(/_rels\/[^/]*$/, "");
      return text.replace(/Target="(?!\/|https?:)([^"]*)"/g, (_, target: string) => {
        return `Target="${new URL(target, `http://x/${folder}`).pathname}"`;
      });
    }
    if (!text.includes(`xmlns="${MAIN}"`)) return text;
    return text
      .replace(`xmlns="${MAIN}"`, `xmlns:s="${MAIN}"`)
      .replace(/<(\/?)(?=[A-Za-z]\w*[\s/>])/g, "<$1s:");
  });

/** A list with macros; what the project holds is nobody's business here. */
export const macroList = (): Uint8Array =>
  withParts(
    fixture("openpyxl"),
    (text, name) => {
      if (name === "xl/_rels/workbook.xml.rels") {
        const type = "http://schemas.microsoft.com/office/2006/relationships/vbaProject";
        const link = `<Relationship Id="rIdVba" Type="${type}" Target="vbaProject.bin"/>`;
        return text.replace("</Relationships>", `${link}</Relationships>`);
      }
      if (name !== "[Content_Types].xml") return text;
      return text
        .replace(
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
          "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        )
        .replace(
          "<Override",
          '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override',
        );
    },
    { "xl/vbaProject.bin": "Attribute VB_Name" },
  );

/** Every kind of file that is marked in place. */
export const writers: readonly (readonly [name: string, make: () => Uint8Array | Promise<Uint8Array>])[] = [
  ["exceljs", exceljsList],
  ["openpyxl", () => fixture("openpyxl")],
  ["rich", () => fixture("rich")],
  ["libreoffice", () => fixture("libreoffice")],
  ["strict", strictList],
  ["prefixed", prefixedList],
  ["macro", macroList],
];
