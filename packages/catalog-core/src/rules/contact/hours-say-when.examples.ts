import { defineExamples } from "../../engine/index.ts";
import rule from "./hours-say-when.ts";

export default defineExamples(rule, {
  pass: [
    { name: "工作日", item: { serviceHours: "工作日上午8:00—12:00，下午14:30—18:00" } },
    { name: "周一至周五", item: { serviceHours: "周一至周五 9:00-17:00" } },
    { name: "占位文字由别的规则指出", item: { serviceHours: "详见网站" } },
  ],
  fail: [
    {
      name: "只有钟点",
      item: { serviceHours: "8:00—12:00，14:30—18:00" },
      data: { hours: "8:00—12:00，14:30—18:00" },
    },
  ],
});
