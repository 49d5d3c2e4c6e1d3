import type { ProblemRow } from "@zp/catalog-core/report-model";
import { Book } from "../book/index.ts";
import { ourKeywords } from "../catalogue/ours.ts";
import { addRow, addTable, type Column, closeTable } from "./sheet.ts";

const columns: readonly (Column & { readonly of: keyof ProblemRow | "number" })[] = [
  { of: "number", label: "序号", width: 6, align: "center" },
  { of: "pile", label: "处理", width: 11, wrap: true },
  { of: "unit", label: "单位", width: 15, wrap: true },
  { of: "item", label: "事项名称", width: 20, wrap: true },
  { of: "element", label: "字段", width: 12, wrap: true },
  { of: "current", label: "现值", width: 18, wrap: true },
  { of: "message", label: "问题说明", width: 32, wrap: true },
  { of: "suggestion", label: "整改建议", width: 32, wrap: true },
  { of: "file", label: "文件", width: 16, wrap: true },
  { of: "sheet", label: "工作表", width: 10, wrap: true },
  { of: "cell", label: "单元格", width: 7 },
  { of: "severity", label: "严重程度", width: 9, align: "center", screenOnly: true },
  { of: "basis", label: "依据", width: 40, wrap: true, screenOnly: true },
  { of: "rule", label: "问题类别", width: 26, wrap: true, screenOnly: true },
  { of: "ruleId", label: "问题代码", width: 32, screenOnly: true },
  { of: "basicCode", label: "基本编码", width: 15, screenOnly: true },
  { of: "implementationCode", label: "实施编码", width: 28, screenOnly: true },
  { of: "foundOn", label: "发现日期", width: 11, screenOnly: true },
  { of: "note", label: "备注", width: 26, wrap: true, screenOnly: true },
];

/** Longest value shown of a cell: the place says where the rest is. */
const SHOWN = 200;

/**
 * 问题清单 as a workbook: one line per finding, with the place of the value, sorted and filtered by the reader.
 *
 * @param subtitle stands under the title: what was checked, by which pack, as of when
 * @returns bytes of an xlsx file
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "临时救助金给付", 到办事现场次数: "" }]);
 * const report = check(catalogue);
 * const rows = problemRows(report, summarise(report, zhenping2018), catalogue, () => undefined);
 * const bytes = await writeProblemList(rows, "镇坪县民政局，2018-08-25");
 * (await readWorkbook(bytes, "问题清单.xlsx")).sheets[0]?.name; // "问题清单"
 */
export async function writeProblemList(rows: readonly ProblemRow[], subtitle: string): Promise<Uint8Array> {
  const workbook = new Book("问题清单");
  workbook.keywords = ourKeywords("problem-list");
  const table = addTable(workbook, "问题清单", "政务服务事项清单问题清单", columns, { subtitle });
  for (const [index, row] of rows.entries()) {
    addRow(
      table,
      columns,
      columns.map(({ of }) => {
        if (of === "number") return index + 1;
        const text = row[of];
        return of === "current" && text.length > SHOWN ? `${text.slice(0, SHOWN)}……` : text;
      }),
    );
  }
  if (rows.length === 0) addRow(table, columns, ["", "没有发现问题", ...columns.slice(2).map(() => "")]);
  closeTable(table, columns);
  return workbook.bytes();
}
