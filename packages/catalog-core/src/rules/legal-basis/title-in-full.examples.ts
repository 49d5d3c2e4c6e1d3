import { defineExamples } from "../../engine/index.ts";
import rule from "./title-in-full.ts";

export default defineExamples(rule, {
  pass: [
    { name: "全称", item: { legalBasis: "《工伤保险条例》第十七条" } },
    { name: "先全称后简称", item: { legalBasis: "《工伤保险条例》第十七条；《条例》第十八条" } },
  ],
  fail: [
    { name: "只有简称", item: { legalBasis: "《条例》第十七条" }, data: { title: "条例" } },
    {
      name: "前面的全称不是这一种",
      item: { legalBasis: "《中华人民共和国水法》第四十八条；《办法》第五条" },
      data: { title: "办法" },
    },
  ],
});
