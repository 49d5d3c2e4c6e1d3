import { readYesNo as readAnswer } from "../../model/enums.ts";
import type { YesNo } from "../../model/index.ts";
import { statedAs } from "../../terms/index.ts";
import type { CellReading } from "./reading.ts";
import { comparable } from "./text.ts";

const yes = ["有", "true", "1", "1.0", "y", "yes", "√", "✓", "✔", "☑", "可", "能", "需", "已", "是的"];
const no = ["false", "0", "0.0", "n", "no", "×", "✗", "✘", "不可", "不能", "不需", "未"];

/** Words that answer one question only. */
const ofElement: Readonly<Record<string, readonly [yes: readonly string[], no: readonly string[]]>> = {
  charges: [
    ["收费", "收取费用", "按标准收费"],
    ["不收费", "免费", "不收取费用", "不收取任何费用", "免收费", "无收费"],
  ],
  "specialProcedures.charges": [["收费"], ["不收费", "免费"]],
  "materials.required": [
    ["必要", "必须", "必需", "必备", "必要材料", "必须提供", "必须提交", "必填"],
    ["非必要", "非必须", "非必需", "非必备", "不必要", "可选", "选填", "容缺"],
  ],
  "specialProcedures.counted": [
    ["计入", "计算在内"],
    ["不计入", "不计算在内", "不计"],
  ],
  hallEntry: [
    ["进驻", "已进驻", "进驻大厅", "已进驻大厅", "进驻政务大厅"],
    ["未进驻", "不进驻", "没有进驻"],
  ],
  online: [
    ["支持网办", "可网办", "可网上办理", "支持网上办理", "全程网办", "网上办理"],
    ["不支持网办", "不可网办", "不支持网上办理", "线下办理"],
  ],
  express: [
    ["支持快递", "支持物流快递", "支持邮寄"],
    ["不支持快递", "不支持物流快递", "不支持邮寄"],
  ],
  appointment: [
    ["支持预约", "可预约"],
    ["不支持预约", "不可预约"],
  ],
};

const general = new Map<string, "yes" | "no">([
  ...yes.map((word) => [word, "yes"] as const),
  ...no.map((word) => [word, "no"] as const),
]);
const special = new Map(
  Object.entries(ofElement).map(([element, [positive, negative]]) => [
    element,
    new Map<string, "yes" | "no">([
      ...positive.map((word) => [word, "yes"] as const),
      ...negative.map((word) => [word, "no"] as const),
    ]),
  ]),
);

/**
 * 是 or 否, in the ways people answer. What 无 says depends on the element: 收费“无” is a statement, 必要“无” is nothing.
 *
 * @example readYesNo("不支持", "express") // { value: "no" }
 * @example readYesNo("2", "charges") // { value: { kind: "unreadable", raw: "2" }, doubt: "code-without-table" }
 */
export function readYesNo(text: string, element: string): CellReading<YesNo> {
  const word = comparable(text).replace(/[。.]$/u, "");
  const answer = general.get(word) ?? special.get(element)?.get(word) ?? readAnswer(text);
  if (answer !== undefined) return { value: answer };
  const stated = statedAs(element, text);
  if (stated === "stated-none") return { value: "none" };
  if (stated === "not-applicable") return { value: "not-applicable" };
  const value: YesNo = { kind: "unreadable", raw: text };
  if (stated === "placeholder") return { value, doubt: "placeholder" };
  return { value, doubt: /^\d+$/.test(word) ? "code-without-table" : "unreadable" };
}
