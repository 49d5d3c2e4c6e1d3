import { defineExamples } from "../../engine/index.ts";
import rule from "./review-rules-of-permit.ts";

export default defineExamples(rule, {
  pass: [
    {
      name: "附有细则",
      item: { itemType: "permit", reviewRules: [{ id: "1", title: "食品经营许可审查细则" }] },
    },
  ],
  fail: [
    { name: "该栏空着", item: { itemType: "permit" }, data: {} },
    { name: "该栏写“无”", item: { itemType: "permit", reviewRules: [] }, data: {} },
  ],
  skip: [
    { name: "不是行政许可", item: { itemType: "public-service" } },
    {
      name: "表中没有这一栏",
      item: { sourceId: "表", itemType: "permit" },
      sources: [{ id: "表", label: "民政局.xlsx", layer: "implementation", present: ["name", "itemType"] }],
    },
  ],
});
