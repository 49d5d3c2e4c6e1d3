import * as z from "zod";
import { defineItemRule, fail, pass } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";

export default defineItemRule({
  id: "procedure/review-rules-of-permit",
  title: "行政许可附有审查细则",
  severity: "warning",
  basis: [
    {
      source: "zp-2018-98",
      article: "三(四)",
      quote: "全面公开政务服务事项,包括相关的政策文件、办事指南、审查细则等内容",
      force: "should",
    },
  ],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "方案要求连同审查细则一并公开。没有细则，同样的材料在不同的人手里会有不同的结论。",
  notFor: "不是行政许可的；表中没有审查细则一栏的。",
  appliesTo(item, context) {
    if (item.itemType !== "permit") return "不是行政许可";
    if (!context.hasColumn(item.sourceId, "reviewRules")) return "表中没有审查细则一栏";
    return inPopulation(item, context);
  },
  needs: [],
  options: z.strictObject({}),
  data: z.strictObject({}),
  check: ({ reviewRules }) => ((reviewRules?.length ?? 0) > 0 ? pass : fail(["reviewRules"], {})),
  message: () => "没有附审查细则。",
  suggestion: () => "附上审查细则的名称、文号或网址；尚未制定的，与审核机关商定制定的时间。",
});
