import type { CheckReport, Finding } from "./finding.ts";

/** The four piles, in the user's words: 报送前必须改、建议改、需中心处理、未检查. */
export type Pile = "must-fix" | "should-fix" | "for-the-centre" | "not-checked";

/** The piles in Chinese, as they stand on the first screen. */
export const pileLabels: Readonly<Record<Pile, string>> = {
  "must-fix": "报送前必须改",
  "should-fix": "建议改",
  "for-the-centre": "需中心处理",
  "not-checked": "未检查",
};

/**
 * The pile a finding lies on. What the centre has to mend is never held against the unit.
 *
 * @example
 * pileOf({ desk: "unit", severity: "error" }); // "must-fix"
 * pileOf({ desk: "centre", severity: "error" }); // "for-the-centre"
 */
export const pileOf = (finding: Pick<Finding, "desk" | "severity">): Exclude<Pile, "not-checked"> =>
  finding.desk === "centre" ? "for-the-centre" : finding.severity === "error" ? "must-fix" : "should-fix";

/** Whether a report passes, and how many findings stand in the way. */
export interface Verdict {
  /** Findings at or above the bar, neither waived nor on trial nor the centre's. */
  readonly failing: number;
  readonly faults: number;
  readonly outcome: "clean" | "findings" | "faults";
}

const rank = { info: 0, warning: 1, error: 2 } as const;

/**
 * Whether a report passes: the one place that decides, for the command line and for the web.
 *
 * @param failOn the lowest severity that fails; `error` unless the caller says otherwise
 * @example
 * const report = check(fromRecords([{ 事项名称: "临时救助金给付", 到办事现场次数: "" }]).catalogue);
 * verdict(report).outcome; // "findings"
 */
export function verdict(
  report: CheckReport,
  { failOn = "error" }: { failOn?: Finding["severity"] } = {},
): Verdict {
  let failing = 0;
  for (const finding of report.findings) {
    if (
      finding.waiver === undefined &&
      !finding.trial &&
      finding.desk === "unit" &&
      rank[finding.severity] >= rank[failOn]
    ) {
      failing += 1;
    }
  }
  const faults = report.faults.length;
  return { failing, faults, outcome: faults > 0 ? "faults" : failing > 0 ? "findings" : "clean" };
}
