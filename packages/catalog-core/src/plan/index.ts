/**
 * From the figures to what to do: the gap to each target, changes that would close it, the cheapest set of them, and what
 * the figures would be.
 */

export { asksCeiling } from "./ceiling.ts";
export { type Choice, cheapestChoices, type Needs } from "./cheapest.ts";
export { contextOf } from "./counted.ts";
export {
  type FillCause,
  fillCauses,
  type PlanKind,
  planKindIds,
  planKinds,
  type Standing,
  standings,
} from "./kinds.ts";
export { type PlanSettings, planChanges, planOptions } from "./plan.ts";
export {
  CaseBook,
  CheapestSet,
  Filling,
  MissingColumn,
  Plan,
  PlanGap,
  PlanGoal,
  PlanItem,
  PlannedChange,
  PlanSum,
  Proposal,
  WaiverNeed,
} from "./plan-schema.ts";
export { applyProposals, PlanError, type WhatIf, whatIf } from "./what-if.ts";
