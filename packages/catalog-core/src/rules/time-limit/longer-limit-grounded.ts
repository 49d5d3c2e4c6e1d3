import * as z from "zod";
import { defineItemRule, fail, pass, skip } from "../../engine/index.ts";
import { parseLegalBasis, type Rank } from "../../legal-basis/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import type { ImplementationItem } from "../../model/index.ts";
import { statedAs } from "../../terms/index.ts";
import { type DurationLimit, formatTimeLimit, TimeLimit } from "../../time-limit/index.ts";
import { hasUnreadGround, isOneOf, listed, mayBeOneOf, nameOf, rankedIn } from "../legal-basis/cited.ts";

/** 法律、法规另有规定的: a rule of a ministry or a notice cannot. */
const mayLengthen: ReadonlySet<Rank> = new Set([
  "law",
  "administrative-regulation",
  "state-council-decision",
  "local-regulation",
]);

/** Workdays that the law gives by itself: twenty, and forty-five where several bodies handle it together. */
const SINGLE = 20;
const JOINT = 45;

const isJoint = ({ jointBodies }: ImplementationItem): boolean =>
  jointBodies !== undefined && statedAs("jointBodies", jointBodies) === undefined;

/** Longer for certain, whatever holidays there are. */
function exceeds({ amount, unit }: DurationLimit, workdays: number, plainIsWorkday: boolean): boolean {
  if (unit === "workday" || (unit === "day" && plainIsWorkday)) return amount > workdays;
  // Twenty workdays are no more than four weeks and two days of rest; five workdays a week at most are left of a month.
  if (unit === "month") return amount * 20 > workdays;
  return unit === "year";
}

export default defineItemRule({
  id: "time-limit/longer-limit-grounded",
  title: "许可的法定时限超过二十日的有法律法规依据",
  severity: "warning",
  trial: true,
  basis: [
    {
      source: "permit-law",
      article: "第四十二条第一款",
      quote: "但是，法律、法规另有规定的，依照其规定",
      force: "must",
    },
  ],
  judged: {
    on: "2026-11-26",
    asked: 0,
    notApplicable: 1524,
    blocked: 811,
    found: 0,
    right: 0,
    wrong: 0,
    unclear: 0,
  },
  history: [{ on: "2026-11-26", what: "新增，试行。" }],
  why: "行政许可法给的审查时限是二十日，几个部门联合办理的四十五日；只有法律、法规可以另行规定。部门规章和通知里写的更长时限不能作为法定时限。",
  notFor: "法定时限不超过二十日（联办的四十五日）的；依据的层级看不出来的；依据没有全部读懂的。",
  appliesTo: (item, context) => (item.itemType === "permit" ? inPopulation(item, context) : "不是行政许可"),
  needs: ["statutoryTimeLimit", "legalBasis"],
  options: z.strictObject({}),
  data: z.strictObject({ limit: TimeLimit, workdays: z.int(), names: z.array(z.string()) }),
  check(item, _options, { laws, conventions }) {
    const { statutoryTimeLimit: limit, legalBasis, statutoryTimeLimitNote = "" } = item;
    const workdays = isJoint(item) ? JOINT : SINGLE;
    if (limit.kind !== "duration") return skip("没有以时间表示的法定时限");
    if (!exceeds(limit, workdays, conventions.plainDayOfPermit === "workday")) return pass;
    const text = `${legalBasis}\n${statutoryTimeLimitNote}`;
    const others = rankedIn(text, laws).filter(
      ({ instrument }) => !/行政许可法$/u.test(instrument.title ?? ""),
    );
    if (others.some((one) => isOneOf(one, mayLengthen))) return pass;
    if (others.some((one) => mayBeOneOf(one, mayLengthen))) return skip("仅凭名称和文号看不出效力层级");
    if (hasUnreadGround(parseLegalBasis(text))) return skip("依据没有全部读懂，层级看不准");
    return fail(["statutoryTimeLimit"], {
      limit,
      workdays,
      names: others.map(({ instrument }) => nameOf(instrument)),
    });
  },
  message: ({ limit, workdays, names }) =>
    `法定时限 ${formatTimeLimit(limit)}，长于行政许可法规定的 ${workdays} 个工作日，${
      names.length === 0 ? "依据中没有另行规定时限的法律、法规" : `而依据中的${listed(names)}不能延长法定时限`
    }。`,
  suggestion: () =>
    "在设定依据或时限说明中写明规定这一时限的法律、法规条款；没有的，改为行政许可法规定的时限。",
});
