import * as z from "zod";
import { defineItemRule, failAll, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { labelOf } from "../../terms/index.ts";
import { accuracy } from "../citations.ts";

const parts = ["name", "timeLimit", "legalBasis"] as const;

const data = z.strictObject({
  /** The procedure's name, where it has one. */
  procedure: z.string().optional(),
  missing: z.array(z.enum(parts)).min(1),
});

export default defineItemRule({
  id: "time-limit/special-procedures-complete",
  title: "特别程序写明名称、时限和依据",
  severity: "warning",
  basis: [
    accuracy,
    {
      source: "permit-law",
      article: "第四十五条",
      quote: "行政机关应当将所需时间书面告知申请人",
      force: "must",
    },
    {
      source: "business-environment-regulation",
      article: "第三十六条第一款",
      quote: "需要进行现场踏勘、现场核查、技术审查、听证论证的，应当及时安排、限时办结",
      force: "must",
    },
  ],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "不计入办结时限的环节要有自己的时限和依据，并告知申请人；只写“需评审，时间另计”，申请人算不出要等多久。",
  notFor: "没有特别程序的。",
  appliesTo(item, context) {
    return (item.specialProcedures?.length ?? 0) === 0 ? "没有特别程序" : inPopulation(item, context);
  },
  needs: [],
  options: z.strictObject({}),
  data,
  check({ specialProcedures = [] }) {
    const violations: Violation<z.output<typeof data>>[] = [];
    for (const row of specialProcedures) {
      const missing = parts.filter((part) => row[part] === undefined);
      if (missing.length === 0) continue;
      violations.push({
        path: ["specialProcedures", row.id, missing[0]!],
        data: { ...(row.name === undefined ? {} : { procedure: row.name }), missing },
      });
    }
    return failAll(violations);
  },
  message: ({ procedure, missing }) =>
    `${procedure === undefined ? "有一项特别程序" : `特别程序“${procedure}”`}没有写明${missing.map((part) => labelOf(`specialProcedures.${part}`)).join("、")}。`,
  suggestion: () => "逐项写明名称、所需时间和依据的条款；没有依据的，计入办结时限。",
});
