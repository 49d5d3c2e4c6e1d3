import { defineExamples } from "../../engine/index.ts";
import rule from "./within-deadline.ts";

const filing = {
  column: "实施清单备案日期",
  title: "实施清单编制阶段",
  until: "2018-07-20",
  article: "六",
  daysAre: "calendar-day",
} as const;

export default defineExamples(rule, {
  pass: [
    {
      name: "截止日当天完成",
      asOf: "2018-07-25",
      stages: [
        {
          compilingUnit: "县民政局",
          roster: "2018-06-13",
          directory: "2018-06-15",
          implementation: "2018-07-20",
        },
      ],
    },
    {
      name: "没有填，截止日还没有过",
      asOf: "2018-07-20",
      stages: [{ compilingUnit: "县民政局", roster: "2018-06-12", directory: "2018-06-14" }],
    },
  ],
  fail: [
    {
      name: "截止日过后才备案",
      asOf: "2018-08-01",
      stages: [
        {
          compilingUnit: "县民政局",
          roster: "2018-06-12",
          directory: "2018-06-14",
          implementation: "2018-07-25",
        },
      ],
      data: { ...filing, day: "2018-07-25", reached: true, days: 5 },
    },
    {
      name: "截止日过了，还没有备案",
      asOf: "2018-08-01",
      stages: [{ compilingUnit: "县民政局", roster: "2018-06-12", directory: "2018-06-14" }],
      data: { ...filing, day: "2018-08-01", reached: false, days: 12 },
    },
  ],
});
