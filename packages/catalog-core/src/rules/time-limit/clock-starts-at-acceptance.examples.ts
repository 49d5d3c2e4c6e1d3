import { defineExamples } from "../../engine/index.ts";
import rule from "./clock-starts-at-acceptance.ts";

export default defineExamples(rule, {
  pass: [
    {
      name: "自受理之日起",
      item: { itemType: "permit", promisedTimeLimitNote: "自受理之日起10个工作日内作出决定。" },
    },
    {
      name: "说的是受理的期限",
      item: { itemType: "permit", statutoryTimeLimitNote: "自收到申请之日起5个工作日内决定是否受理。" },
    },
  ],
  fail: [
    {
      name: "自提交申请之日起",
      item: { itemType: "permit", statutoryTimeLimitNote: "自提交申请之日起20个工作日内办结。" },
      data: { element: "statutoryTimeLimitNote", phrase: "自提交申请之日起" },
    },
  ],
  skip: [
    { name: "没有时限说明", item: { itemType: "permit" } },
    {
      name: "信息公开自收到申请之日起答复",
      item: { itemType: "other-power", promisedTimeLimitNote: "自收到申请之日起20个工作日内答复。" },
    },
  ],
});
