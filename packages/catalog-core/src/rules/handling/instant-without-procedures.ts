import * as z from "zod";
import { defineItemRule, failAll, type Outcome, type Violation } from "../../engine/index.ts";
import { handlingOf, inPopulation, lengthyParts } from "../../metrics/index.ts";
import { formatTimeLimit, TimeLimit } from "../../time-limit/index.ts";
import { accuracy } from "../citations.ts";

const data = z.discriminatedUnion("problem", [
  z.strictObject({ problem: z.literal("special-procedure"), name: z.string() }),
  z.strictObject({ problem: z.literal("step"), name: z.string() }),
  z.strictObject({ problem: z.literal("long-step"), name: z.string(), limit: TimeLimit }),
]);
type Data = z.output<typeof data>;

export default defineItemRule({
  id: "handling/instant-without-procedures",
  title: "即办件没有当场办不完的环节",
  severity: "warning",
  basis: [
    accuracy,
    {
      source: "permit-law",
      article: "第三十四条第二款",
      quote: "行政机关能够当场作出决定的，应当当场作出书面的行政许可决定",
      force: "must",
    },
  ],
  history: [{ on: "2026-11-26", what: "新增。" }],
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
  check: (item): Outcome<Data> =>
    failAll(
      lengthyParts(item).map(({ id, ...found }): Violation<Data> => {
        if (found.problem === "special-procedure")
          return { path: ["specialProcedures", id, "name"], data: found };
        return { path: ["steps", id, found.problem === "step" ? "name" : "timeLimit"], data: found };
      }),
    ),
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
