/* What an item is: its type, level, status, kind of handling and result. */
import * as z from "zod";
import { type LabelReader, labelListReader, labelReader } from "../label-reader.ts";

/** 事项类型: ten kinds of administrative power and public services. */
export const ItemType = /* @__PURE__ */ z.enum([
  "permit",
  "penalty",
  "coercion",
  "levy",
  "payment",
  "inspection",
  "confirmation",
  "reward",
  "adjudication",
  "other-power",
  "public-service",
]);
export type ItemType = z.output<typeof ItemType>;

/** 事项类型, as lists print it. */
export const itemTypeLabels: Readonly<Record<ItemType, string>> = {
  permit: "行政许可",
  penalty: "行政处罚",
  coercion: "行政强制",
  levy: "行政征收",
  payment: "行政给付",
  inspection: "行政检查",
  confirmation: "行政确认",
  reward: "行政奖励",
  adjudication: "行政裁决",
  "other-power": "其他行政权力",
  "public-service": "公共服务",
};

/** @example readItemType("许可类事项") // "permit" */
export const readItemType: LabelReader<ItemType> = labelReader(
  {
    permit: ["行政许可", "许可"],
    penalty: ["行政处罚", "处罚"],
    coercion: ["行政强制", "强制", "行政强制措施", "行政强制执行"],
    levy: ["行政征收", "征收", "行政征收征用"],
    payment: ["行政给付", "给付"],
    inspection: ["行政检查", "检查", "行政监督检查"],
    confirmation: ["行政确认", "确认"],
    reward: ["行政奖励", "奖励"],
    adjudication: ["行政裁决", "裁决"],
    "other-power": [
      "其他行政权力",
      "其它行政权力",
      "其他权力",
      "其它权力",
      "其他职权",
      "其他行政职权",
      "其他",
      "其它",
    ],
    "public-service": ["公共服务", "公共便民服务"],
  },
  ["类事项", "事项", "类"],
);

/** 行使层级, the level at which the item is exercised; `shared` is 分级管理. */
export const ExerciseLevel = /* @__PURE__ */ z.enum([
  "national",
  "province",
  "city",
  "county",
  "town",
  "village",
  "shared",
]);
export type ExerciseLevel = z.output<typeof ExerciseLevel>;

/** 行使层级, as lists print it. */
export const exerciseLevelLabels: Readonly<Record<ExerciseLevel, string>> = {
  national: "国家级",
  province: "省级",
  city: "市级",
  county: "县级",
  town: "镇（乡、街道）级",
  village: "村（社区）级",
  shared: "分级管理",
};

/** @example readExerciseLevel("县（市、区）级") // "county" */
export const readExerciseLevel: LabelReader<ExerciseLevel> = labelReader({
  national: ["国家级", "国家", "中央", "中央级", "国家级/局（署、会）"],
  province: [
    "省级",
    "省",
    "省本级",
    "自治区级",
    "直辖市级",
    "省（自治区）级",
    "省（区、市）级",
    "省（自治区、直辖市）级",
    "省级/直属",
  ],
  city: [
    "市级",
    "市",
    "市本级",
    "地级",
    "地市级",
    "设区市级",
    "设区的市级",
    "市（地）级",
    "市（州）级",
    "市（州、盟）级",
    "州级",
    "州市级",
    "市级/隶属",
  ],
  county: [
    ...["县级", "县", "县本级", "区级", "区", "区县级", "区县", "县区级", "县区", "县市级", "县（市）级"],
    ...[
      "县（市、区）级",
      "县（市、区）",
      "县（区、市）级",
      "市县区级",
      "区（市、县）级",
      "区（县、市）级",
      "旗县级",
      "县（旗）级",
    ],
  ],
  town: [
    ...["镇级", "镇", "乡级", "乡镇级", "乡镇", "镇街级", "镇街", "街道级", "街道", "乡镇街道级", "乡镇街道"],
    ...["镇（乡、街道）级", "镇（街道）", "镇（街道）级", "乡（镇）", "乡（镇、街道）", "乡（镇、街道）级"],
  ],
  village: [
    ...["村级", "村", "社区级", "社区", "村（社区）级", "村（社区）", "村居级", "村居", "村（居）级"],
    ...["行政村级", "村（居、社区）级"],
  ],
  shared: ["分级管理", "分级", "分级实施", "分级负责"],
});

/** Several levels in one cell ("省级、市级、县级"). */
export const readExerciseLevels = labelListReader(readExerciseLevel);

/** 事项状态. A blank status is not read as any of these; what it counts as is settled by the metrics. */
export const ItemStatus = /* @__PURE__ */ z.enum(["in-force", "suspended", "cancelled"]);
export type ItemStatus = z.output<typeof ItemStatus>;

/** 事项状态, as lists print it. */
export const itemStatusLabels: Readonly<Record<ItemStatus, string>> = {
  "in-force": "在用",
  suspended: "暂停",
  cancelled: "取消",
};

/** @example readItemStatus("挂起") // "suspended" */
export const readItemStatus: LabelReader<ItemStatus> = labelReader({
  "in-force": ["在用", "有效", "正常", "启用", "使用中", "在办", "运行", "运行中", "现行有效", "已发布"],
  suspended: ["暂停", "挂起", "已暂停", "已挂起", "暂停办理", "暂停使用", "暂停实施"],
  cancelled: ["取消", "已取消", "废止", "已废止", "撤销", "已撤销", "失效", "已失效"],
});

/** 办件类型: handled on the spot, or promised within a time. 上报件 and 联办件 are local and not read. */
export const CaseType = /* @__PURE__ */ z.enum(["immediate", "promised"]);
export type CaseType = z.output<typeof CaseType>;

/** 办件类型, as lists print it. */
export const caseTypeLabels: Readonly<Record<CaseType, string>> = { immediate: "即办件", promised: "承诺件" };

/** @example readCaseType("即办") // "immediate" */
export const readCaseType: LabelReader<CaseType> = labelReader({
  immediate: [
    "即办件",
    "即办",
    "即办类",
    "即办事项",
    "即时件",
    "即时办理",
    "即时办结",
    "即时办结件",
    "即来即办",
    "当场办结",
    "当场办理",
    "当场办结件",
    "立等可取",
  ],
  promised: [
    "承诺件",
    "承诺",
    "承诺类",
    "承诺事项",
    "承诺办件",
    "承诺办理",
    "承诺办结",
    "承诺办结件",
    "限时件",
    "限时办结",
    "限时办结件",
    "限时办理",
  ],
});

/** 特别程序 (GB/T 39046-2020 annex A.7): an extension of the approval, or another one. */
export const SpecialProcedureKind = /* @__PURE__ */ z.enum(["extension", "other"]);
export type SpecialProcedureKind = z.output<typeof SpecialProcedureKind>;

export const specialProcedureKindLabels: Readonly<Record<SpecialProcedureKind, string>> = {
  extension: "延长审批",
  other: "延长审批以外的特别程序",
};

/** @example readSpecialProcedureKind("延长审批") // "extension" */
export const readSpecialProcedureKind: LabelReader<SpecialProcedureKind> = labelReader({
  extension: ["延长审批", "延长审批时限", "延长办理时限", "延期"],
  other: ["延长审批以外的特别程序", "其他", "其它"],
});

/** 审批结果类型. */
export const ResultType = /* @__PURE__ */ z.enum(["certificate", "approval-document", "other", "none"]);
export type ResultType = z.output<typeof ResultType>;

/** 审批结果类型, as lists print it. */
export const resultTypeLabels: Readonly<Record<ResultType, string>> = {
  certificate: "证照",
  "approval-document": "批文",
  other: "其他",
  none: "无",
};

/** @example readResultType("证照") // "certificate" */
export const readResultType: LabelReader<ResultType> = labelReader({
  certificate: ["证照", "证件", "证书", "电子证照"],
  "approval-document": ["批文", "批复", "批准文件"],
  other: ["其他", "其它"],
  none: ["无", "无结果", "无审批结果"],
});
