/**
 * Lists held against each other: 实施清单 with 目录清单, 权责清单 and 公共服务事项清单, one copy with another, one county
 * with another.
 */

export {
  type CutProofReport,
  type CutProofResult,
  type CutProofState,
  checkCutProofs,
  type ProofAsked,
} from "./cut-proofs.ts";
export type { Difference } from "./differences.ts";
export { instrumentsOf } from "./instruments.ts";
export {
  type DoubtfulGroup,
  type EntryRef,
  type LoneEntry,
  type ReconciledGroup,
  type ReconcileOptions,
  type Reconciliation,
  reconcile,
  type SideBooks,
} from "./reconcile.ts";
export {
  type AtRest,
  type ListLayer,
  type ListSide,
  type SideEntry,
  type SideOptions,
  sideOf,
} from "./side.ts";
export { entriesOf, reconcileWithin, type WithinResult } from "./within.ts";
