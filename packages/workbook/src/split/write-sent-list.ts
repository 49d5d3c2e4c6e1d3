import { Book } from "../book/index.ts";
import { ourKeywords } from "../catalogue/ours.ts";
import { addRow, addTable, type Column, closeTable } from "../write/sheet.ts";
import type { SentWorkbook } from "./split-list.ts";

const columns: readonly Column[] = [
  { label: "序号", width: 6, align: "center" },
  { label: "单位", width: 30, wrap: true },
  { label: "清单", width: 12 },
  { label: "项数", width: 8, align: "right" },
  { label: "文件", width: 40, wrap: true },
  { label: "发出日期", width: 12, align: "center" },
  { label: "收回日期", width: 12, align: "center" },
  { label: "备注", width: 30, wrap: true },
];

/**
 * 发出清单: which workbook went to whom, with a column for when it came back.
 *
 * @param sentOn the day, year-month-day
 * @returns bytes of an xlsx file
 * @example
 * const bytes = await writeSentList([], "2018-06-08");
 * (await readWorkbook(bytes, "发出清单.xlsx")).sheets[0]?.name; // "发出清单"
 */
export async function writeSentList(
  sent: readonly Omit<SentWorkbook, "bytes">[],
  sentOn: string,
): Promise<Uint8Array> {
  const workbook = new Book("发出清单");
  workbook.keywords = ourKeywords("sent-list");
  const entries = sent.reduce((sum, one) => sum + one.entries, 0);
  const table = addTable(workbook, "发出清单", "政务服务事项清单发出清单", columns, {
    subtitle: `共 ${sent.length} 份，${entries} 项；发出日期 ${sentOn}`,
  });
  for (const [at, { unit, layer, entries: count, file }] of sent.entries()) {
    addRow(table, columns, [
      at + 1,
      unit ?? "（未注明单位）",
      layer === "directory" ? "目录清单" : "实施清单",
      count,
      file,
      sentOn,
      "",
      unit === undefined ? "没有写明编制单位和实施机构，请先查明是哪个单位的事项，再发出。" : "",
    ]);
  }
  closeTable(table, columns);
  return workbook.bytes();
}
