import type { Mark } from "@zp/workbook";

/** A mark at a cell of 实施清单, with texts that try what writing has to bear. */
export const markAt = (cell: string | undefined, more: Partial<Mark> = {}): Mark => ({
  sheet: "实施清单",
  ...(cell === undefined ? {} : { cell }),
  severity: "error",
  message: `${cell ?? "整表"}：$& $1 <b>&amp;</b> "引号" 与 _x0041_ 照写\u0007。`,
  basis: "镇政办发〔2018〕98号 四(一)",
  suggestion: "请核对后改正。",
  ruleId: `rule.${cell ?? "none"}`,
  key: `key-${cell ?? "none"}-${more.severity ?? "error"}`,
  ...more,
});

/**
 * A bit of everything: cells with fills of all kinds, with comments and conversations, in hidden rows and merged areas,
 * cells and rows that are not there, a header row, places that no file has.
 */
export const someMarks: readonly Mark[] = [
  markAt("A3"),
  markAt("A3", { severity: "info", message: "同一单元格的第二条。" }),
  markAt("B4", { severity: "warning" }),
  markAt("B5"),
  markAt("B6", { severity: "info" }),
  markAt("B7"),
  markAt("B11", { message: "合并单元格的下半。" }),
  markAt("C3"),
  markAt("C4", { severity: "warning" }),
  markAt("C20"),
  markAt("E23", { severity: "info" }),
  markAt("Z8"),
  markAt("D30", { severity: "warning" }),
  markAt("B40"),
  markAt("A2:G2", { message: "缺少“联系电话”列。", ruleId: "columns.missing" }),
  markAt("A2:G2", { message: "缺少“联系电话”列。", ruleId: "columns.missing", key: "again" }),
  markAt("A1", { sheet: "说明", severity: "info" }),
  markAt("XFE1"),
  markAt(undefined, { severity: "warning", message: "整张表没有填报日期。" }),
  markAt("A1", { sheet: "没有这张表" }),
];
