import { defineExamples } from "../../engine/index.ts";
import rule from "./permit-ground.ts";

export default defineExamples(rule, {
  pass: [
    {
      name: "法律设定，规章细化",
      item: {
        itemType: "permit",
        legalBasis: "《中华人民共和国食品安全法》第三十五条、《食品经营许可管理办法》第二条",
      },
    },
    {
      name: "国务院决定",
      item: {
        itemType: "permit",
        legalBasis: "《国务院对确需保留的行政审批项目设定行政许可的决定》（国务院令第412号）附件第112项",
      },
    },
    {
      name: "地方性法规",
      item: { itemType: "permit", legalBasis: "《陕西省气象条例》（陕西省人大常委会公告第39号）" },
    },
  ],
  fail: [
    {
      name: "只有部门规章",
      item: { itemType: "permit", legalBasis: "《零售业促销管理规定》（商务部令2006年第18号）第五条" },
      data: { names: ["《零售业促销管理规定》"] },
    },
    {
      name: "只有通知",
      item: { itemType: "permit", legalBasis: "《关于加强户外广告管理的通知》（镇政办发〔2015〕20号）" },
      data: { names: ["《关于加强户外广告管理的通知》"] },
    },
  ],
  skip: [
    {
      name: "不是许可",
      item: { itemType: "confirmation", legalBasis: "《甲通知》（镇政办发〔2015〕20号）" },
    },
    { name: "没有令号的办法", item: { itemType: "permit", legalBasis: "《户外广告设置办法》第三条" } },
    {
      name: "只有省政府规章",
      item: { itemType: "permit", legalBasis: "《陕西省户外广告办法》（陕西省人民政府令第181号）" },
    },
  ],
});
