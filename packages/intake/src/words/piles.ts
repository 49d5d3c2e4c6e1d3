import type { CheckReport, Summary } from "@zp/catalog-core/engine";

/** What becomes of a pile, behind its count. */
export const pileNotes = {
  "must-fix": "单位改正后再报送",
  "should-fix": "单位酌情完善",
  "for-the-centre": "列的含义、缺列、口径，由政务服务中心处理（按类计）",
} as const;

/** What is counted where rules could not look at everything: 「18 条规则没能查全」. */
export const notCheckedUnit = "条规则";

/**
 * Rules, not items times rules: a list without nine columns leaves twenty rules unasked, not eighteen thousand things.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "1" }]);
 * const report = check(catalogue);
 * notCheckedNote(report, summarise(report, zhenping2018)); // "没能查全，都因为缺列"
 */
export function notCheckedNote(
  { items, entries }: Pick<CheckReport, "items" | "entries">,
  { notChecked: { rules: count, rulesByColumn, cells } }: Pick<Summary, "notChecked">,
): string {
  if (count === 0) return items + entries === 0 ? "没有可以检查的事项" : "每条规则都查全了";
  const cellsNote = `有 ${cells} 处未填或读不出`;
  const why =
    rulesByColumn === 0
      ? `：${cellsNote}`
      : cells === 0
        ? "，都因为缺列"
        : `：${rulesByColumn} 条因为缺列，另${cellsNote}`;
  return `没能查全${why}`;
}
