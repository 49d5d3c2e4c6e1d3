import * as z from "zod";
import { defineItemRule, fail, pass } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import type { Step } from "../../model/index.ts";

/** What says more of a step than its name. */
const details = ["description", "handler", "timeLimit", "standard", "result"] as const;

/** Of the bare ones, so many are named. */
const MOST_NAMES = 5;

function isBare(step: Step): boolean {
  for (const detail of details) if (step[detail] !== undefined) return false;
  return true;
}

export default defineItemRule({
  id: "procedure/steps-described",
  title: "各办理环节不止写名称",
  severity: "warning",
  basis: [
    { source: "zp-2018-98", article: "五(二)", quote: "并细化到每个办事环节", force: "should" },
    { source: "state-council-2017-115", article: "", force: "may" },
  ],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "方案要求细化到每个办事环节。只写“受理、审查、决定”几个名称，办理人、时限、审查标准和结果都没有，群众和窗口都用不上。",
  notFor: "没有列出办理环节的；办理环节的各栏表中都没有的。",
  appliesTo(item, context) {
    if ((item.steps?.length ?? 0) === 0) return "没有列出办理环节";
    return inPopulation(item, context);
  },
  needs: [],
  options: z.strictObject({}),
  data: z.strictObject({ names: z.array(z.string()), bare: z.int().positive(), of: z.int().positive() }),
  check({ steps = [] }) {
    const names: string[] = [];
    let bare = 0;
    for (const step of steps) {
      if (!isBare(step)) continue;
      bare += 1;
      if (step.name !== undefined && names.length < MOST_NAMES) names.push(step.name);
    }
    return bare === 0 ? pass : fail(["steps"], { names, bare, of: steps.length });
  },
  message: ({ names, bare, of }) =>
    bare === of
      ? `${of} 个办理环节都只有名称。`
      : `${of} 个办理环节中有 ${bare} 个只有名称：${names.map((name) => `“${name}”`).join("、")}。`,
  suggestion: () => "逐个环节写明办理人、时限、审查标准和结果。",
});
