import type {
  Audience,
  BodyNature,
  CaseType,
  Channel,
  CrossRegionScope,
  ExerciseLevel,
  ItemType,
  MaterialNecessity,
  SpecialProcedureKind,
} from "../../model/enums.ts";
import { type CodeTableSet, codeTable } from "./code-table.ts";

/**
 * The number codes of GB/T 39046-2020 annex A. 村（社区）级 is 6 and 分级管理 7 here; 行政机关 is 5 and 非法人企业 has
 * no code; 即办件 and 承诺件 have a 9 其他 beside them that the model has no word for.
 */
export const gbt39046 = {
  id: "gbt39046",
  title: "GB/T 39046—2020 附录 A",
  source: "GB/T 39046—2020《政务服务平台基础数据规范》附录 A",
  itemType: codeTable<ItemType>([
    ["00", undefined, "行政权力事项（类目，不用于单个事项）"],
    ["01", "permit", "行政许可"],
    ["02", "penalty", "行政处罚"],
    ["03", "coercion", "行政强制"],
    ["04", "levy", "行政征收"],
    ["05", "payment", "行政给付"],
    ["06", "inspection", "行政检查"],
    ["07", "confirmation", "行政确认"],
    ["08", "reward", "行政奖励"],
    ["09", "adjudication", "行政裁决"],
    ["10", "other-power", "其他类别"],
    ["20", "public-service", "公共服务"],
  ]),
  exerciseLevel: codeTable<ExerciseLevel>([
    ["1", "national", "国家级"],
    ["2", "province", "省级"],
    ["3", "city", "市级"],
    ["4", "county", "县级"],
    ["5", "town", "镇（乡、街道）级"],
    ["6", "village", "村（社区）级"],
    ["7", "shared", "分级管理"],
  ]),
  bodyNature: codeTable<BodyNature>([
    ["1", "statutory", "法定机关"],
    ["2", "authorised", "授权组织"],
    ["3", "entrusted", "受委托组织"],
    ["9", "other", "其他"],
  ]),
  audience: codeTable<Audience>([
    ["1", "natural-person", "自然人"],
    ["2", "enterprise", "企业法人"],
    ["3", "public-institution", "事业法人"],
    ["4", "social-organisation", "社会组织法人"],
    ["5", "administrative-organ", "行政机关"],
    ["6", "other", "其他组织"],
  ]),
  caseType: codeTable<CaseType>([
    ["1", "immediate", "即办件"],
    ["2", "promised", "承诺件"],
    ["9", undefined, "其他"],
  ]),
  channel: codeTable<Channel>([
    ["1", "window", "窗口办理"],
    ["2", "online", "电脑端网上办理"],
    ["3", "mobile", "移动端网上办理"],
    ["4", "postal", "快递申请"],
    ["9", "other", "其他"],
  ]),
  crossRegionScope: codeTable<CrossRegionScope>([
    ["1", "national", "全国"],
    ["2", "province", "跨省"],
    ["3", "city", "跨市"],
    ["4", "county", "跨县"],
  ]),
  specialProcedureKind: codeTable<SpecialProcedureKind>([
    ["1", "extension", "延长审批"],
    ["2", "other", "其他情况"],
  ]),
  materialNecessity: codeTable<MaterialNecessity>([
    ["1", "required", "是"],
    ["0", "not-required", "否"],
  ]),
  yesNo: codeTable<"yes" | "no">([
    ["1", "yes", "是"],
    ["0", "no", "否"],
  ]),
} as const satisfies CodeTableSet & Record<string, unknown>;
