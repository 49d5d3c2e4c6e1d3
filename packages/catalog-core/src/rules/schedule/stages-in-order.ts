import * as z from "zod";
import { isStageColumn, type StageColumn, stageElement } from "../../schedule/index.ts";
import { labelOf } from "../../terms/index.ts";
import { setByPack } from "../citations.ts";
import { fourStages, traceable } from "./citations.ts";
import { blockedBy, defineStageRule, failOrPass, type StageViolation } from "./define-stage-rule.ts";

const data = z.strictObject({
  earlier: z.string(),
  /** Left out where the earlier stage has no date at all. */
  earlierDate: z.iso.date().optional(),
  later: z.string(),
  laterDate: z.iso.date(),
});
type Data = z.output<typeof data>;

const label = (stage: StageColumn): string => labelOf(stageElement(stage));

/** Audit before publication has a rule of its own: the order asks for it by name. */
const isApproval = (earlier: StageColumn, later: StageColumn): boolean =>
  earlier === "audit" && later === "publication";

export default defineStageRule<Data>({
  id: "schedule/stages-in-order",
  title: "各阶段依次完成，不跳过、不倒置",
  severity: "error",
  basis: [fourStages, traceable, setByPack("阶段")],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why:
    "目录清单确认后编实施清单，备案后审核论证，审核后公开：后一阶段有了日期，前一阶段没有，或者日期反而在后，" +
    "说明有一处日期填错，或者有一步没有做。同一天完成两步可以。",
  notFor:
    "只有一个阶段有日期的；人员信息表的报送不在四个阶段之内；审核与公开的先后另有规则。退回重报的，填最后一次的日期。",
  data,
  judge(_unit, read, { schedule = [] }) {
    const stages = schedule.flatMap(({ kind, stage }) =>
      kind === "stage" && isStageColumn(stage) ? [{ stage, reading: read(stage) }] : [],
    );
    if (stages.length < 2) return { kind: "skip", because: "政策包没有规定先后阶段" };
    const dated = stages.filter(({ reading }) => reading.kind === "date");
    const violations: StageViolation<Data>[] = [];
    for (const [at, { stage, reading }] of stages.entries()) {
      if (reading.kind === "blank") {
        const next = stages.slice(at + 1).find((later) => later.reading.kind === "date");
        if (next?.reading.kind !== "date" || isApproval(stage, next.stage)) continue;
        violations.push({
          row: reading.row,
          stage,
          data: { earlier: label(stage), later: label(next.stage), laterDate: next.reading.date },
        });
      } else if (reading.kind === "date") {
        const [before] = stages
          .slice(0, at)
          .flatMap(({ stage: earlier, reading: own }) =>
            own.kind === "date" && own.date > reading.date && !isApproval(earlier, stage)
              ? [{ earlier, date: own.date }]
              : [],
          )
          .sort((a, b) => (a.date > b.date ? -1 : 1));
        if (before === undefined) continue;
        violations.push({
          row: reading.row,
          stage,
          data: {
            earlier: label(before.earlier),
            earlierDate: before.date,
            later: label(stage),
            laterDate: reading.date,
          },
        });
      }
    }
    if (violations.length > 0) return failOrPass(violations);
    const held = stages.find(({ reading }) => reading.kind === "unknown");
    if (held?.reading.kind === "unknown") return blockedBy(held.stage, held.reading);
    return dated.length < 2 ? { kind: "skip", because: "有日期的阶段不到两个" } : { kind: "pass" };
  },
  message: ({ earlier, earlierDate, later, laterDate }) =>
    earlierDate === undefined
      ? `“${later}”是 ${laterDate}，前一阶段的“${earlier}”却没有填。`
      : `“${later}”是 ${laterDate}，早于前一阶段的“${earlier}”${earlierDate}。`,
  suggestion: ({ earlier, earlierDate }) =>
    earlierDate === undefined
      ? `补填“${earlier}”；这一步确实没有做的，先补办，再进入下一阶段。`
      : "核对两个日期，改正填错的一个；日期都对的，说明先后颠倒的原因。",
});
