import { defineExamples } from "../../engine/index.ts";
import rule from "./dates-not-ahead.ts";

export default defineExamples(rule, {
  pass: [
    {
      name: "判定日当天完成",
      asOf: "2018-07-18",
      stages: [{ compilingUnit: "县民政局", implementation: "2018-07-18" }],
    },
  ],
  fail: [
    {
      name: "填了计划的日期",
      asOf: "2018-07-18",
      stages: [{ compilingUnit: "县民政局", directory: "2018-06-14", implementation: "2018-07-20" }],
      data: { column: "实施清单备案日期", date: "2018-07-20", asOf: "2018-07-18" },
    },
  ],
  skip: [{ name: "没有填日期", stages: [{ compilingUnit: "县民政局" }] }],
});
