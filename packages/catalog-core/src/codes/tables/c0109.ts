import type {
  Audience,
  BodyNature,
  CaseType,
  Channel,
  ContactWay,
  CrossRegionScope,
  ExerciseLevel,
  ItemStatus,
  ItemType,
  MaterialForm,
  MaterialKind,
  MaterialNecessity,
  MaterialSource,
  OnlineDepth,
  PowerSource,
  ResultType,
} from "../../model/enums.ts";
import { type CodeTableSet, codeTable } from "./code-table.ts";

/**
 * The number codes of C 0109-2018 and the software of the national platform built on it. The text of the standard
 * could not be had: the tables are those of several independent systems that agree. 分级管理 is 6 here and 7 in
 * GB/T 39046; 行政机关 is 6 here and 5 there.
 */
export const c0109 = {
  id: "c0109",
  title: "C 0109（国家政务服务平台）",
  source: "据多个按 C 0109—2018 建设的系统的代码表归纳",
  itemType: codeTable<ItemType>([
    ["01", "permit", "行政许可"],
    ["02", "penalty", "行政处罚"],
    ["03", "coercion", "行政强制"],
    ["04", "levy", "行政征收"],
    ["05", "payment", "行政给付"],
    ["06", "inspection", "行政检查"],
    ["07", "confirmation", "行政确认"],
    ["08", "reward", "行政奖励"],
    ["09", "adjudication", "行政裁决"],
    ["10", "other-power", "其他行政权力"],
    ["20", "public-service", "公共服务"],
  ]),
  exerciseLevel: codeTable<ExerciseLevel>([
    ["1", "national", "国家级"],
    ["2", "province", "省级"],
    ["3", "city", "市级"],
    ["4", "county", "县级"],
    ["5", "town", "镇（乡、街道）级"],
    ["6", "shared", "分级管理"],
  ]),
  powerSource: codeTable<PowerSource>([
    ["1", "own-by-law", "法定本级行使"],
    ["2", "handed-down", "上级下放"],
    ["3", "authorised-by-superior", "上级授权"],
    ["4", "authorised-by-peer", "同级授权"],
    ["5", "entrusted-by-superior", "上级委托"],
    ["6", "entrusted-by-peer", "同级委托"],
  ]),
  bodyNature: codeTable<BodyNature>([
    ["1", "statutory", "法定机关"],
    ["2", "authorised", "授权组织"],
    ["3", "entrusted", "受委托组织"],
  ]),
  audience: codeTable<Audience>([
    ["1", "natural-person", "自然人"],
    ["2", "enterprise", "企业法人"],
    ["3", "public-institution", "事业法人"],
    ["4", "social-organisation", "社会组织法人"],
    ["5", "non-corporate-enterprise", "非法人企业"],
    ["6", "administrative-organ", "行政机关"],
    ["9", "other", "其他组织"],
  ]),
  caseType: codeTable<CaseType>([
    ["1", "immediate", "即办件"],
    ["2", "promised", "承诺件"],
  ]),
  channel: codeTable<Channel>([
    ["1", "window", "窗口办理"],
    ["2", "online", "网上办理"],
    ["3", "postal", "快递申请"],
  ]),
  crossRegionScope: codeTable<CrossRegionScope>([
    ["1", "national", "全国"],
    ["2", "province", "全省"],
    ["3", "city", "全市"],
    ["4", "county", "全县"],
    ["5", "town", "全镇"],
    ["6", "village", "全村"],
  ]),
  onlineDepth: codeTable<OnlineDepth>([
    ["1", "consultation", "互联网咨询"],
    ["2", "collection", "互联网收件"],
    ["3", "pre-review", "互联网预审"],
    ["4", "acceptance", "互联网受理"],
    ["5", "handling", "互联网办理"],
    ["6", "result-feedback", "互联网办理结果信息反馈"],
    ["7", "certificate-feedback", "互联网电子证照反馈"],
    ["9", "other", "其他"],
  ]),
  resultType: codeTable<ResultType>([
    ["10", "certificate", "证照"],
    ["20", "approval-document", "批文"],
    ["30", "other", "其他"],
  ]),
  materialKind: codeTable<MaterialKind>([
    ["1", "original", "原件"],
    ["2", "copy", "复印件"],
    ["3", "original-and-copy", "原件和复印件"],
    ["4", "original-or-copy", "原件或复印件"],
  ]),
  materialForm: codeTable<MaterialForm>([
    ["1", "paper", "纸质"],
    ["2", "electronic", "电子"],
    ["3", "paper-and-electronic", "纸质和电子"],
    ["4", "paper-or-electronic", "纸质或电子"],
  ]),
  materialNecessity: codeTable<MaterialNecessity>([
    ["1", "required", "必要"],
    ["2", "not-required", "非必要"],
  ]),
  materialSource: codeTable<MaterialSource>([
    ["10", "applicant", "申请人自备"],
    ["20", "government", "政府部门核发"],
    ["99", "other", "其他"],
  ]),
  itemStatus: codeTable<ItemStatus>([
    ["1", "in-force", "在用"],
    ["2", "suspended", "暂停"],
    ["3", "cancelled", "取消"],
  ]),
  contactWay: codeTable<ContactWay>([
    ["1", "window", "窗口"],
    ["2", "website", "网络"],
    ["3", "telephone", "电话"],
    ["4", "letter", "信件"],
    ["5", "email", "邮件"],
  ]),
  yesNo: codeTable<"yes" | "no">([
    ["1", "yes", "是"],
    ["0", "no", "否"],
  ]),
} as const satisfies CodeTableSet & Record<string, unknown>;
