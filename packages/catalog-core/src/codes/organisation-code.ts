import type { OrganisationCode } from "./brands.ts";
import { isRepeated } from "./characters.ts";
import { type CodeProblem, problem } from "./problem.ts";
import { type CodeSuggestion, likelySlips } from "./slips.ts";
import { cleanCode } from "./writing.ts";

const weights = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/** GB 11714: 0-9 count 0-9, A-Z count 10-35 (all 26 letters, unlike the credit code); -1 for anything else. */
function valueAt(text: string, at: number): number {
  const c = text.charCodeAt(at);
  if (c >= 48 && c <= 57) return c - 48;
  if (c >= 65 && c <= 90) return c - 55;
  return -1;
}

/** An organisation code, or all that is wrong with the text. */
export type OrganisationCodeCheck =
  /** `code` is without the hyphen. */
  | { readonly ok: true; readonly code: OrganisationCode }
  | { readonly ok: false; readonly problems: readonly CodeProblem[] };

/**
 * The check character of an organisation code: C = 11 − Σ(value × weight) mod 11, with 10 written X and 11 written 0.
 *
 * Source: GB 11714.
 *
 * @param text  holds the 8 characters of the body from `from` on
 * @returns one character, or `undefined` where the 8 are not all digits and capitals
 * @example organisationCheckCharacter("00756519") // "4"
 */
export function organisationCheckCharacter(text: string, from = 0): string | undefined {
  let sum = 0;
  for (let i = 0; i < 8; i++) {
    const value = valueAt(text, from + i);
    if (value < 0) return undefined;
    sum += value * weights[i]!;
  }
  const check = 11 - (sum % 11);
  return check === 10 ? "X" : check === 11 ? "0" : String(check);
}

/**
 * Checks an organisation code, written `00756519-4` or `007565194`.
 *
 * Every single wrong character is caught, except a body character exchanged for one whose value differs by 11 or 22
 * or 33 (0, B, M, X are such a group): the sum is taken mod 11. Among digits alone nothing slips. The same holds for
 * two body characters in exchanged places.
 *
 * Source: GB 11714.
 *
 * @example checkOrganisationCode("00756519-4") // { ok: true, code: "007565194" }
 */
export function checkOrganisationCode(text: string): OrganisationCodeCheck {
  const { text: cleaned, problems: writing } = cleanCode(text);
  const plain =
    cleaned.length === 10 && cleaned.charAt(8) === "-" ? cleaned.slice(0, 8) + cleaned.charAt(9) : cleaned;
  const problems: CodeProblem[] = [...writing];
  if (plain === "") {
    return { ok: false, problems: [problem("blank", "error", "组织机构代码为空。")] };
  }
  if (isRepeated(plain, 4)) {
    problems.push(problem("placeholder", "warning", `“${plain}”是填充用的数字，不是组织机构代码。`));
    return { ok: false, problems };
  }
  if (plain.length !== 9) {
    problems.push(
      problem(
        "length",
        "error",
        `组织机构代码应为 9 位（8 位本体代码加 1 位校验码），现为 ${plain.length} 位。`,
      ),
    );
    return { ok: false, problems };
  }
  for (let i = 0; i < 9; i++) {
    const fits = i < 8 ? valueAt(plain, i) >= 0 : isCheckCharacter(plain.charAt(8));
    if (!fits) {
      const rule = i < 8 ? "组织机构代码只用数字和大写字母" : "校验码只能是数字或字母 X";
      problems.push(problem("character", "error", `第 ${i + 1} 位是“${plain.charAt(i)}”，${rule}。`, i));
    }
  }
  if (problems.length > writing.length) return { ok: false, problems };
  const expected = organisationCheckCharacter(plain);
  if (expected !== plain.charAt(8)) {
    problems.push(
      problem(
        "organisation-check-digit",
        "warning",
        `组织机构代码的校验码（第 9 位）应为“${expected}”，现为“${plain.charAt(8)}”，其中至少有一位写错。`,
        8,
      ),
    );
  }
  return problems.length === 0 ? { ok: true, code: plain as OrganisationCode } : { ok: false, problems };
}

function isCheckCharacter(character: string): boolean {
  return character === "X" || (character >= "0" && character <= "9");
}

/**
 * What the writer of a wrong organisation code may have meant: the codes one likely slip away that pass the check, the
 * likeliest first. Nothing is applied; one candidate in eleven passes by chance, so a person decides.
 *
 * @example suggestOrganisationCodes("O07565194")[0]?.code // "007565194"
 */
export function suggestOrganisationCodes(
  text: string,
  limit = 5,
): readonly CodeSuggestion<OrganisationCode>[] {
  if (checkOrganisationCode(text).ok) return [];
  const plain = cleanCode(text).text.replace("-", "");
  const accept = (candidate: string) => {
    const check = checkOrganisationCode(candidate);
    return check.ok ? check.code : undefined;
  };
  return likelySlips({ written: text, cleaned: plain, length: 9, accept, limit });
}

/**
 * An organisation code as GB 11714 prints it, with the hyphen.
 *
 * @example
 * const check = checkOrganisationCode("007565194");
 * check.ok ? formatOrganisationCode(check.code) : undefined; // "00756519-4"
 */
export function formatOrganisationCode(code: OrganisationCode): string {
  return `${code.slice(0, 8)}-${code.charAt(8)}`;
}
