import { type StandardIssue, type StandardSchema, standardSchema } from "../standard-schema/index.ts";
import type { DivisionCode, OrganisationCode, Uscc } from "./brands.ts";
import { checkCreditCode } from "./credit-code.ts";
import { checkDivisionCode } from "./division-code.ts";
import { checkOrganisationCode } from "./organisation-code.ts";
import type { CodeProblem } from "./problem.ts";

const issuesOf = (problems: readonly CodeProblem[]): readonly StandardIssue[] =>
  problems.map(({ message }) => ({ message }));

/** What has no text at all is told like an empty one. */
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/**
 * 统一社会信用代码 as a Standard Schema: for form libraries. A code that is only written untidily (blanks, small letters)
 * is refused with what is to be put straight.
 *
 * Source: GB 32100-2015.
 *
 * @example
 * creditCodeSchema["~standard"].validate("11450000007565194H"); // { value: "11450000007565194H" }
 * const { issues } = creditCodeSchema["~standard"].validate("1145000000756519");
 * issues?.[0]?.message; // "统一社会信用代码应为 18 位，现为 16 位，少 2 位。"
 */
export const creditCodeSchema: StandardSchema<string, Uscc> = /* @__PURE__ */ standardSchema<string, Uscc>(
  (value) => {
    const checked = checkCreditCode(textOf(value));
    return checked.ok ? { value: checked.code } : { issues: issuesOf(checked.problems) };
  },
);

/**
 * 组织机构代码 as a Standard Schema.
 *
 * Source: GB 11714.
 *
 * @example
 * organisationCodeSchema["~standard"].validate("007565194"); // { value: "007565194" }
 */
export const organisationCodeSchema: StandardSchema<string, OrganisationCode> =
  /* @__PURE__ */ standardSchema<string, OrganisationCode>((value) => {
    const checked = checkOrganisationCode(textOf(value));
    return checked.ok ? { value: checked.code } : { issues: issuesOf(checked.problems) };
  });

/**
 * 行政区划代码 of 2, 4, 6, 9 or 12 digits as a Standard Schema.
 *
 * Source: GB/T 2260, GB/T 10114.
 *
 * @example
 * divisionCodeSchema["~standard"].validate("610927"); // { value: "610927" }
 */
export const divisionCodeSchema: StandardSchema<string, DivisionCode> = /* @__PURE__ */ standardSchema<
  string,
  DivisionCode
>((value) => {
  const checked = checkDivisionCode(textOf(value));
  return checked.ok ? { value: checked.code } : { issues: issuesOf(checked.problems) };
});
