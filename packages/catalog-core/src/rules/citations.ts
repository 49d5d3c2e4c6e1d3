import type { Citation } from "../sources.ts";

/* Sentences of the order that several rules rest on, word for word. */

/** 四(三): the elements of the directory. */
export const directoryElements: Citation = {
  source: "zp-2018-98",
  article: "四(三)",
  quote: "目录清单是政务服务事项基本清单,包括事项名称、基本编码、设定依据、事项类型等要素",
  force: "must",
};

/** 四(三): the elements of the implementation list. */
export const implementationElements: Citation = {
  source: "zp-2018-98",
  article: "四(三)",
  quote:
    "实施清单是对目录清单进行细化完善形成的清单,包括实施编码、行使内容、实施机构、办结时限、收费标准、收费依据、申请材料、办理流程、办理形式、办理地点、办理时间、咨询电话、监督电话等要素",
  force: "must",
};

/** 三(三): true, accurate and complete. */
export const accuracy: Citation = {
  source: "zp-2018-98",
  article: "三(三)",
  quote: "确保清单的合法性、真实性、准确性和完整性",
  force: "must",
};

/** 三(三): names, codes, basis, audience, materials in one form. */
export const oneForm: Citation = {
  source: "zp-2018-98",
  article: "三(三)",
  quote: "逐一规范事项名称、事项编码、设定依据、服务对象、申请材料等要素",
  force: "should",
};

/** 三(一): no item without a legal ground. */
export const legalGround: Citation = {
  source: "zp-2018-98",
  article: "三(一)",
  quote: "各类政务服务事项要以法律、法规、规章为依据,没有合法依据的,不纳入编制范围,原则上予以取消",
  force: "must",
};

/**
 * GB/T 39046—2020 表4: the data items of a list on the national platform. It is a recommended standard and says what there
 * is to fill in, so what it asks weighs less than where the order asks it.
 */
export const nationalElements: Citation = { source: "gbt-39046-2020", article: "表4", force: "should" };

/** 附录 A of the same: the codes of types, levels, bodies, audiences, channels and kinds of handling. */
export const nationalCodes: Citation = { source: "gbt-39046-2020", article: "附录A", force: "should" };

/** A target, a ceiling or a day that the pack in use sets, whatever document stands behind it there. */
export const setByPack = (article: string, force: Citation["force"] = "must"): Citation => ({
  source: "policy-pack",
  article,
  force,
});

/** What people who check such lists look for, without a text that says so. */
export const practice: Citation = { source: "practice", article: "", force: "may" };
