import type { Conventions } from "../engine/index.ts";
import { itemTypeLabels } from "../model/index.ts";

/** Conventions of the pack, in words. A new convention without words does not compile. */
export const conventionLabels = {
  plainDayOfPermit: "行政许可的“日”按何种日计",
  plainDay: "其他事项的“日、天”按何种日计",
  conversion: "不同单位如何比较",
  instantPromise: "办件类型未填时，何种承诺算即办",
  instantInHalf: "即办件是否计入“承诺时限在法定时限一半以内”的占比",
  instantInMean: "即办件是否计入“各事项压缩率的平均”",
  promisedShare: "承诺时限占法定时限的上限",
  typesOutOfScope: "不属依申请、不计入的类型",
  visitSemantics: "到现场次数是最多还是最少",
  selfServiceIsVisit: "到自助终端办理算一次到场",
  agentIsVisit: "代办算一次到场",
  postalIsVisit: "邮寄算一次到场",
  minDecided: "已判定事项占应判定事项的最低比例",
  smallBase: "基数少于几项的单位另列",
  floodShare: "同一问题超过多大比例时合并提示",
  floodMinimum: "合并提示的最少事项数",
  matchThreshold: "两份清单比对时，名称相近到多少算同一事项",
  matchMargin: "相似度相差多少以内的候选都保留、不作取舍",
  laterSources: "判定日之后施行的文件也作依据",
  hotlines: "不视为单位自有电话的热线",
  daysLate: "逾期按何种日计",
  areaCode: "本地区号",
  costVisitInstant: "即办件减为一次到场的代价",
  costVisitByChannel: "有网上、邮寄等渠道的事项减为一次到场的代价",
  costVisitByDelivery: "结果可以寄送的事项减为一次到场的代价",
  costVisitNewChannel: "须新开渠道的事项减为一次到场的代价",
  costExtraVisit: "超过两次的，每多一次另加的代价",
  costPromiseJustOver: "略超上限的承诺时限压缩到上限以内的代价",
  costPromiseFarOver: "其余超过上限的承诺时限压缩到上限以内的代价",
  justOver: "超出上限多少（占法定时限）以内算略超",
  costInstant: "承诺件改为即办件的代价",
  instantCandidate: "承诺多少个工作日以内可以考虑改为即办件",
  planCases: "整改建议中办件量的用法",
  planThin: "已判定事项太少的清单和单位，整改建议怎么提",
} as const satisfies Record<keyof Conventions, string>;

const words: Readonly<Record<string, string>> = {
  workday: "工作日",
  "calendar-day": "自然日",
  between: "介于自然日与工作日之间",
  interval: "按区间比较，分不出的不判定",
  stated: "只认写明即办、当场的",
  "up-to-1-workday": "承诺 1 个工作日以内的也算",
  counted: "计入",
  "left-out": "不计入",
  max: "最多",
  min: "最少",
  ignore: "不用",
  "break-ties": "代价相同时，办件多的在先",
  "per-case": "代价按办件量分摊",
  "fill-first": "先补填，不要求改",
  "all-the-same": "照样要求改",
  "not-proposed": "不建议",
  ...itemTypeLabels,
};

/**
 * A convention's value in words: `"80/100"` → 80%, `true` → 是.
 *
 * @example
 * conventionText("80/100"); // "80%"
 * conventionText("between"); // "介于自然日与工作日之间"
 * conventionText(undefined); // "未设"
 */
export function conventionText(value: unknown): string {
  if (value === undefined) return "未设";
  if (Array.isArray(value)) return value.length === 0 ? "无" : value.map(conventionText).join("、");
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "string") {
    const share = /^(\d+)\/(\d+)$/.exec(value);
    if (share !== null) return `${(Number(share[1]) * 100) / Number(share[2])}%`;
    return words[value] ?? value;
  }
  if (typeof value === "object" && value !== null) {
    const { month, year, calendarDay } = value as Record<string, unknown>;
    return `固定折算：月 ${month}、年 ${year}、自然日 ${calendarDay} 个工作日`;
  }
  return String(value);
}

/**
 * A quotation in a sentence: quotation marks inside become single ones.
 *
 * @example quoted("“最多跑一次”事项") // "“‘最多跑一次’事项”"
 */
export const quoted = (text: string): string => `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`;
