import { defineExamples } from "../../engine/index.ts";
import rule from "./lawful-ground.ts";

export default defineExamples(rule, {
  pass: [
    {
      name: "有一部行政法规",
      item: {
        itemType: "payment",
        legalBasis:
          "《社会救助暂行办法》（国务院令第649号）第九条；《陕西省社会救助工作通知》（陕民发〔2016〕12号）",
      },
    },
    {
      name: "部门规章也可以",
      item: { itemType: "confirmation", legalBasis: "《出生登记办法》（公安部令第104号）第三条" },
    },
    {
      name: "地方政府规章也可以",
      item: { itemType: "payment", legalBasis: "《陕西省临时救助办法》（陕西省人民政府令第181号）" },
    },
  ],
  fail: [
    {
      name: "只有县里的通知",
      item: {
        itemType: "payment",
        legalBasis: "《镇坪县民政局关于规范临时救助工作的通知》（镇民发〔2016〕12号）",
      },
      data: { names: ["《镇坪县民政局关于规范临时救助工作的通知》"] },
    },
    {
      name: "只有标准",
      item: { itemType: "confirmation", legalBasis: "《残疾人残疾分类和分级》（GB/T 26341-2010）" },
      data: { names: ["《残疾人残疾分类和分级》"] },
    },
  ],
  skip: [
    { name: "没有令号，看不出层级", item: { itemType: "reward", legalBasis: "《见义勇为奖励办法》第三条" } },
    { name: "公共服务", item: { itemType: "public-service", legalBasis: "《关于做好服务的通知》" } },
  ],
});
