import { defineExamples } from "../../engine/index.ts";
import rule from "./stated.ts";

export default defineExamples(rule, {
  pass: [
    { name: "写明 1 次", item: { maxVisits: { kind: "count", count: 1 } } },
    { name: "写明 0 次", item: { maxVisits: { kind: "count", count: 0 } } },
  ],
  fail: [
    {
      name: "未填",
      item: { name: "临时救助金给付", itemType: "payment" },
      data: { stated: "blank" },
    },
    {
      name: "写“不适用”",
      item: { maxVisits: { kind: "not-applicable" } },
      data: { stated: "not-applicable" },
    },
  ],
  skip: [
    {
      name: "看不出怎样申请的公共服务",
      item: { name: "气象科普", itemType: "public-service" },
    },
    { name: "已挂起", item: { status: "suspended" } },
    { name: "内容无法识别", item: { maxVisits: { kind: "unreadable", raw: "视情况" } } },
  ],
});
