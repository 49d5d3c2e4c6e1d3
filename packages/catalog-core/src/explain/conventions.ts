import type { Conventions } from "../engine/index.ts";

/** Conventions of the pack, in words. A new convention without words does not compile. */
export const conventionLabels = {
  plainDayOfPermit: "行政许可的“日”按何种日计",
  plainDay: "其他事项的“日、天”按何种日计",
  conversion: "不同单位如何比较",
  instantPromise: "办件类型未填时，何种承诺算即办",
  promisedShare: "承诺时限占法定时限的上限",
  typesOutOfScope: "不属依申请、不计入的类型",
  visitSemantics: "到现场次数取最多还是最少",
  selfServiceIsVisit: "到自助终端办理算一次到场",
  agentIsVisit: "代办算一次到场",
  postalIsVisit: "邮寄算一次到场",
  minDecided: "已判定事项占应判定事项的最低比例",
  smallBase: "基数少于几项的单位另列",
  floodShare: "同一问题超过多大比例时合并提示",
  floodMinimum: "合并提示的最少事项数",
  hotlines: "不视为单位自有电话的热线",
  areaCode: "本地区号",
} as const satisfies Record<keyof Conventions, string>;
