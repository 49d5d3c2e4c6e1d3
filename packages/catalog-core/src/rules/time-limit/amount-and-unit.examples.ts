import { defineExamples } from "../../engine/index.ts";
import rule from "./amount-and-unit.ts";

const workdays = (amount: number) => ({ kind: "duration", amount, unit: "workday" }) as const;
const unreadable = (raw: string) => ({ kind: "unreadable", raw }) as const;

export default defineExamples(rule, {
  pass: [
    {
      name: "5 个工作日",
      item: { caseType: "promised", statutoryTimeLimit: workdays(20), promisedTimeLimit: workdays(5) },
    },
    {
      name: "办件类型未填，承诺 0 即当场办结",
      item: { statutoryTimeLimit: workdays(20), promisedTimeLimit: workdays(0) },
    },
    { name: "写“无”不是 0", item: { statutoryTimeLimit: { kind: "none" }, promisedTimeLimit: workdays(3) } },
  ],
  fail: [
    {
      name: "法定时限写 −1",
      item: { statutoryTimeLimit: unreadable("-1"), promisedTimeLimit: workdays(5) },
      data: { element: "statutoryTimeLimit", problem: "negative", written: "-1" },
    },
    {
      name: "承诺时限写 99999",
      item: { statutoryTimeLimit: workdays(20), promisedTimeLimit: workdays(99999) },
      data: { element: "promisedTimeLimit", problem: "sentinel", written: "99999" },
    },
    {
      name: "承诺件承诺 0",
      item: { caseType: "promised", statutoryTimeLimit: workdays(20), promisedTimeLimit: workdays(0) },
      data: { element: "promisedTimeLimit", problem: "zero" },
    },
    {
      name: "法定时限为 0",
      item: { statutoryTimeLimit: workdays(0), promisedTimeLimit: { kind: "immediate" } },
      data: { element: "statutoryTimeLimit", problem: "zero" },
    },
  ],
  skip: [{ name: "都未填", item: { name: "临时救助金给付" } }],
});
