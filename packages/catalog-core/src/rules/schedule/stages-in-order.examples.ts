import { defineExamples } from "../../engine/index.ts";
import rule from "./stages-in-order.ts";

export default defineExamples(rule, {
  pass: [
    {
      name: "依次完成",
      stages: [
        {
          compilingUnit: "县民政局",
          directory: "2018-06-14",
          implementation: "2018-07-18",
          audit: "2018-08-09",
          publication: "2018-08-20",
        },
      ],
    },
    {
      name: "同一天反馈目录、备案实施清单",
      stages: [{ compilingUnit: "县民政局", directory: "2018-06-14", implementation: "2018-06-14" }],
    },
  ],
  fail: [
    {
      name: "审核早于备案",
      stages: [
        {
          compilingUnit: "县民政局",
          directory: "2018-06-14",
          implementation: "2018-07-18",
          audit: "2018-07-05",
        },
      ],
      data: {
        earlier: "实施清单备案日期",
        earlierDate: "2018-07-18",
        later: "审核通过日期",
        laterDate: "2018-07-05",
      },
    },
    {
      name: "没有反馈目录清单，实施清单已经备案",
      stages: [{ compilingUnit: "县民政局", implementation: "2018-07-18" }],
      data: { earlier: "目录清单反馈日期", later: "实施清单备案日期", laterDate: "2018-07-18" },
    },
  ],
  skip: [
    { name: "只有第一阶段有日期", stages: [{ compilingUnit: "县民政局", directory: "2018-06-14" }] },
    { name: "都没有填", stages: [{ compilingUnit: "县民政局" }] },
  ],
});
