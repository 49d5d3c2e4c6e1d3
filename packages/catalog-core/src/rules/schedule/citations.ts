import type { Citation } from "../../sources.ts";

/* Sentences of the order about the stages of the work, word for word. */

/** 六: four stages, with their days. */
export const fourStages: Citation = {
  source: "zp-2018-98",
  article: "六",
  quote: "按照以下四个阶段推进",
  force: "must",
};

/** 七(一): the stages are kept. */
export const keepTheDays: Citation = {
  source: "zp-2018-98",
  article: "七(一)",
  quote: "把好时间节点,确保工作顺利推进",
  force: "must",
};

/** 七(三): who is late is named. */
export const lateIsNamed: Citation = {
  source: "zp-2018-98",
  article: "七(三)",
  quote: "对工作推进不力、拖延不办、报送迟缓等行为予以通报批评",
  force: "must",
};

/** 五(四): audited and approved before it is public. */
export const approvedFirst: Citation = {
  source: "zp-2018-98",
  article: "五(四)",
  quote:
    "镇坪县政务服务事项目录清单、实施清单和办事指南经县审改办审核、县政府审定后,通过县政府网站、安康市(镇坪)网上办事大厅面向社会全面公开",
  force: "must",
};

/** 三(四): what was done can be traced and verified. */
export const traceable: Citation = {
  source: "zp-2018-98",
  article: "三(四)",
  quote: "实现政务服务公开透明和可追溯、可核查",
  force: "must",
};
