import { defineExamples } from "../../engine/index.ts";
import rule from "./promised-within-statutory.ts";

const workdays = (amount: number) => ({ kind: "duration", amount, unit: "workday" }) as const;
const days = (amount: number) => ({ kind: "duration", amount, unit: "day" }) as const;
const calendarDays = (amount: number) => ({ kind: "duration", amount, unit: "calendar-day" }) as const;

export default defineExamples(rule, {
  pass: [
    { name: "20 减到 10", item: { statutoryTimeLimit: workdays(20), promisedTimeLimit: workdays(10) } },
    { name: "相等", item: { statutoryTimeLimit: workdays(20), promisedTimeLimit: workdays(20) } },
    {
      name: "当场办结",
      item: { statutoryTimeLimit: workdays(20), promisedTimeLimit: { kind: "immediate" } },
    },
    {
      name: "行政许可的“日”是工作日",
      item: { itemType: "permit", statutoryTimeLimit: days(20), promisedTimeLimit: workdays(20) },
    },
    {
      name: "单位不同，但一定更短",
      item: { statutoryTimeLimit: calendarDays(30), promisedTimeLimit: workdays(20) },
    },
  ],
  fail: [
    {
      name: "承诺比法定还长",
      item: { statutoryTimeLimit: workdays(20), promisedTimeLimit: workdays(25) },
      data: { statutory: workdays(20), promised: workdays(25) },
    },
    {
      name: "单位不同，一定更长",
      item: { statutoryTimeLimit: calendarDays(30), promisedTimeLimit: workdays(23) },
      data: { statutory: calendarDays(30), promised: workdays(23) },
    },
  ],
  skip: [
    {
      name: "30 个自然日含 20 至 22 个工作日，21 个不能判定",
      item: { statutoryTimeLimit: calendarDays(30), promisedTimeLimit: workdays(21) },
    },
    { name: "无法定时限", item: { statutoryTimeLimit: { kind: "none" }, promisedTimeLimit: workdays(3) } },
    {
      name: "没有写单位",
      item: {
        statutoryTimeLimit: { kind: "duration", amount: 10, unit: "unstated" },
        promisedTimeLimit: workdays(20),
      },
    },
  ],
});
