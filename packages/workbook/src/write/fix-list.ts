import { type CellFix, changedStretches, type FixReason, formFixLabels } from "@zp/catalog-core/fixes";
import { rules } from "@zp/catalog-core/rules";
import { labelOf } from "@zp/catalog-core/terms";
import { Book } from "../book/index.ts";
import { ourKeywords } from "../catalogue/ours.ts";
import { addRow, addTable, type Column, closeTable } from "./sheet.ts";

/** A correction with what became of it. */
export interface ListedFix extends CellFix {
  /** Why it was not made, in Chinese; absent where it was. */
  readonly refused?: string;
}

const columns: readonly Column[] = [
  { label: "序号", width: 6, align: "center" },
  { label: "文件", width: 18, wrap: true },
  { label: "工作表", width: 12, wrap: true },
  { label: "单元格", width: 8, align: "center" },
  { label: "事项名称", width: 22, wrap: true },
  { label: "字段", width: 14, wrap: true },
  { label: "修改前", width: 36, wrap: true },
  { label: "修改后", width: 36, wrap: true },
  { label: "修改内容", width: 20, wrap: true },
  { label: "结果", width: 14, wrap: true },
];

const titles = new Map<string, string>(rules.map(({ id, title }) => [id, title]));

/**
 * What a correction does, in Chinese words: the kind of form, or the rule's title.
 *
 * @example
 * fixReasonLabel({ kind: "full-width" }); // "全角改半角"
 */
export const fixReasonLabel = (reason: FixReason): string =>
  "kind" in reason ? formFixLabels[reason.kind] : (titles.get(reason.ruleId) ?? reason.ruleId);

/** A cell with many stretches shows the first ones: the cell itself shows the rest. */
const SHOWN = 6;
const shown = (stretches: readonly string[]): string =>
  [...stretches.slice(0, SHOWN), ...(stretches.length > SHOWN ? [`……共 ${stretches.length} 处`] : [])].join(
    "\n",
  );

/**
 * 修改清单 as a workbook: every correction of form with its place, the text before and after, and why.
 *
 * @param subtitle stands under the title
 * @returns bytes of an xlsx file
 * @example
 * const fix = { file: "民政局.xlsx", cell: "C3", before: " 即办", after: "即办", reasons: [{ kind: "blanks" } as const],
 *   label: "临时救助金给付", element: "promisedTimeLimit" };
 * const bytes = await writeFixList([fix], "镇坪县");
 * (await readWorkbook(bytes, "修改清单.xlsx")).sheets[0]?.name; // "修改清单"
 */
export async function writeFixList(fixes: readonly ListedFix[], subtitle: string): Promise<Uint8Array> {
  const workbook = new Book("修改清单");
  workbook.keywords = ourKeywords("fix-list");
  const table = addTable(workbook, "修改清单", "格式修改清单", columns, { subtitle });
  for (const [at, fix] of fixes.entries()) {
    const { file, sheet = "", cell, label, element, before, after, reasons, refused } = fix;
    const why = [...new Set(reasons.map(fixReasonLabel))].join("；");
    const stretches = changedStretches(before, after);
    const result = refused === undefined ? "已改" : refused;
    addRow(table, columns, [
      at + 1,
      file,
      sheet,
      cell,
      label,
      labelOf(element),
      shown(stretches.map((one) => one.before)),
      shown(stretches.map((one) => one.after)),
      why,
      result,
    ]);
  }
  if (fixes.length === 0)
    addRow(table, columns, ["", "没有可以自动修改的格式", ...columns.slice(2).map(() => "")]);
  closeTable(table, columns);
  return workbook.bytes();
}
