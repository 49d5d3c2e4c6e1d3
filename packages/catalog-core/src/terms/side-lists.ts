import type { SideList, Term, ValueKind } from "./term.ts";

const element =
  (list: SideList) =>
  (
    key: string,
    label: string,
    value: ValueKind,
    none: Term["none"],
    synonyms: readonly string[] = [],
  ): Term => ({
    element: `${list}.${key}`,
    label,
    layers: [list],
    value,
    none,
    ...(synonyms.length > 0 ? { synonyms } : {}),
  });

const power = element("powersList");
const service = element("publicServices");
const proof = element("cutProofs");
const cases = element("caseCounts");
const stage = element("stageDates");

const units = ["单位", "单位名称", "填报单位", "责任单位", "责任部门", "主管部门", "部门"];
const bodies = ["实施主体", "实施机构", "实施机关", "实施单位", "承办单位", "承办机构"];
const reasons = ["挂起原因", "取消原因", "调整原因", "挂起（取消）原因"];

/** 权责清单: what a unit may and must do (镇政办发〔2018〕98号 三(二)、五(一)). */
const powersList: readonly Term[] = [
  power("name", "职权名称", "text", "placeholder", [
    ...["权力名称", "权责事项名称", "权力事项名称", "职权事项名称", "行政职权名称", "行政权力名称"],
    ...["权力事项", "职权事项", "权责事项", "事项名称", "项目名称", "子项名称"],
  ]),
  power("mainItemName", "主项名称", "text", "not-applicable", ["主项", "职权主项", "权力主项", "大项名称"]),
  power("code", "职权编码", "code", "placeholder", [
    ...["权力编码", "权责编码", "权责清单编码", "职权代码", "权力代码", "事项编码", "基本编码"],
    ...["行政权力编码", "行政职权编码", "权责事项编码"],
  ]),
  power("itemType", "职权类型", { one: "itemType" }, "placeholder", [
    ...["职权类别", "权力类型", "权力类别", "权责类别", "权责类型", "事项类型", "事项类别", "类别"],
  ]),
  power("legalBasis", "职权依据", "text", "placeholder", [
    ...["实施依据", "设定依据", "法律依据", "行使依据", "权力依据", "法定依据", "依据"],
  ]),
  power("implementingBody", "行使主体", "text", "placeholder", bodies),
  power("compilingUnit", "编制单位", "text", "placeholder", units),
  power("exerciseLevels", "行使层级", { many: "exerciseLevel" }, "placeholder", [
    "层级",
    "实施层级",
    "事项层级",
  ]),
  power("duties", "责任事项", "text", "placeholder", [
    "责任事项内容",
    "对应责任事项",
    "责任内容",
    "部门责任",
  ]),
  power("accountability", "追责情形", "text", "not-applicable", [
    ...["追责情形及依据", "追责情形和追责依据", "追责依据", "问责情形", "责任追究"],
  ]),
  power("status", "职权状态", { one: "itemStatus" }, "placeholder", [
    "状态",
    "事项状态",
    "调整情况",
    "是否挂起",
  ]),
  power("statusReason", "状态说明", "text", "not-applicable", reasons),
  power("remark", "备注", "text", "not-applicable", ["说明"]),
];

/** 公共服务事项清单 (镇政办发〔2018〕98号 三(二)、五(一)). */
const publicServices: readonly Term[] = [
  service("name", "公共服务事项名称", "text", "placeholder", [
    ...["服务事项名称", "公共服务事项", "公共服务项目", "服务名称", "服务项目", "服务项目名称", "事项名称"],
  ]),
  service("code", "公共服务事项编码", "code", "placeholder", ["服务事项编码", "事项编码", "基本编码"]),
  service("category", "服务类别", "text", "not-applicable", [
    ...["公共服务类别", "服务领域", "服务分类", "事项分类", "事项类别", "事项类型", "类别"],
  ]),
  service("legalBasis", "服务依据", "text", "placeholder", [
    ...["设定依据", "实施依据", "办理依据", "政策依据", "法律依据", "依据"],
  ]),
  service("implementingBody", "服务提供主体", "text", "placeholder", [
    ...["服务主体", "服务提供单位", "服务单位", "提供单位", "实施主体", "实施机构"],
    ...["实施机关", "实施单位", "承办单位", "承办机构"],
  ]),
  service("compilingUnit", "编制单位", "text", "placeholder", units),
  service("audience", "服务对象", { many: "audience" }, "placeholder", ["办理对象", "面向对象"]),
  service("content", "服务内容", "text", "placeholder", ["公共服务内容"]),
  service("status", "事项状态", { one: "itemStatus" }, "placeholder", ["状态", "调整情况", "是否挂起"]),
  service("statusReason", "状态说明", "text", "not-applicable", reasons),
  service("remark", "备注", "text", "not-applicable", ["说明"]),
];

/** Proofs and stamps that 减证便民 cut (镇政办发〔2018〕98号 五(三), last sentence). */
const cutProofs: readonly Term[] = [
  proof("name", "证明事项名称", "text", "placeholder", [
    ...[
      "证明名称",
      "证明事项",
      "取消证明名称",
      "取消的证明名称",
      "取消证明事项",
      "取消的证明事项",
      "取消的证明",
    ],
    ...["证明（盖章）名称", "证明、盖章名称", "证明、盖章事项", "证明盖章事项名称"],
  ]),
  proof("itemName", "涉及政务服务事项", "text", "not-applicable", [
    ...["涉及事项", "涉及事项名称", "所涉事项", "所涉政务服务事项", "对应事项", "对应政务服务事项"],
    ...["办理事项", "办理事项名称", "用于办理事项", "事项名称"],
  ]),
  proof("itemCode", "涉及事项编码", "code", "not-applicable", [
    ...["所涉事项编码", "对应事项编码", "实施编码", "基本编码", "事项编码"],
  ]),
  proof("compilingUnit", "索要单位", "text", "placeholder", [
    ...["要求提供单位", "要求提供的单位", "证明使用单位", "使用单位", "索要部门", "编制单位", ...units],
  ]),
  proof("issuer", "开具单位", "text", "placeholder", [
    ...["出具单位", "证明开具单位", "证明出具单位", "出具机构", "开具部门", "出具部门"],
  ]),
  proof("legalBasis", "原设定依据", "text", "stated-none", ["设定依据", "原依据", "证明设定依据", "依据"]),
  proof("replacement", "取消后的办理方式", "text", "not-applicable", [
    ...[
      "替代方式",
      "替代办法",
      "取消后办理方式",
      "取消后的替代方式",
      "取消后替代方式",
      "办理方式",
      "处理方式",
    ],
  ]),
  proof("cutBy", "取消依据", "text", "placeholder", ["取消文件", "清理依据", "取消文号", "公布文件"]),
  proof("cutDate", "取消日期", "date", "placeholder", ["取消时间", "清理时间", "停止索要日期"]),
  proof("remark", "备注", "text", "not-applicable", ["说明"]),
];

/** How many cases an item had: those without any for long are suspended (镇政办发〔2018〕98号 五(一)). */
const caseCounts: readonly Term[] = [
  cases("name", "事项名称", "text", "placeholder", ["政务服务事项名称", "办理事项", "业务名称"]),
  cases("basicCode", "基本编码", "code", "placeholder", ["事项基本编码"]),
  cases("implementationCode", "实施编码", "code", "placeholder", ["事项实施编码", "事项编码"]),
  cases("compilingUnit", "编制单位", "text", "placeholder", [...units, ...bodies]),
  cases("from", "统计起始日期", "date", "placeholder", ["起始日期", "统计开始日期", "统计期起"]),
  cases("until", "统计截止日期", "date", "placeholder", ["截止日期", "统计结束日期", "统计期止"]),
  cases("accepted", "受理件数", "cases", "stated-none", [
    ...[
      "受理量",
      "受理数",
      "受理数量",
      "申请件数",
      "申请量",
      "收件数",
      "收件量",
      "办件量",
      "办件数",
      "办件数量",
    ],
    ...["办理件数", "业务量"],
  ]),
  cases("completed", "办结件数", "cases", "stated-none", ["办结量", "办结数", "办结数量", "已办结件数"]),
  cases("online", "网上办理件数", "cases", "stated-none", [
    ...["网办件数", "网办量", "网上办件量", "网上办理量", "网上受理件数", "网上申请件数"],
  ]),
  cases("lastCase", "最近办件日期", "date", "not-applicable", [
    ...["最近一次办件日期", "最近办件时间", "最近办理时间", "最后办件日期"],
  ]),
  cases("remark", "备注", "text", "not-applicable", ["说明"]),
];

/** On which day each unit reached each stage (镇政办发〔2018〕98号 六、七(一)). */
const stageDates: readonly Term[] = [
  stage("compilingUnit", "编制单位", "text", "placeholder", units),
  stage("roster", "人员信息表报送日期", "date", "placeholder", [
    ...["人员信息表日期", "报送人员信息表日期", "人员信息表报送时间", "人员名单报送日期"],
  ]),
  stage("directory", "目录清单反馈日期", "date", "placeholder", [
    ...["目录清单日期", "目录清单反馈时间", "目录清单核对反馈日期", "目录清单确认日期", "目录清单报送日期"],
  ]),
  stage("implementation", "实施清单备案日期", "date", "placeholder", [
    ...["实施清单日期", "实施清单备案时间", "实施清单报送日期", "实施清单报送备案日期", "实施清单报送时间"],
  ]),
  stage("audit", "审核通过日期", "date", "placeholder", [
    "审核日期",
    "审核论证日期",
    "审定日期",
    "审核通过时间",
  ]),
  stage("publication", "公开日期", "date", "placeholder", [
    "公布日期",
    "公开公布日期",
    "公开时间",
    "公布时间",
  ]),
  stage("remark", "备注", "text", "not-applicable", ["说明"]),
];

export const sideListTerms: readonly Term[] = [
  ...powersList,
  ...publicServices,
  ...cutProofs,
  ...caseCounts,
  ...stageDates,
];
