/* For whom, by which ways and where the item is served. */
import * as z from "zod";
import { type LabelReader, labelListReader, labelReader } from "../label-reader.ts";

/** 服务对象: for whom the item is. */
export const Audience = /* @__PURE__ */ z.enum([
  "natural-person",
  "enterprise",
  "public-institution",
  "social-organisation",
  "non-corporate-enterprise",
  "administrative-organ",
  "other",
]);
export type Audience = z.output<typeof Audience>;

/** 服务对象, as lists print it. */
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

/** 办理形式: the ways to apply. */
export const Channel = /* @__PURE__ */ z.enum([
  "window",
  "online",
  "mobile",
  "postal",
  "self-service",
  "agent",
  "other",
]);
export type Channel = z.output<typeof Channel>;

/** 办理形式, as lists print it. */
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

/** 通办范围: the area in which any window takes the application. */
export const CrossRegionScope = /* @__PURE__ */ z.enum([
  "national",
  "province",
  "city",
  "county",
  "town",
  "village",
]);
export type CrossRegionScope = z.output<typeof CrossRegionScope>;

/** 通办范围, as lists print it. */
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

/** 网上办理深度. The local scale Ⅰ级 to Ⅳ级 is another thing and is not read. */
export const OnlineDepth = /* @__PURE__ */ z.enum([
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

/** 网上办理深度, as lists print it. */
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

/** 咨询方式、监督投诉方式. */
export const ContactWay = /* @__PURE__ */ z.enum(["window", "website", "telephone", "letter", "email"]);
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
