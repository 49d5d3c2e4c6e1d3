import * as z from "zod";
import { defineItemRule, fail, pass } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { statedAs } from "../../terms/index.ts";
import { accuracy, nationalElements } from "../citations.ts";

export default defineItemRule({
  id: "handling/online-has-address",
  title: "可网上办理的写明网上办理地址",
  severity: "warning",
  basis: [
    {
      source: "zp-2018-98",
      article: "五(三)",
      quote: "具备网上办理条件的事项,要逐一梳理明确网上申请、受理、审查、决定、送达等流程",
      force: "should",
    },
    accuracy,
    nationalElements,
  ],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "写明可以网办，却不写从哪里进去办，群众找不到入口。",
  notFor: "不能网办的；表中没有网上办理地址一栏的。",
  appliesTo(item, context) {
    if (!context.hasColumn(item.sourceId, "onlineAddress")) return "表中没有网上办理地址一栏";
    const online =
      item.online === "yes" || item.channels?.some((one) => one === "online" || one === "mobile");
    return online ? inPopulation(item, context) : "没有写明可网上办理";
  },
  needs: [],
  options: z.strictObject({}),
  data: z.strictObject({}),
  check: ({ onlineAddress }) =>
    onlineAddress === undefined || statedAs("onlineAddress", onlineAddress) !== undefined
      ? fail(["onlineAddress"], {})
      : pass,
  message: () => "写明可网上办理，网上办理地址却没有填写。",
  suggestion: () => "填写办理入口的网址或应用名称；实际不能网办的，改正是否网办和办理形式。",
});
