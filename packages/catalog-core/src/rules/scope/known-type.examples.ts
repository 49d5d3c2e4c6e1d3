import { defineExamples } from "../../engine/index.ts";
import rule from "./known-type.ts";

export default defineExamples(rule, {
  pass: [
    { name: "行政给付", item: { itemType: "payment" } },
    { name: "公共服务", item: { itemType: "public-service" } },
  ],
  fail: [
    {
      name: "别处的分类",
      item: { itemType: { kind: "unreadable", raw: "审核转报" } },
      data: { written: "审核转报" },
    },
    {
      name: "只写了大类",
      item: { name: "再生资源经营备案", itemType: { kind: "unreadable", raw: "行政权力" } },
      data: { written: "行政权力" },
    },
  ],
  skip: [
    { name: "未填", item: { name: "临时救助金给付" } },
    { name: "不认得的代码，是代码表的问题", item: { itemType: { kind: "unreadable", raw: "16" } } },
  ],
});
