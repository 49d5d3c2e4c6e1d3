import { areCapitals, areDigits, areDigitsOrCapitals, isRepeated } from "../characters.ts";
import { checkCreditCode } from "../credit-code.ts";
import { checkDivisionCode, divisionName } from "../division-code.ts";
import { type CodeProblem, problem } from "../problem.ts";
import { type CodeScheme, explainWith, type ParsedCode, parsed, refused } from "../scheme.ts";

/** An item code of the portal of 四川, taken apart. */
export type SichuanItemSegments = {
  /** The item in the province's own catalogue: `511A0000100001`, `511Z01001001`, `E-000001-001`, `1J-5100-00001`. */
  readonly item: string;
  /** 12 digits; empty in the short form. */
  readonly division: string;
  /** 3 digits between division and body; empty in the short form. */
  readonly extension: string;
  /** The body as the portal numbers it: a credit code, an older organisation code, a filler. */
  readonly body: string;
  /** What follows the body, `1-00`; empty in the short form. */
  readonly ending: string;
};

/** How many characters the item part takes, or 0 where the text does not open like one. */
function itemLength(text: string): number {
  const dash = text.indexOf("-");
  // 511A0000100001-, 511Z01001001-, 512001001001-: 51, a digit, then letters and digits.
  if (dash === 12 || dash === 14)
    return text.startsWith("51") && areDigitsOrCapitals(text, 0, dash) ? dash : 0;
  // E-000001-001-, A-000002-0002-
  if (dash === 1) {
    const end = text.indexOf("-", 9);
    const fits =
      areCapitals(text, 0, 1) && areDigits(text, 2, 8) && text.charAt(8) === "-" && areDigits(text, 9, end);
    return fits && (end === 12 || end === 13) ? end : 0;
  }
  // 1J-5100-00001-
  if (dash === 2) {
    const fits =
      areDigitsOrCapitals(text, 0, 2) &&
      areDigits(text, 3, 7) &&
      text.charAt(7) === "-" &&
      areDigits(text, 8, 13);
    return fits && text.charAt(13) === "-" ? 13 : 0;
  }
  return 0;
}

function parse(text: string): ParsedCode<SichuanItemSegments> {
  const end = itemLength(text);
  if (end === 0) return refused(problem("unknown-shape", "error", "不是四川的事项编码。"));
  const item = text.slice(0, end);
  const rest = text.slice(end + 1).split("-");
  const [division = "", extension = ""] = rest;
  // The body may hold a hyphen of its own (00756519-4), so it is what lies between both ends.
  const body = rest.slice(2, -2).join("-");
  const ending = rest.slice(-2).join("-");
  const long =
    body !== "" &&
    division.length === 12 &&
    areDigits(division) &&
    extension.length === 3 &&
    areDigits(extension) &&
    rest.slice(-2).every((part) => areDigitsOrCapitals(part));
  if (long) {
    return parsed({ item, division, extension, body, ending }, bodyRemarks(body));
  }
  if (rest.length === 1 && areDigitsOrCapitals(division)) {
    return parsed({ item, division: "", extension: "", body: division, ending: "" }, bodyRemarks(division));
  }
  return refused(
    problem("unknown-shape", "error", "开头像四川的事项编码，其后缺 12 位区划代码或机构代码。", end),
  );
}

function bodyRemarks(body: string): readonly CodeProblem[] {
  if (isRepeated(body, 6)) {
    return [problem("placeholder", "info", `机构部分“${body}”是填充用的占位值。`)];
  }
  if (body.length === 18) {
    const credit = checkCreditCode(body);
    if (!credit.ok) {
      return credit.problems.map((each) => problem(each.kind, "info", `机构部分“${body}”：${each.message}`));
    }
  }
  return [];
}

/**
 * 四川 item codes of the provincial portal: the item in the province's catalogue, division, body and a serial, joined
 * with hyphens. Kept as they are: a local numbering is not wrong.
 *
 * Source: real codes of 广安市广安区.
 *
 * @example sichuanItem.parse("511A0000100001-510100000000-000-11610927MB0000019W-1-00").ok // true
 */
export const sichuanItem: CodeScheme<SichuanItemSegments> = {
  id: "sichuan-item",
  title: "四川省事项编码",
  generation: "local",
  kind: "implementation",
  length: undefined,
  source: "四川政务服务网事项编码（据真实编码归纳）",
  parse,
  format: (s) =>
    s.division === ""
      ? `${s.item}-${s.body}`
      : `${s.item}-${s.division}-${s.extension}-${s.body}-${s.ending}`,
  explain: explainWith(parse, (s) => {
    const lines = [`${s.item}：四川目录中的事项编码`];
    if (s.division !== "") {
      const division = checkDivisionCode(s.division);
      const place = division.ok ? divisionName(division.code) : undefined;
      lines.push(
        `${s.division}：区划代码${place === undefined ? "" : `（${place}）`}`,
        `${s.extension}：扩展码`,
      );
    }
    lines.push(`${s.body}：机构代码`);
    if (s.ending !== "") lines.push(`${s.ending}：序号`);
    return lines;
  }),
};
