import { defineExamples } from "../../engine/index.ts";
import rule from "./no-vague-basis.ts";

export default defineExamples(rule, {
  pass: [
    { name: "逐一列出", item: { legalBasis: "《社会救助暂行办法》第九条、《陕西省社会救助办法》第十二条" } },
    {
      name: "引用的法条原文里有“有关规定”",
      item: {
        legalBasis:
          "《中华人民共和国统计法》第二十三条：县级以上人民政府统计机构按照国家有关规定，定期公布统计资料。",
      },
    },
  ],
  fail: [
    {
      name: "书名之后“等有关规定”",
      item: { legalBasis: "《中华人民共和国合同法》、《中华人民共和国价格法》等有关规定" },
      data: { phrase: "等有关规定" },
    },
    {
      name: "另起一行“国家有关法律法规”",
      item: { legalBasis: "《城乡居民最低生活保障办法》第三条\n国家有关法律法规" },
      data: { phrase: "国家有关法律法规" },
    },
  ],
  skip: [{ name: "一部也没有写出", item: { legalBasis: "国家有关法律法规" } }],
});
