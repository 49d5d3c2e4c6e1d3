import { defineExamples } from "../../engine/index.ts";
import rule from "./permit-in-workdays.ts";

const calendarDays = { kind: "duration", amount: 20, unit: "calendar-day" } as const;

export default defineExamples(rule, {
  pass: [
    {
      name: "写明工作日",
      item: { itemType: "permit", statutoryTimeLimit: { kind: "duration", amount: 20, unit: "workday" } },
    },
    {
      name: "专门法律规定的月",
      item: { itemType: "permit", statutoryTimeLimit: { kind: "duration", amount: 3, unit: "month" } },
    },
    {
      name: "只写“日”",
      item: { itemType: "permit", statutoryTimeLimit: { kind: "duration", amount: 20, unit: "day" } },
    },
  ],
  fail: [
    {
      name: "法定时限写成自然日",
      item: { itemType: "permit", statutoryTimeLimit: calendarDays },
      data: { element: "statutoryTimeLimit", limit: calendarDays },
    },
    {
      name: "承诺时限写成自然日",
      item: { itemType: "permit", promisedTimeLimit: calendarDays },
      data: { element: "promisedTimeLimit", limit: calendarDays },
    },
  ],
  skip: [{ name: "不是行政许可", item: { itemType: "confirmation", statutoryTimeLimit: calendarDays } }],
});
