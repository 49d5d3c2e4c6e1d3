import { areDigits } from "../characters.ts";
import { type CodeProblem, problem } from "../problem.ts";
import { type CodeScheme, explainWith, type ParsedCode, parsed, refused } from "../scheme.ts";
import { gbt39046 } from "../tables/gbt39046.ts";
import { provinceNames } from "../tables/provinces.ts";
import { guangdong } from "../tables/regional.ts";

/** 基本编码（12 位）, taken apart. */
export type NationalBasicSegments = {
  /** 制定地区: `00` the national catalogue, otherwise the province's two digits. */
  readonly catalogue: string;
  /** 事项类型, 2 digits. What 20 and 21 mean depends on the catalogue: `itemTypeOf`. */
  readonly itemType: string;
  /** 业务指导部门, 2 digits; a province numbers its own. */
  readonly department: string;
  /** 主项, 3 digits. */
  readonly mainItem: string;
  /** 子项, 3 digits; `000` none, `00Y` a main item that only groups sub-items. */
  readonly subItem: string;
};

const length = 12;

/** 01-10, and 20 with what places added behind it; 00 is the head of a class, 11-19 are reserved. */
function isItemType(text: string, at: number): boolean {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens === 2 || (tens === 0 && ones > 0) || (tens === 1 && ones === 0);
}

/** Whether the 12 characters from `from` on have the shape of a basic code that can be handled (no 00Y). */
export function isNationalBasicAt(text: string, from: number): boolean {
  return areDigits(text, from, from + length) && isItemType(text, from + 2);
}

/** Whether it is the head of a group of sub-items: …00Y. */
export function isHeadAt(text: string, from: number): boolean {
  return text.startsWith("00Y", from + 9) && areDigits(text, from, from + 9) && isItemType(text, from + 2);
}

/** What keeps the 12 characters from `from` on from being a basic code; positions count in `text`. */
export function nationalBasicProblems(text: string, from: number): readonly CodeProblem[] {
  const problems: CodeProblem[] = [];
  const head = text.startsWith("00Y", from + 9);
  const digits = head ? 9 : length;
  for (let i = from; i < from + digits; i++) {
    if (areDigits(text, i, i + 1)) continue;
    const rule = i < from + 9 ? "基本编码的前 9 位只能是数字" : "子项号应为 3 位数字，有子项的主项写“00Y”";
    problems.push(problem("character", "error", `第 ${i + 1} 位是“${text.charAt(i)}”，${rule}。`, i));
  }
  if (problems.length === 0 && !isItemType(text, from + 2)) {
    const type = text.slice(from + 2, from + 4);
    problems.push(
      problem(
        "item-type",
        "error",
        `第 ${from + 3}—${from + 4} 位“${type}”不是事项类型代码（01—10 为行政权力，20 起为公共服务及各地扩展）。`,
        from + 2,
      ),
    );
  }
  return problems;
}

const none: readonly CodeProblem[] = [];

/** What is unusual in a basic code that has the right shape. */
export function nationalBasicRemarks(text: string, from: number): readonly CodeProblem[] {
  const catalogue = text.slice(from, from + 2);
  const isKnown = catalogue === "00" || provinceNames.has(catalogue);
  const isNumbered = !text.startsWith("000", from + 6);
  if (isKnown && isNumbered) return none;
  const remarks: CodeProblem[] = [];
  if (!isKnown) {
    remarks.push(
      problem(
        "division",
        "warning",
        `第 ${from + 1}—${from + 2} 位“${catalogue}”既不是“00”（国家目录），也不是省级代码。`,
        from,
      ),
    );
  }
  if (!isNumbered) {
    remarks.push(
      problem(
        "main-item",
        "info",
        `第 ${from + 7}—${from + 9} 位主项号为“000”，主项一般自 001 编起。`,
        from + 6,
      ),
    );
  }
  return remarks;
}

function parse(text: string): ParsedCode<NationalBasicSegments> {
  if (text.length !== length) {
    return refused(problem("length", "error", `12 位基本编码现为 ${text.length} 位。`));
  }
  if (!isNationalBasicAt(text, 0) && !isHeadAt(text, 0)) return refused(...nationalBasicProblems(text, 0));
  return parsed(
    {
      catalogue: text.slice(0, 2),
      itemType: text.slice(2, 4),
      department: text.slice(4, 6),
      mainItem: text.slice(6, 9),
      subItem: text.slice(9, 12),
    },
    nationalBasicRemarks(text, 0),
  );
}

/** The Chinese label of a type segment, as the catalogue it stands in means it. */
function typeLabel(catalogue: string, itemType: string): string | undefined {
  const table = catalogue === "44" ? guangdong.itemType : gbt39046.itemType;
  return table.entries.find(({ code }) => code === itemType)?.label;
}

/** Chinese lines for the segments; `from` is how many characters stand before them in the whole code. */
export function nationalBasicLines(s: NationalBasicSegments, from = 0): readonly string[] {
  const at = (a: number, b: number) => `第 ${from + a}—${from + b} 位`;
  const catalogue = s.catalogue === "00" ? "国家目录" : (provinceNames.get(s.catalogue) ?? "未知地区");
  const type = typeLabel(s.catalogue, s.itemType) ?? "各地扩展的类型";
  const own = s.catalogue === "44" && type !== typeLabel("00", s.itemType);
  const sub =
    s.subItem === "000" ? "无子项" : s.subItem === "00Y" ? "主项，下有子项，本身不直接实施" : "子项号";
  return [
    `${at(1, 2)} ${s.catalogue}：目录制定地区（${catalogue}）`,
    `${at(3, 4)} ${s.itemType}：事项类型（${type}${own ? "，据广东的代码" : ""}）`,
    `${at(5, 6)} ${s.department}：${s.catalogue === "00" ? "中央业务指导部门" : "业务指导部门（本省自编）"}`,
    `${at(7, 9)} ${s.mainItem}：主项号`,
    `${at(10, 12)} ${s.subItem}：${sub}`,
  ];
}

/**
 * 基本编码, 12 characters: 制定地区 2 + 事项类型 2 + 部门 2 + 主项 3 + 子项 3. No check digit.
 *
 * `…00Y` is accepted: it is the head of a group of sub-items. Which departments the two digits mean is not checked.
 *
 * Source: C 0109.1-2018, GB/T 39554.1-2020 (by real codes; the text could not be had).
 *
 * @example nationalBasic.parse("440106043001") // { ok: true, segments: { catalogue: "44", itemType: "01", … }, … }
 */
export const nationalBasic: CodeScheme<NationalBasicSegments> = {
  id: "gbt39554-basic",
  title: "基本编码（12 位）",
  generation: "39554",
  kind: "basic",
  length,
  source: "C 0109.1—2018、GB/T 39554.1—2020",
  parse,
  format: (s) => s.catalogue + s.itemType + s.department + s.mainItem + s.subItem,
  explain: explainWith(parse, nationalBasicLines),
};
