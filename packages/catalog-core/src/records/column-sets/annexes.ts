import type { ColumnSet } from "./column-set.ts";

/*
 * The three annexes of 镇政办发〔2018〕98号. The order's text does not hold their columns: the elements that it names
 * (四(三)) are all here, the rest follows the forms that Shaanxi used in those months. A county that has the printed
 * annexes puts in its own set.
 */

/** What a place calls its offices in the forms, and what it asks in them. */
export interface FormWords {
  readonly review: string;
  readonly centre: string;
  /** The last day for 附件3, as it is written: 2018年6月13日. */
  readonly rosterBy?: string;
  /** Whether the order of 2018 binds the place; the forms else name no document. */
  readonly ordered: boolean;
}

const BASIS = "镇政办发〔2018〕98号";

/** 附件1. */
export const annex1 = ({ review }: FormWords): ColumnSet => ({
  schema: "zp.column-set/1",
  id: "annex-1",
  annex: "附件1",
  title: "政务服务事项目录清单",
  basis: BASIS,
  layer: "directory",
  columns: [
    { element: "name", width: 30, required: true },
    { element: "basicCode", width: 16, required: true },
    { element: "itemType", width: 13, required: true },
    { element: "legalBasis", width: 52, required: true },
    { element: "implementingBody", width: 20 },
    { element: "exerciseLevels", width: 13 },
    { element: "remark", width: 16 },
  ],
  signatures: ["审核人（分管领导签字）：", "单位主要领导（签字）：", "（单位公章）"],
  remarks: [
    "没有法律、法规、规章依据的事项不列入；不需要申请人提出申请的事项原则上不列入。",
    `长期无办件的事项，在备注中写明，并反馈${review}。`,
  ],
});

/** 附件2, all items of a unit as a list. */
export const annex2: ColumnSet = {
  schema: "zp.column-set/1",
  id: "annex-2",
  annex: "附件2",
  title: "政务服务事项实施清单",
  basis: BASIS,
  layer: "implementation",
  columns: [
    { element: "name", width: 22, required: true },
    { element: "implementationCode", width: 17, required: true },
    { element: "basicCode", width: 14, required: true },
    { element: "itemType", width: 10, required: true },
    { element: "legalBasis", width: 34, required: true },
    { element: "exerciseLevels", width: 11 },
    { element: "exerciseContent", width: 16, required: true },
    { element: "implementingBody", width: 15, required: true },
    { element: "audience", width: 12 },
    { element: "caseType", width: 9 },
    { element: "statutoryTimeLimit", width: 11 },
    { element: "promisedTimeLimit", width: 11, required: true },
    { element: "maxVisits", width: 9 },
    { element: "charges", width: 6 },
    { element: "feeStandard", width: 13, required: true },
    { element: "feeBasis", width: 16, required: true },
    { element: "materials.name", width: 22, required: true },
    { element: "materials.kind", width: 9 },
    { element: "materials.originals", width: 6 },
    { element: "materials.copies", width: 7 },
    { element: "procedure", width: 24, required: true },
    { element: "steps.name", width: 10 },
    { element: "steps.timeLimit", width: 11 },
    { element: "steps.legalBasis", width: 18 },
    { element: "channels", width: 12, required: true },
    { element: "online", width: 6 },
    { element: "places", width: 22, required: true },
    { element: "serviceHours", width: 18, required: true },
    { element: "consultationPhones", width: 16, required: true },
    { element: "supervisionPhones", width: 16, required: true },
    { element: "remark", width: 12 },
  ],
  signatures: ["审核人（分管领导签字）：", "单位主要领导（签字）：", "（单位公章）"],
  remarks: [
    "一个事项有几份材料、几个环节的，一份（个）一行，事项的其他各栏只填第一行。",
    "办理环节没有法律法规依据的，一律取消，不再列入。",
  ],
};

/** 附件2, a sheet for each item: what the unit prints and takes to the joint review. */
export const annex2Form: ColumnSet = {
  schema: "zp.column-set/1",
  id: "annex-2-form",
  annex: "附件2",
  title: "政务服务事项实施清单",
  basis: BASIS,
  layer: "implementation",
  columns: [
    { element: "name", required: true },
    { element: "implementationCode", required: true },
    { element: "basicCode", required: true },
    { element: "itemType", required: true },
    { element: "exerciseLevels" },
    { element: "legalBasis", required: true },
    { element: "exerciseContent", required: true },
    { element: "implementingBody", required: true },
    { element: "implementingBodyNature" },
    { element: "undertakingOffice" },
    { element: "jointBodies" },
    { element: "audience" },
    { element: "caseType" },
    { element: "statutoryTimeLimit" },
    { element: "promisedTimeLimit", required: true },
    { element: "acceptanceConditions" },
    { element: "quantityLimit" },
    { element: "materials.name", required: true },
    { element: "materials.kind" },
    { element: "materials.originals" },
    { element: "materials.copies" },
    { element: "materials.required" },
    { element: "materials.issuer" },
    { element: "procedure", required: true },
    { element: "steps.name" },
    { element: "steps.handler" },
    { element: "steps.timeLimit" },
    { element: "steps.description" },
    { element: "steps.legalBasis" },
    { element: "charges" },
    { element: "feeStandard", required: true },
    { element: "feeBasis", required: true },
    { element: "channels", required: true },
    { element: "maxVisits" },
    { element: "visitReason" },
    { element: "online" },
    { element: "onlineAddress" },
    { element: "express" },
    { element: "crossRegionScope" },
    { element: "doneAtOnce" },
    { element: "doneOnline" },
    { element: "doneNearby" },
    { element: "doneInOneVisit" },
    { element: "results.name" },
    { element: "results.type" },
    { element: "places", required: true },
    { element: "serviceHours", required: true },
    { element: "consultationPhones", required: true },
    { element: "supervisionPhones", required: true },
    { element: "remark" },
  ],
  signatures: ["审核人（分管领导签字）：", "单位主要领导（签字）：", "（单位公章）"],
};

/** 附件3: the same form for the units' editors and for the staff of the reviewing offices (七(一)). */
export const annex3 = ({ centre, rosterBy }: FormWords): ColumnSet => ({
  schema: "zp.column-set/1",
  id: "annex-3",
  annex: "附件3",
  title: "主编（联审）人员信息表",
  basis: BASIS,
  layer: "roster",
  columns: [
    { element: "roster.unit", width: 26, required: true },
    { element: "roster.name", width: 12, required: true },
    { element: "roster.post", width: 18 },
    { element: "roster.duty", width: 12, required: true },
    { element: "roster.officePhone", width: 17 },
    { element: "roster.mobilePhone", width: 17 },
    { element: "roster.remark", width: 18 },
  ],
  signatures: ["单位主要领导（签字）：", "（单位公章）"],
  remarks: [
    `本表${rosterBy === undefined ? "" : `于${rosterBy}前`}报${centre}；表内个人信息只用于工作联系，不得公开。`,
  ],
});
