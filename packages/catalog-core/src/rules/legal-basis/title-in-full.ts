import * as z from "zod";
import { defineItemRule, failAll, type Violation } from "../../engine/index.ts";
import { parseLegalBasis } from "../../legal-basis/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { practice } from "../citations.ts";

/** Words that by themselves name no instrument. */
const bare =
  /^(?:本|该|上述)?(?:法|条例|办法|规定|细则|实施细则|实施办法|实施条例|暂行办法|暂行规定|决定|意见|通知|解释)$/u;

export default defineItemRule({
  id: "legal-basis/title-in-full",
  title: "依据先写全称，再用简称",
  severity: "info",
  trial: true,
  basis: [practice],
  judged: {
    on: "2026-11-26",
    asked: 49,
    notApplicable: 0,
    blocked: 2286,
    found: 0,
    right: 0,
    wrong: 0,
    unclear: 0,
  },
  history: [{ on: "2026-11-26", what: "新增，试行。" }],
  why: "只写《条例》《办法》，不知道是哪一部。前面写过全称的，后面可以用简称。",
  notFor: "前面已经写出全称的。",
  appliesTo: inPopulation,
  needs: ["legalBasis"],
  options: z.strictObject({}),
  data: z.strictObject({ title: z.string() }),
  check({ legalBasis }) {
    const violations: Violation<{ title: string }>[] = [];
    const before: string[] = [];
    for (const { title } of parseLegalBasis(legalBasis).instruments) {
      if (title === undefined) continue;
      const kind = title.replace(/^[本该]|^上述/u, "");
      if (bare.test(title) && !before.some((full) => full.endsWith(kind))) {
        violations.push({ path: ["legalBasis"], data: { title } });
        break;
      }
      before.push(title);
    }
    return failAll(violations);
  },
  message: ({ title }) => `设定依据只写《${title}》，看不出是哪一部。`,
  suggestion: () => "写出全称；同一格里前面写过全称的，后面才用简称。",
});
