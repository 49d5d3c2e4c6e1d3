import { defineExamples } from "../../engine/index.ts";
import rule from "./no-open-list.ts";

const one = (name: string) => ({ materials: [{ id: "1", name }] });

export default defineExamples(rule, {
  pass: [
    { name: "一份证明没有几种情形", item: { materials: [{ id: "1", name: "无医疗事故、违纪等证明" }] } },
    { name: "逐一列明", item: one("身份证、户口簿") },
    { name: "“等级”不是收尾", item: one("劳动能力鉴定等级证明、医疗证明") },
    { name: "写明几项", item: one("身份证、户口簿等2项") },
  ],
  fail: [
    {
      name: "以“等材料”收尾",
      item: one("身份证、户口簿等材料"),
      data: { name: "身份证、户口簿等材料", phrase: "户口簿等材料" },
    },
  ],
  skip: [{ name: "没有材料", item: { materials: [] } }],
});
