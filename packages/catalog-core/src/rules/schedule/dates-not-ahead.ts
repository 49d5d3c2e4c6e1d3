import * as z from "zod";
import { isStageColumn, stageElement } from "../../schedule/index.ts";
import { labelOf } from "../../terms/index.ts";
import { practice } from "../citations.ts";
import { traceable } from "./citations.ts";
import { blockedBy, defineStageRule, failOrPass, type StageViolation } from "./define-stage-rule.ts";

const data = z.strictObject({ column: z.string(), date: z.iso.date(), asOf: z.iso.date() });
type Data = z.output<typeof data>;

export default defineStageRule<Data>({
  id: "schedule/dates-not-ahead",
  title: "完成日期不晚于判定日",
  severity: "warning",
  basis: [traceable, practice],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "进度表填实际完成的日期。晚于判定日的，或者是计划，或者填错了年月日，不能算作完成。",
  notFor: "回头看以前某一天的进度时，那一天之后完成的也会列出，不必处理。",
  data,
  judge(_unit, read, { schedule = [], asOf }) {
    const violations: StageViolation<Data>[] = [];
    let held: ReturnType<typeof blockedBy> | undefined;
    let dated = 0;
    for (const { stage } of schedule) {
      if (!isStageColumn(stage)) continue;
      const reading = read(stage);
      if (reading.kind === "unknown") held ??= blockedBy(stage, reading);
      if (reading.kind !== "date") continue;
      dated += 1;
      if (reading.date <= asOf) continue;
      const column = labelOf(stageElement(stage));
      violations.push({ row: reading.row, stage, data: { column, date: reading.date, asOf } });
    }
    if (violations.length === 0 && held !== undefined) return held;
    return dated === 0 ? { kind: "skip", because: "没有填日期" } : failOrPass(violations);
  },
  message: ({ column, date, asOf }) => `“${column}”是 ${date}，晚于判定日 ${asOf}，不计为完成。`,
  suggestion: ({ column }) => `“${column}”填实际完成的日期；是计划日期的，先空着，完成后再填。`,
});
