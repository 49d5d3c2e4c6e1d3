import { defineExamples } from "../../engine/index.ts";
import rule from "./promised-within-half.ts";

const workdays = (amount: number) => ({ kind: "duration", amount, unit: "workday" }) as const;
const months = (amount: number) => ({ kind: "duration", amount, unit: "month" }) as const;

export default defineExamples(rule, {
  pass: [
    {
      name: "恰好一半",
      item: { caseType: "promised", statutoryTimeLimit: workdays(20), promisedTimeLimit: workdays(10) },
    },
    {
      name: "法定 1 个工作日，承诺半日",
      item: { statutoryTimeLimit: workdays(1), promisedTimeLimit: workdays(0.5) },
    },
    {
      name: "3 个月与 20 个工作日，一定在一半以内",
      item: { statutoryTimeLimit: months(3), promisedTimeLimit: workdays(20) },
    },
  ],
  fail: [
    {
      name: "只压缩了四分之一",
      item: { caseType: "promised", statutoryTimeLimit: workdays(20), promisedTimeLimit: workdays(15) },
      data: { statutory: workdays(20), promised: workdays(15), share: "1/2", oneDay: false },
    },
    {
      name: "差半日也不算：45 的一半是 22.5",
      item: { caseType: "promised", statutoryTimeLimit: workdays(45), promisedTimeLimit: workdays(23) },
      data: { statutory: workdays(45), promised: workdays(23), share: "1/2", oneDay: false },
    },
    {
      name: "法定只有 1 个工作日",
      item: { caseType: "promised", statutoryTimeLimit: workdays(1), promisedTimeLimit: workdays(1) },
      data: { statutory: workdays(1), promised: workdays(1), share: "1/2", oneDay: true },
    },
  ],
  skip: [
    { name: "即办件，承诺时限未填", item: { caseType: "immediate", statutoryTimeLimit: workdays(20) } },
    {
      name: "办件类型未填，承诺写“即办”",
      item: { statutoryTimeLimit: workdays(20), promisedTimeLimit: { kind: "immediate" } },
    },
    {
      name: "法律未规定时限",
      item: { caseType: "promised", statutoryTimeLimit: { kind: "none" }, promisedTimeLimit: workdays(3) },
    },
    {
      name: "没有写单位",
      item: {
        caseType: "promised",
        statutoryTimeLimit: { kind: "duration", amount: 20, unit: "unstated" },
        promisedTimeLimit: { kind: "duration", amount: 9, unit: "unstated" },
      },
    },
    {
      name: "1 个月与 11 个工作日，要看从哪天起算",
      item: { statutoryTimeLimit: months(1), promisedTimeLimit: workdays(11) },
    },
  ],
});
