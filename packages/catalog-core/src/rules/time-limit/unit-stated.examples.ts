import { defineExamples } from "../../engine/index.ts";
import rule from "./unit-stated.ts";

const workdays = (amount: number) => ({ kind: "duration", amount, unit: "workday" }) as const;
const bare = (amount: number) => ({ kind: "duration", amount, unit: "unstated" }) as const;

export default defineExamples(rule, {
  pass: [
    {
      name: "都有单位",
      items: [{ statutoryTimeLimit: workdays(20), promisedTimeLimit: workdays(5) }],
    },
  ],
  fail: [
    {
      name: "多数有单位，一处漏写",
      items: [
        { promisedTimeLimit: workdays(5) },
        { promisedTimeLimit: workdays(3) },
        { promisedTimeLimit: bare(7) },
      ],
      data: { element: "promisedTimeLimit", amount: 7 },
    },
  ],
  skip: [
    {
      name: "整列没有单位",
      items: [
        { statutoryTimeLimit: bare(20) },
        { statutoryTimeLimit: bare(30) },
        { statutoryTimeLimit: bare(60) },
      ],
    },
  ],
});
