import { defineExamples } from "../../engine/index.ts";
import rule from "./extension-approved.ts";

export default defineExamples(rule, {
  pass: [
    {
      name: "写明批准人",
      item: {
        itemType: "permit",
        statutoryTimeLimitNote: "自受理之日起20日内；经本机关负责人批准，可以延长10日，并告知理由。",
      },
    },
    {
      name: "说的是有效期",
      item: { itemType: "permit", statutoryTimeLimitNote: "许可证有效期可以延长5日。" },
    },
  ],
  fail: [
    {
      name: "只写可以延长",
      item: { itemType: "permit", promisedTimeLimitNote: "受理后10个工作日，可延长10个工作日。" },
      data: { element: "promisedTimeLimitNote", phrase: "延长10个工作日" },
    },
  ],
  skip: [
    { name: "没有说可以延长", item: { itemType: "permit", statutoryTimeLimitNote: "自受理之日起20日。" } },
    { name: "不是行政许可", item: { itemType: "reward", statutoryTimeLimitNote: "可延长10日。" } },
  ],
});
