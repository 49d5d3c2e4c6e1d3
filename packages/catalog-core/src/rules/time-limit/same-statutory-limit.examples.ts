import { defineExamples } from "../../engine/index.ts";
import rule from "./same-statutory-limit.ts";

const days = (amount: number) => ({ kind: "duration", amount, unit: "workday" }) as const;
const basicCode = "000112003000";

export default defineExamples(rule, {
  pass: [
    {
      name: "两镇写的一样",
      items: [
        { name: "再生育审批", basicCode, compilingUnit: "城关镇人民政府", statutoryTimeLimit: days(30) },
        { name: "再生育审批", basicCode, compilingUnit: "曾家镇人民政府", statutoryTimeLimit: days(30) },
      ],
    },
  ],
  fail: [
    {
      name: "两镇写的不一样",
      items: [
        { name: "再生育审批", basicCode, compilingUnit: "城关镇人民政府", statutoryTimeLimit: days(30) },
        { name: "再生育审批", basicCode, compilingUnit: "曾家镇人民政府", statutoryTimeLimit: days(20) },
      ],
      data: {
        code: basicCode,
        limit: "20 个工作日",
        items: 1,
        other: { label: "再生育审批", unit: "城关镇人民政府", limit: "30 个工作日" },
      },
    },
  ],
  skip: [{ name: "无法定时限", items: [{ basicCode, statutoryTimeLimit: { kind: "none" } }] }],
});
