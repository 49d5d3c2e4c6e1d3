import type { TextTable } from "@zp/catalog-core/report-model";
import Papa from "papaparse";
import { Book } from "../book/index.ts";
import { type OurReport, ourKeywords } from "../catalogue/ours.ts";
import { cellString, inert } from "./inert.ts";
import { addRow, addTable, type Column, closeTable, FONT, LINE, linesIn, type Written } from "./sheet.ts";

/**
 * Sheets of texts as a workbook in the look of our other reports: frozen headers, filters, A4. What it is, its properties
 * say, so that it is never read as a list.
 *
 * @param kind which of our reports it is
 * @param title stands over every sheet, before the sheet's own
 * @param subtitle stands under the title: what was compared, as of when
 * @returns bytes of an xlsx file
 * @example
 * const table = { title: "汇总", columns: [{ label: "清单", width: 20 }], rows: [["实施清单"]], notes: [] };
 * const bytes = await writeTextTables("comparison", "清单比对", [table], "2018-08-25");
 * (await readWorkbook(bytes, "比对.xlsx")).sheets[0]?.name; // "汇总"
 */
export async function writeTextTables(
  kind: OurReport,
  title: string,
  tables: readonly TextTable[],
  subtitle: string,
): Promise<Uint8Array> {
  const workbook = new Book(title);
  workbook.keywords = ourKeywords(kind);
  for (const { title: name, columns: textColumns, rows, notes } of tables) {
    const columns = textColumns.map((column): Column => ({ ...column, wrap: column.width > 8 }));
    const table = addTable(workbook, name, title === name ? title : `${title}　${name}`, columns, {
      subtitle,
    });
    for (const row of rows) addRow(table, columns, row);
    closeTable(table, columns);
    addNotes(table, notes, columns.length);
  }
  return workbook.bytes();
}

/**
 * One sheet of texts as CSV in UTF-8 with the mark that Excel wants; its notes are left out.
 *
 * @example
 * const table = { title: "汇总", columns: [{ label: "清单", width: 20 }], rows: [["实施清单"]], notes: [] };
 * writeTextTableCsv(table); // "\ufeff清单\r\n实施清单\r\n"
 */
export function writeTextTableCsv({ columns, rows }: TextTable): string {
  const data = rows.map((row) => row.map((cell) => (typeof cell === "number" ? cell : inert(cell))));
  const fields = columns.map(({ label }) => label);
  return `\uFEFF${Papa.unparse({ fields, data }, { newline: "\r\n" })}\r\n`;
}

/** Lines under the table, across its whole width, on paper too. */
function addNotes({ sheet }: Written, notes: readonly string[], columns: number): void {
  const width = Array.from({ length: columns }, (_unused, at) => sheet.getColumn(at + 1).width ?? 10).reduce(
    (sum, one) => sum + one,
    0,
  );
  for (const note of notes) {
    const row = sheet.addRow([cellString(note)]);
    sheet.mergeCells(row.number, 1, row.number, columns);
    const cell = row.getCell(1);
    cell.font = { name: FONT, size: 9, color: { argb: "FF595959" } };
    cell.alignment = { vertical: "top", wrapText: true };
    row.height = LINE * linesIn(note, width) + 2;
  }
  const area = sheet.pageSetup.printArea ?? "";
  sheet.pageSetup.printArea = area.replace(/\d+$/, String(sheet.rowCount));
}
