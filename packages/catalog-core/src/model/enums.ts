/**
 * The closed vocabularies of the two lists: English words inside, a Chinese label each, and a reader for the
 * Chinese words that units write. Numbers are never read here: "6" is 分级管理 in one standard and 村（社区）级
 * in another, so a number goes through a named table (codes/tables). Values follow GB/T 39046-2020 annex A and
 * the C 0109 tables; where the two differ, the words are the union.
 */
import * as z from "zod";
import { type LabelReader, labelListReader, labelReader } from "./label-reader.ts";

/** 事项类型: ten kinds of administrative power and public services. */
export const ItemType = z.enum([
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
export const ExerciseLevel = z.enum(["national", "province", "city", "county", "town", "village", "shared"]);
export type ExerciseLevel = z.output<typeof ExerciseLevel>;

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

/** 办件类型: handled on the spot, or promised within a time. 上报件 and 联办件 are local and not read. */
export const CaseType = z.enum(["immediate", "promised"]);
export type CaseType = z.output<typeof CaseType>;

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

/** 办理形式: the ways to apply. */
export const Channel = z.enum(["window", "online", "mobile", "postal", "self-service", "agent", "other"]);
export type Channel = z.output<typeof Channel>;

export const channelLabels: Readonly<Record<Channel, string>> = {
  window: "窗口办理",
  online: "网上办理",
  mobile: "移动端办理",
  postal: "快递申请",
  "self-service": "自助办理",
  agent: "帮办代办",
  other: "其他",
};

/** @example readChannel("窗口") // "window" */
export const readChannel: LabelReader<Channel> = labelReader({
  window: [
    ...[
      "窗口办理",
      "窗口",
      "窗口受理",
      "窗口申请",
      "窗口申报",
      "现场窗口",
      "实体窗口",
      "大厅窗口",
      "大厅办理",
      "政务大厅",
      "服务大厅",
    ],
    ...[
      "现场",
      "现场办理",
      "现场申请",
      "现场受理",
      "线下",
      "线下办理",
      "线下窗口",
      "当面办理",
      "窗口现场办理",
    ],
  ],
  online: [
    ...[
      "网上办理",
      "网上",
      "网办",
      "网上申请",
      "网上申报",
      "网上受理",
      "网络办理",
      "网络",
      "互联网",
      "在线",
      "在线办理",
      "在线申请",
    ],
    ...[
      "线上",
      "线上办理",
      "线上申请",
      "全程网办",
      "电脑端",
      "电脑端网上",
      "电脑端网上办理",
      "PC端",
      "PC端办理",
    ],
  ],
  mobile: [
    ...[
      "移动端",
      "移动端办理",
      "移动端网上",
      "移动端网上办理",
      "移动终端",
      "手机",
      "手机办理",
      "手机端",
      "手机端办理",
      "手机APP",
      "APP",
    ],
    ...["掌上办", "掌上办理", "掌办", "微信", "微信小程序", "小程序", "微信公众号"],
  ],
  postal: [
    "快递申请",
    "快递",
    "快递办理",
    "邮寄",
    "邮寄办理",
    "邮寄申请",
    "邮政",
    "邮政速递",
    "邮政快递",
    "物流",
    "物流快递",
    "信函",
    "信函申请",
    "EMS",
  ],
  "self-service": [
    "自助办理",
    "自助",
    "自助终端",
    "自助终端办理",
    "自助服务终端",
    "自助机",
    "自助服务机",
    "自助申请",
  ],
  agent: ["帮办代办", "代办帮办", "代办", "帮办", "代理办理", "委托代办", "代办员代办", "村级代办"],
  other: ["其他", "其它", "其他方式", "其它方式", "其他形式"],
});

/** Several channels in one cell ("窗口办理,网上办理", "线上线下均可"). */
export const readChannels = labelListReader(readChannel, {
  线上线下: ["online", "window"],
  线上线下均可: ["online", "window"],
  线上或线下: ["online", "window"],
  线下线上: ["window", "online"],
  窗口和网上: ["window", "online"],
  窗口及网上: ["window", "online"],
  窗口或网上: ["window", "online"],
  网上和窗口: ["online", "window"],
  网上或窗口: ["online", "window"],
});

/** 服务对象: for whom the item is. */
export const Audience = z.enum([
  "natural-person",
  "enterprise",
  "public-institution",
  "social-organisation",
  "non-corporate-enterprise",
  "administrative-organ",
  "other",
]);
export type Audience = z.output<typeof Audience>;

export const audienceLabels: Readonly<Record<Audience, string>> = {
  "natural-person": "自然人",
  enterprise: "企业法人",
  "public-institution": "事业法人",
  "social-organisation": "社会组织法人",
  "non-corporate-enterprise": "非法人企业",
  "administrative-organ": "行政机关",
  other: "其他组织",
};

/** @example readAudience("事业单位") // "public-institution" */
export const readAudience: LabelReader<Audience> = labelReader({
  "natural-person": ["自然人", "个人", "公民", "公民个人", "居民", "群众"],
  enterprise: ["企业法人", "企业"],
  "public-institution": ["事业法人", "事业单位法人", "事业单位"],
  "social-organisation": ["社会组织法人", "社会组织", "社会团体法人", "社会团体", "社团法人"],
  "non-corporate-enterprise": ["非法人企业"],
  "administrative-organ": ["行政机关", "机关", "机关法人", "行政机关法人", "国家机关"],
  other: ["其他组织", "其它组织", "其他", "其它"],
});

/**
 * Several audiences in one cell. 法人 alone is read as the three kinds whose name ends in 法人
 * (企业法人、事业法人、社会组织法人).
 */
export const readAudiences = labelListReader(readAudience, {
  法人: ["enterprise", "public-institution", "social-organisation"],
  法人或其他组织: ["enterprise", "public-institution", "social-organisation", "other"],
  法人及其他组织: ["enterprise", "public-institution", "social-organisation", "other"],
  法人和其他组织: ["enterprise", "public-institution", "social-organisation", "other"],
  自然人和法人: ["natural-person", "enterprise", "public-institution", "social-organisation"],
  自然人及法人: ["natural-person", "enterprise", "public-institution", "social-organisation"],
  自然人或法人: ["natural-person", "enterprise", "public-institution", "social-organisation"],
});

/** 实施主体性质. */
export const BodyNature = z.enum(["statutory", "authorised", "entrusted", "other"]);
export type BodyNature = z.output<typeof BodyNature>;

export const bodyNatureLabels: Readonly<Record<BodyNature, string>> = {
  statutory: "法定机关",
  authorised: "授权组织",
  entrusted: "受委托组织",
  other: "其他",
};

/** @example readBodyNature("法律法规授权的组织") // "authorised" */
export const readBodyNature: LabelReader<BodyNature> = labelReader({
  statutory: ["法定机关", "法定行政机关", "法定", "行政机关"],
  authorised: [
    "授权组织",
    "法律法规授权组织",
    "法律、法规授权的组织",
    "法律法规规章授权组织",
    "被授权组织",
    "授权",
  ],
  entrusted: ["受委托组织", "受委托机关", "受委托", "委托组织", "委托"],
  other: ["其他", "其它"],
});

/** 权力来源: whence the body has the power. */
export const PowerSource = z.enum([
  "own-by-law",
  "handed-down",
  "authorised-by-superior",
  "authorised-by-peer",
  "entrusted-by-superior",
  "entrusted-by-peer",
]);
export type PowerSource = z.output<typeof PowerSource>;

export const powerSourceLabels: Readonly<Record<PowerSource, string>> = {
  "own-by-law": "法定本级行使",
  "handed-down": "上级下放",
  "authorised-by-superior": "上级授权",
  "authorised-by-peer": "同级授权",
  "entrusted-by-superior": "上级委托",
  "entrusted-by-peer": "同级委托",
};

/** @example readPowerSource("法定本级行使") // "own-by-law" */
export const readPowerSource: LabelReader<PowerSource> = labelReader({
  "own-by-law": ["法定本级行使", "本级行使", "法定本级", "法定", "法定职权"],
  "handed-down": ["上级下放", "下放"],
  "authorised-by-superior": ["上级授权"],
  "authorised-by-peer": ["同级授权", "本级授权"],
  "entrusted-by-superior": ["上级委托"],
  "entrusted-by-peer": ["同级委托", "本级委托"],
});

/** 通办范围: the area in which any window takes the application. */
export const CrossRegionScope = z.enum(["national", "province", "city", "county", "town", "village"]);
export type CrossRegionScope = z.output<typeof CrossRegionScope>;

export const crossRegionScopeLabels: Readonly<Record<CrossRegionScope, string>> = {
  national: "全国",
  province: "全省",
  city: "全市",
  county: "全县",
  town: "全镇",
  village: "全村",
};

/** @example readCrossRegionScope("跨省通办") // "province" */
export const readCrossRegionScope: LabelReader<CrossRegionScope> = labelReader(
  {
    national: ["全国", "全国范围"],
    province: ["全省", "全自治区", "省内", "全省（区、市）", "跨省"],
    city: ["全市", "市内", "跨市", "全州"],
    county: ["全县", "全区", "区县", "县内", "跨县", "全县（区）", "全县（市、区）", "跨县（区）", "跨区县"],
    town: ["全镇", "全乡镇", "跨镇", "跨乡镇", "镇内", "全镇（乡、街道）", "全镇（街道）"],
    village: ["全村", "跨村", "村内", "全村（社区）"],
  },
  ["通办"],
);

/** 事项状态. A blank status is not read as any of these; what it counts as is settled by the metrics. */
export const ItemStatus = z.enum(["in-force", "suspended", "cancelled"]);
export type ItemStatus = z.output<typeof ItemStatus>;

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

/** 网上办理深度. The local scale Ⅰ级 to Ⅳ级 is another thing and is not read. */
export const OnlineDepth = z.enum([
  "consultation",
  "collection",
  "pre-review",
  "acceptance",
  "handling",
  "result-feedback",
  "certificate-feedback",
  "other",
]);
export type OnlineDepth = z.output<typeof OnlineDepth>;

export const onlineDepthLabels: Readonly<Record<OnlineDepth, string>> = {
  consultation: "互联网咨询",
  collection: "互联网收件",
  "pre-review": "互联网预审",
  acceptance: "互联网受理",
  handling: "互联网办理",
  "result-feedback": "互联网办理结果信息反馈",
  "certificate-feedback": "互联网电子证照反馈",
  other: "其他",
};

/** @example readOnlineDepth("原件预审") // "pre-review" */
export const readOnlineDepth: LabelReader<OnlineDepth> = labelReader({
  consultation: ["互联网咨询", "网上咨询", "咨询"],
  collection: ["互联网收件", "网上收件", "收件"],
  "pre-review": ["互联网预审", "网上预审", "预审", "原件预审"],
  acceptance: ["互联网受理", "网上受理", "受理"],
  handling: ["互联网办理", "网上办理", "办理"],
  "result-feedback": ["互联网办理结果信息反馈", "办理结果信息反馈", "网上反馈", "结果反馈"],
  "certificate-feedback": ["互联网电子证照反馈", "电子证照反馈"],
  other: ["其他", "其它"],
});

/** Several depths in one cell; the field is multi-valued. */
export const readOnlineDepths = labelListReader(readOnlineDepth);

/** 材料类型: original or copy. */
export const MaterialKind = z.enum(["original", "copy", "original-and-copy", "original-or-copy"]);
export type MaterialKind = z.output<typeof MaterialKind>;

export const materialKindLabels: Readonly<Record<MaterialKind, string>> = {
  original: "原件",
  copy: "复印件",
  "original-and-copy": "原件和复印件",
  "original-or-copy": "原件或复印件",
};

/** "原件、复印件" may mean both or either and is not read. @example readMaterialKind("原件及复印件") // "original-and-copy" */
export const readMaterialKind: LabelReader<MaterialKind> = labelReader({
  original: ["原件", "正本", "仅原件"],
  copy: ["复印件", "副本复印件", "仅复印件"],
  "original-and-copy": ["原件和复印件", "原件及复印件", "原件与复印件", "原件和复印件各一份", "原件+复印件"],
  "original-or-copy": ["原件或复印件", "复印件或原件", "原件或者复印件"],
});

/** 材料形式: paper or electronic. */
export const MaterialForm = z.enum(["paper", "electronic", "paper-and-electronic", "paper-or-electronic"]);
export type MaterialForm = z.output<typeof MaterialForm>;

export const materialFormLabels: Readonly<Record<MaterialForm, string>> = {
  paper: "纸质",
  electronic: "电子",
  "paper-and-electronic": "纸质和电子",
  "paper-or-electronic": "纸质或电子",
};

/** @example readMaterialForm("纸质或电子版") // "paper-or-electronic" */
export const readMaterialForm: LabelReader<MaterialForm> = labelReader(
  {
    paper: ["纸质", "纸质件", "书面"],
    electronic: ["电子", "电子件", "电子文档", "电子文件"],
    "paper-and-electronic": ["纸质和电子", "纸质及电子", "纸质与电子", "纸质和电子件", "纸质+电子"],
    "paper-or-electronic": [
      "纸质或电子",
      "纸质或电子件",
      "纸质或者电子",
      "电子或纸质",
      "纸质件或电子件",
      "纸质/电子",
    ],
  },
  ["材料", "版", "化"],
);

/** 材料来源渠道. */
export const MaterialSource = z.enum(["applicant", "government", "other"]);
export type MaterialSource = z.output<typeof MaterialSource>;

export const materialSourceLabels: Readonly<Record<MaterialSource, string>> = {
  applicant: "申请人自备",
  government: "政府部门核发",
  other: "其他",
};

/** @example readMaterialSource("自备") // "applicant" */
export const readMaterialSource: LabelReader<MaterialSource> = labelReader({
  applicant: ["申请人自备", "自备", "申请人提供", "申请人", "申请人自行准备", "自行准备"],
  government: ["政府部门核发", "政府部门", "政府核发", "部门核发", "行政机关核发", "政府部门出具"],
  other: ["其他", "其它"],
});

/** 材料必要性. */
export const MaterialNecessity = z.enum(["required", "not-required"]);
export type MaterialNecessity = z.output<typeof MaterialNecessity>;

export const materialNecessityLabels: Readonly<Record<MaterialNecessity, string>> = {
  required: "必要",
  "not-required": "非必要",
};

/** @example readMaterialNecessity("必备") // "required" */
export const readMaterialNecessity: LabelReader<MaterialNecessity> = labelReader({
  required: ["必要", "必须", "必需", "必备", "必要材料", "必须提供", "是"],
  "not-required": ["非必要", "非必须", "非必需", "非必备", "不必要", "可选", "选填", "否"],
});

/** 审批结果类型. */
export const ResultType = z.enum(["certificate", "approval-document", "other", "none"]);
export type ResultType = z.output<typeof ResultType>;

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

/** 特别程序 (GB/T 39046-2020 annex A.7): an extension of the approval, or another one. */
export const SpecialProcedureKind = z.enum(["extension", "other"]);
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

/** 咨询方式、监督投诉方式. */
export const ContactWay = z.enum(["window", "website", "telephone", "letter", "email"]);
export type ContactWay = z.output<typeof ContactWay>;

export const contactWayLabels: Readonly<Record<ContactWay, string>> = {
  window: "窗口",
  website: "网络",
  telephone: "电话",
  letter: "信件",
  email: "邮件",
};

/** @example readContactWay("电话咨询") // "telephone" */
export const readContactWay: LabelReader<ContactWay> = labelReader(
  {
    window: ["窗口", "现场", "现场窗口", "大厅"],
    website: ["网络", "网上", "网站", "线上", "在线"],
    telephone: ["电话", "热线"],
    letter: ["信件", "信函", "来信", "邮寄"],
    email: ["邮件", "电子邮件", "邮箱", "电子邮箱"],
  },
  ["咨询", "投诉", "监督", "监督投诉", "查询"],
);

/** 是, 否 as a yes/no element is answered. 有 and 无 are not read: what they mean depends on the element. @example readYesNo("不支持") // "no" */
export const readYesNo: LabelReader<"yes" | "no"> = labelReader({
  yes: ["是", "支持", "可以", "需要", "允许"],
  no: ["否", "不是", "不支持", "不可以", "不需要", "不允许"],
});
