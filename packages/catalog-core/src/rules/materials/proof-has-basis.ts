import * as z from "zod";
import { defineItemRule, failAll, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";

/** A proof that somebody else has to issue; what the applicant declares himself is none. */
const isProof = /证明(?:信|函|书|材料)?(?:[（(][^（()）]*[)）])?$/u;
const isDeclaration = /承诺|声明|身份证明|资质证明|学历证明/u;

export default defineItemRule({
  id: "materials/proof-has-basis",
  title: "要求的证明写明设定依据",
  severity: "warning",
  basis: [
    {
      source: "business-environment-regulation",
      article: "第四十四条第一款",
      quote: "证明事项应当有法律、法规或者国务院决定依据",
      force: "must",
    },
  ],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "设定证明事项应当有法律、法规或者国务院决定为依据；没有依据的证明不得要求提供。",
  notFor: "表中没有材料依据一栏的；申请人自己的承诺、声明；2020 年优化营商环境条例施行之前的清单。",
  appliesTo(item, context) {
    if (!context.hasColumn(item.sourceId, "materials.legalBasis")) return "表中没有材料依据一栏";
    return item.materials?.some(({ name = "" }) => isProof.test(name) && !isDeclaration.test(name))
      ? inPopulation(item, context)
      : "没有要求证明";
  },
  needs: [],
  options: z.strictObject({}),
  data: z.strictObject({ name: z.string() }),
  check({ materials = [] }) {
    const violations: Violation<{ name: string }>[] = [];
    for (const { id, name = "", legalBasis } of materials) {
      if (legalBasis !== undefined || !isProof.test(name) || isDeclaration.test(name)) continue;
      violations.push({ path: ["materials", id, "legalBasis"], data: { name } });
    }
    return failAll(violations);
  },
  message: ({ name }) => `要求提供“${name}”，没有写明设定依据。`,
  suggestion: () => "写明法律、法规或国务院决定的条款；没有依据的，取消这项证明。",
});
