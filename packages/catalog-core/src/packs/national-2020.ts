import { Conventions, type PolicyPack } from "../engine/index.ts";

/**
 * The national platform since 2020: codes of GB/T 39554.1—2020 first, no target of a county and none of its days. What
 * rests on the order of 镇坪 alone (镇政办发〔2018〕98号) is not asked; laws, regulations and standards are. What must be filled
 * in is what GB/T 39046—2020 表4 names, as a recommendation: a warning, where the order makes it an error. A province or a
 * county extends it with its own targets and days, each with its document.
 *
 * No target is set, because none was found in a document at hand. Conventions are at their defaults: a plain 日 of a permit
 * is a workday by 行政许可法 第八十二条, and elsewhere lies between workday and day of the calendar.
 */
export const national2020: PolicyPack = {
  schema: "zp.policy-pack/1",
  id: "national-2020",
  version: "1",
  title: "全国一体化政务服务平台政务服务事项基本目录和实施清单（2020 年标准）",
  // GB/T 2260 has no code for the whole country; six zeros are how lists write it.
  jurisdiction: { name: "全国", divisionCode: "000000" },
  // The end of the year in which GB/T 39554.1—2020 came into force (2020-11-19).
  asOf: "2020-12-31",
  conventions: Conventions.parse({}),
  targets: {},
  rules: {
    // No document at hand sets a ceiling for the country. A place that has one switches the rule on (`promisedShare`).
    "time-limit/promised-within-half": { enabled: false },
    // GB/T 39046—2020 表4 names 是否收费 and 收费依据, and no 收费标准.
    "elements/implementation-complete": { options: { notRequired: ["feeStandard"] } },
    "elements/columns-present": { options: { notRequired: ["feeStandard"] } },
  },
  // GB/T 39046—2020 表4 still gives 10 and 24 characters for the two codes: those of 国办函〔2016〕108号 are taken as well.
  codeSchemes: [
    "gbt39554-basic",
    "gbt39554-implementation",
    "gbt39554-handling-item",
    "gbt39554-catalogue-handling-item",
    "era108-basic",
    "era108-implementation",
  ],
  sourcesSetAside: ["zp-2018-98"],
  schedule: [],
  report: {
    place: "",
    order: { title: "政务服务平台基础数据规范", number: "GB/T 39046—2020" },
    planWord: "国家标准",
    offices: { signer: "本级政务服务管理机构" },
  },
};
