/**
 * The number codes of bodies and divisions checked: 统一社会信用代码, 组织机构代码, 行政区划代码, with their Standard Schemas, and
 * nothing that carries a table of names. A part of `@zp/catalog-core/codes`, for a page that only checks a field.
 */
export type { DivisionCode, OrganisationCode, Uscc } from "./brands.ts";
export { creditCodeSchema, divisionCodeSchema, organisationCodeSchema } from "./code-schemas.ts";
export {
  type CreditCodeCheck,
  type CreditCodeSegments,
  checkCreditCode,
  creditCheckCharacter,
  creditCodeAlphabet,
  formatCreditCode,
  isCreditCodeAt,
} from "./credit-code.ts";
export {
  checkDivisionCode,
  type Division,
  type DivisionCodeCheck,
  type DivisionLevel,
  isWithinDivision,
  padDivisionCode,
} from "./division-code.ts";
export {
  checkOrganisationCode,
  formatOrganisationCode,
  type OrganisationCodeCheck,
  organisationCheckCharacter,
} from "./organisation-code.ts";
export type { CodeProblem, CodeProblemKind } from "./problem.ts";
export { type CleanedCode, cleanCode } from "./writing.ts";
