import { defineExamples } from "../../engine/index.ts";
import rule from "./article-exists.ts";

export default defineExamples(rule, {
  pass: [
    { name: "条文存在", item: { legalBasis: "《中华人民共和国公证法》第二条" } },
    { name: "登记簿里没有这部依据", item: { legalBasis: "《镇坪县殡葬管理办法》第九百条" } },
    {
      name: "登记簿只有判定日以后的文本",
      item: { legalBasis: "《中华人民共和国行政许可法》第九十九条" },
    },
  ],
  fail: [
    {
      name: "超出最后一条",
      item: { legalBasis: "《中华人民共和国会计法》第八十二条" },
      data: { name: "《中华人民共和国会计法》", article: 82, lastArticle: 52, text: "2017-11-04" },
    },
  ],
});
