import { defineExamples } from "../../engine/index.ts";
import rule from "./acceptance-in-writing.ts";

const accepts = (description: string) => [{ id: "1", name: "受理", description }];

export default defineExamples(rule, {
  pass: [
    { name: "结果是受理通知", item: { itemType: "permit", steps: accepts("办理结果：受理通知") } },
    {
      name: "写明受理通知书",
      item: { itemType: "permit", steps: accepts("材料齐全的，出具受理通知书；不予受理的，书面说明理由。") },
    },
    { name: "当场办结", item: { itemType: "permit", steps: accepts("材料齐全的，当场办结。") } },
  ],
  fail: [
    {
      name: "只写转入审查",
      item: { itemType: "permit", steps: accepts("材料齐全的转入审查。") },
      data: { name: "受理" },
    },
  ],
  skip: [
    { name: "只有栏目名", item: { itemType: "permit", steps: accepts("办理结果：-") } },
    { name: "没有说明", item: { itemType: "permit", steps: [{ id: "1", name: "受理" }] } },
    { name: "不是行政许可", item: { itemType: "payment", steps: accepts("转入审查。") } },
    { name: "即办件", item: { itemType: "permit", caseType: "immediate", steps: accepts("转入审查。") } },
  ],
});
