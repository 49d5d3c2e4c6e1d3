import { areCapitals, areDigits } from "../characters.ts";
import { type CodeProblem, problem } from "../problem.ts";
import { type CodeScheme, explainWith, type ParsedCode, parsed, refused } from "../scheme.ts";
import { letters108 } from "../tables/letters-108.ts";

/** 基本编码（10 位）, taken apart. */
export type Era108BasicSegments = {
  /** 事项类型: two letters (XK) or two digits, by province. The meaning of the digits is not known. */
  readonly itemType: string;
  /** 主项, 5 digits. */
  readonly mainItem: string;
  /** 子项, 3 digits; `000` none, `00Y` a main item that only groups sub-items. */
  readonly subItem: string;
};

const length = 10;

/** Whether the 10 characters from `from` on have the shape; `00Y` counts only where `heads` is given. */
export function isEra108BasicAt(text: string, from: number, heads: boolean): boolean {
  // No province numbers its types from nought: “0087790701” is a damaged organisation code.
  const type =
    (areDigits(text, from, from + 2) && !text.startsWith("00", from)) || areCapitals(text, from, from + 2);
  return (
    type &&
    areDigits(text, from + 2, from + 7) &&
    (areDigits(text, from + 7, from + 10) || (heads && text.startsWith("00Y", from + 7)))
  );
}

/** Two letters that are none of the known types are kept, and said. */
export function era108BasicRemarks(text: string, from: number): readonly CodeProblem[] {
  const type = text.slice(from, from + 2);
  if (areDigits(type) || letters108.itemType.decode(type) !== undefined) return [];
  return [problem("item-type", "info", `类型字母“${type}”不在已知的类型字母之中。`, from)];
}

function parse(text: string): ParsedCode<Era108BasicSegments> {
  if (text.length !== length) {
    return refused(problem("length", "error", `10 位基本编码现为 ${text.length} 位。`));
  }
  if (!isEra108BasicAt(text, 0, true)) {
    return refused(
      problem(
        "character",
        "error",
        "10 位基本编码应为事项类型 2 位（两个数字，不为“00”，或两个字母）、主项 5 位数字、子项 3 位数字（有子项的主项写“00Y”）。",
      ),
    );
  }
  return parsed(
    { itemType: text.slice(0, 2), mainItem: text.slice(2, 7), subItem: text.slice(7) },
    era108BasicRemarks(text, 0),
  );
}

/** Chinese lines for the segments. */
export function era108BasicLines(s: Era108BasicSegments, from = 0): readonly string[] {
  const at = (a: number, b: number) => `第 ${from + a}—${from + b} 位`;
  const type = letters108.itemType.entries.find(({ code }) => code === s.itemType)?.label;
  const meaning = type ?? (areDigits(s.itemType) ? "各省数字含义不一" : "未知字母");
  const sub =
    s.subItem === "000" ? "无子项" : s.subItem === "00Y" ? "主项，下有子项，本身不直接实施" : "子项号";
  return [
    `${at(1, 2)} ${s.itemType}：事项类型（${meaning}）`,
    `${at(3, 7)} ${s.mainItem}：主项号`,
    `${at(8, 10)} ${s.subItem}：${sub}`,
  ];
}

/**
 * 基本编码 of the 108号 generation, 10 characters: 事项类型 2 + 主项 5 + 子项 3.
 *
 * Source: 国办函〔2016〕108号 by derived standards (DB52/T 1264-2018; a form of 2018 with digits).
 *
 * @example
 * era108Basic.parse("XK0010100Y");
 * // { ok: true, segments: { itemType: "XK", mainItem: "00101", subItem: "00Y" }, warnings: [] }
 */
export const era108Basic: CodeScheme<Era108BasicSegments> = {
  id: "era108-basic",
  title: "基本编码（10 位）",
  generation: "108",
  kind: "basic",
  length,
  source: "国办函〔2016〕108号时期（据地方标准）",
  parse,
  format: (s) => s.itemType + s.mainItem + s.subItem,
  explain: explainWith(parse, era108BasicLines),
};
