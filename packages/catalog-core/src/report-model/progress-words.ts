import type { ProgressReport, StageStanding, StageState, UnknownBecause } from "../schedule/index.ts";

/** How a unit stands with a stage, in words. */
export const stageStateLabels: Readonly<Record<StageState, string>> = {
  "in-time": "按期完成",
  "done-late": "逾期完成",
  overdue: "逾期未完成",
  "not-due": "未到期",
  unknown: "不明",
};

/** Why it cannot be said, in words. */
export const unknownLabels: Readonly<Record<UnknownBecause, string>> = {
  "no-row": "进度表中没有该单位",
  "no-column": "进度表中没有这一栏",
  unreadable: "日期读不出",
  "rows-differ": "几行日期不一致",
};

/**
 * Days late in words, and in what they are counted.
 *
 * @example
 * dayTexts("calendar-day").late(5); // "逾期 5 天"
 * dayTexts("workday").unit; // "工作日"
 */
export const dayTexts = (daysAre: ProgressReport["daysLate"]) => ({
  unit: daysAre === "workday" ? "工作日" : "自然日",
  late: (days: number): string => {
    if (daysAre === "calendar-day") return `逾期 ${days} 天`;
    return days === 0 ? "逾期不足 1 个工作日" : `逾期 ${days} 个工作日`;
  },
});

/**
 * One unit and one stage in a cell: 「2018-07-25 逾期 5 天」, 「未完成 逾期 5 天」, 「未到期」.
 *
 * @example
 * standingText({ stage: "audit", state: "overdue", daysLate: 5 }, "calendar-day"); // "未完成，逾期 5 天"
 * standingText({ stage: "audit", state: "in-time", date: "2018-08-09" }, "calendar-day"); // "2018-08-09"
 */
export function standingText(
  { state, date, daysLate = 0, because }: StageStanding,
  daysAre: ProgressReport["daysLate"],
): string {
  const { late } = dayTexts(daysAre);
  const ahead = date === undefined ? "" : `（写的是 ${date}）`;
  if (state === "in-time") return date ?? "";
  if (state === "done-late") return `${date}，${late(daysLate)}`;
  if (state === "overdue") return `未完成，${late(daysLate)}${ahead}`;
  if (state === "not-due") return `未到期${ahead}`;
  return because === undefined ? "不明" : `不明（${unknownLabels[because]}）`;
}
