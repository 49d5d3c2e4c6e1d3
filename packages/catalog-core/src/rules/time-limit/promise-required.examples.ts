import { defineExamples } from "../../engine/index.ts";
import rule from "./promise-required.ts";

const workdays = (amount: number) => ({ kind: "duration", amount, unit: "workday" }) as const;

export default defineExamples(rule, {
  pass: [
    {
      name: "无法定时限，承诺 3 个工作日",
      item: {
        itemType: "public-service",
        statutoryTimeLimit: { kind: "none" },
        promisedTimeLimit: workdays(3),
      },
    },
  ],
  fail: [
    {
      name: "两个时限都写“无”",
      item: { statutoryTimeLimit: { kind: "none" }, promisedTimeLimit: { kind: "none" } },
      data: { promised: "none", noStatutory: true },
    },
    {
      name: "有法定时限，承诺写“无”",
      item: { statutoryTimeLimit: workdays(20), promisedTimeLimit: { kind: "none" } },
      data: { promised: "none", noStatutory: false },
    },
  ],
  skip: [
    { name: "即办件", item: { caseType: "immediate", promisedTimeLimit: { kind: "none" } } },
    { name: "已挂起", item: { status: "suspended", promisedTimeLimit: { kind: "none" } } },
  ],
});
