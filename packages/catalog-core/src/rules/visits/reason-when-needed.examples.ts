import { defineExamples } from "../../engine/index.ts";
import rule from "./reason-when-needed.ts";

const visits = (count: number) => ({ kind: "count", count }) as const;

export default defineExamples(rule, {
  pass: [
    { name: "到场 1 次，写明原因", item: { maxVisits: visits(1), visitReason: "须当场采集指纹" } },
    { name: "不到现场，原因写“无”", item: { maxVisits: visits(0), visitReason: "无" } },
  ],
  fail: [
    { name: "到场 1 次，没有原因", item: { maxVisits: visits(1) }, data: { problem: "missing", visits: 1 } },
    {
      name: "到场 2 次，原因写“无需到现场”",
      item: { maxVisits: visits(2), visitReason: "无需到现场" },
      data: { problem: "missing", visits: 2, reason: "无需到现场" },
    },
    {
      name: "0 次，却写了到场原因",
      item: { maxVisits: visits(0), visitReason: "需到窗口核验原件" },
      data: { problem: "unneeded", visits: 0, reason: "需到窗口核验原件" },
    },
  ],
  skip: [
    { name: "次数写“不适用”", item: { maxVisits: { kind: "not-applicable" } } },
    { name: "只要求 2 次以上写原因", item: { maxVisits: visits(1) }, options: { from: 2 } },
    { name: "不属依申请", item: { itemType: "penalty", maxVisits: visits(1) } },
  ],
});
