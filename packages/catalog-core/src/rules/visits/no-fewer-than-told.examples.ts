import { defineExamples } from "../../engine/index.ts";
import rule from "./no-fewer-than-told.ts";

const visits = (count: number) => ({ kind: "count", count }) as const;
const twice = "申请人到窗口提交材料；审查通过后，申请人到窗口领取证件。";

export default defineExamples(rule, {
  pass: [
    { name: "两次到窗口，写 2 次", item: { maxVisits: visits(2), procedure: twice } },
    {
      name: "只到窗口一次",
      item: { maxVisits: visits(1), procedure: "申请人到政务大厅提交材料，办结后告知。" },
    },
  ],
  fail: [
    {
      name: "提交、领取都要到窗口，写 1 次",
      item: { maxVisits: visits(1), procedure: twice },
      data: { visits: 1, acts: ["提交", "领取"] },
    },
  ],
  skip: [
    { name: "结果可以邮寄", item: { maxVisits: visits(1), procedure: `${twice}也可以邮寄送达。` } },
    { name: "只写了环节", item: { maxVisits: visits(1), procedure: "受理→审查→决定→送达" } },
  ],
});
