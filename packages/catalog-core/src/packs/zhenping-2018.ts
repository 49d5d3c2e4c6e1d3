import { Conventions, type PolicyPack } from "../engine/index.ts";
import { citeSource } from "../sources.ts";

const document = citeSource("zp-2018-98");

/**
 * 镇坪县 2018, as 镇政办发〔2018〕98号 asks: the target of 五(三), the stages of 六 and 七(一), judged on the last day of
 * publication. Conventions and rules are at their defaults: each default is the reading of the order that
 * `docs/decisions/` records, and a county's own pack names only what it wants otherwise.
 */
export const zhenping2018: PolicyPack = {
  schema: "zp.policy-pack/1",
  id: "zhenping-2018",
  version: "1",
  title: "镇坪县 2018 年政务服务事项目录清单和实施清单",
  jurisdiction: { name: "镇坪县", divisionCode: "610927" },
  asOf: "2018-08-25",
  conventions: Conventions.parse({ areaCode: "0915" }),
  // 五(三): “最多跑一次”事项占政务服务事项总数的80%以上. The 50 % is a ceiling of each item, not a target of the list.
  targets: { "visits/at-most-once": "80/100" },
  rules: {},
  // 二(一) of the order names 国办函〔2016〕108号; the national codes of 2018 and later are taken as well.
  codeSchemes: [
    "era108-basic",
    "era108-implementation",
    "gbt39554-basic",
    "gbt39554-implementation",
    "gbt39554-handling-item",
    "gbt39554-catalogue-handling-item",
  ],
  report: {
    order: { title: "镇坪县编制公开政务服务事项目录清单和实施清单工作方案", number: "镇政办发〔2018〕98号" },
    planWord: "工作方案",
    addressees: "各镇人民政府，县政府各工作部门、直属事业单位",
    offices: {
      centre: "县政务服务中心",
      review: "县审改办",
      legal: "县政府法制办",
      government: "县政府",
      supervision: "县“为政不为”办",
    },
  },
  schedule: [
    {
      stage: "roster",
      title: "人员信息表报送",
      kind: "report",
      until: "2018-06-13",
      basis: {
        document,
        article: "七(一)",
        quote:
          "各编制单位主编人员信息表和联审单位工作人员信息表于2018年6月13日前通过电子公文平台报县政务服务中心",
      },
    },
    {
      stage: "directory",
      title: "目录清单编制阶段",
      kind: "stage",
      until: "2018-06-15",
      basis: { document, article: "六", quote: "第一阶段:目录清单编制阶段(2018年6月15日前)" },
    },
    {
      stage: "implementation",
      title: "实施清单编制阶段",
      kind: "stage",
      from: "2018-06-16",
      until: "2018-07-20",
      basis: { document, article: "六", quote: "于2018年7月20日前送县政务服务中心备案,同时传送电子版" },
    },
    {
      stage: "audit",
      title: "审核论证阶段",
      kind: "stage",
      from: "2018-07-21",
      until: "2018-08-10",
      basis: { document, article: "六", quote: "第三阶段:审核论证阶段(2018年7月21日至2018年8月10日)" },
    },
    {
      stage: "publication",
      title: "公开公布阶段",
      kind: "stage",
      from: "2018-08-11",
      until: "2018-08-25",
      basis: { document, article: "六", quote: "第四阶段:公开公布阶段(2018年8月11日至2018年8月25日)" },
    },
    {
      stage: "completion",
      title: "编制公开工作完成",
      kind: "whole",
      until: "2018-08-31",
      basis: {
        document,
        article: "六",
        quote: "镇坪县政务服务事项目录清单、实施清单和办事指南编制公开工作于2018年8月底前完成",
      },
    },
  ],
};
