import { areDigits, areDigitsOrCapitals } from "../characters.ts";
import { checkDivisionCode, divisionName } from "../division-code.ts";
import { checkOrganisationCode } from "../organisation-code.ts";
import { problem } from "../problem.ts";
import { type CodeScheme, explainWith, type ParsedCode, parsed, refused } from "../scheme.ts";

/** An item code of 江苏, taken apart. */
export type JiangsuItemSegments = {
  /** 12 digits, padded: `321181000000`. */
  readonly division: string;
  /** 组织机构代码 of the body, 9 characters, its check character right. */
  readonly organisation: string;
  /** The item, 11 digits. How they divide is not known. */
  readonly item: string;
};

const length = 32;

function parse(text: string): ParsedCode<JiangsuItemSegments> {
  if (text.length !== length) {
    return refused(problem("length", "error", `江苏 32 位事项编码现为 ${text.length} 位。`));
  }
  const division = text.slice(0, 12);
  const organisation = text.slice(12, 21);
  // The division and the check character are what tells this numbering from any other 32 characters.
  const fits =
    text.startsWith("32") &&
    areDigits(division) &&
    checkDivisionCode(division).ok &&
    areDigitsOrCapitals(organisation) &&
    checkOrganisationCode(organisation).ok &&
    areDigits(text, 21);
  if (!fits)
    return refused(
      problem(
        "unknown-shape",
        "error",
        "32 位，但不是江苏的事项编码（区划 12 位、组织机构代码 9 位、事项 11 位）。",
      ),
    );
  return parsed({ division, organisation, item: text.slice(21) });
}

/**
 * 江苏 item codes of 2018, 32 characters: 区划 12 + 组织机构代码 9 + 事项 11.
 *
 * Source: real codes of 丹阳市; the division of the parts follows from the check character of the organisation code.
 *
 * @example jiangsuItem.parse("32118100000000756519400203001000").ok // true
 */
export const jiangsuItem: CodeScheme<JiangsuItemSegments> = {
  id: "jiangsu-item",
  title: "江苏省事项编码（32 位）",
  generation: "local",
  kind: "implementation",
  length,
  source: "江苏 2018 年事项编码（据真实编码归纳）",
  parse,
  format: (s) => s.division + s.organisation + s.item,
  explain: explainWith(parse, (s) => [
    `第 1—12 位 ${s.division}：区划代码（${divisionName(s.division) ?? "江苏省"}）`,
    `第 13—21 位 ${s.organisation}：组织机构代码，校验码相符`,
    `第 22—32 位 ${s.item}：事项编号，构成未见标准原文，不作拆分`,
  ]),
};
