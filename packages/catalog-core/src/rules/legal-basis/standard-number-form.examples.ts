import { defineExamples } from "../../engine/index.ts";
import rule from "./standard-number-form.ts";

export default defineExamples(rule, {
  pass: [
    { name: "国家标准", item: { legalBasis: "《残疾人残疾分类和分级》（GB/T 26341-2010）" } },
    { name: "地方标准", item: { legalBasis: "《办事指南编制规范》（DB61/T 1124-2018）" } },
  ],
  fail: [
    {
      name: "地方标准缺省级代码",
      item: { legalBasis: "《办事指南编制规范》（DB/T1124-2018）" },
      data: { numbers: [{ written: "DB/T1124-2018", problem: "no-province" }] },
    },
    {
      name: "缺斜线",
      item: { legalBasis: "《文化馆服务规范》（GB T 32940-2016）" },
      data: { numbers: [{ written: "GB T 32940-2016", problem: "no-stroke" }] },
    },
    {
      name: "缺年份",
      item: { legalBasis: "《水库大坝安全评价导则》（SL258）" },
      data: { numbers: [{ written: "SL258", problem: "no-year" }] },
    },
  ],
  skip: [{ name: "没有引用标准", item: { legalBasis: "《中华人民共和国公证法》第二条" } }],
});
