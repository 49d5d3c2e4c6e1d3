/**
 * `@zp/catalog-core`: model, codes, time limits, rules and metrics of government service catalogues. Pure: no input or
 * output, no clock, no randomness; dates come in as arguments.
 *
 * What an application needs most is exported here; each folder has a door of its own (`@zp/catalog-core/codes`), so that
 * who wants only the check of a credit code takes only that.
 */

export { type CheckOptions, check, checker } from "./check.ts";
export { checkCreditCode, creditCodeSchema, explainCode, identifyCode } from "./codes/index.ts";
export {
  Checker,
  CheckReport,
  type CheckSettings,
  extendPack,
  Finding,
  Measurement,
  MetricReport,
  PolicyPack,
  parseWaivers,
  type Summary,
  summarise,
  verdict,
  Waiver,
} from "./engine/index.ts";
export {
  applyItemFixes,
  checkItem,
  type ItemCheck,
  type ItemChecker,
  type ItemCheckOptions,
  type ItemFix,
  itemChecker,
  itemSchema,
} from "./item-check/index.ts";
export { formatShare, metrics } from "./metrics/index.ts";
export { Catalogue, DirectoryEntry, ImplementationItem, Snapshot } from "./model/index.ts";
export { packs, zhenping2018 } from "./packs/index.ts";
export { elementSchema, elementsSchema, fromRecords, Mapping, proposeMapping } from "./records/index.ts";
export { rules } from "./rules/index.ts";
export { compareLimits, formatTimeLimit, parseTimeLimit, TimeLimit } from "./time-limit/index.ts";
