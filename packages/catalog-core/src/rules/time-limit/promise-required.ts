import * as z from "zod";
import { defineItemRule, fail, pass } from "../../engine/index.ts";
import { handlingOf, inPopulation } from "../../metrics/index.ts";
import { implementationElements } from "../citations.ts";

export default defineItemRule({
  id: "time-limit/promise-required",
  title: "承诺件有承诺时限，无法定时限的也要有",
  severity: "error",
  basis: [
    implementationElements,
    {
      source: "business-environment-regulation",
      article: "第三十六条第二款",
      quote: "没有规定的，应当按照合理、高效的原则确定办理时限并按时办结",
      force: "must",
    },
  ],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "办结时限是实施清单的要素。法律没有规定时限的，仍要按合理、高效的原则定出时限，不能也写“无”。",
  notFor: "即办件；承诺办结时限未填的，由要素检查提示。",
  appliesTo(item, context) {
    const counts = inPopulation(item, context);
    if (counts !== true) return counts;
    return handlingOf(item, context.conventions.instantPromise).instant ? "即办件" : true;
  },
  needs: ["promisedTimeLimit"],
  options: z.strictObject({}),
  data: z.strictObject({
    promised: z.enum(["none", "not-applicable"]),
    /** Whether a statutory limit is stated not to be. */
    noStatutory: z.boolean(),
  }),
  check({ promisedTimeLimit, statutoryTimeLimit }) {
    const { kind } = promisedTimeLimit;
    return kind === "none" || kind === "not-applicable"
      ? fail(["promisedTimeLimit"], { promised: kind, noStatutory: statutoryTimeLimit?.kind === "none" })
      : pass;
  },
  message: ({ promised, noStatutory }) =>
    `${noStatutory ? "法定时限写“无”，承诺办结时限也" : "承诺办结时限"}写“${promised === "none" ? "无" : "不适用"}”。`,
  suggestion: ({ noStatutory }) =>
    noStatutory
      ? "随时可查、当场能办的，写“即办”；其余参照同类事项定出承诺时限。"
      : "按法定时限的一半以内定出承诺时限；当场能办的，写“即办”。",
});
