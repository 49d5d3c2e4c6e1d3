import { defineExamples } from "../../engine/index.ts";
import rule from "./present-in-services.ts";

export default defineExamples(rule, {
  pass: [
    {
      name: "依据是规范性文件",
      item: {
        itemType: "public-service",
        legalBasis: "《陕西省“十三五”推进基本公共服务均等化规划》（陕政发〔2017〕39号）",
      },
    },
    { name: "依据是没有书名号的条例", item: { itemType: "public-service", legalBasis: "法律援助条例" } },
  ],
  fail: [
    { name: "空白", item: { itemType: "public-service" }, data: { problem: "blank" } },
    {
      name: "只写工作部署",
      item: { itemType: "public-service", legalBasis: "根据省政府的工作部署" },
      data: { problem: "unnamed", written: "根据省政府的工作部署" },
    },
    {
      name: "类型未填，依据写“无”",
      item: { legalBasis: "无" },
      data: { problem: "placeholder", written: "无" },
    },
  ],
  skip: [{ name: "行政许可", item: { itemType: "permit" } }],
});
