import * as z from "zod";
import { isStageColumn, type StageColumn, stageElement, type UnitStages } from "../../schedule/index.ts";
import { labelOf } from "../../terms/index.ts";
import { practice } from "../citations.ts";
import { traceable } from "./citations.ts";
import { defineStageRule, failOrPass, type StageViolation } from "./define-stage-rule.ts";

const data = z.strictObject({ column: z.string(), dates: z.array(z.iso.date()).min(2), rows: z.int() });
type Data = z.output<typeof data>;

export default defineStageRule<Data>({
  id: "schedule/one-date-each",
  title: "一个单位的一个阶段只有一个日期",
  severity: "error",
  basis: [traceable, practice],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "同一单位在进度表中出现几次，日期又不一致，就不知道哪一天是对的，这一阶段的进度列为不明。",
  notFor: "只有一行的单位；几行日期相同，或者只有一行填了日期的。",
  data,
  judge(unit, _read, { schedule = [] }) {
    if (unit.rows.length < 2) return { kind: "skip", because: "只有一行" };
    const violations = schedule.flatMap(({ stage }): StageViolation<Data>[] =>
      isStageColumn(stage) ? differing(unit, stage) : [],
    );
    return failOrPass(violations);
  },
  message: ({ column, dates, rows }) =>
    `该单位在进度表中有 ${rows} 行，“${column}”不一致：${dates.join("、")}。`,
  suggestion: () => "查明实际日期，只留一行。",
});

/** Said once, at the row that says otherwise than the first. */
function differing({ rows }: UnitStages, stage: StageColumn): StageViolation<Data>[] {
  const dated = rows.flatMap((row) => {
    const date = row[stage];
    return typeof date === "string" ? [{ row, date }] : [];
  });
  const other = dated.find(({ date }) => date !== dated[0]?.date);
  if (other === undefined) return [];
  const dates = [...new Set(dated.map(({ date }) => date))].sort();
  const column = labelOf(stageElement(stage));
  return [{ row: other.row, stage, data: { column, dates, rows: rows.length } }];
}
