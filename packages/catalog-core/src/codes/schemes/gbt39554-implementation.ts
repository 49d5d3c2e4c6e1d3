import { checkCreditCode, explainCreditCodeSegments, isCreditCodeAt } from "../credit-code.ts";
import { type CodeProblem, problem } from "../problem.ts";
import { type CodeScheme, explainWith, type ParsedCode, parsed, refused } from "../scheme.ts";
import {
  isHeadAt,
  isNationalBasicAt,
  nationalBasic,
  nationalBasicLines,
  nationalBasicProblems,
  nationalBasicRemarks,
} from "./gbt39554-basic.ts";

/** 实施编码（31 位）, taken apart. */
export type NationalImplementationSegments = {
  /** 实施主体的统一社会信用代码, 18 characters. */
  readonly creditCode: string;
  /** 行使层级 of the item, one digit 1-7; not that of the body. 6 and 7 differ between standards. */
  readonly level: string;
  /** 12 digits, {@link nationalBasic}; never 00Y. */
  readonly basicCode: string;
};

export const implementationLength = 31;

const noProblems: readonly CodeProblem[] = [];

/** The problems of the 31 characters at the start of `text` (which is at least as long); none where they are right. */
export function implementationProblems(text: string): readonly CodeProblem[] {
  const level = text.charCodeAt(18);
  if (level >= 49 && level <= 55 && isNationalBasicAt(text, 19) && isCreditCodeAt(text)) return noProblems;

  const problems: CodeProblem[] = [];
  // A credit code that fails its check leaves the shape intact; one with impossible characters does not.
  const credit = checkCreditCode(text.slice(0, 18));
  if (!credit.ok) problems.push(...credit.problems);
  if (!(level >= 49 && level <= 55)) {
    problems.push(problem("level", "error", `第 19 位“${text.charAt(18)}”不是行使层级代码（1—7）。`, 18));
  }
  if (isHeadAt(text, 19)) {
    problems.push(
      problem(
        "head-item",
        "error",
        "基本编码部分以“00Y”结尾，是下有子项的主项，不能直接实施，不应编实施编码。",
        28,
      ),
    );
  } else {
    problems.push(...nationalBasicProblems(text, 19));
  }
  return problems;
}

function parse(text: string): ParsedCode<NationalImplementationSegments> {
  if (text.length !== implementationLength) {
    return refused(problem("length", "error", `31 位实施编码现为 ${text.length} 位。`));
  }
  const problems = implementationProblems(text);
  if (problems.some(isFatal)) return refused(...problems);
  return parsed({ creditCode: text.slice(0, 18), level: text.charAt(18), basicCode: text.slice(19) }, [
    ...problems,
    ...nationalBasicRemarks(text, 19),
  ]);
}

/** Whether the code cannot be read in spite of it. Lower case is written wrongly, whatever the rest: `cleanCode`. */
export function isFatal({ severity, kind }: CodeProblem): boolean {
  return severity === "error" || kind === "lower-case" || kind === "full-width" || kind === "spacing";
}

const levelLabels = ["国家级", "省级", "市级", "县级", "镇（乡、街道）级"] as const;

/** Chinese lines for the 31 characters. */
export function implementationLines(s: NationalImplementationSegments): readonly string[] {
  const credit = checkCreditCode(s.creditCode);
  const basic = nationalBasic.parse(s.basicCode);
  const level = levelLabels[Number(s.level) - 1] ?? "村级或分级管理，各标准不一";
  return [
    `第 1—18 位 ${s.creditCode}：实施主体的统一社会信用代码${credit.ok ? "，校验码相符" : ""}`,
    ...(credit.ok ? explainCreditCodeSegments(credit.segments).map((line) => `　　${line}`) : []),
    `第 19 位 ${s.level}：行使层级（${level}）`,
    `第 20—31 位 ${s.basicCode}：基本编码`,
    ...(basic.ok ? nationalBasicLines(basic.segments, 19).map((line) => `　　${line}`) : []),
  ];
}

/**
 * 实施编码, 31 characters: 实施主体信用代码 18 + 行使层级 1 + 基本编码 12. The only check characters are the two in the
 * credit code; where they are wrong the code parses with warnings.
 *
 * Source: C 0109.1-2018, GB/T 39554.1-2020 (by real codes; the text could not be had).
 *
 * @example nationalImplementation.parse("11440100007483172Q3440106043001") // { ok: true, segments: { level: "3", … }, … }
 */
export const nationalImplementation: CodeScheme<NationalImplementationSegments> = {
  id: "gbt39554-implementation",
  title: "实施编码（31 位）",
  generation: "39554",
  kind: "implementation",
  length: implementationLength,
  source: "C 0109.1—2018、GB/T 39554.1—2020",
  parse,
  format: (s) => s.creditCode + s.level + s.basicCode,
  explain: explainWith(parse, implementationLines),
};
