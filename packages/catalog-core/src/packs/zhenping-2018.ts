import { Conventions, type PolicyPack } from "../engine/index.ts";

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
  schedule: [
    { stage: "roster", title: "报送主编人员和联审人员信息表", until: "2018-06-13" },
    { stage: "directory", title: "目录清单编制阶段", until: "2018-06-15" },
    { stage: "implementation", title: "实施清单编制阶段", from: "2018-06-16", until: "2018-07-20" },
    { stage: "audit", title: "审核论证阶段", from: "2018-07-21", until: "2018-08-10" },
    { stage: "publication", title: "公开公布阶段", from: "2018-08-11", until: "2018-08-25" },
    { stage: "completion", title: "编制公开工作完成", until: "2018-08-31" },
  ],
};
