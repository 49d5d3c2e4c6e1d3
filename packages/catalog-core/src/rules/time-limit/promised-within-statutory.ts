import * as z from "zod";
import { defineItemRule, fail, type Outcome, pass, skip } from "../../engine/index.ts";
import { byLimits, conversionFor, inPopulation } from "../../metrics/index.ts";
import { compareLimits, formatTimeLimit, TimeLimit } from "../../time-limit/index.ts";
import { accuracy } from "../citations.ts";

const data = z.strictObject({ statutory: TimeLimit, promised: TimeLimit });

const undetermined = {
  "not-a-length": "没有承诺时限",
  "unit-unstated": "时限没有写单位",
  "units-overlap": "单位不同，尚不能判定",
} as const;

const judge = byLimits((item, context): Outcome<z.output<typeof data>> => {
  const { statutoryTimeLimit: statutory, promisedTimeLimit: promised } = item;
  if (statutory === undefined || promised === undefined) return skip(undetermined["not-a-length"]);
  const { verdict, reason } = compareLimits(promised, statutory, undefined, conversionFor(item, context));
  if (verdict === "yes") return pass;
  if (verdict === "no") return fail(["promisedTimeLimit"], { statutory, promised });
  return skip(undetermined[reason ?? "units-overlap"]);
});

export default defineItemRule({
  id: "time-limit/promised-within-statutory",
  title: "承诺时限不超过法定时限",
  severity: "error",
  basis: [
    accuracy,
    {
      source: "permit-law",
      article: "第四十二条第一款",
      quote: "行政机关应当自受理行政许可申请之日起二十日内作出行政许可决定",
      force: "must",
    },
    {
      source: "business-environment-regulation",
      article: "第三十六条第二款",
      quote: "各地区可以在国家规定的政务服务事项办理时限内进一步压减时间，并应当向社会公开",
      force: "must",
    },
  ],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why:
    "法定时限是上限，承诺只能更短或相等。同单位的直接比较；单位不同的，按工作日与自然日的区间比较，" +
    "区间重叠的不下结论。",
  notFor: "无法定时限的、没有承诺时限的，以及单位不同或没有写单位、无法判定的。",
  appliesTo(item, context) {
    const counts = inPopulation(item, context);
    if (counts !== true) return counts;
    const statutory = item.statutoryTimeLimit?.kind;
    return statutory === "none" || statutory === "not-applicable" ? "无法定时限" : true;
  },
  needs: ["statutoryTimeLimit", "promisedTimeLimit"],
  options: z.strictObject({}),
  data,
  check: (item, _options, context) => judge(item, context),
  message: ({ statutory, promised }) =>
    `承诺办结时限 ${formatTimeLimit(promised)}，长于法定办结时限 ${formatTimeLimit(statutory)}。`,
  suggestion: () => "承诺时限缩短到法定时限以内；填颠倒了的，两栏对调；法定时限有误的，按设定依据更正。",
});
