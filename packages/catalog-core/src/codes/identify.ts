import { areDigits, areDigitsOrCapitals } from "./characters.ts";
import { type CreditCodeSegments, checkCreditCode, suggestCreditCodes } from "./credit-code.ts";
import { checkDivisionCode, type Division, isKnownDivision } from "./division-code.ts";
import { checkOrganisationCode } from "./organisation-code.ts";
import { type CodeProblem, problem } from "./problem.ts";
import type { CodeScheme, CodeSegments } from "./scheme.ts";
import { nationalBasic, schemesOfLength } from "./schemes/index.ts";
import type { CodeSuggestion } from "./slips.ts";
import { cleanCode } from "./writing.ts";

/** One thing the text may be. */
export type CodeCandidate =
  | {
      readonly type: "item-code";
      readonly scheme: CodeScheme;
      readonly segments: CodeSegments;
      readonly warnings: readonly CodeProblem[];
    }
  | { readonly type: "credit-code"; readonly segments: CreditCodeSegments }
  | { readonly type: "organisation-code"; readonly code: string }
  | { readonly type: "division-code"; readonly division: Division };

/**
 * What a code is.
 *
 * - `recognised`: it fits one or more national schemes, or is a credit, organisation or division code.
 * - `local`: it fits the scheme of a place, or has the shape of a known internal number.
 * - `problem`: it fits nothing; `problems` says what is wrong with it as the kind of code it is nearest to.
 */
export interface CodeIdentity {
  readonly outcome: "recognised" | "local" | "problem";
  /** The text with its writing put straight; `candidates` and positions refer to it. */
  readonly text: string;
  /** The likeliest first. Empty for a problem, and for an internal number. */
  readonly candidates: readonly CodeCandidate[];
  /** Chinese name of the kind of code: the first candidate's, or the nearest. */
  readonly title: string;
  /** What had to be put straight in the writing; for `problem` also all that is wrong. */
  readonly problems: readonly CodeProblem[];
  /** For a credit code that is wrong: what may have been meant. */
  readonly suggestions: readonly CodeSuggestion[];
}

/**
 * Says what any code is: an item code of a national or local scheme, a credit, organisation or division code, a local
 * number, or a text with a stated problem. Never throws.
 *
 * @example identifyCode("440106043001").title // "基本编码（12 位）"
 * @example identifyCode("513000000000000000").problems[0]?.kind // "placeholder"
 */
export function identifyCode(written: string): CodeIdentity {
  const { text, problems } = cleanCode(written);
  const candidates = candidatesOf(text);
  const [first] = candidates;
  if (first !== undefined) {
    const local = first.type === "item-code" && first.scheme.generation === "local";
    const doubtful = first.type === "item-code" && !local && first.warnings.some(isAboutCreditCode);
    return {
      outcome: local ? "local" : "recognised",
      text,
      candidates,
      title: titleOf(first),
      problems,
      suggestions: doubtful ? suggestCreditCodes(text.slice(0, 18)) : [],
    };
  }
  const internal = internalNumber(text);
  if (internal !== undefined) {
    return { outcome: "local", text, candidates, title: internal, problems, suggestions: [] };
  }
  const nearest = nearestKind(text);
  // The nearest kind checks the clean text, so what was put straight before is added here.
  return {
    outcome: "problem",
    text,
    candidates,
    title: nearest.title,
    problems: [...problems, ...nearest.problems],
    suggestions: nearest.suggestions,
  };
}

function isAboutCreditCode({ kind }: CodeProblem): boolean {
  return kind === "check-digit" || kind === "organisation-check-digit";
}

/**
 * Chinese name of what a candidate is.
 *
 * @example
 * const [first] = identifyCode("11450000007565194H").candidates;
 * first && titleOf(first); // "统一社会信用代码"
 */
export function titleOf(candidate: CodeCandidate): string {
  switch (candidate.type) {
    case "item-code":
      return candidate.scheme.title;
    case "credit-code":
      return "统一社会信用代码";
    case "organisation-code":
      return "组织机构代码";
    case "division-code":
      return "区划代码";
  }
}

/** All that the clean text may be, the likeliest first. */
function candidatesOf(text: string): readonly CodeCandidate[] {
  const found: CodeCandidate[] = [];
  if (text.length === 18) {
    const credit = checkCreditCode(text);
    // Its two check characters leave no doubt worth telling.
    if (credit.ok) return [{ type: "credit-code", segments: credit.segments }];
  }
  for (const scheme of schemesOfLength(text.length)) {
    const result = scheme.parse(text);
    if (result.ok)
      found.push({ type: "item-code", scheme, segments: result.segments, warnings: result.warnings });
  }
  if (text.length === 9 || (text.length === 10 && text.charAt(8) === "-")) {
    const organisation = checkOrganisationCode(text);
    if (organisation.ok) found.push({ type: "organisation-code", code: organisation.code });
  }
  if (areDigits(text)) {
    const division = checkDivisionCode(text);
    if (division.ok) {
      const candidate: CodeCandidate = { type: "division-code", division };
      // 12 digits may be a village or an item: a unit that the tables know by name, or a padded one, is a division.
      if (isKnownDivision(division.code) || text.endsWith("000000")) found.unshift(candidate);
      else found.push(candidate);
    }
  }
  return found;
}

/** Numbers that systems hand out, by their shape; they say nothing, and nothing is wrong with them. */
function internalNumber(text: string): string | undefined {
  if ((text.length === 19 || text.length === 20) && areDigits(text) && text.charAt(0) !== "0") {
    return "系统内部编号（长整数）";
  }
  const hex = text.length === 36 ? text.replaceAll("-", "") : text;
  if (hex.length === 32 && /^[0-9A-F]*$/u.test(hex) && !areDigits(hex)) return "系统内部标识（UUID）";
  return undefined;
}

interface Nearest {
  readonly title: string;
  readonly problems: readonly CodeProblem[];
  readonly suggestions: readonly CodeSuggestion[];
}

function nearestKind(text: string): Nearest {
  if (text === "")
    return { title: "空白", problems: [problem("blank", "error", "编码为空。")], suggestions: [] };

  const underscore = text.indexOf("_");
  if (underscore > 0 && areDigits(text, underscore + 1)) {
    const front = identifyCode(text.slice(0, underscore));
    const suffix = problem(
      "suffix",
      "warning",
      `末尾的“${text.slice(underscore)}”不是编码的组成部分，多为内设机构的内部编号。`,
      underscore,
    );
    return { title: front.title, problems: [...front.problems, suffix], suggestions: front.suggestions };
  }

  const number = takenForNumber(text);
  if (number !== undefined) return number;
  for (const scheme of schemesOfLength(text.length)) {
    if (scheme.generation === "local") continue;
    const result = scheme.parse(text);
    if (result.ok) continue;
    const inCreditCode = text.length > 18 && result.problems.some(({ at }) => at !== undefined && at < 18);
    return {
      title: scheme.title,
      problems: result.problems,
      suggestions: inCreditCode ? suggestCreditCodes(text.slice(0, 18)) : [],
    };
  }
  const credit = nearestCreditCode(text);
  if (credit !== undefined) return credit;
  if (text.length === 9) {
    const organisation = checkOrganisationCode(text);
    if (!organisation.ok) return { title: "组织机构代码", problems: organisation.problems, suggestions: [] };
  }
  return { title: "无法识别的编码", problems: [unknownShape(text)], suggestions: [] };
}

/** What a spreadsheet leaves of a code when it takes it for a number. */
function takenForNumber(text: string): Nearest | undefined {
  if (/^\d(?:\.\d+)?E\+?\d{1,2}$/u.test(text)) {
    const message = `“${text}”是科学计数法：表格软件把编码当成了数字，后面的数位已经丢失，须从原始资料重新填写，并把该列设为文本格式。`;
    return { title: "编码", problems: [problem("taken-for-number", "error", message)], suggestions: [] };
  }
  const full = `000${text}`;
  if (text.length === 9 && areDigits(text) && nationalBasic.parse(full).ok) {
    return {
      title: nationalBasic.title,
      problems: [
        problem(
          "taken-for-number",
          "error",
          "9 位数字，像是表格软件去掉了前面 3 个“0”的 12 位基本编码；请把该列设为文本格式。",
        ),
      ],
      suggestions: [{ code: full, slip: "leading-zeros", message: `是否应为“${full}”？` }],
    };
  }
  return undefined;
}

/** 18 characters, or 17 or 19 that open like a credit code, or more that begin with a right one. */
function nearestCreditCode(text: string): Nearest | undefined {
  const opens = /^(?:[159][1-9]|TE)\d{4}[0-9A-Z]+$/u.test(text);
  if (text.length === 18 || ((text.length === 17 || text.length === 19) && opens)) {
    const check = checkCreditCode(text);
    if (!check.ok) {
      return { title: "统一社会信用代码", problems: check.problems, suggestions: suggestCreditCodes(text) };
    }
  }
  if (text.length > 19 && checkCreditCode(text.slice(0, 18)).ok) {
    return {
      title: "事项编码",
      problems: [
        problem(
          "length",
          "error",
          `前 18 位是正确的统一社会信用代码，像实施编码，但全码现为 ${text.length} 位；实施编码应为 31 位，业务办理项编码 33 位，办件编码 43 位。`,
        ),
      ],
      suggestions: [],
    };
  }
  return undefined;
}

function unknownShape(text: string): CodeProblem {
  if (!areDigitsOrCapitals(text.replaceAll("-", ""))) {
    return problem("unknown-shape", "error", `“${text}”含有编码不用的字符，不像任何一种编码。`);
  }
  return problem(
    "unknown-shape",
    "error",
    `${text.length} 位，与已知的编码都不相符（基本编码 10 或 12 位，实施编码 24 或 31 位，业务办理项编码 33 位，统一社会信用代码 18 位）；如是本地自编的编码，可以保留。`,
  );
}
