import * as z from "zod";
import { defineItemRule } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import {
  judgeProcedure,
  mayMerge,
  procedureData,
  procedureMessage,
  procedureSuggestion,
} from "./judge-procedure.ts";

export default defineItemRule({
  id: "procedure/five-steps-of-permit",
  title: "行政许可流程有受理、审查、决定、送达",
  severity: "error",
  basis: [
    {
      source: "zp-2018-98",
      article: "五(二)",
      quote: "目录清单要列明事项要素信息,并细化到每个办事环节",
      force: "must",
    },
    {
      source: "zp-2018-98",
      article: "五(三)",
      quote: "要逐一梳理明确网上申请、受理、审查、决定、送达等流程",
      force: "must",
    },
  ],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "工作方案按申请、受理、审查、决定、送达列出流程。许可事项缺了其中一步，群众不知道由谁、在哪一步作出决定，时限也无从计算。",
  notFor:
    "即办件可以合并环节，不检查。申请可以不单列；“收件与受理”“审批”“办结”这样一个环节包含几步的，按各步都有计算；流程只给了图的，读不出来，不作判断。",
  appliesTo(item, context) {
    if (item.itemType !== "permit") return "不是行政许可";
    return mayMerge(item, context) ? "即办件可以合并环节" : inPopulation(item, context);
  },
  needsSome: ["procedure", "steps"],
  needs: [],
  options: z.strictObject({}),
  data: procedureData,
  check: judgeProcedure,
  message: procedureMessage,
  suggestion: procedureSuggestion,
});
