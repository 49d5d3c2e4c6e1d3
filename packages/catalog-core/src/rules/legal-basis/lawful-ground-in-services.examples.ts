import { defineExamples } from "../../engine/index.ts";
import rule from "./lawful-ground-in-services.ts";

export default defineExamples(rule, {
  pass: [
    {
      name: "有行政法规",
      item: { itemType: "public-service", legalBasis: "《法律援助条例》（国务院令第385号）第十条" },
    },
  ],
  fail: [
    {
      name: "只有规范性文件",
      item: {
        itemType: "public-service",
        legalBasis: "《陕西省人民政府关于推进基本公共服务的意见》（陕政发〔2017〕39号）",
      },
      data: { names: ["《陕西省人民政府关于推进基本公共服务的意见》"] },
    },
  ],
  skip: [
    {
      name: "行政许可",
      item: { itemType: "permit", legalBasis: "《关于规范许可的通知》（镇政办发〔2018〕9号）" },
    },
  ],
});
