import * as z from "zod";
import { defineItemRule, failAll, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";

/** Certificates that the business licence has taken the place of. */
const merged = /组织机构代码证|税务登记证|社会保险登记证|统计登记证/u;
/** Names the licence as well, or says whom it still concerns. */
const alsoLicence =
  /营业执照|统一社会信用代码|一照一码|[三五多]证合一|未换|尚未|法人登记|法人证书|登记证书|境外|港澳|其[他它]|[或／/]/u;

/** For these alone the licence has not taken the place of anything. */
const noEnterprise: ReadonlySet<unknown> = new Set([
  "natural-person",
  "administrative-organ",
  "public-institution",
]);

export default defineItemRule({
  id: "materials/no-merged-certificate",
  title: "不要已并入营业执照的证件",
  severity: "warning",
  trial: true,
  basis: [{ source: "state-council-2016-53", article: "二", force: "should" }],
  judged: {
    on: "2026-11-26",
    asked: 743,
    notApplicable: 1592,
    blocked: 0,
    found: 3,
    right: 3,
    wrong: 0,
    unclear: 0,
  },
  history: [{ on: "2026-11-26", what: "新增，试行。" }],
  why: "组织机构代码证、税务登记证、社会保险登记证、统计登记证已经并入加载统一社会信用代码的营业执照，不再发放。还要求企业提交，新设企业根本拿不出来。",
  notFor: "写明“营业执照或者……”的；写明未换发新照的企业才要的；不给企业办的事项。",
  appliesTo(item, context) {
    if ((item.materials?.length ?? 0) === 0) return "没有列出材料";
    return inPopulation(item, context);
  },
  needs: [],
  options: z.strictObject({}),
  data: z.strictObject({ name: z.string(), certificate: z.string() }),
  check({ materials = [], audience }) {
    const violations: Violation<{ name: string; certificate: string }>[] = [];
    const forNoEnterprise = audience?.every((one) => noEnterprise.has(one)) ?? false;
    for (const { id, name = "", remark = "" } of forNoEnterprise ? [] : materials) {
      const certificate = merged.exec(name)?.[0];
      if (certificate === undefined || alsoLicence.test(`${name}${remark}`)) continue;
      violations.push({ path: ["materials", id, "name"], data: { name, certificate } });
    }
    return failAll(violations);
  },
  message: ({ name, certificate }) =>
    name === certificate
      ? `申请材料“${name}”已经并入营业执照，不再发放。`
      : `申请材料“${name}”中的${certificate}已经并入营业执照，不再发放。`,
  suggestion: () => "删去，由营业执照上的统一社会信用代码代替；少数主体仍持旧证的，写明是哪些主体。",
});
