import type { Finding } from "../engine/index.ts";
import { formatShare } from "../metrics/index.ts";
import type { ProgressReport, StageProgress } from "../schedule/index.ts";
import { elementLabel, type Place } from "./problem-list.ts";
import { dayTexts, stageStateLabels, standingText, unknownLabels } from "./progress-words.ts";
import type { TextTable } from "./text-table.ts";

const states = ["in-time", "done-late", "overdue", "not-due", "unknown"] as const;

/**
 * The progress of all units as sheets: 汇总, 各单位进度, 逾期 and 日期问题 (only where there are any).
 *
 * @param findings of the rules on stages; those about a day being late stand under 逾期, the others under 日期问题
 * @param locate where a finding's value was read, if that is known
 * @example
 * const { catalogue } = fromRecords([{ 编制单位: "县民政局", 目录清单反馈日期: "2018-06-20", 实施清单备案日期: "" }]);
 * const report = progressOf(catalogue, { pack: zhenping2018, asOf: "2018-07-01" });
 * progressTables(report, check(catalogue, { asOf: "2018-07-01" }).findings, () => undefined).map(({ title }) => title);
 * // ["汇总", "各单位进度", "逾期"]
 */
export function progressTables(
  report: ProgressReport,
  findings: readonly Finding[],
  locate: (finding: Finding) => Place | undefined,
): TextTable[] {
  return [
    summaryTable(report),
    unitTable(report),
    lateTable(report),
    dateTable(
      findings.filter(({ ruleId }) => ruleId !== "schedule/within-deadline"),
      locate,
    ),
  ].filter(({ rows, title }) => rows.length > 0 || title === "汇总");
}

const share = ({ numerator, denominator }: StageProgress["done"]): string =>
  denominator === 0
    ? "无法计算"
    : `${numerator}/${denominator}（${formatShare({ numerator, denominator })}）`;

function summaryTable({ stages, daysLate, missing, unexpected }: ProgressReport): TextTable {
  return {
    title: "汇总",
    columns: [
      { label: "阶段", width: 28 },
      { label: "截止日期", width: 12, align: "center" },
      { label: "已完成", width: 18, align: "right" },
      { label: "按期率", width: 18, align: "right" },
      ...states.map((state) => ({ label: stageStateLabels[state], width: 10, align: "right" }) as const),
      { label: "不明的原因", width: 30 },
    ],
    rows: stages.map((stage) => [
      stage.title,
      stage.until,
      share(stage.done),
      share(stage.onTime),
      ...states.map((state) => stage.counts[state]),
      unknownText(stage),
    ]),
    notes: [
      "按期完成＋逾期完成＋逾期未完成＋未到期＋不明＝单位总数。",
      "已完成＝（按期完成＋逾期完成）÷ 进度清楚的单位，不明的不计；按期率＝按期完成 ÷（按期完成＋逾期完成＋逾期未完成），未到期和不明的不计。",
      `截止日当天完成的算按期；逾期按${dayTexts(daysLate).unit}计。`,
      ...(missing.length === 0 ? [] : [`进度表中没有：${missing.join("、")}。`]),
      ...(unexpected.length === 0 ? [] : [`不在应报之列、一并计入：${unexpected.join("、")}。`]),
    ],
  };
}

const unknownText = ({ unknown }: StageProgress): string =>
  (Object.keys(unknown) as (keyof typeof unknown)[])
    .filter((because) => unknown[because] > 0)
    .map((because) => `${unknownLabels[because]} ${unknown[because]}`)
    .join("、");

function unitTable({ stages, byUnit, daysLate }: ProgressReport): TextTable {
  return {
    title: "各单位进度",
    columns: [
      { label: "序号", width: 6, align: "center" },
      { label: "单位", width: 24 },
      ...stages.map(({ title, until }) => ({ label: `${title}（${until} 前）`, width: 18 })),
    ],
    rows: byUnit.map(({ unit, standings }, at) => [
      at + 1,
      unit,
      ...standings.map((standing) => standingText(standing, daysLate)),
    ]),
    notes: [],
  };
}

function lateTable({ stages, byUnit, daysLate }: ProgressReport): TextTable {
  const rows = byUnit
    .flatMap(({ unit, standings }) =>
      standings.flatMap(({ state, date, daysLate: days = 0 }, at) =>
        state === "overdue" || state === "done-late"
          ? [{ unit, stage: stages[at]!, state, done: state === "done-late" ? (date ?? "") : "", days }]
          : [],
      ),
    )
    .sort(
      (a, b) =>
        Number(a.state === "done-late") - Number(b.state === "done-late") ||
        b.days - a.days ||
        (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0),
    );
  return {
    title: "逾期",
    columns: [
      { label: "序号", width: 6, align: "center" },
      { label: "单位", width: 24 },
      { label: "阶段", width: 28 },
      { label: "截止日期", width: 12, align: "center" },
      { label: "完成日期", width: 12, align: "center" },
      { label: `逾期天数（${dayTexts(daysLate).unit}）`, width: 16, align: "right" },
      { label: "情况", width: 12 },
    ],
    rows: rows.map(({ unit, stage, done, days, state }, at) => [
      at + 1,
      unit,
      stage.title,
      stage.until,
      done,
      days,
      stageStateLabels[state],
    ]),
    notes: [],
  };
}

function dateTable(findings: readonly Finding[], locate: (finding: Finding) => Place | undefined): TextTable {
  return {
    title: "日期问题",
    columns: [
      { label: "序号", width: 6, align: "center" },
      { label: "单位", width: 20 },
      { label: "栏目", width: 18 },
      { label: "问题", width: 36 },
      { label: "怎么改", width: 36 },
      { label: "文件", width: 20 },
      { label: "工作表", width: 12 },
      { label: "单元格", width: 8 },
      { label: "规则", width: 20 },
    ],
    rows: findings.map((finding, at) => {
      const place = locate(finding);
      return [
        at + 1,
        finding.subject.unit ?? "",
        elementLabel(finding.path),
        finding.message,
        finding.suggestion,
        place?.file ?? "",
        place?.sheet ?? "",
        place?.cell ?? "",
        finding.ruleId,
      ];
    }),
    notes: [],
  };
}
