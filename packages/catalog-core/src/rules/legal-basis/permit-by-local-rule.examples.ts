import { defineExamples } from "../../engine/index.ts";
import rule from "./permit-by-local-rule.ts";

export default defineExamples(rule, {
  pass: [
    {
      name: "另有法律",
      item: {
        itemType: "permit",
        legalBasis: "《中华人民共和国广告法》第四十一条；《陕西省户外广告办法》（陕西省人民政府令第181号）",
      },
    },
  ],
  fail: [
    {
      name: "只有省政府规章",
      item: { itemType: "permit", legalBasis: "《陕西省户外广告办法》（陕西省人民政府令第181号）第七条" },
      data: { names: ["《陕西省户外广告办法》"] },
    },
  ],
  skip: [
    {
      name: "不是许可",
      item: { itemType: "payment", legalBasis: "《陕西省临时救助办法》（陕西省人民政府令第181号）" },
    },
  ],
});
