import type { ColumnSet } from "./column-set.ts";

/* Sheets for the lists beside the two: each has every element of its list. */

const signatures = ["审核人（分管领导签字）：", "单位主要领导（签字）：", "（单位公章）"];

/** 权责清单, with which both lists are matched (三(二)、五(一)). */
export const powersListSet: ColumnSet = {
  schema: "zp.column-set/1",
  id: "powers-list",
  title: "权责清单",
  basis: "镇政办发〔2018〕98号三（二）、五（一）",
  layer: "powersList",
  columns: [
    { element: "powersList.name", width: 26, required: true },
    { element: "powersList.mainItemName", width: 18 },
    { element: "powersList.code", width: 16 },
    { element: "powersList.itemType", width: 12, required: true },
    { element: "powersList.legalBasis", width: 40 },
    { element: "powersList.implementingBody", width: 18, required: true },
    { element: "powersList.compilingUnit", width: 18 },
    { element: "powersList.exerciseLevels", width: 10 },
    { element: "powersList.duties", width: 32 },
    { element: "powersList.accountability", width: 26 },
    { element: "powersList.status", width: 9 },
    { element: "powersList.statusReason", width: 14 },
    { element: "powersList.remark", width: 12 },
  ],
  signatures,
  remarks: ["长期无办件、已“挂起”的事项，职权状态填“暂停”，并写明原因。"],
};

/** 公共服务事项清单, with which both lists are matched (三(二)、五(一)). */
export const publicServicesSet: ColumnSet = {
  schema: "zp.column-set/1",
  id: "public-services",
  title: "公共服务事项清单",
  basis: "镇政办发〔2018〕98号三（二）、五（一）",
  layer: "publicServices",
  columns: [
    { element: "publicServices.name", width: 24, required: true },
    { element: "publicServices.code", width: 15 },
    { element: "publicServices.category", width: 12 },
    { element: "publicServices.legalBasis", width: 30 },
    { element: "publicServices.implementingBody", width: 18, required: true },
    { element: "publicServices.compilingUnit", width: 16 },
    { element: "publicServices.audience", width: 13 },
    { element: "publicServices.content", width: 24 },
    { element: "publicServices.status", width: 8 },
    { element: "publicServices.statusReason", width: 12 },
    { element: "publicServices.remark", width: 10 },
  ],
  signatures,
};

/** What “减证便民” cut and must be gone from the procedures (五(三)). */
export const cutProofsSet: ColumnSet = {
  schema: "zp.column-set/1",
  id: "cut-proofs",
  title: "“减证便民”取消证明、盖章事项清单",
  basis: "镇政办发〔2018〕98号五（三）",
  layer: "cutProofs",
  columns: [
    { element: "cutProofs.name", width: 22, required: true },
    { element: "cutProofs.itemName", width: 22 },
    { element: "cutProofs.itemCode", width: 16 },
    { element: "cutProofs.compilingUnit", width: 16, required: true },
    { element: "cutProofs.issuer", width: 16 },
    { element: "cutProofs.legalBasis", width: 22 },
    { element: "cutProofs.replacement", width: 20 },
    { element: "cutProofs.cutBy", width: 20, required: true },
    { element: "cutProofs.cutDate", width: 12 },
    { element: "cutProofs.remark", width: 12 },
  ],
  signatures,
  remarks: ["凡已取消的证明、盖章，不得再列入申请材料。"],
};

/** Cases of each item: who has had none for long is suspended (五(一)). */
export const caseCountsSet: ColumnSet = {
  schema: "zp.column-set/1",
  id: "case-counts",
  title: "政务服务事项办件量统计表",
  basis: "镇政办发〔2018〕98号五（一）",
  layer: "caseCounts",
  columns: [
    { element: "caseCounts.compilingUnit", width: 20 },
    { element: "caseCounts.name", width: 34, required: true },
    { element: "caseCounts.basicCode", width: 16 },
    { element: "caseCounts.implementationCode", width: 28 },
    { element: "caseCounts.from", width: 12 },
    { element: "caseCounts.until", width: 12 },
    { element: "caseCounts.accepted", width: 10, required: true },
    { element: "caseCounts.completed", width: 10 },
    { element: "caseCounts.online", width: 10 },
    { element: "caseCounts.lastCase", width: 12 },
    { element: "caseCounts.remark", width: 12 },
  ],
  signatures: ["填表人（签字）：", "审核人（分管领导签字）：", "（单位公章）"],
  remarks: ["统计期内没有办件的填“0”，没有统计的留空。"],
};

/** When each unit reached each stage (六、七(一)); the centre keeps it. */
export const stageDatesSet: ColumnSet = {
  schema: "zp.column-set/1",
  id: "stage-dates",
  title: "政务服务事项清单编制公开工作进度表",
  basis: "镇政办发〔2018〕98号六、七（一）",
  layer: "stageDates",
  columns: [
    { element: "stageDates.compilingUnit", width: 26, required: true },
    { element: "stageDates.roster", width: 14 },
    { element: "stageDates.directory", width: 14 },
    { element: "stageDates.implementation", width: 14 },
    { element: "stageDates.audit", width: 14 },
    { element: "stageDates.publication", width: 14 },
    { element: "stageDates.remark", width: 22 },
  ],
  remarks: ["各栏填实际完成的日期，没有完成的留空。"],
};
