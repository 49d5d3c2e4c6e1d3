import { defineExamples } from "../../engine/index.ts";
import rule from "./instant-agrees-with-promise.ts";

const workdays = (amount: number) => ({ kind: "duration", amount, unit: "workday" }) as const;
const minutes = (amount: number) => ({ kind: "duration", amount, unit: "minute" }) as const;
const onTheSpot = { kind: "immediate", within: "on-the-spot" } as const;

export default defineExamples(rule, {
  pass: [
    { name: "即办件，当场办结", item: { caseType: "immediate", promisedTimeLimit: onTheSpot } },
    { name: "即办件，承诺 30 分钟", item: { caseType: "immediate", promisedTimeLimit: minutes(30) } },
    { name: "即办件，承诺 1 个工作日", item: { caseType: "immediate", promisedTimeLimit: workdays(1) } },
    { name: "承诺件，5 个工作日", item: { caseType: "promised", promisedTimeLimit: workdays(5) } },
  ],
  fail: [
    {
      name: "即办件，承诺 5 个工作日",
      item: { caseType: "immediate", promisedTimeLimit: workdays(5) },
      data: { caseType: "immediate", promised: workdays(5) },
    },
    {
      name: "承诺件，写“即办”",
      item: { caseType: "promised", promisedTimeLimit: { kind: "immediate" } },
      data: { caseType: "promised", promised: { kind: "immediate" } },
    },
    {
      name: "要求当天办结的，1 个工作日不算即办",
      item: { caseType: "immediate", promisedTimeLimit: workdays(1) },
      options: { instantMax: "same-day" },
      data: { caseType: "immediate", promised: workdays(1) },
    },
  ],
  skip: [
    { name: "即办件，承诺时限未填", item: { caseType: "immediate" } },
    {
      name: "即办件，只写了数字 1",
      item: { caseType: "immediate", promisedTimeLimit: { kind: "duration", amount: 1, unit: "unstated" } },
    },
    { name: "即办件，承诺写“无”", item: { caseType: "immediate", promisedTimeLimit: { kind: "none" } } },
  ],
});
