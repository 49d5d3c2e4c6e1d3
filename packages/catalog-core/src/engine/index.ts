/**
 * The machinery that asks every rule about every item and counts every metric: the shapes of rules, metrics and packs, the
 * checker that adds, merges and finishes, and the report with its verdict. Start with `Checker`, for one item with
 * `ItemJudge`.
 */

export { checkCatalogue } from "./check-catalogue.ts";
export { Checker, type CheckSettings } from "./checker.ts";
export { codeKey } from "./code-key.ts";
export { citationsOn, PackError } from "./compile.ts";
export { exactNumber } from "./conclude.ts";
export type { CheckContext } from "./context.ts";
export {
  defineEntryRule,
  defineItemRule,
  defineListRule,
  defineSourceRule,
  defineTargetRule,
} from "./define-rule.ts";
export {
  type AnyExamples,
  defineExamples,
  type EntryExample,
  type Examples,
  type ItemExample,
  type ListExample,
  type SourceExample,
  type TargetExample,
} from "./examples.ts";
export {
  type ExclusionReason,
  type ExclusionReasonId,
  exclusionReason,
  exclusionReasons,
} from "./exclusion.ts";
export { CheckReport, Coverage, Finding, RuleFault, SourceSummary, Subject, Waiver } from "./finding.ts";
export {
  ItemJudge,
  type ItemJudgement,
  type ItemJudgeSettings,
  type LeftOut,
  type Unjudged,
} from "./item-judge.ts";
export { ExactNumber, Measurement, MeasurementState, MetricReport } from "./measurement.ts";
export { defineMetric, type Metric, type Observation } from "./metric.ts";
export { type ElementPath, fail, failAll, type Outcome, pass, skip, type Violation } from "./outcome.ts";
export { Conventions, extendPack, PackExtension, PolicyPack, ReportNames } from "./pack.ts";
export {
  currentKey,
  currentRuleId,
  packOfToday,
  type RetiredRule,
  waiversOfToday,
} from "./retired.ts";
export { ancestorsOf } from "./roll-up.ts";
export type {
  AnyEntryRule,
  AnyItemRule,
  AnyListRule,
  AnyRule,
  AnySourceRule,
  AnyTargetRule,
  BlockCause,
  Desk,
  EntryRule,
  ItemRule,
  Judged,
  ListOutcome,
  ListRule,
  ListViolation,
  Replacement,
  RuleEvent,
  Severity,
  SourceFacts,
  SourceRule,
  SubjectRef,
  TargetRule,
} from "./rule.ts";
export type { SavedCheck } from "./saved-check.ts";
export { type Blocked, type Flood, type NotChecked, type Summary, summarise } from "./summary.ts";
export { UNKNOWN_UNIT, unitOf } from "./unit.ts";
export { type Pile, pileLabels, pileOf, type Verdict, verdict } from "./verdict.ts";
export { applyWaivers, parseWaivers } from "./waiver.ts";
