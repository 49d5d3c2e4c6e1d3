import { defineExamples } from "../../engine/index.ts";
import rule from "./column-unit-stated.ts";

const workdays = (amount: number) => ({ kind: "duration", amount, unit: "workday" }) as const;
const bare = (amount: number) => ({ kind: "duration", amount, unit: "unstated" }) as const;

export default defineExamples(rule, {
  pass: [
    {
      name: "多数有单位，只有一处漏写",
      items: [
        { promisedTimeLimit: workdays(5) },
        { promisedTimeLimit: workdays(3) },
        { promisedTimeLimit: bare(7) },
      ],
    },
  ],
  fail: [
    {
      name: "只有两项填了时限，都没有单位",
      items: [{ promisedTimeLimit: bare(5) }, { name: "兵役登记" }, { promisedTimeLimit: bare(3) }],
      data: { element: "promisedTimeLimit", bare: 2, of: 2 },
    },
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
