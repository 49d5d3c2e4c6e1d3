import * as z from "zod";
import { defineItemRule, failAll, pass, skip, type Violation } from "../../engine/index.ts";
import type { Rank } from "../../legal-basis/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { kindsIn } from "../procedure/step-kinds.ts";
import { mayBeOneOf, rankedIn } from "./cited.ts";

const data = z.strictObject({
  step: z.string(),
  problem: z.enum(["blank", "below"]),
  written: z.string().optional(),
  floor: z.string(),
});
type Data = z.output<typeof data>;

const lawsAndRegulations: ReadonlySet<Rank> = new Set([
  "law",
  "judicial-interpretation",
  "administrative-regulation",
  "state-council-decision",
  "local-regulation",
]);
const withRules: ReadonlySet<Rank> = new Set([...lawsAndRegulations, "department-rule", "local-rule"]);
/** Since then rules suffice (优化营商环境条例 第三十五条). */
const rulesSufficeFrom = "2020-01-01";

export default defineItemRule({
  id: "legal-basis/steps-grounded",
  title: "五个环节以外的审批环节写明法律法规依据",
  severity: "warning",
  trial: true,
  basis: [
    {
      source: "zp-2018-98",
      article: "七(二)",
      quote: "凡是没有法律法规依据的审批环节一律取消",
      force: "must",
    },
    {
      source: "business-environment-regulation",
      article: "第三十五条",
      quote: "没有法律、法规、规章依据，不得增设政务服务事项的办理条件和环节",
      force: "must",
    },
  ],
  judged: {
    on: "2026-11-26",
    asked: 0,
    notApplicable: 2335,
    blocked: 0,
    found: 0,
    right: 0,
    wrong: 0,
    unclear: 0,
  },
  history: [{ on: "2026-11-26", what: "新增，试行。" }],
  why: "环节的依据比事项高一级：工作方案对事项要求有法律、法规、规章，对审批环节只认法律、法规（2020年起按《优化营商环境条例》规章也可以）。申请、受理、审查、决定、送达以外多出来的环节，没有依据的要取消。",
  notFor:
    "事项的环节里一个也没有写依据的，看不出是没有依据还是没有这一栏，不检查。环节靠名称识别，可能认错，所以先试行。",
  appliesTo: inPopulation,
  needs: [],
  options: z.strictObject({}),
  data,
  check({ steps }, _options, { laws, asOf }) {
    if (steps === undefined) return skip("没有逐行列出环节");
    if (steps.every(({ legalBasis }) => legalBasis === undefined)) return skip("各环节都没有写依据");
    const rulesSuffice = asOf >= rulesSufficeFrom;
    const allowed = rulesSuffice ? withRules : lawsAndRegulations;
    const floor = rulesSuffice ? "法律、法规、规章" : "法律、法规";
    const violations: Violation<Data>[] = [];
    for (const { id, name, legalBasis } of steps) {
      if (name === undefined || kindsIn(name) !== 0) continue;
      if (legalBasis === undefined) {
        violations.push({ path: ["steps", id, "legalBasis"], data: { step: name, problem: "blank", floor } });
        continue;
      }
      const ranked = rankedIn(legalBasis, laws);
      if (ranked.length === 0 || ranked.some((one) => mayBeOneOf(one, allowed))) continue;
      violations.push({
        path: ["steps", id, "legalBasis"],
        data: { step: name, problem: "below", written: legalBasis.slice(0, 60), floor },
      });
    }
    return violations.length === 0 ? pass : failAll(violations);
  },
  message: ({ step, problem, written, floor }) =>
    problem === "blank"
      ? `环节“${step}”不在申请、受理、审查、决定、送达之内，又没有写依据。`
      : `环节“${step}”的依据“${written}”不是${floor}。`,
  suggestion: ({ step, floor }) => `写明设定“${step}”的${floor}和条款；没有的，取消这个环节。`,
});
