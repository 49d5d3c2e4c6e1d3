import { defineExamples } from "../../engine/index.ts";
import rule from "./title-form.ts";

export default defineExamples(rule, {
  pass: [
    { name: "书名号完整", item: { legalBasis: "《中华人民共和国公证法》第二条" } },
    { name: "内层单书名号", item: { legalBasis: "《陕西省实施〈中华人民共和国残疾人保障法〉办法》" } },
    { name: "只写令号", item: { legalBasis: "国务院令第649号" } },
  ],
  fail: [
    {
      name: "内层用了小于号、大于号",
      item: { legalBasis: "《陕西省实施<中华人民共和国残疾人保障法>办法》第二十八条" },
      data: {
        titles: [
          {
            written: "《陕西省实施<中华人民共和国残疾人保障法>办法》",
            corrected: "《陕西省实施〈中华人民共和国残疾人保障法〉办法》",
            problem: "inner",
          },
        ],
      },
    },
    {
      name: "没有书名号",
      item: { legalBasis: "中华人民共和国道路交通安全法第十九条" },
      data: { titles: [{ written: "中华人民共和国道路交通安全法", problem: "bare" }] },
    },
    {
      name: "缺前半个书名号",
      item: { legalBasis: "陕西省法制宣传教育条例》第六条" },
      data: { titles: [{ written: "陕西省法制宣传教育条例》", problem: "broken" }] },
    },
  ],
});
