import type { DivisionCode, Uscc } from "./brands.ts";
import { areDigits, areDigitsOrCapitals, isRepeated } from "./characters.ts";
import { divisionName, isKnownDivision } from "./division-code.ts";
import { organisationCheckCharacter } from "./organisation-code.ts";
import { type CodeProblem, problem } from "./problem.ts";
import { type CodeSuggestion, likelySlips } from "./slips.ts";
import { bodyCategories, registrars } from "./tables/credit-code-registrars.ts";
import { provinceNames } from "./tables/provinces.ts";
import { cleanCode } from "./writing.ts";

/** The 31 characters of a credit code in the order of their values; I, O, S, V and Z are not used. */
export const creditCodeAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** 3^(i−1) mod 31. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

const values: Int8Array = (() => {
  const table = new Int8Array(128).fill(-1);
  for (let v = 0; v < creditCodeAlphabet.length; v++) table[creditCodeAlphabet.charCodeAt(v)] = v;
  return table;
})();

function valueAt(text: string, at: number): number {
  const c = text.charCodeAt(at);
  return c < 128 ? values[c]! : -1;
}

/** The parts of a credit code by name, each as written. Source: GB 32100—2015. */
export type CreditCodeSegments = {
  /** 登记管理部门, 1 character. */
  readonly registrar: string;
  /** 机构类别, 1 character; read together with the registrar ("11" 机关). */
  readonly category: string;
  /** 登记管理机关行政区划, 6 digits: where it is registered, not the area it serves. */
  readonly division: string;
  /** 主体标识码: the organisation code, 9 characters with its own check character. */
  readonly body: string;
  /** 校验码, 1 character. */
  readonly check: string;
};

/** A credit code with its parts, or all that is wrong with the text. */
export type CreditCodeCheck =
  | { readonly ok: true; readonly code: Uscc; readonly segments: CreditCodeSegments }
  | { readonly ok: false; readonly problems: readonly CodeProblem[] };

/**
 * The check character of a credit code: (31 − Σ(value × weight) mod 31) mod 31, as a character of the alphabet.
 *
 * Source: GB 32100-2015.
 *
 * @param text  holds the 17 characters from `from` on
 * @returns one character, or `undefined` where one of the 17 is not in the alphabet
 * @example creditCheckCharacter("11450000007565194") // "H"
 */
export function creditCheckCharacter(text: string, from = 0): string | undefined {
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const value = valueAt(text, from + i);
    if (value < 0) return undefined;
    sum += value * weights[i]!;
  }
  return creditCodeAlphabet.charAt((31 - (sum % 31)) % 31);
}

/**
 * Whether the 18 characters from `from` on are a right credit code: the fast way, without an explanation.
 * Says the same as `checkCreditCode(…).ok`.
 *
 * @example
 * isCreditCodeAt("11450000007565194H"); // true
 * isCreditCodeAt("**11450000007565194H", 2); // true
 */
export function isCreditCodeAt(text: string, from = 0): boolean {
  return (
    text.length >= from + 18 &&
    areDigits(text, from + 2, from + 8) &&
    creditCheckCharacter(text, from) === text.charAt(from + 17) &&
    organisationCheckCharacter(text, from + 8) === text.charAt(from + 16) &&
    !isFiller(text, from)
  );
}

/** The ten characters of body and check all alike, or digits counted up: nobody's code, though it may pass the checks. */
function isFiller(text: string, from: number): boolean {
  return isRepeated(text, 9, from + 8, from + 17) || text.indexOf("123456789", from) === from + 8;
}

/**
 * Checks a unified social credit code and says in Chinese what is wrong with it.
 *
 * Every single wrong character is caught, and so is every exchange of two characters except the first with the last
 * (both have weight 1). `error` problems mean that the text is no credit code at all (length, characters);
 * `warning` ones that it is one by its shape but cannot be right (a check character, lower case, a temporary code
 * beginning TE, a filler).
 *
 * Source: GB 32100-2015; GB 11714 for characters 9 to 17.
 *
 * @example checkCreditCode("11450000007565194H").ok // true
 * @example checkCreditCode("513000000000000000") // { ok: false, problems: [{ kind: "placeholder", … }] }
 */
export function checkCreditCode(text: string): CreditCodeCheck {
  if (text.length === 18 && isCreditCodeAt(text)) {
    return { ok: true, code: text as Uscc, segments: segmentsOf(text) };
  }
  return { ok: false, problems: creditCodeProblems(text) };
}

function segmentsOf(text: string): CreditCodeSegments {
  return {
    registrar: text.charAt(0),
    category: text.charAt(1),
    division: text.slice(2, 8),
    body: text.slice(8, 17),
    check: text.charAt(17),
  };
}

function creditCodeProblems(written: string): readonly CodeProblem[] {
  const { text, problems: writing } = cleanCode(written);
  if (text === "") return [problem("blank", "error", "统一社会信用代码为空。")];
  const alone = shapeProblem(text);
  if (alone !== undefined) return [...writing, alone];
  const characters = characterProblems(text);
  return [...writing, ...(characters.length > 0 ? characters : checkProblems(text))];
}

/** Begins TE and has no check character; the rest is digits in one province and digits and letters in another. */
function isTemporary(text: string): boolean {
  return text.length === 18 && text.startsWith("TE") && areDigitsOrCapitals(text, 2);
}

/** What makes any further check pointless. */
function shapeProblem(text: string): CodeProblem | undefined {
  if (isTemporary(text)) {
    return problem(
      "temporary",
      "warning",
      `“${text}”以 TE 开头，是临时代码，不是统一社会信用代码，没有校验码可核；请核实该单位的正式代码。`,
      0,
    );
  }
  if (isRepeated(text, 4) || (text.length === 18 && isFiller(text, 0))) {
    return problem(
      "placeholder",
      "warning",
      `“${text}”是填充用的占位值，不是真实的统一社会信用代码；请填写该单位的代码，没有的应留空。`,
    );
  }
  if (text.length !== 18) {
    const more = text.length > 18 ? `多 ${text.length - 18} 位` : `少 ${18 - text.length} 位`;
    return problem("length", "error", `统一社会信用代码应为 18 位，现为 ${text.length} 位，${more}。`);
  }
  return undefined;
}

function characterProblems(text: string): CodeProblem[] {
  const problems: CodeProblem[] = [];
  for (let i = 0; i < 18; i++) {
    const c = text.charAt(i);
    if (valueAt(text, i) < 0) {
      const rule = "IOSVZ".includes(c)
        ? "统一社会信用代码不用字母 I、O、S、V、Z"
        : "统一社会信用代码只用数字和大写字母";
      problems.push(problem("character", "error", `第 ${i + 1} 位是“${c}”，${rule}。`, i));
    } else if (i >= 2 && i < 8 && (c < "0" || c > "9")) {
      problems.push(
        problem(
          "division",
          "error",
          `第 ${i + 1} 位是“${c}”，第 3—8 位是登记管理机关行政区划码，只能是数字。`,
          i,
        ),
      );
    }
  }
  return problems;
}

function checkProblems(text: string): CodeProblem[] {
  const problems: CodeProblem[] = [];
  const organisation = organisationCheckCharacter(text, 8);
  if (organisation !== text.charAt(16)) {
    problems.push(
      problem(
        "organisation-check-digit",
        "warning",
        `第 17 位是组织机构代码的校验码，按第 9—16 位应为“${organisation}”，现为“${text.charAt(16)}”：第 9—17 位中至少有一位写错。`,
        16,
      ),
    );
  }
  const check = creditCheckCharacter(text);
  if (check !== text.charAt(17)) {
    const where =
      organisation === text.charAt(16)
        ? "组织机构代码部分相符，写错的多半在第 1—8 位或第 18 位"
        : "全码中至少有一位写错";
    problems.push(
      problem(
        "check-digit",
        "warning",
        `第 18 位校验码按前 17 位应为“${check}”，现为“${text.charAt(17)}”：${where}。`,
        17,
      ),
    );
  }
  return problems;
}

/**
 * What the writer of a wrong credit code may have meant: the codes one likely slip away (lower case, a look-alike
 * such as O for 0, two neighbours exchanged, a doubled character lost, one too many) that pass both checks, the
 * likeliest first. Never applied by itself. One random candidate in about 340 passes by chance.
 *
 * @example suggestCreditCodes("11610927MB0000019w")[0]?.code // "11610927MB0000019W"
 */
export function suggestCreditCodes(text: string, limit = 5): readonly CodeSuggestion<Uscc>[] {
  const cleaned = cleanCode(text).text;
  // A temporary code or a filler is no slip of a real one.
  if (isTemporary(cleaned) || isRepeated(cleaned, 4) || isFiller(cleaned, 0)) return [];
  // Where the code names a place that is known, the slip is elsewhere.
  const division = cleaned.slice(2, 8);
  const isPlaced = cleaned.length === 18 && isKnownDivision(division as DivisionCode);
  return likelySlips({
    written: text,
    cleaned,
    length: 18,
    accept: (candidate) =>
      isLikely(candidate) && !(isPlaced && candidate.slice(2, 8) !== division)
        ? (candidate as Uscc)
        : undefined,
    limit,
  });
}

/** A right code whose registering body sits in a province, or in none (10: the centre). */
function isLikely(candidate: string): boolean {
  const province = candidate.slice(2, 4);
  return (
    candidate.length === 18 && isCreditCodeAt(candidate) && (province === "10" || provinceNames.has(province))
  );
}

/**
 * The code of its segments, as written: the inverse of {@link checkCreditCode}.
 *
 * @example
 * const parts = { registrar: "1", category: "1", division: "450000", body: "007565194", check: "H" };
 * formatCreditCode(parts); // "11450000007565194H"
 */
export function formatCreditCode(segments: CreditCodeSegments): string {
  return segments.registrar + segments.category + segments.division + segments.body + segments.check;
}

/**
 * Chinese lines that say what each part of a right credit code means.
 *
 * @example
 * const check = checkCreditCode("11450000007565194H");
 * check.ok ? explainCreditCodeSegments(check.segments)[0] : undefined; // "第 1 位 1：登记管理部门（机构编制）"
 */
export function explainCreditCodeSegments(segments: CreditCodeSegments): readonly string[] {
  const registrar = registrars.get(segments.registrar);
  const category = bodyCategories.get(segments.registrar + segments.category);
  const place = divisionName(segments.division);
  return [
    `第 1 位 ${segments.registrar}：登记管理部门${registrar === undefined ? "" : `（${registrar}）`}`,
    `第 2 位 ${segments.category}：机构类别${category === undefined ? "" : `（${category}）`}`,
    `第 3—8 位 ${segments.division}：登记管理机关行政区划${place === undefined ? "" : `（${place}）`}`,
    `第 9—17 位 ${segments.body}：主体标识码（组织机构代码），校验码相符`,
    `第 18 位 ${segments.check}：校验码，相符`,
  ];
}
