import { defineExamples } from "../../engine/index.ts";
import rule from "./number-agrees.ts";

export default defineExamples(rule, {
  pass: [
    { name: "令号相符", item: { legalBasis: "《住房公积金管理条例》（国务院令第262号）第二十四条" } },
    {
      name: "另写了修订的令号",
      item: {
        legalBasis: "《住房公积金管理条例》（国务院令第262号公布，国务院令第350号修订）第二十四条",
      },
    },
    { name: "登记簿里没有这个号", item: { legalBasis: "《某暂行条例》（国务院令第9998号）" } },
  ],
  fail: [
    {
      name: "令号是另一部条例的",
      item: { legalBasis: "《征信业管理条例》（国务院令第262号）第二十八条" },
      data: { name: "《征信业管理条例》", number: "国务院令第262号", owner: "住房公积金管理条例" },
    },
  ],
});
