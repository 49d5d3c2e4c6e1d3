import { defineExamples } from "../../engine/index.ts";
import rule from "./no-merged-certificate.ts";

const asks = (name: string) => ({ materials: [{ id: "1", name }] });

export default defineExamples(rule, {
  pass: [
    { name: "只给自然人办", item: { ...asks("税务登记证"), audience: ["natural-person"] } },
    { name: "只要营业执照", item: asks("营业执照复印件") },
    { name: "营业执照或者旧证", item: asks("加载统一社会信用代码的营业执照（或税务登记证）") },
    { name: "只给事业单位办", item: { ...asks("组织机构代码证"), audience: ["public-institution"] } },
  ],
  fail: [
    {
      name: "组织机构代码证",
      item: asks("组织机构代码证复印件"),
      data: { name: "组织机构代码证复印件", certificate: "组织机构代码证" },
    },
    { name: "税务登记证", item: asks("税务登记证"), data: { name: "税务登记证", certificate: "税务登记证" } },
  ],
  skip: [{ name: "没有列出材料", item: { name: "取水许可" } }],
});
