import { areCapitals, areDigits } from "../characters.ts";
import { divisionName } from "../division-code.ts";
import { problem } from "../problem.ts";
import { type CodeScheme, explainWith, type ParsedCode, parsed, refused } from "../scheme.ts";
import { letters108 } from "../tables/letters-108.ts";

/** An item code of 武山县, taken apart. */
export type GansuItemSegments = {
  /** 地区, 8 digits beginning 62. */
  readonly region: string;
  /** 部门, 2 letters. */
  readonly department: string;
  /** 类型, 2 letters. */
  readonly itemType: string;
  /** 顺序号, 4 digits. */
  readonly serial: string;
};

const length = 18;

function parse(text: string): ParsedCode<GansuItemSegments> {
  const fits =
    text.length === length &&
    text.startsWith("62") &&
    areDigits(text, 0, 8) &&
    areCapitals(text, 8, 10) &&
    text.charAt(10) === "-" &&
    areCapitals(text, 11, 13) &&
    text.charAt(13) === "-" &&
    areDigits(text, 14);
  if (!fits) {
    return refused(
      problem("unknown-shape", "error", "不是甘肃武山县式的事项编码（如 62052400MZ-XK-0001）。"),
    );
  }
  return parsed({
    region: text.slice(0, 8),
    department: text.slice(8, 10),
    itemType: text.slice(11, 13),
    serial: text.slice(14),
  });
}

/**
 * Item codes of 甘肃省武山县: body code 10 (region 8, department 2 letters), type letters, serial 4.
 *
 * Source: 武山县《政务服务事项梳理规范表式及范例》.
 *
 * @example gansuItem.parse("62052400MZ-XK-0001").ok // true
 */
export const gansuItem: CodeScheme<GansuItemSegments> = {
  id: "gansu-item",
  title: "甘肃武山县事项编码",
  generation: "local",
  kind: "implementation",
  length,
  source: "武山县《政务服务事项梳理规范表式及范例》",
  parse,
  format: (s) => `${s.region}${s.department}-${s.itemType}-${s.serial}`,
  explain: explainWith(parse, (s) => {
    const type = letters108.itemType.entries.find(({ code }) => code === s.itemType)?.label;
    return [
      `第 1—8 位 ${s.region}：地区（${divisionName(s.region.slice(0, 6)) ?? "甘肃省"}）`,
      `第 9—10 位 ${s.department}：部门`,
      `${s.itemType}：类型${type === undefined ? "" : `（${type}）`}`,
      `${s.serial}：顺序号`,
    ];
  }),
};
