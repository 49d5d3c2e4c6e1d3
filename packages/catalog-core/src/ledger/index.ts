/** 整改台账: findings carried from check to check until a person has looked at the repair. */

export { emptyLedger, Ledger, LedgerCheck, LedgerEntry, LedgerStep } from "./ledger.ts";
export { answers, type LedgerOverview, type LedgerProgress, ledgerProgress } from "./progress.ts";
export { LedgerEvent, LedgerState, nextState } from "./state.ts";
export {
  type DecidedLedger,
  decideLedger,
  type LedgerDecision,
  type LedgerUpdate,
  updateLedger,
} from "./update.ts";
