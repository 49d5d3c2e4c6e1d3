import { labelsOf, type SetColumn } from "@zp/catalog-core/records";
import { sources } from "@zp/catalog-core/sources";
import { type Term, termOf } from "@zp/catalog-core/terms";

/** What a spreadsheet program shows of an input note. */
const LONGEST = 250;

/** The order that names elements in its 四(三). */
const { number: ORDER } = sources["zp-2018-98"];

/**
 * What to fill in, said when a cell of the column is chosen. Chinese.
 *
 * @param basis the document that asks for the list
 */
export function fillNote({ element, note, required }: SetColumn, basis?: string): string {
  if (element === undefined) return note ?? "";
  const term = termOf(element);
  const parts = [
    required || term.named !== undefined ? "必填。" : "",
    note ?? "",
    howTo(term),
    whatNoneSays(term),
    term.named === undefined || !basis?.startsWith(ORDER) ? "" : `（${ORDER}四（三）列明的要素）`,
  ];
  const text = parts.join("");
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

function howTo({ element, value }: Term): string {
  const own = ownNotes[element];
  if (own !== undefined) return own;
  const labels = labelsOf(element);
  if (typeof value === "object") {
    if ("rows" in value) return "一条一行，依次编号，如“1.申请书”。";
    const offered = labels.length > 0 ? `：${labels.join("、")}` : "";
    return "one" in value ? `从下拉列表中选一项${offered}。` : `可填几项，用“、”隔开${offered}。`;
  }
  switch (value) {
    case "date":
      return "填年月日，如 2018-06-08。";
    case "yes-no":
      return "填“是”或“否”。";
    case "visits":
      return "填申请材料齐全时申请人最多要到现场几次，不用到现场的填 0。";
    case "statutory-limit":
      return "按法律法规规定填写，写明单位，如“20个工作日”。";
    case "promised-limit":
      return "写明单位，如“5个工作日”；当场办结的填“即办”。原则上不超过法定时限的一半。";
    case "limit":
      return "写明单位，如“2个工作日”。";
    case "fee":
      return element === "feeStandard"
        ? "写明金额和单位，如“10元/证”；不收费的填“不收费”。"
        : "写明文件名称和文号；不收费的填“无”。";
    case "phones":
      return "写明区号，如 0915-8822345；几个号码用“、”隔开。";
    case "count":
      return "填份数，如 1。";
    case "cases":
      return "填件数，没有办件的填 0。";
    default:
      return "";
  }
}

function whatNoneSays({ none, value }: Term): string {
  if (value === "fee" || value === "cases" || value === "visits" || value === "yes-no") return "";
  if (none === "stated-none") return "没有的，填“无”。";
  if (none === "not-applicable") return "不涉及的，可以不填。";
  return "填“无”“—”等于没有填。";
}

/** Where more is to be said than the kind of value tells. */
const ownNotes: Readonly<Record<string, string>> = {
  name: "与权责清单或公共服务事项清单的名称一致，不写简称。",
  basicCode: "按上级编制的基本编码填写，不得自行编造。",
  implementationCode: "按编码规则填写，全表不重复。",
  legalBasis: "写明法律、法规、规章的全称和条、款、项；规范性文件写明文号。",
  implementingBody: "填机构全称。",
  exerciseContent: "写明本级行使的具体内容。",
  acceptanceConditions: "逐条写明，不用“其他条件”之类的兜底说法。",
  procedure: "写明从申请到送达的各个环节，如“申请→受理→审查→决定→送达”。",
  "materials.name": "一份材料一行，写全称，不用“其他材料”之类的兜底说法。",
  "steps.name": "一个环节一行，如“受理”“审查”。",
  "steps.legalBasis": "写明法律、法规、规章的条款；没有依据的环节应当取消。",
  places: "写明镇（街道）、路、门牌号和窗口。",
  serviceHours: "写明工作日和上、下午的起止时间。",
  statutoryTimeLimit: "按法律法规规定填写，写明单位，如“20个工作日”；没有规定的填“无”。",
  visitReason: "必须到现场的，写明理由和依据。",
  "roster.duty": "从下拉列表中选一项：主编、分管领导、联审。",
  "powersList.status": "从下拉列表中选一项；已“挂起”的选“暂停”。",
  "publicServices.status": "从下拉列表中选一项；已“挂起”的选“暂停”。",
  "cutProofs.itemName":
    "填要求提供这项证明的政务服务事项；涉及几个事项的，一个事项一行；不限于某个事项的不填。",
  "cutProofs.replacement": "写明取消后如何核实，如“部门间核验”“书面承诺”。",
  "cutProofs.cutBy": "写明公布取消的文件名称和文号。",
  "caseCounts.from": "填统计期的第一天，如 2017-01-01。",
  "caseCounts.until": "填统计期的最后一天，如 2017-12-31。",
};
