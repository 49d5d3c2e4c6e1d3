/**
 * Codes of items, bodies and divisions: check, take apart, explain, name the generation; and the number codes of the
 * standards. Start with `identifyCode` and `explainCode`.
 */
export type {
  BasicCode,
  DivisionCode,
  HandlingItemCode,
  ImplementationCode,
  OrganisationCode,
  Uscc,
} from "./brands.ts";
export { creditCodeSchema, divisionCodeSchema, organisationCodeSchema } from "./code-schemas.ts";
export {
  type CreditCodeCheck,
  type CreditCodeSegments,
  checkCreditCode,
  creditCheckCharacter,
  creditCodeAlphabet,
  explainCreditCodeSegments,
  formatCreditCode,
  isCreditCodeAt,
  suggestCreditCodes,
} from "./credit-code.ts";
export {
  checkDivisionCode,
  type Division,
  type DivisionCodeCheck,
  type DivisionLevel,
  divisionName,
  explainDivision,
  isKnownDivision,
  isWithinDivision,
  padDivisionCode,
} from "./division-code.ts";
export { explainCode } from "./explain.ts";
export { type Fit, firstFit } from "./first-fit.ts";
export {
  addToTally,
  type DetectedGeneration,
  detectGeneration,
  emptyGenerationTally,
  finishTally,
  type GenerationTally,
  mergeTallies,
  type SchemeCount,
  schemeOf,
} from "./generation.ts";
export { type CodeCandidate, type CodeIdentity, identifyCode, titleOf } from "./identify.ts";
export {
  asBasicCode,
  asHandlingItemCode,
  asImplementationCode,
  headOf,
  type ItemCodeParts,
  isHeadItem,
  itemCodeParts,
} from "./item-code.ts";
export { itemCodeSchema } from "./item-code-schema.ts";
export {
  checkOrganisationCode,
  formatOrganisationCode,
  type OrganisationCodeCheck,
  organisationCheckCharacter,
  suggestOrganisationCodes,
} from "./organisation-code.ts";
export type { CodeProblem, CodeProblemKind } from "./problem.ts";
export type { CodeGeneration, CodeKind, CodeScheme, CodeSegments, ParsedCode } from "./scheme.ts";
export {
  type CatalogueHandlingItemSegments,
  catalogueHandlingItem,
  codeSchemes,
  type Era108BasicSegments,
  type Era108ImplementationSegments,
  era108Basic,
  era108Implementation,
  type GansuItemSegments,
  type GuizhouImplementationSegments,
  gansuItem,
  guizhouImplementation,
  type HubeiDraftSegments,
  hubeiDraft,
  type JiangsuItemSegments,
  jiangsuItem,
  type LiaoningItemSegments,
  liaoningItem,
  type NationalBasicSegments,
  type NationalCaseSegments,
  type NationalHandlingItemSegments,
  type NationalImplementationSegments,
  nationalBasic,
  nationalCase,
  nationalHandlingItem,
  nationalImplementation,
  placeOfBasicCode,
  type SichuanItemSegments,
  schemesOfLength,
  sichuanItem,
} from "./schemes/index.ts";
export type { CodeSuggestion, SlipKind } from "./slips.ts";
export {
  type CodeTable,
  type CodeTableEntry,
  type CodeTableSet,
  c0109,
  corporateTopics,
  type DivisionTable,
  decodeAll,
  encodeAll,
  gbt39046,
  guangdong,
  guangxi,
  letters108,
  personalTopics,
  productVariant,
  type Town,
  type Village,
  zhenpingDivisions,
} from "./tables/index.ts";
export { tidyCode } from "./tidy-code.ts";
export { type CleanedCode, cleanCode } from "./writing.ts";
