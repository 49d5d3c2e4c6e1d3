import * as z from "zod";
import { defineItemRule, failAll, type Violation } from "../../engine/index.ts";
import { handlingOf, inPopulation } from "../../metrics/index.ts";
import { formatTimeLimit, TimeLimit } from "../../time-limit/index.ts";
import { accuracy } from "../citations.ts";

/** What cannot be done while the applicant waits. */
const takesTime = /踏勘|勘验|勘查|公示|公告|听证|评审|上报|报送上级|转报|会审/u;

const data = z.discriminatedUnion("problem", [
  z.strictObject({ problem: z.literal("special-procedure"), name: z.string() }),
  z.strictObject({ problem: z.literal("step"), name: z.string() }),
  z.strictObject({ problem: z.literal("long-step"), name: z.string(), limit: TimeLimit }),
]);
type Data = z.output<typeof data>;

const isLong = (limit: TimeLimit | undefined): boolean =>
  limit?.kind === "duration" &&
  limit.amount > 1 &&
  ["workday", "calendar-day", "day", "week", "month"].includes(limit.unit);

export default defineItemRule({
  id: "handling/instant-without-procedures",
  title: "即办件没有当场办不完的环节",
  severity: "warning",
  basis: [accuracy, { source: "permit-law", article: "第三十四条", force: "must" }],
  why: "即办件当场办结。要踏勘、公示、评审、上报，或者某个环节要好几天的，当场办不完，写成即办件会抬高即办率。",
  notFor: "承诺件；没有特别程序和办理环节的。",
  appliesTo(item, context) {
    const counts = inPopulation(item, context);
    if (counts !== true) return counts;
    if (!handlingOf(item, context.conventions.instantPromise).instant) return "不是即办件";
    return (item.specialProcedures?.length ?? 0) + (item.steps?.length ?? 0) === 0
      ? "没有特别程序和办理环节"
      : true;
  },
  needs: [],
  options: z.strictObject({}),
  data,
  check({ specialProcedures = [], steps = [] }) {
    const violations: Violation<Data>[] = [];
    for (const { id, name } of specialProcedures) {
      if (name === undefined) continue;
      violations.push({
        path: ["specialProcedures", id, "name"],
        data: { problem: "special-procedure", name },
      });
    }
    for (const { id, name = "", timeLimit } of steps) {
      if (takesTime.test(name))
        violations.push({ path: ["steps", id, "name"], data: { problem: "step", name } });
      else if (timeLimit !== undefined && isLong(timeLimit)) {
        violations.push({
          path: ["steps", id, "timeLimit"],
          data: { problem: "long-step", name, limit: timeLimit },
        });
      }
    }
    return failAll(violations);
  },
  message(found) {
    switch (found.problem) {
      case "special-procedure":
        return `写为即办件，却有特别程序“${found.name}”。`;
      case "step":
        return `写为即办件，却有“${found.name}”环节，当场办不完。`;
      case "long-step":
        return `写为即办件，“${found.name}”环节却要 ${formatTimeLimit(found.limit)}。`;
    }
  },
  suggestion: () => "核对能否当场办结：不能的改为承诺件并写明承诺时限，能的改正环节。",
});
