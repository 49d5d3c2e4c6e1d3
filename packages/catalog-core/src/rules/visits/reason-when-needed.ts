import * as z from "zod";
import { defineItemRule, fail, pass, skip } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { statedAs } from "../../terms/index.ts";

/** “无需到现场” in the place of a reason says that there is none. */
const saysNoNeed = (reason: string): boolean => /^(?:无需|无须|不需|不用|不必)/.test(reason.trim());

export default defineItemRule({
  id: "visits/reason-when-needed",
  title: "要到现场的写明原因，不到现场的不写",
  severity: "warning",
  basis: [
    {
      source: "zp-2018-98",
      article: "七(二)",
      quote: "凡是能实现网上办理的事项,不得要求必须到现场办理",
      force: "should",
    },
    { source: "practice", article: "必须现场办理原因", force: "may" },
  ],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "要求到现场的，应当说得出为什么必须到场；写了 0 次又写到场原因的，两处必有一处不准。",
  notFor: "表中没有“必须现场办理原因”一列的清单。",
  appliesTo: inPopulation,
  columns: ["visitReason"],
  needs: ["maxVisits"],
  options: z.strictObject({
    /** The least number of visits that has to be given a reason. */
    from: z.int().min(1).default(1),
  }),
  data: z.strictObject({
    problem: z.enum(["missing", "unneeded"]),
    visits: z.int(),
    reason: z.string().optional(),
  }),
  check({ maxVisits, visitReason }, { from }) {
    if (maxVisits.kind !== "count") return skip("到办事现场次数没有写明");
    const visits = maxVisits.count;
    const reason =
      visitReason === undefined ||
      statedAs("visitReason", visitReason) !== undefined ||
      saysNoNeed(visitReason)
        ? undefined
        : visitReason;
    if (visits === 0) {
      return reason === undefined
        ? pass
        : fail(["visitReason"], { problem: "unneeded" as const, visits, reason });
    }
    if (visits < from) return skip("次数未达到要求写明原因的标准");
    return reason === undefined
      ? fail(["visitReason"], {
          problem: "missing" as const,
          visits,
          ...(visitReason === undefined ? {} : { reason: visitReason }),
        })
      : pass;
  },
  message: ({ problem, visits, reason }) =>
    problem === "missing"
      ? `要到现场 ${visits} 次，必须现场办理原因${reason === undefined ? "未填写" : `写的是“${reason}”`}。`
      : `写明到现场 0 次，又写了必须现场办理原因“${reason}”。`,
  suggestion: ({ problem }) =>
    problem === "missing"
      ? "写明必须到现场的原因和依据；没有依据的，改为可网上或邮寄办理。"
      : "确需到现场的，改正次数；不需要的，删去原因。",
});
