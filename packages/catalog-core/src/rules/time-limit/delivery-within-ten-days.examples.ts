import { defineExamples } from "../../engine/index.ts";
import rule from "./delivery-within-ten-days.ts";

const days = (amount: number) => ({ kind: "duration", amount, unit: "workday" }) as const;

export default defineExamples(rule, {
  pass: [
    {
      name: "十个工作日内送达",
      item: { itemType: "permit", steps: [{ id: "1", name: "送达", timeLimit: days(10) }] },
    },
  ],
  fail: [
    {
      name: "十五个工作日送达",
      item: { itemType: "permit", steps: [{ id: "1", name: "颁证", timeLimit: days(15) }] },
      data: { step: "颁证", limit: days(15) },
    },
  ],
  skip: [
    { name: "没有写送达时限", item: { itemType: "permit", steps: [{ id: "1", name: "送达" }] } },
    {
      name: "不是行政许可",
      item: { itemType: "payment", steps: [{ id: "1", name: "送达", timeLimit: days(15) }] },
    },
  ],
});
