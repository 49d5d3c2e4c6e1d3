import { defineExamples } from "../../engine/index.ts";
import rule from "./one-document-each.ts";

const asks = (name: string) => ({ materials: [{ id: "1", name }] });

export default defineExamples(rule, {
  pass: [
    { name: "一份承诺书说两件事", item: asks("产品合格证和安装记录告知承诺书") },
    { name: "一份", item: asks("法定代表人身份证复印件") },
    { name: "同一证件的原件和复印件", item: asks("身份证原件及复印件") },
    { name: "任选其一", item: asks("身份证或户口簿") },
    { name: "名称里有“及”", item: asks("国有土地使用权及房屋所有权登记证明") },
  ],
  fail: [
    { name: "两份写在一起", item: asks("身份证、户口簿"), data: { name: "身份证、户口簿" } },
    {
      name: "用“及”连起来",
      item: asks("营业执照复印件及法定代表人身份证复印件"),
      data: { name: "营业执照复印件及法定代表人身份证复印件" },
    },
  ],
  skip: [{ name: "没有列出材料", item: { name: "取水许可" } }],
});
