import * as z from "zod";
import { defineItemRule, fail, pass } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { practice } from "../citations.ts";

export default defineItemRule({
  id: "handling/postal-has-express",
  title: "可以快递申请的支持物流快递",
  severity: "info",
  trial: true,
  basis: [practice],
  judged: {
    on: "2026-11-26",
    asked: 0,
    notApplicable: 2164,
    blocked: 171,
    found: 0,
    right: 0,
    wrong: 0,
    unclear: 0,
  },
  history: [{ on: "2026-11-26", what: "新增，试行。" }],
  why: "办理形式写了快递申请，物流快递一栏又写否，群众不知道能不能寄。",
  notFor: "办理形式没有快递申请的；物流快递一栏未填的。",
  appliesTo(item, context) {
    return item.channels?.includes("postal") ? inPopulation(item, context) : "没有写快递申请";
  },
  needs: ["express"],
  options: z.strictObject({}),
  data: z.strictObject({}),
  check: ({ express }) => (express === "no" ? fail(["express"], {}) : pass),
  message: () => "办理形式有快递申请，是否支持物流快递却写“否”。",
  suggestion: () => "核对后改正其中一栏；支持的，写明收件地址和收件人。",
});
