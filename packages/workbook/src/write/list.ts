import Papa from "papaparse";
import { Book } from "../book/index.ts";
import { inert } from "./inert.ts";
import { type ListRecord, listObject, listTable } from "./list-rows.ts";
import { addRow, addTable, type Column, closeTable } from "./sheet.ts";

const wide = /依据|条件|流程|材料|地点|说明|内容/;

/**
 * The list as a workbook: one sheet, frozen header, filter, A4. Rows of an item stand below one another.
 *
 * @param subtitle stands under the title: whose list it is, as of when
 * @returns bytes of an xlsx file
 * @example
 * const item = { id: "1", name: "临时救助金给付" };
 * const record = listRecord(item, () => undefined, () => [["备注", "新增"]]);
 * const bytes = await writeListWorkbook([record], "镇坪县民政局");
 * (await readWorkbook(bytes, "清单.xlsx")).sheets[0]?.name; // "实施清单"
 */
export async function writeListWorkbook(
  records: readonly ListRecord[],
  subtitle: string,
): Promise<Uint8Array> {
  const workbook = new Book("政务服务事项实施清单");
  const { columns: labels, lines } = listTable(records);
  const columns: Column[] = labels.map((label) => ({
    label,
    width: wide.test(label) ? 28 : label.includes("名称") ? 24 : 14,
    wrap: true,
  }));
  const table = addTable(workbook, "实施清单", "政务服务事项实施清单", columns, { subtitle });
  for (const line of lines) addRow(table, columns, line);
  closeTable(table, columns);
  return workbook.bytes();
}

/**
 * The list as CSV in UTF-8 with the mark that Excel wants, lines ending as Excel's do.
 *
 * @example
 * const item = { id: "1", name: "临时救助金给付" };
 * const record = listRecord(item, () => undefined, () => [["备注", "新增"]]);
 * writeListCsv([record]); // "\ufeff事项名称,备注\r\n临时救助金给付,新增\r\n"
 */
export function writeListCsv(records: readonly ListRecord[]): string {
  const { columns, lines } = listTable(records);
  return `\uFEFF${Papa.unparse({ fields: columns, data: lines.map((line) => line.map(inert)) }, { newline: "\r\n" })}\r\n`;
}

/**
 * The list as JSON: an array of records under the standard labels.
 *
 * @example
 * const item = { id: "1", name: "临时救助金给付" };
 * const record = listRecord(item, () => undefined, () => [["备注", "新增"]]);
 * JSON.parse(writeListJson([record])); // [{ "事项名称": "临时救助金给付", "备注": "新增" }]
 */
export const writeListJson = (records: readonly ListRecord[]): string =>
  `${JSON.stringify(records.map(listObject), null, 2)}\n`;
