import { defineExamples } from "../../engine/index.ts";
import rule from "./article-form.ts";

export default defineExamples(rule, {
  pass: [
    { name: "中文数字", item: { legalBasis: "《中华人民共和国公路法》第四十四条第二款第（一）项" } },
    { name: "附件的项用阿拉伯数字", item: { legalBasis: "《甲决定》附件第112项" } },
    {
      name: "条文原文里的数字",
      item: { legalBasis: "《甲条例》第三条 应当在第15条规定的期限内办理，不得超过20日。" },
    },
  ],
  fail: [
    {
      name: "条用阿拉伯数字",
      item: { legalBasis: "《中华人民共和国防洪法》第27条" },
      data: { places: [{ written: "第27条", corrected: "第二十七条" }] },
    },
    {
      name: "款加了括号，项用阿拉伯数字",
      item: { legalBasis: "《中华人民共和国公路法》第四十四条第（二）款第(3)项" },
      data: {
        places: [
          {
            written: "第四十四条第（二）款第(3)项",
            corrected: "第四十四条第二款第（三）项",
          },
        ],
      },
    },
  ],
});
