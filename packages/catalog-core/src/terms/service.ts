import { term } from "./implementation-term.ts";
import type { Term } from "./term.ts";

/** Elements of the implementation list alone: by which way it is to be had, where, when, and whom to ring. */
export const serviceTerms: readonly Term[] = [
  // by which way, how often in person
  term("channels", "办理形式", { many: "channel" }, "placeholder", {
    synonyms: ["办理方式", "办理渠道", "申请方式", "受理方式", "handle_form"],
    national: "handle_type",
    named: "implementation",
  }),
  term("maxVisits", "到办事现场次数", "visits", "placeholder", {
    synonyms: [
      "到现场次数",
      "到现场办理次数",
      "现场办理次数",
      "到办事现场的次数",
      "到场次数",
      "最多跑动次数",
      "跑动次数",
      "跑腿次数",
      "现场次数",
      "最多跑腿次数",
      "到窗口次数",
      "办事者到办事地点最少次数",
      "最多跑一次次数",
      "visit_number",
      "on_site_times",
    ],
    national: "limit_scene_num",
  }),
  term("visitReason", "必须现场办理原因", "text", "not-applicable", {
    synonyms: [
      "到现场原因",
      "必须现场办理原因说明",
      "必须到现场原因",
      "现场办理原因",
      "见面法律依据",
      "到现场次数说明",
    ],
    national: "limit_scene_explain",
  }),
  term("online", "是否网办", "yes-no", "not-applicable", {
    synonyms: [
      "网上办理",
      "是否网上办理",
      "是否支持网上办理",
      "是否可网上办理",
      "能否网办",
      "网上申报",
      "网办",
      "在线申请",
      "ONLINECHECK",
    ],
    national: "is_online",
  }),
  term("onlineDepth", "网上办理深度", { many: "onlineDepth" }, "not-applicable", {
    synonyms: ["网办深度"],
    national: "online_handle_depth",
  }),
  term("onlineAddress", "网上办理地址", "text", "not-applicable", {
    synonyms: ["在线办理网址", "网上办理链接", "网办地址", "网上办理网址", "在线申办地址", "URL"],
    national: "online_handle_url",
  }),
  term("express", "物流快递", "yes-no", "not-applicable", {
    synonyms: ["是否支持物流快递", "是否支持快递", "快递", "快递送达", "courier_service"],
    national: "is_express",
  }),
  term("appointment", "预约办理", "yes-no", "not-applicable", {
    synonyms: ["是否支持预约办理", "是否支持预约", "预约", "online_book"],
    national: "is_schedule",
  }),
  term("selfService", "自助终端办理", "yes-no", "not-applicable", {
    synonyms: ["是否支持自助终端办理", "自助办理"],
    national: "is_service_terminals",
  }),
  term("hallEntry", "是否进驻政务大厅", "yes-no", "not-applicable", {
    synonyms: ["进驻大厅", "是否进驻大厅", "是否进驻中心", "是否进驻", "进驻情况"],
    national: "is_entry_center",
  }),
  term("crossRegionScope", "通办范围", { one: "crossRegionScope" }, "stated-none", {
    synonyms: ["通办区域", "general_scope"],
    national: "handle_area",
  }),
  term("doneAtOnce", "马上办", "yes-no", "not-applicable", { synonyms: ["是否马上办"] }),
  term("doneOnline", "网上办", "yes-no", "not-applicable", { synonyms: ["是否网上办"] }),
  term("doneNearby", "就近办", "yes-no", "not-applicable", { synonyms: ["是否就近办"] }),
  term("doneInOneVisit", "一次办", "yes-no", "not-applicable", {
    synonyms: ["是否一次办", "最多跑一次", "是否最多跑一次"],
  }),

  // where, when, whom to ring
  term("places", "办理地点", "text", "placeholder", {
    synonyms: [
      "办事地点",
      "办理地址",
      "受理地点",
      "办公地址",
      "办公地点",
      "窗口地址",
      "办理窗口",
      "地点",
      "handle_location",
      "handle_address",
    ],
    national: "transact_addr",
    named: "implementation",
  }),
  term("serviceHours", "办理时间", "text", "placeholder", {
    synonyms: ["办公时间", "工作时间", "受理时间", "服务时间", "对外办公时间", "handle_time"],
    national: "transact_time",
    named: "implementation",
  }),
  term("consultationPhones", "咨询电话", "phones", "placeholder", {
    synonyms: [
      "咨询方式",
      "咨询渠道",
      "联系电话",
      "联系方式",
      "咨询服务电话",
      "电话",
      "consult_phone",
      "consult_way",
    ],
    national: "link_way",
    named: "implementation",
  }),
  term("supervisionPhones", "监督电话", "phones", "placeholder", {
    synonyms: [
      "投诉电话",
      "监督投诉电话",
      "监督投诉方式",
      "监督投诉渠道",
      "监督举报电话",
      "监督投诉",
      "complain_phone",
      "complaint_way",
    ],
    national: "supervise_way",
    named: "implementation",
  }),

  // further
  term("intermediaryService", "中介服务", "text", "stated-none", {
    synonyms: ["是否涉及中介服务", "中介服务事项", "涉及中介服务及收费标准"],
    national: "service_type",
  }),
  term("topics", "主题分类", "text", "not-applicable", {
    synonyms: ["面向自然人主题分类", "面向法人主题分类", "服务主题", "服务领域", "theme_category"],
    national: "user_topic_type",
  }),
  term("operatingSystem", "运行系统", "text", "not-applicable", {
    synonyms: ["办理系统", "业务系统", "bear_paltform"],
  }),
  term("policyDocuments", "政策文件", { rows: "policyDocuments" }, "stated-none", {
    synonyms: ["相关政策文件", "政策文件名称"],
  }),
  term("reviewRules", "审查细则", { rows: "reviewRules" }, "stated-none", {
    synonyms: ["审查工作细则", "审查标准", "业务手册"],
  }),
];
