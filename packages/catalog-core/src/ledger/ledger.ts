import * as z from "zod";
import { IsoDate } from "../model/index.ts";
import { LedgerEvent, LedgerState } from "./state.ts";

/** One step of an entry: on which day, by what, to which state. */
export const LedgerStep = z.strictObject({
  on: IsoDate,
  event: LedgerEvent,
  to: LedgerState,
  /** Who decided, where it was a person. */
  by: z.string().optional(),
  note: z.string().optional(),
});
export type LedgerStep = z.output<typeof LedgerStep>;

/** A finding as the ledger carries it from check to check, under the finding's own key. */
export const LedgerEntry = z.strictObject({
  key: z.string(),
  ruleId: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  desk: z.enum(["unit", "centre"]),
  subject: z.strictObject({
    kind: z.string(),
    id: z.string(),
    label: z.string(),
    unit: z.string().optional(),
  }),
  path: z.array(z.string()),
  /** As it was said last. */
  message: z.string(),
  suggestion: z.string(),
  state: LedgerState,
  firstFound: IsoDate,
  lastFound: IsoDate,
  /** The last day by which it has to be mended. */
  due: IsoDate.optional(),
  history: z.array(LedgerStep).nonempty(),
});
export type LedgerEntry = z.output<typeof LedgerEntry>;

/** A check that the ledger was brought up to date with. */
export const LedgerCheck = z.strictObject({
  on: IsoDate,
  pack: z.strictObject({ id: z.string(), version: z.string() }),
  /** Of the lists that were checked, see `snapshotId`. */
  snapshot: z.string().optional(),
  found: z.int().nonnegative(),
});
export type LedgerCheck = z.output<typeof LedgerCheck>;

/** 整改台账: every finding that was ever made, and how it stands. Plain JSON, entries in the order of their keys. */
export const Ledger = z.strictObject({
  schema: z.literal("zp.ledger/1"),
  checks: z.array(LedgerCheck),
  entries: z.array(LedgerEntry),
});
export type Ledger = z.output<typeof Ledger>;

/**
 * A ledger with nothing in it.
 *
 * @example emptyLedger().entries // []
 */
export const emptyLedger = (): Ledger => ({ schema: "zp.ledger/1", checks: [], entries: [] });
