import { term } from "./implementation-term.ts";
import type { Term } from "./term.ts";

/** Elements of the implementation list alone: what it is, on what conditions, how long it takes, what it costs. */
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
];
