import { termOf, type ValueKind } from "../../terms/index.ts";
import { explainProblem, parseTimeLimit } from "../../time-limit/index.ts";
import { vocabularies } from "../cells/index.ts";
import type { Damage } from "../damage.ts";
import type { RecordProblemKind } from "../problem.ts";

interface Told {
  /** Chinese label of the element. */
  readonly label: string;
  readonly element: string;
  readonly raw: string;
}

const short = (raw: string): string => (raw.length <= 40 ? raw : `${raw.slice(0, 40)}…`);

/** The sentence for a cell: what was expected, what stands there, what to do. */
export function sentenceOf(kind: RecordProblemKind, { label, element, raw }: Told): string {
  const said = `“${short(raw)}”`;
  switch (kind) {
    case "unreadable": {
      const why = whyNoLimit(element, raw);
      if (why !== undefined)
        return `“${label}”写作${said}，未能读出：${why}请写成数字加单位，如“20个工作日”。`;
      return `“${label}”${expected(termOf(element).value)}，现写作${said}，未能读出。请按要求的写法填写。`;
    }
    case "code-without-table":
      return `“${label}”写的是代码，如${said}，不知道它代表什么。请改写成文字，或在列对应文件中指明所用的代码表。`;
    case "partly-read":
      return `“${label}”写作${said}，其中一部分不认识，原样保留。${options(termOf(element).value)}。`;
    case "lower-bound":
      return `“${label}”写作${said}，只说了下限，不知道最多是多少。请写明确的数。`;
    case "unit-differs":
      return `“${label}”的数值自带的单位与单位列不一致：${said}。以数值自带的为准，请核对。`;
    case "unit-unknown":
      return `“${label}”写作${said}，不是时间单位。请写“工作日”“自然日”“天”等，或在列对应文件中说明这个代码代表的单位。`;
    case "several-values":
      return `“${label}”一处有几个不同的值：${said}。请只留一个。`;
    case "columns-differ":
      return `有两列都对应“${label}”而内容不同，已取前一列；后一列写作${said}。请核对，或在列对应文件中去掉一列。`;
    case "rows-unmatched":
      return `“${label}”写作${said}，个数与同一事项的其他列对不上，无法逐条对应，未采用。`;
    default:
      return `“${label}”写作${said}。`;
  }
}

/** Time limits know why they could not be read. */
function whyNoLimit(element: string, raw: string): string | undefined {
  const { value } = termOf(element);
  if (value !== "statutory-limit" && value !== "promised-limit" && value !== "limit") return undefined;
  const role = value === "statutory-limit" ? "statutory" : "promised";
  const [first] = parseTimeLimit(raw, { role }).problems;
  return first === undefined ? undefined : explainProblem(first);
}

function expected(value: ValueKind): string {
  switch (value) {
    case "date":
      return "应写成年月日，如 2018-06-08 或 2018年6月8日";
    case "yes-no":
      return "应填“是”或“否”";
    case "visits":
      return "应写次数，如“0”“1次”";
    case "statutory-limit":
    case "promised-limit":
    case "limit":
      return "应写数字加单位，如“20个工作日”，当场办结的写“即办”";
    case "count":
      return "应写份数，如“1”或“2份”";
    case "cases":
      return "应写件数，如“0”“128”";
    default:
      return options(value);
  }
}

/** The options of a vocabulary, where they are few enough for a sentence. */
function options(value: ValueKind): string {
  if (typeof value !== "object" || "rows" in value) return "应按要求填写";
  const name = "one" in value ? value.one : value.many;
  // The national table begins with what the order leaves out (行政处罚, 行政强制).
  if (name === "itemType") return "应填规定的类型，如行政许可、行政确认、其他行政权力、公共服务";
  const { labels } = vocabularies[name];
  return labels.length > 8
    ? `应填规定的选项，如${labels.slice(0, 3).join("、")}`
    : `应填${labels.join("、")}`;
}

/** The sentence for the damaged texts of a column, to stand after its header. */
export function damageSentence({ kind, message, excerpt }: Damage, count: number): string {
  if (count === 1) return `：${message}`;
  switch (kind) {
    case "title-stripped":
      return `中 ${count} 处标题里〈…〉中的文件名丢失，如“${excerpt}”（多为从网页复制所致），请对照原文补全。`;
    case "mojibake":
      return `中 ${count} 处有乱码，如“${excerpt}”（编码转换出错），请从原件重新导出或录入。`;
    case "cut":
      return `中 ${count} 处文字没有写完就中断，如“……${excerpt}”，请补全。`;
  }
}
