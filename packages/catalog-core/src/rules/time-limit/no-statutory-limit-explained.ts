import * as z from "zod";
import { defineItemRule, fail, pass } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { statedAs } from "../../terms/index.ts";

export default defineItemRule({
  id: "time-limit/no-statutory-limit-explained",
  title: "无法定时限的说明理由",
  severity: "info",
  basis: [
    { source: "gbt-39046-2020", article: "表4", force: "should" },
    { source: "practice", article: "法定办结时限说明", force: "may" },
  ],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "“无法定时限”会使事项不受 50% 要求的约束，写明哪部法律没有规定，审核时才看得清是真的没有，还是没有去查。",
  notFor: "有法定时限的；表中没有“法定办结时限说明”一列的。",
  appliesTo(item, context) {
    const counts = inPopulation(item, context);
    if (counts !== true) return counts;
    const { statutoryTimeLimit } = item;
    return statutoryTimeLimit?.kind === "duration" || statutoryTimeLimit?.kind === "immediate"
      ? "有法定时限"
      : true;
  },
  columns: ["statutoryTimeLimitNote"],
  needs: ["statutoryTimeLimit"],
  options: z.strictObject({}),
  data: z.strictObject({ written: z.string().optional() }),
  check({ statutoryTimeLimitNote: note }) {
    if (note !== undefined && statedAs("statutoryTimeLimitNote", note) === undefined) return pass;
    return fail(["statutoryTimeLimitNote"], note === undefined ? {} : { written: note });
  },
  message: ({ written }) =>
    written === undefined
      ? "写明无法定时限，没有说明理由。"
      : `写明无法定时限，法定办结时限说明只写了“${written}”。`,
  suggestion: () => "说明查过哪些依据、均未规定时限；行政许可没有另行规定的，法定时限是 20 个工作日。",
});
