import { defineExamples } from "../../engine/index.ts";
import rule from "./present-and-readable.ts";

export default defineExamples(rule, {
  pass: [
    {
      name: "写明法律和条款",
      item: { itemType: "permit", legalBasis: "《中华人民共和国食品安全法》第三十五条" },
    },
    {
      name: "没有书名号，也看得出是哪一部法律",
      item: { itemType: "confirmation", legalBasis: "中华人民共和国婚姻法第八条" },
    },
    {
      name: "只写国务院令号",
      item: { itemType: "payment", legalBasis: "国务院令第649号" },
    },
  ],
  fail: [
    { name: "空白", item: { itemType: "permit" }, data: { problem: "blank" } },
    {
      name: "写“无”",
      item: { itemType: "other-power", legalBasis: "无" },
      data: { problem: "placeholder", written: "无" },
    },
    {
      name: "只写有关文件",
      item: { itemType: "reward", legalBasis: "根据上级有关文件规定" },
      data: { problem: "unnamed", written: "根据上级有关文件规定" },
    },
  ],
  skip: [
    { name: "公共服务", item: { itemType: "public-service" } },
    { name: "类型未填", item: { legalBasis: "无" } },
  ],
});
