import * as z from "zod";
import { defineItemRule, failAll, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";

/** A form to be filled in, by the end of its name; what the applicant writes freely is none. */
const isForm =
  /(?:申请表|登记表|审批表|备案表|申报表|审核表|呈报表|变更表|登记卡|申请书)(?:[（(][^（()）]*[)）])?$/u;

export default defineItemRule({
  id: "materials/form-has-blank",
  title: "申请表格附有空表或样表",
  severity: "warning",
  basis: [
    {
      source: "permit-law",
      article: "第三十条第一款",
      quote: "申请书示范文本等在办公场所公示",
      force: "should",
    },
    { source: "state-council-2017-115", article: "", force: "may" },
  ],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "要求填表又不给表，申请人只能先跑一趟取表；法律要求公示申请书示范文本。",
  notFor: "表中没有空白表格、示例样表两栏的；不是表格的材料。",
  appliesTo(item, context) {
    const has = (element: string): boolean => context.hasColumn(item.sourceId, element);
    if (!has("materials.blankForm") && !has("materials.sampleForm")) return "表中没有空白表格、示例样表两栏";
    return item.materials?.some(({ name = "" }) => isForm.test(name))
      ? inPopulation(item, context)
      : "没有要填的表格";
  },
  needs: [],
  options: z.strictObject({}),
  data: z.strictObject({ name: z.string() }),
  check({ materials = [] }) {
    const violations: Violation<{ name: string }>[] = [];
    for (const { id, name = "", blankForm, sampleForm } of materials) {
      if (!isForm.test(name) || blankForm !== undefined || sampleForm !== undefined) continue;
      violations.push({ path: ["materials", id, "blankForm"], data: { name } });
    }
    return failAll(violations);
  },
  message: ({ name }) => `申请材料“${name}”是要填的表格，没有附空表和样表。`,
  suggestion: () => "附上空白表格和填写样表的网址或文件。",
});
