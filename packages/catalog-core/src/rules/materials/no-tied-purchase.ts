import * as z from "zod";
import { defineItemRule, failAll, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";

/** Words by which a material asks to buy from, or be served by, somebody who is named. */
const tied: readonly RegExp[] = [
  /指定(?:的)?(?:[^，。；、（()）]{0,6})(?:经销|供货|销售|商家|厂家|品牌|商店|公司|印制|印刷)[^，。；、（()）]{0,12}/u,
  /指定(?:的)?[^，。；、（()）]{0,6}(?:培训|中介|检测|评估|体检|鉴定)(?:机构|单位|医院|公司)?[^，。；、（()）]{0,10}/u,
  /(?:购买|订购|订阅|征订)(?:本|我|该)?[^，。；、（()）]{0,8}(?:商品|软件|教材|书籍|报刊|杂志|表格|票据)(?:的)?(?:发票|凭证|收据|合同|证明)?/u,
];

/** 国务院……主管部门指定的: who is named by law is not named by the window. */
const byLaw = /(?:国务院|国家|法律|法规)[^，。；、]{0,20}$/u;

const phraseIn = (text: string): string | undefined => {
  for (const pattern of tied) {
    const found = pattern.exec(text);
    if (found !== null && !byLaw.test(text.slice(0, found.index))) return found[0];
  }
  return undefined;
};

export default defineItemRule({
  id: "materials/no-tied-purchase",
  title: "不要求购买指定商品、接受指定服务",
  severity: "warning",
  trial: true,
  basis: [
    {
      source: "permit-law",
      article: "第二十七条",
      quote: "行政机关实施行政许可，不得向申请人提出购买指定商品、接受有偿服务等不正当要求",
      force: "must",
    },
  ],
  judged: {
    on: "2026-11-26",
    asked: 1464,
    notApplicable: 871,
    blocked: 0,
    found: 0,
    right: 0,
    wrong: 0,
    unclear: 0,
  },
  history: [{ on: "2026-11-26", what: "新增，试行。" }],
  why: "要求到指定的机构培训、检测，或者买指定的软件、教材，行政许可法明令禁止。",
  notFor: "书名号里的名称；法律、法规规定必须具备的资质证书，没有指定由谁培训的。",
  appliesTo(item, context) {
    if ((item.materials?.length ?? 0) === 0 && item.acceptanceConditions === undefined)
      return "没有列出材料和条件";
    return inPopulation(item, context);
  },
  needs: [],
  options: z.strictObject({}),
  data: z.strictObject({ where: z.enum(["material", "condition"]), phrase: z.string() }),
  check({ materials = [], acceptanceConditions = "" }) {
    const violations: Violation<{ where: "material" | "condition"; phrase: string }>[] = [];
    for (const { id, name = "" } of materials) {
      const phrase = phraseIn(name.replaceAll(/《[^《》]*》/gu, ""));
      if (phrase !== undefined) {
        violations.push({ path: ["materials", id, "name"], data: { where: "material", phrase } });
      }
    }
    const phrase = phraseIn(acceptanceConditions);
    if (phrase !== undefined) {
      violations.push({ path: ["acceptanceConditions"], data: { where: "condition", phrase } });
    }
    return failAll(violations);
  },
  message: ({ where, phrase }) =>
    `${where === "material" ? "申请材料" : "受理条件"}中有“${phrase}”，像是要求购买指定商品或接受指定服务。`,
  suggestion: () => "删去“指定”的要求，只写要达到的标准；法律、法规指定了机构的，写明条款。",
});
