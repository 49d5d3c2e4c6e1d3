import { defineExamples } from "../../engine/index.ts";
import rule from "./known-shape.ts";

export default defineExamples(rule, {
  pass: [
    { name: "国家编码", item: { basicCode: "000117051000" } },
    { name: "已知的本地编码", item: { implementationCode: "62052400MZ-XK-0001" } },
    { name: "占位文字另有规则", item: { basicCode: "无" } },
  ],
  fail: [
    {
      name: "不认得的编码",
      item: { basicCode: "民政-07" },
      data: { element: "basicCode", written: "民政-07" },
    },
  ],
});
