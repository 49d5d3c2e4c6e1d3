import { defineExamples } from "../../engine/index.ts";
import rule from "./approved-before-published.ts";

export default defineExamples(rule, {
  pass: [
    {
      name: "审定在前，公开在后",
      stages: [{ compilingUnit: "县民政局", audit: "2018-08-15", publication: "2018-08-20" }],
    },
    {
      name: "当天审定，当天公开",
      stages: [{ compilingUnit: "县民政局", audit: "2018-08-20", publication: "2018-08-20" }],
    },
  ],
  fail: [
    {
      name: "公开在审定之前",
      stages: [{ compilingUnit: "县民政局", audit: "2018-08-15", publication: "2018-08-12" }],
      data: { audit: "2018-08-15", publication: "2018-08-12" },
    },
    {
      name: "没有审定就公开了",
      stages: [{ compilingUnit: "县民政局", implementation: "2018-07-18", publication: "2018-08-20" }],
      data: { publication: "2018-08-20" },
    },
  ],
  skip: [{ name: "还没有公开", stages: [{ compilingUnit: "县民政局", audit: "2018-08-09" }] }],
});
