import * as z from "zod";
import { defineItemRule, failAll, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";

export default defineItemRule({
  id: "materials/shared-not-asked",
  title: "能共享的材料不要求提交",
  severity: "warning",
  basis: [
    {
      source: "zp-2018-98",
      article: "七(二)",
      quote: "凡是能通过网络共享的材料,不得要求服务对象重复提交",
      force: "must",
    },
    {
      source: "state-council-order-716",
      article: "第七条第一款",
      quote: "政务服务机构通过数据共享能够获得的信息，不得要求行政相对人另行提供",
      force: "must",
    },
  ],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "方案规定凡是能通过网络共享的材料，不得要求服务对象重复提交。注明可以共享，又列为必须提交的政府部门核发的材料，就是重复提交。",
  notFor: "没有写明是否可以共享的；申请人自备的；注明可以免于提交的。",
  appliesTo(item, context) {
    return item.materials?.some(({ shared }) => shared === "yes")
      ? inPopulation(item, context)
      : "没有写明可以共享的材料";
  },
  needs: [],
  options: z.strictObject({}),
  data: z.strictObject({ name: z.string() }),
  check({ materials = [] }) {
    const violations: Violation<{ name: string }>[] = [];
    for (const { id, name = "", shared, required, source, exempt } of materials) {
      if (shared !== "yes" || required !== "yes" || exempt === "yes" || source === "applicant") continue;
      violations.push({ path: ["materials", id, "required"], data: { name } });
    }
    return failAll(violations);
  },
  message: ({ name }) => `申请材料“${name}”注明可以共享，又列为必须提交。`,
  suggestion: () => "改为由窗口通过共享取得，只请申请人核对；确实还要提交的，改正是否可共享。",
});
