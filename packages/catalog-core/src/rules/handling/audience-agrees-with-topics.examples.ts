import { defineExamples } from "../../engine/index.ts";
import rule from "./audience-agrees-with-topics.ts";

export default defineExamples(rule, {
  pass: [
    { name: "个人的事、个人的主题", item: { audience: ["natural-person"], topics: "户籍办理" } },
    { name: "两类都办", item: { audience: ["natural-person", "enterprise"], topics: "资质认证" } },
  ],
  fail: [
    {
      name: "自然人配了法人的主题",
      item: { audience: ["natural-person"], topics: "资质认证；年检年审" },
      data: { side: "person", topics: ["资质认证", "年检年审"] },
    },
    {
      name: "企业配了个人的主题",
      item: { audience: ["enterprise"], topics: "婚姻登记" },
      data: { side: "body", topics: ["婚姻登记"] },
    },
  ],
  skip: [{ name: "通用的主题", item: { audience: ["natural-person"], topics: "司法公证" } }],
});
