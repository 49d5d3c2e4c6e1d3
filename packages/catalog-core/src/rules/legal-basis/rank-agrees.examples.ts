import { defineExamples } from "../../engine/index.ts";
import rule from "./rank-agrees.ts";

export default defineExamples(rule, {
  pass: [
    {
      name: "条例由国务院令公布，标为行政法规",
      item: { legalBasis: "【行政法规】《住房公积金管理条例》（国务院令第262号）" },
    },
    { name: "没有标层级，也没有文号", item: { legalBasis: "《殡葬管理条例》第三条" } },
    { name: "标为规章，由部门令公布", item: { legalBasis: "【规章】《出生登记办法》（公安部令第104号）" } },
  ],
  fail: [
    {
      name: "“条例”配部门令",
      item: { legalBasis: "《图书馆管理条例》（文化部令第46号）第七条" },
      data: { name: "《图书馆管理条例》", problem: "title-number", written: "文化部令第46号" },
    },
    {
      name: "部门文件标为行政法规",
      item: { legalBasis: "【行政法规】《矿业收益征收办法》（财综〔2017〕35号）" },
      data: { name: "《矿业收益征收办法》", problem: "label", written: "行政法规", rank: "规范性文件" },
    },
  ],
});
