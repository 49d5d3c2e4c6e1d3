import { defineExamples } from "../../engine/index.ts";
import rule from "./handed-down-grounded.ts";

export default defineExamples(rule, {
  pass: [
    {
      name: "写明下放的文件",
      item: { powerSource: "handed-down", remark: "陕政发〔2015〕30号下放县级" },
    },
    {
      name: "政策文件中有",
      item: {
        powerSource: "entrusted-by-superior",
        policyDocuments: [{ id: "1", title: "关于委托实施部分行政许可的通知" }],
      },
    },
  ],
  fail: [
    {
      name: "只有法律依据",
      item: { powerSource: "handed-down", legalBasis: "《中华人民共和国水法》第四十八条" },
      data: {},
    },
  ],
  skip: [{ name: "本级行使", item: { powerSource: "own-by-law", legalBasis: "《中华人民共和国水法》" } }],
});
