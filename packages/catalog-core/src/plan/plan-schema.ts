import * as z from "zod";
import { ExactNumber, MeasurementState } from "../engine/index.ts";
import { CaseType, Visits } from "../model/index.ts";
import { TimeLimit } from "../time-limit/index.ts";
import { fillCauseIds, planKindIds, standingIds } from "./kinds.ts";

/** The item that something is proposed for. */
export const PlanItem = z.strictObject({
  id: z.string(),
  label: z.string(),
  unit: z.string(),
  /** Implementation code, else basic code. */
  code: z.string().optional(),
  sourceId: z.string().optional(),
  /** Cases in the periods of the table of cases; absent where it does not say. */
  cases: z.int().optional(),
});
export type PlanItem = z.output<typeof PlanItem>;

const texts = { fromText: z.string(), toText: z.string() };

/** One cell that is changed: the new value, and both as the cell would say them. */
export const PlannedChange = z.discriminatedUnion("element", [
  z.strictObject({ element: z.literal("maxVisits"), to: Visits, ...texts }),
  z.strictObject({ element: z.literal("promisedTimeLimit"), to: TimeLimit, ...texts }),
  z.strictObject({ element: z.literal("caseType"), to: CaseType, ...texts }),
]);
export type PlannedChange = z.output<typeof PlannedChange>;

/** A change of one item that would bring it to a target, with what it costs and what speaks for it. */
export const Proposal = z.strictObject({
  /** `kind|id of the item`: stays while the item keeps its code, whatever else the list holds. */
  id: z.string(),
  kind: z.enum(planKindIds),
  item: PlanItem,
  /** The metric that it serves; absent where it is advice and no target asks for it. */
  metric: z.string().optional(),
  changes: z.array(PlannedChange).min(1),
  cost: ExactNumber,
  /** In Chinese: why, and what has to be seen to. */
  reason: z.string(),
  /** The cells that it rests on, as they are filled. */
  evidence: z.array(z.strictObject({ element: z.string(), text: z.string() })),
});
export type Proposal = z.output<typeof Proposal>;

/** A cell that has to be filled in or put right before its item can be counted: no value is proposed. */
export const Filling = z.strictObject({
  item: PlanItem,
  metric: z.string(),
  element: z.string(),
  cause: z.enum(fillCauseIds),
  text: z.string(),
});
export type Filling = z.output<typeof Filling>;

/** An item above the ceiling that no change of whole days brings under it: a case for a waiver. */
export const WaiverNeed = z.strictObject({ item: PlanItem, text: z.string(), reason: z.string() });
export type WaiverNeed = z.output<typeof WaiverNeed>;

/** A column that a table lacks, with the items that cannot be counted for it. */
export const MissingColumn = z.strictObject({
  sourceId: z.string().optional(),
  label: z.string(),
  metric: z.string(),
  element: z.string(),
  items: z.int(),
});
export type MissingColumn = z.output<typeof MissingColumn>;

/**
 * How far a list or a unit is from a target.
 *
 * The books balance: `denominator − numerator = ready + newChannel + toFill + waived + rest`.
 */
export const PlanGap = z.strictObject({
  metric: z.string(),
  /** `list`: a least share of the list. `ceiling`: of each item. */
  kind: z.enum(["list", "ceiling"]),
  /** The least share of the list, or the largest share of the statutory limit, as a fraction. */
  bound: z.string(),
  state: MeasurementState,
  numerator: z.int(),
  denominator: z.int(),
  /** 还差 N 项: of a list target the least number of items to change; of a ceiling the items above it without a waiver. */
  missing: z.int(),
  /** Items that a change resting on what the list states would bring to it. */
  ready: z.int(),
  /** Items for which a way to apply or to receive has to be opened first. */
  newChannel: z.int(),
  /** Items in the base whose value is blank or cannot be read. */
  toFill: z.int(),
  waived: z.int(),
  /** Items for which nothing is proposed. */
  rest: z.int(),
  /** Items outside the base that would come into it if they were filled in. */
  outside: z.int(),
  standing: z.enum(standingIds),
});
export type PlanGap = z.output<typeof PlanGap>;

/** How many changes, and what they cost. */
export const PlanSum = z.strictObject({ changes: z.int(), cost: ExactNumber });
export type PlanSum = z.output<typeof PlanSum>;

/** Whose targets are to be reached: the county's, those of the units, or both. Ceilings are of each item in any case. */
export const PlanGoal = z.enum(["county", "units", "all"]);
export type PlanGoal = z.output<typeof PlanGoal>;

/** The cheapest set of changes that reaches what is asked, as far as it can be reached. */
export const CheapestSet = z.strictObject({
  goal: PlanGoal,
  ids: z.array(z.string()),
  ...PlanSum.shape,
  byKind: z.partialRecord(z.enum(planKindIds), z.int()),
  byMetric: z.record(z.string(), PlanSum),
  byUnit: z.record(z.string(), PlanSum),
  /** What the list target would take for the county alone, for the units alone, and for both. */
  goals: z.partialRecord(PlanGoal, PlanSum),
  /** Targets that all proposals together do not reach: "" is the county. */
  short: z.array(z.strictObject({ unit: z.string(), metric: z.string(), missing: z.int() })),
});
export type CheapestSet = z.output<typeof CheapestSet>;

/** What became of the table of cases. */
export const CaseBook = z.strictObject({
  rows: z.int(),
  used: z.int(),
  /** Rows that belong to no item of the list, or to several. */
  unmatched: z.int(),
  /** Rows without a number. */
  unstated: z.int(),
});
export type CaseBook = z.output<typeof CaseBook>;

const gapsByUnit = z.record(z.string(), z.array(PlanGap));

/** The plan: gaps, what may be changed, and the cheapest set. Plain JSON. */
export const Plan = z.strictObject({
  schema: z.literal("zp.plan/1"),
  pack: z.strictObject({ id: z.string(), version: z.string() }),
  asOf: z.iso.date(),
  items: z.int(),
  /** Conventions in force that bear on the plan. */
  options: z.record(z.string(), z.json()),
  gaps: z.strictObject({
    overall: z.array(PlanGap),
    byUnit: gapsByUnit,
    /** With the bodies under it; shown, not asked: where each reaches its target, so do they together. */
    byUnitRolledUp: gapsByUnit,
  }),
  proposals: z.array(Proposal),
  fillings: z.array(Filling),
  columns: z.array(MissingColumn),
  waivers: z.array(WaiverNeed),
  cheapest: CheapestSet,
  cases: CaseBook.optional(),
});
export type Plan = z.output<typeof Plan>;
