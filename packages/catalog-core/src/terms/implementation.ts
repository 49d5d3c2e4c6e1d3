import type { Term, ValueKind } from "./term.ts";

const term = (
  element: string,
  label: string,
  value: ValueKind,
  none: Term["none"],
  rest: Partial<Term> = {},
): Term => ({ element, label, layers: ["implementation"], value, none, ...rest });

/** Elements of the implementation list alone. A table: as long as the list has elements. */
export const implementationTerms: readonly Term[] = [
  // identity
  term("implementationCode", "实施编码", "code", "placeholder", {
    synonyms: ["事项实施编码", "实施清单编码", "实施码", "事项编码", "行政权力编码", "itemCode"],
    national: "task_code",
    named: "implementation",
  }),
  term("localImplementationCode", "地方实施编码", "code", "not-applicable", {
    synonyms: ["本地实施编码"],
    national: "local_task_code",
  }),
  term("handlingItemCode", "业务办理项编码", "code", "not-applicable", {
    synonyms: ["办理项编码", "业务办理项代码"],
    national: "task_handle_item",
  }),

  // who and with what power
  term("powerSource", "权力来源", { one: "powerSource" }, "placeholder", {
    synonyms: ["权利来源"],
    national: "power_source",
  }),
  term("exerciseContent", "行使内容", "text", "placeholder", {
    synonyms: ["行使层级内容", "行使层级(部门)及内容", "服务内容", "权力内容", "职权内容"],
    named: "implementation",
  }),
  term("authorityScope", "权限划分", "text", "not-applicable", { synonyms: ["职责权限", "行使权限"] }),
  term("implementingBodyCode", "实施主体编码", "code", "placeholder", {
    synonyms: [
      "实施机构编码",
      "实施机构代码",
      "统一社会信用代码",
      "实施主体代码",
      "机构代码",
      "组织机构代码",
      "deptCode",
      "ORGCODE",
    ],
    national: "dept_code",
  }),
  term("implementingBodyNature", "实施主体性质", { one: "bodyNature" }, "placeholder", {
    synonyms: ["实施机构性质", "主体性质"],
    national: "dept_type",
  }),
  term("entrustingBody", "委托部门", "text", "not-applicable", {
    synonyms: ["委托机关", "委托单位"],
    national: "entrust_name",
  }),
  term("undertakingOffice", "承办机构", "text", "not-applicable", {
    synonyms: [
      "承办股室",
      "承办科室",
      "责任股室",
      "责任科室",
      "经办机构（处室）",
      "内设机构",
      "办理股室",
      "办理处室",
    ],
  }),
  term("jointBodies", "联办机构", "text", "stated-none", {
    synonyms: ["共同实施部门", "联办部门", "配合部门", "协办单位", "co_department"],
    national: "other_dept",
  }),
  term("townName", "乡镇街道名称", "text", "not-applicable", {
    synonyms: ["所属镇", "所在镇"],
    national: "town_name",
  }),
  term("villageName", "村居社区名称", "text", "not-applicable", {
    synonyms: ["所属村", "村（社区）名称"],
    national: "village_name",
  }),

  // clock
  term("caseType", "办件类型", { one: "caseType" }, "placeholder", {
    synonyms: ["办件性质", "件类型", "办理类型", "即办/承诺"],
    national: "project_type",
  }),
  term("statutoryTimeLimit", "法定办结时限", "statutory-limit", "stated-none", {
    synonyms: [
      "法定时限",
      "法定期限",
      "法定办结期限",
      "法定办理时限",
      "法定办理期限",
      "法定工作日",
      "legal_days",
    ],
    national: "anticipate_day",
  }),
  term("statutoryTimeLimit.unit", "法定办结时限单位", "limit-unit", "placeholder", {
    synonyms: ["法定办结期限单位", "法定时限单位"],
    national: "anticipate_type",
    companionOf: "statutoryTimeLimit",
  }),
  term("statutoryTimeLimitNote", "法定办结时限说明", "text", "not-applicable", {
    synonyms: ["法定时限说明", "法定期限说明"],
    national: "anticipate_explain",
  }),
  term("promisedTimeLimit", "承诺办结时限", "promised-limit", "stated-none", {
    synonyms: [
      "承诺时限",
      "承诺期限",
      "承诺办结期限",
      "承诺办结时间",
      "承诺办理时限",
      "办结时限",
      "办理时限",
      "办理期限",
      "承诺工作日",
      "promise_days",
    ],
    national: "promise_day",
    named: "implementation",
  }),
  term("promisedTimeLimit.unit", "承诺办结时限单位", "limit-unit", "placeholder", {
    synonyms: ["承诺办结期限单位", "承诺时限单位"],
    national: "promise_type",
    companionOf: "promisedTimeLimit",
  }),
  term("promisedTimeLimitNote", "承诺办结时限说明", "text", "not-applicable", {
    synonyms: ["承诺时限说明", "承诺期限说明"],
    national: "promise_explain",
  }),

  // for whom, on what conditions, how
  term("audience", "服务对象", { many: "audience" }, "placeholder", {
    synonyms: ["办理对象", "行政相对人性质", "实施对象", "申请主体", "面向对象", "service_object_name"],
    national: "server_type",
  }),
  term("acceptanceConditions", "受理条件", "text", "stated-none", {
    synonyms: ["申请条件", "办理条件", "accept_standard"],
    national: "accept_condition",
  }),
  term("quantityLimit", "数量限制", "text", "stated-none", {
    synonyms: ["有无数量限制"],
    national: "limit_explain",
  }),
  term("procedure", "办理流程", "text", "placeholder", {
    synonyms: ["办事流程", "流程", "办理程序", "内部流程描述", "流程说明", "流程图", "办理环节"],
    national: "handle_flow",
    named: "implementation",
  }),
  term("steps", "办理环节", { rows: "steps" }, "placeholder", { synonyms: ["环节列表"] }),
  term("specialProcedures", "特别程序", { rows: "specialProcedures" }, "stated-none", {
    synonyms: ["特殊环节", "特别程序及时限"],
    national: "special_procedure",
  }),
  term("materials", "申请材料", { rows: "materials" }, "stated-none", {
    synonyms: [
      "申报材料",
      "办理材料",
      "申请材料目录",
      "所需材料",
      "提交材料",
      "材料清单",
      "办事材料",
      "material_intro",
    ],
    named: "implementation",
  }),
  term("results", "审批结果", { rows: "results" }, "stated-none", {
    synonyms: ["结果名称", "办理结果", "审批结果名称", "结果样本"],
    national: "result_name",
  }),
  term("questions", "常见问题", { rows: "questions" }, "stated-none", { synonyms: ["常见问题解答"] }),

  // money
  term("charges", "是否收费", "yes-no", "stated-none", {
    synonyms: ["收费", "收费情况", "是否收取费用", "is_charge"],
    national: "is_fee",
  }),
  term("feeStandard", "收费标准", "fee", "stated-none", {
    synonyms: ["收费标准及依据", "收费金额"],
    national: "fee_stand",
    named: "implementation",
  }),
  term("feeBasis", "收费依据", "fee", "stated-none", {
    synonyms: ["收费文件依据"],
    national: "fee_basis",
    named: "implementation",
  }),
  term("fees", "收费项目", { rows: "fees" }, "stated-none", { synonyms: ["收费项目名称"] }),
  term("onlinePayment", "网上支付", "yes-no", "not-applicable", {
    synonyms: ["是否支持网上支付", "是否网上支付", "网上缴费"],
    national: "is_pay_online",
  }),

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
