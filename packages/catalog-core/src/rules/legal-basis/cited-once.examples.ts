import { defineExamples } from "../../engine/index.ts";
import rule from "./cited-once.ts";

export default defineExamples(rule, {
  pass: [
    { name: "各列一次", item: { legalBasis: "《中华人民共和国公证法》第二条；《公证程序规则》第三条" } },
    {
      name: "同一部的不同条款",
      item: { legalBasis: "《中华人民共和国公证法》第二条；《中华人民共和国公证法》第六条" },
    },
  ],
  fail: [
    {
      name: "全称和简称各列一遍",
      item: { legalBasis: "《中华人民共和国公证法》第二条；《公证法》第二条" },
      data: { name: "《中华人民共和国公证法》第二条", times: 2 },
    },
  ],
});
