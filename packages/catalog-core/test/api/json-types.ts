import type { ListDiff } from "../../src/diff/index.ts";
import type { Ledger } from "../../src/ledger/index.ts";
import type { CutProofReport, Reconciliation } from "../../src/reconcile/index.ts";
import type { Verification } from "../../src/snapshot/index.ts";

/** Shapes that the core gives out as JSON: their schemas are made of their types. The others are in schema.test.ts. */
export interface JsonTypes {
  /** What became of the proofs that were cut. */
  readonly "cut-proof-report": CutProofReport;
  /** 整改台账. */
  readonly ledger: Ledger;
  /** What changed between two states of the lists. */
  readonly "list-diff": ListDiff;
  /** Two lists held against each other. */
  readonly reconciliation: Reconciliation;
  /** A report held against its snapshot. */
  readonly verification: Verification;
}
