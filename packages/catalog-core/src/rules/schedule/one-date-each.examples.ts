import { defineExamples } from "../../engine/index.ts";
import rule from "./one-date-each.ts";

export default defineExamples(rule, {
  pass: [
    {
      name: "两行日期相同",
      stages: [
        { compilingUnit: "县民政局", directory: "2018-06-14" },
        { compilingUnit: "县民政局", directory: "2018-06-14" },
      ],
    },
    {
      name: "第二行接着填后面的阶段",
      stages: [
        { compilingUnit: "县民政局", directory: "2018-06-14" },
        { compilingUnit: "县民政局", implementation: "2018-07-18" },
      ],
    },
  ],
  fail: [
    {
      name: "两行日期不一致",
      stages: [
        { compilingUnit: "县民政局", directory: "2018-06-14" },
        { compilingUnit: "县民政局", directory: "2018-06-20" },
      ],
      data: { column: "目录清单反馈日期", dates: ["2018-06-14", "2018-06-20"], rows: 2 },
    },
  ],
  skip: [{ name: "只有一行", stages: [{ compilingUnit: "县民政局", directory: "2018-06-14" }] }],
});
