import { defineExamples } from "../../engine/index.ts";
import rule from "./permit-fee-ground.ts";

const charged = (text: string) =>
  ({ itemType: "permit", charges: "yes", feeBasis: { kind: "text", text } }) as const;

export default defineExamples(rule, {
  pass: [
    {
      name: "行政法规规定收费，价格文件定标准",
      item: charged(
        "《机动车管理条例》（国务院令第405号）第九条；《关于核定收费标准的通知》（陕价费发〔2012〕63号）",
      ),
    },
  ],
  fail: [
    {
      name: "只有价格文件",
      item: charged("《陕西省物价局关于核定收费标准的通知》（陕价费发〔2012〕63号）"),
      data: { names: ["《陕西省物价局关于核定收费标准的通知》"] },
    },
  ],
  skip: [
    { name: "不收费", item: { itemType: "permit", charges: "no", feeBasis: { kind: "none" } } },
    {
      name: "不是许可",
      item: { itemType: "confirmation", charges: "yes", feeBasis: { kind: "text", text: "《甲通知》" } },
    },
  ],
});
