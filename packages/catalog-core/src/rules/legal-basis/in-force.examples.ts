import { defineExamples } from "../../engine/index.ts";
import rule from "./in-force.ts";

export default defineExamples(rule, {
  pass: [
    { name: "现行有效", item: { legalBasis: "《中华人民共和国公证法》第二条" } },
    {
      name: "判定日（2018年8月25日）之后才废止",
      item: { legalBasis: "《中华人民共和国收养法》第十五条" },
    },
    { name: "登记簿里没有", item: { legalBasis: "《镇坪县殡葬管理办法》" } },
  ],
  fail: [
    {
      name: "早已废止的条例",
      item: { legalBasis: "《城市房屋拆迁管理条例》第六条" },
      data: {
        name: "《城市房屋拆迁管理条例》",
        on: "2011-01-21",
        by: "国有土地上房屋征收与补偿条例",
        article: "第三十五条",
      },
    },
  ],
});
