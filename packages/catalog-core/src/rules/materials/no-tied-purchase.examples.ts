import { defineExamples } from "../../engine/index.ts";
import rule from "./no-tied-purchase.ts";

const asks = (name: string) => ({ materials: [{ id: "1", name }] });

export default defineExamples(rule, {
  pass: [
    { name: "法律规定由谁指定", item: asks("与国务院主管部门指定的经销单位签订的合同") },
    { name: "没有指定由谁培训", item: asks("安全生产培训合格证") },
    { name: "指定代表不是商家", item: asks("指定代表或者共同委托代理人的证明") },
  ],
  fail: [
    {
      name: "指定的培训机构",
      item: asks("指定培训机构出具的结业证明"),
      data: { where: "material", phrase: "指定培训机构出具的结业证明" },
    },
    {
      name: "条件里要买软件",
      item: { acceptanceConditions: "已购买本局监管软件。" },
      data: { where: "condition", phrase: "购买本局监管软件" },
    },
  ],
  skip: [{ name: "没有列出材料和条件", item: { name: "取水许可" } }],
});
