import * as z from "zod";
import { daysBetween, isStageColumn, stageElement, standingOf } from "../../schedule/index.ts";
import { labelOf } from "../../terms/index.ts";
import { setByPack } from "../citations.ts";
import { fourStages, keepTheDays, lateIsNamed } from "./citations.ts";
import { blockedBy, defineStageRule, failOrPass, type StageViolation } from "./define-stage-rule.ts";

const data = z.strictObject({
  /** The date's name on the progress sheet. */
  column: z.string(),
  title: z.string(),
  until: z.iso.date(),
  /** Where the pack says which article sets the day. */
  article: z.string().optional(),
  /** When it was reached, or the day as of which it was not. */
  day: z.iso.date(),
  reached: z.boolean(),
  days: z.int().nonnegative(),
  daysAre: z.enum(["calendar-day", "workday"]),
});
type Data = z.output<typeof data>;

export default defineStageRule<Data>({
  id: "schedule/within-deadline",
  title: "各阶段工作在规定日期前完成",
  severity: "warning",
  basis: [fourStages, keepTheDays, lateIsNamed, setByPack("阶段")],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why:
    "工作方案规定了每个阶段的截止日期，报送迟缓的要通报。截止日当天完成的算按期；没有填日期的，截止日过后才算逾期。" +
    "逾期天数按自然日计（方案写的是日期，不是工作日），政策包可以改为工作日（daysLate）。",
  notFor: "政策包没有规定日期的；日期读不出的，同一单位几行日期不一致的，进度表没有这一栏的（不作判断）。",
  data,
  judge(unit, read, context) {
    const schedule = context.schedule ?? [];
    const { daysLate } = context.conventions;
    const standing = { ...context, daysLate };
    const violations: StageViolation<Data>[] = [];
    let held: ReturnType<typeof blockedBy> | undefined;
    let asked = 0;
    for (const stage of schedule) {
      if (stage.kind === "whole" || !isStageColumn(stage.stage)) continue;
      asked += 1;
      const reading = read(stage.stage);
      if (reading.kind === "unknown") {
        held ??= blockedBy(stage.stage, reading);
        continue;
      }
      const { state, date } = standingOf(unit, stage, schedule, standing);
      if (state !== "done-late" && state !== "overdue") continue;
      const reached = state === "done-late";
      const day = reached && date !== undefined ? date : context.asOf;
      violations.push({
        row: reading.row,
        stage: stage.stage,
        data: {
          column: labelOf(stageElement(stage.stage)),
          title: stage.title,
          until: stage.until,
          ...(stage.basis === undefined ? {} : { article: stage.basis.article }),
          day,
          reached,
          days: daysBetween(stage.until, day, standing),
          daysAre: daysLate,
        },
      });
    }
    if (asked === 0) return { kind: "skip", because: "政策包没有规定各阶段的日期" };
    return violations.length === 0 && held !== undefined ? held : failOrPass(violations);
  },
  message: ({ title, until, article, day, reached, days, daysAre }) => {
    const due = `${title}应在 ${until} 前完成${article === undefined ? "" : `（${article}）`}`;
    const done = reached ? `实际完成于 ${day}` : `截至 ${day} 没有完成日期`;
    return `${due}，${done}，${late(days, daysAre)}。`;
  },
  suggestion: ({ column, reached }) =>
    reached
      ? `核对“${column}”；确属逾期的，说明原因，后续阶段抓紧办理。`
      : `抓紧完成并补填“${column}”；已经完成而漏填的，补填实际日期。`,
});

const late = (days: number, daysAre: Data["daysAre"]): string => {
  if (daysAre === "calendar-day") return `逾期 ${days} 天`;
  return days === 0 ? "逾期不足 1 个工作日" : `逾期 ${days} 个工作日`;
};
