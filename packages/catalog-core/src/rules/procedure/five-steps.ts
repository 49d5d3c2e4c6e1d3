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
  id: "procedure/five-steps",
  title: "办理流程有受理、审查、决定、送达",
  severity: "warning",
  basis: [
    {
      source: "zp-2018-98",
      article: "五(三)",
      quote: "要逐一梳理明确网上申请、受理、审查、决定、送达等流程",
      force: "should",
    },
  ],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "工作方案按申请、受理、审查、决定、送达列出流程。许可以外的事项不一定每一步都有，所以缺少时提示核实；公共服务只看有没有受理和办结。",
  notFor:
    "行政许可由规则 procedure/five-steps-of-permit 检查；即办件可以合并环节；事项类型未填或未认出的，只指出哪一类都不能缺的环节；流程只给了图的，读不出来，不作判断。",
  appliesTo(item, context) {
    if (item.itemType === "permit") return "行政许可由另一条规则检查";
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
