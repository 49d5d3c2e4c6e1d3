import { defineExamples } from "../../engine/index.ts";
import rule from "./column-unit-stated.ts";

const workdays = (amount: number) => ({ kind: "duration", amount, unit: "workday" }) as const;
const bare = (amount: number) => ({ kind: "duration", amount, unit: "unstated" }) as const;

export default defineExamples(rule, {
  pass: [
    {
      name: "只有一处漏写",
      items: [
        { promisedTimeLimit: workdays(5) },
        { promisedTimeLimit: workdays(3) },
        { promisedTimeLimit: bare(7) },
      ],
    },
  ],
  fail: [
    {
      name: "整列没有单位，只算一个问题",
      items: [
        { statutoryTimeLimit: bare(20) },
        { statutoryTimeLimit: bare(30) },
        { statutoryTimeLimit: bare(60) },
        { statutoryTimeLimit: { kind: "none" } },
      ],
      data: { element: "statutoryTimeLimit", bare: 3, of: 3 },
    },
  ],
});
