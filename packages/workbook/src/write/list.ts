import Papa from "papaparse";
import { inert } from "./inert.ts";
import { type ListRecord, listObjects, listTable } from "./list-rows.ts";
import { addRow, addTable, bytesOf, type Column, closeTable, newWorkbook } from "./sheet.ts";

const wide = /依据|条件|流程|材料|地点|说明|内容/;

/** The list as a workbook: one sheet, frozen header, filter, A4. Rows of an item stand below one another. */
export async function writeListWorkbook(
  records: readonly ListRecord[],
  subtitle: string,
): Promise<Uint8Array> {
  const workbook = await newWorkbook("政务服务事项实施清单");
  const { columns: labels, lines } = listTable(records);
  const columns: Column[] = labels.map((label) => ({
    label,
    width: wide.test(label) ? 28 : label.includes("名称") ? 24 : 14,
    wrap: true,
  }));
  const table = addTable(workbook, "实施清单", "政务服务事项实施清单", columns, { subtitle });
  for (const line of lines) addRow(table, columns, line);
  closeTable(table, columns);
  return bytesOf(workbook);
}

/** The list as CSV in UTF-8 with the mark that Excel wants, lines ending as Excel's do. */
export function writeListCsv(records: readonly ListRecord[]): string {
  const { columns, lines } = listTable(records);
  return `\uFEFF${Papa.unparse({ fields: columns, data: lines.map((line) => line.map(inert)) }, { newline: "\r\n" })}\r\n`;
}

/** The list as JSON: an array of records under the standard labels. */
export const writeListJson = (records: readonly ListRecord[]): string =>
  `${JSON.stringify(listObjects(records), null, 2)}\n`;
