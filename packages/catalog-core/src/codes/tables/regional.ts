import type { Audience, Channel, ItemType, ResultType } from "../../model/enums.ts";
import { type CodeTableSet, codeTable } from "./code-table.ts";

/*
 * Where a place's numbers mean something else than the national ones. Only what its own data show.
 */

/** Guangdong, where 20 is 其他行政权力 and 21 公共服务: its portal writes number and word side by side (2021). */
export const guangdong = {
  id: "guangdong",
  title: "广东省",
  source: "广东政务服务网事项数据（2021 年），代码与名称并列",
  itemType: codeTable<ItemType>([
    ["01", "permit", "行政许可"],
    ["05", "payment", "行政给付"],
    ["07", "confirmation", "行政确认"],
    ["08", "reward", "行政奖励"],
    ["09", "adjudication", "行政裁决"],
    ["20", "other-power", "其他行政权力"],
    ["21", "public-service", "公共服务"],
  ]),
} as const satisfies CodeTableSet & Record<string, unknown>;

/** Guangxi's portal, where a fourth way to apply stands beside the word 自助办理 (about 2026). */
export const guangxi = {
  id: "guangxi",
  title: "广西壮族自治区",
  source: "广西数字政务一体化平台事项数据，代码与名称并列",
  channel: codeTable<Channel>([
    ["1", "window", "窗口办理"],
    ["2", "online", "网上办理"],
    ["3", "postal", "快递申请"],
    ["4", "self-service", "自助办理"],
  ]),
} as const satisfies CodeTableSet & Record<string, unknown>;

/** One widespread item-management product that differs from the rest of the C 0109 systems in two tables. */
export const productVariant = {
  id: "c0109-variant",
  title: "C 0109 系统的另一种写法",
  source: "某事项管理系统的选项表",
  audience: codeTable<Audience>([
    ["1", "natural-person", "自然人"],
    ["2", "enterprise", "企业法人"],
    ["3", "public-institution", "事业法人"],
    ["4", "social-organisation", "社会组织法人"],
    ["5", "non-corporate-enterprise", "非法人企业"],
    ["6", "administrative-organ", "行政机关"],
    ["7", "other", "其他组织"],
  ]),
  resultType: codeTable<ResultType>([
    ["1", "certificate", "证照"],
    ["2", "approval-document", "批文"],
    ["3", "other", "其他"],
    ["4", "none", "无"],
  ]),
} as const satisfies CodeTableSet & Record<string, unknown>;
