import { defineExamples } from "../../engine/index.ts";
import rule from "./questions-answered.ts";

export default defineExamples(rule, {
  pass: [
    {
      name: "有问有答",
      item: { itemType: "permit", questions: [{ id: "1", question: "能不能代办？", answer: "可以。" }] },
    },
    {
      name: "问答写在一格里",
      item: { itemType: "permit", questions: [{ id: "1", question: "能不能代办？可以。" }] },
    },
  ],
  fail: [
    { name: "没有常见问题", item: { itemType: "permit" }, data: { missing: "questions" } },
    {
      name: "有问无答",
      item: {
        itemType: "permit",
        questions: [
          { id: "1", question: "能不能代办？", answer: "可以。" },
          { id: "2", question: "要几天？" },
        ],
      },
      data: { missing: "answer", question: "要几天？" },
    },
  ],
  skip: [{ name: "不是行政许可", item: { itemType: "payment" } }],
});
