import { defineExamples } from "../../engine/index.ts";
import rule from "./steps-described.ts";

export default defineExamples(rule, {
  pass: [{ name: "写明办理人", item: { steps: [{ id: "1", name: "受理", handler: "窗口工作人员" }] } }],
  fail: [
    {
      name: "只有名称",
      item: {
        steps: [
          { id: "1", name: "受理" },
          { id: "2", name: "审查" },
        ],
      },
      data: { names: ["受理", "审查"], bare: 2, of: 2 },
    },
    {
      name: "有一个只有名称",
      item: {
        steps: [
          { id: "1", name: "受理", standard: "材料齐全" },
          { id: "2", name: "审查" },
        ],
      },
      data: { names: ["审查"], bare: 1, of: 2 },
    },
  ],
  skip: [{ name: "没有列出环节", item: { procedure: "受理→审查→决定" } }],
});
