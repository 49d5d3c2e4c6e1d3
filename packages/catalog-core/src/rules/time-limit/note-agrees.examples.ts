import { defineExamples } from "../../engine/index.ts";
import rule from "./note-agrees.ts";

const days = (amount: number) => ({ kind: "duration", amount, unit: "workday" }) as const;

export default defineExamples(rule, {
  pass: [
    {
      name: "说明与时限相同",
      item: { statutoryTimeLimit: days(20), statutoryTimeLimitNote: "自受理之日起20个工作日内作出决定。" },
    },
  ],
  fail: [
    {
      name: "说明里是另一个数",
      item: { statutoryTimeLimit: days(20), statutoryTimeLimitNote: "自受理之日起30个工作日内作出决定。" },
      data: { element: "statutoryTimeLimit", limit: days(20), noted: days(30), withExtension: false },
    },
    {
      name: "把延长的时间也算了进去",
      item: {
        statutoryTimeLimit: days(30),
        statutoryTimeLimitNote: "自受理之日起20个工作日内作出决定，经批准可以延长10个工作日。",
      },
      data: { element: "statutoryTimeLimit", limit: days(30), noted: days(20), withExtension: true },
    },
  ],
  skip: [
    { name: "没有说明", item: { statutoryTimeLimit: days(20) } },
    {
      name: "说明里没有时限",
      item: { statutoryTimeLimit: days(20), statutoryTimeLimitNote: "不含专家评审时间。" },
    },
  ],
});
