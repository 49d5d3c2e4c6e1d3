import * as z from "zod";
import { defineItemRule, fail, pass } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { hasKind, kindsIn, type StepKind, stepKinds, stepLabels } from "./step-kinds.ts";

const isOnline = (channel: unknown): boolean => channel === "online" || channel === "mobile";

export default defineItemRule({
  id: "procedure/online-steps",
  title: "网上办理写明申请到送达的流程",
  severity: "warning",
  basis: [
    {
      source: "zp-2018-98",
      article: "五(三)",
      quote: "具备网上办理条件的事项,要逐一梳理明确网上申请、受理、审查、决定、送达等流程",
      force: "must",
    },
  ],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "方案要求能网上办理的逐一写明网上申请、受理、审查、决定、送达。只写一句“网上提交”，后面怎么走、结果怎么拿，群众看不到。",
  notFor: "没有写明可以网办的；办理环节没有分网上和窗口的，由规则 procedure/five-steps 检查整个流程。",
  appliesTo(item, context) {
    if (item.online !== "yes") return "没有写明可网上办理";
    if (!item.steps?.some(({ channel }) => typeof channel === "string")) return "办理环节没有分网上和窗口";
    return inPopulation(item, context);
  },
  needs: [],
  options: z.strictObject({}),
  data: z.strictObject({ missing: z.array(z.enum(stepKinds)).min(1), listed: z.int() }),
  check({ steps = [] }) {
    const online = steps.filter(({ channel }) => isOnline(channel));
    const there = online.reduce((kinds, { name = "" }) => kinds | kindsIn(name), 0);
    const missing = stepKinds.filter((kind: StepKind) => !hasKind(there, kind));
    return missing.length === 0 ? pass : fail(["steps"], { missing, listed: online.length });
  },
  message: ({ missing, listed }) =>
    listed === 0
      ? "写明可网上办理，却没有列出网上的环节。"
      : `网上办理的环节中看不到${missing.map((kind) => `“${stepLabels[kind]}”`).join("")}。`,
  suggestion: () => "按申请、受理、审查、决定、送达逐一写明网上办理的环节；实际不能网办的，改正是否网办。",
});
