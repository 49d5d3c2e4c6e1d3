import * as z from "zod";

/**
 * How a finding stands in the ledger.
 *
 * - `new`: found for the first time; `open`: found again.
 * - `fixed`: no longer found, to be looked at by a person (待复核); `closed`: looked at and found good (销号).
 * - `waived`: let pass by who may; `reopened`: found again after it had been fixed or closed.
 */
export const LedgerState = z.enum(["new", "open", "fixed", "closed", "waived", "reopened"]);
export type LedgerState = z.output<typeof LedgerState>;

/**
 * What happens to it. A check says `found`, `waived` (found, and let pass), `not-found`, or nothing of it (`not-checked`: the
 * rule did not run, the unit's list was not there). A person, having looked, says `confirmed` or `rejected`.
 */
export const LedgerEvent = z.enum(["found", "waived", "not-found", "not-checked", "confirmed", "rejected"]);
export type LedgerEvent = z.output<typeof LedgerEvent>;

/** From each state, where an event leads; what is not named changes nothing. */
const steps: Readonly<Record<LedgerState | "none", Partial<Record<LedgerEvent, LedgerState>>>> = {
  none: { found: "new", waived: "waived" },
  new: { found: "open", waived: "waived", "not-found": "fixed" },
  open: { waived: "waived", "not-found": "fixed" },
  fixed: { found: "reopened", waived: "waived", confirmed: "closed", rejected: "reopened" },
  closed: { found: "reopened", waived: "waived", rejected: "reopened" },
  // The day of the waiver is past: what it let pass is still to be done.
  waived: { found: "open", "not-found": "fixed" },
  reopened: { waived: "waived", "not-found": "fixed" },
};

/**
 * The state after an event; the same state where the event changes nothing, `undefined` where there is nothing to note.
 * What was not checked stays as it was: silence is no repair. Only a person closes.
 *
 * @param state `undefined` for a finding that is not in the ledger
 * @example
 * nextState(undefined, "found"); // "new"
 * nextState("open", "not-found"); // "fixed"
 * nextState("fixed", "confirmed"); // "closed"
 * nextState("open", "confirmed"); // "open": nothing is confirmed that is still found
 */
export const nextState = (state: LedgerState | undefined, event: LedgerEvent): LedgerState | undefined =>
  steps[state ?? "none"][event] ?? state;
