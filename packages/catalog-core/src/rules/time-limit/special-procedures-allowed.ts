import * as z from "zod";
import { defineItemRule, failAll, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";

/** The eight procedures whose time is not counted in a permit's limit, with the short forms that lists use. */
const listed: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["听证", /听证/u],
  ["招标", /招标|招投标/u],
  ["拍卖", /拍卖/u],
  ["检验", /检验/u],
  ["检测", /检测|检验检测/u],
  ["检疫", /检疫/u],
  ["鉴定", /鉴定/u],
  ["专家评审", /(?:专家|技术)?评审|专家论证/u],
];

const data = z.strictObject({ name: z.string() });

export default defineItemRule({
  id: "time-limit/special-procedures-allowed",
  title: "不计入时限的环节有法律依据",
  severity: "warning",
  basis: [
    {
      source: "permit-law",
      article: "第四十五条",
      quote: "依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计算在本节规定的期限内",
      force: "must",
    },
  ],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "行政许可法只准听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审八种环节不计入时限。现场踏勘、公示、补正等要排除在外，须有自己的法律依据，否则承诺时限就有了水分。",
  notFor: "不是行政许可的；写明计入时限的；写明自己的法律依据的。",
  appliesTo(item, context) {
    if (item.itemType !== "permit") return "不是行政许可";
    return (item.specialProcedures?.length ?? 0) === 0 ? "没有特别程序" : inPopulation(item, context);
  },
  needs: [],
  options: z.strictObject({}),
  data,
  check({ specialProcedures = [] }) {
    const violations: Violation<z.output<typeof data>>[] = [];
    for (const { id, name, counted, legalBasis } of specialProcedures) {
      if (name === undefined || counted === "yes" || legalBasis !== undefined) continue;
      if (listed.some(([, pattern]) => pattern.test(name))) continue;
      violations.push({ path: ["specialProcedures", id, "name"], data: { name } });
    }
    return failAll(violations);
  },
  message: ({ name }) => `特别程序“${name}”不在法律允许不计入时限的八种之内，也没有写明依据。`,
  suggestion: () => "写明不计入时限所依据的法律、法规条款；没有依据的，计入办结时限。",
});
