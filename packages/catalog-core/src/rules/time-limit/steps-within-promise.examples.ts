import { defineExamples } from "../../engine/index.ts";
import rule from "./steps-within-promise.ts";

const days = (amount: number) => ({ kind: "duration", amount, unit: "workday" }) as const;
const steps = (...amounts: number[]) =>
  amounts.map((amount, at) => ({
    id: String(at + 1),
    name: ["受理", "审查", "决定"][at]!,
    timeLimit: days(amount),
  }));

export default defineExamples(rule, {
  pass: [
    { name: "1、2、2 不超过 5", item: { promisedTimeLimit: days(5), steps: steps(1, 2, 2) } },
    {
      name: "写明不计入的环节不加",
      item: {
        promisedTimeLimit: days(5),
        steps: [...steps(1, 2, 2), { id: "4", name: "专家评审（不计入承诺时限）", timeLimit: days(20) }],
      },
    },
    {
      name: "网上和窗口各是一条路",
      item: {
        promisedTimeLimit: days(3),
        steps: [
          { id: "1", name: "受理", timeLimit: days(3), channel: "online" },
          { id: "2", name: "受理", timeLimit: days(3), channel: "window" },
        ],
      },
    },
  ],
  fail: [
    {
      name: "1、5、2 超过 5",
      item: { promisedTimeLimit: days(5), steps: steps(1, 5, 2) },
      data: { promised: days(5), sum: days(8), steps: 3 },
    },
  ],
  skip: [
    { name: "即办件", item: { caseType: "immediate", promisedTimeLimit: days(1), steps: steps(1, 1) } },
    { name: "环节没有时限", item: { promisedTimeLimit: days(5), steps: [{ id: "1", name: "受理" }] } },
    {
      name: "单位不同",
      item: {
        promisedTimeLimit: days(5),
        steps: [{ id: "1", name: "受理", timeLimit: { kind: "duration", amount: 1, unit: "calendar-day" } }],
      },
    },
  ],
});
