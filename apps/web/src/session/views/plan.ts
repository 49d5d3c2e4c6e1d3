import type { PlanGoal } from "@zp/catalog-core/plan";
import type { Count, Tone } from "./summary.ts";

export interface PlanQuery {
  readonly goal?: PlanGoal;
  readonly unit?: string;
}

/** How far a list or a unit is from a target, in words. */
export interface GapView {
  readonly metricId: string;
  readonly title: string;
  /** `list`: a least share of the list. `ceiling`: of each item. */
  readonly kind: "list" | "ceiling";
  /** "93.42%", "无法计算" */
  readonly text: string;
  readonly base: string;
  /** 0 to 1, for a bar; absent where it cannot be computed. */
  readonly share?: number;
  readonly targetShare?: number;
  readonly missing: number;
  /** 「目标 80%，已达到」「还差 3 项」 */
  readonly verdict: string;
  readonly tone: Tone;
  /** How it can be reached: 「现有渠道不够，须新开渠道」; empty where nothing is asked. */
  readonly standing: string;
  /** What the items that are wanting can be brought to. */
  readonly parts: readonly Count[];
}

export interface GapsView {
  readonly overall: readonly GapView[];
  /** Units that lack something or cannot be judged, those that lack most first. */
  readonly byUnit: readonly { readonly unit: string; readonly gaps: readonly GapView[] }[];
  readonly units: number;
}

/** How many changes, and what they cost, in words. */
export interface PlanSumView {
  readonly id: string;
  readonly label: string;
  readonly changes: number;
  readonly cost: string;
}

/** How far to the targets, and the cheapest way there; the proposals come in windows. */
export interface PlanView {
  readonly revision: number;
  readonly gaps: GapsView;
  readonly cheapest: {
    readonly changes: number;
    readonly cost: string;
    readonly kinds: readonly PlanSumView[];
    /** What it takes for the county alone, for the units alone, for both. */
    readonly goals: readonly PlanSumView[];
  };
  /** Columns that tables lack, with the items that cannot be counted for it. */
  readonly columns: readonly { readonly table: string; readonly label: string; readonly items: number }[];
  readonly counts: { readonly proposals: number; readonly fillings: number; readonly waivers: number };
  /** Kinds of change that are proposed, with how often. */
  readonly kinds: readonly Count[];
  readonly units: readonly string[];
}

export interface ProposalsQuery extends PlanQuery {
  readonly list: "proposals" | "fillings" | "waivers";
  /** A kind of change. */
  readonly kind?: string;
  readonly offset: number;
  readonly limit: number;
}

/** A proposal, a cell to fill, or a case for a waiver, as a line. */
export interface ProposalRow {
  readonly id: string;
  readonly subject: string;
  readonly label: string;
  readonly unit: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly cost: string;
  readonly reason: string;
  readonly evidence: string;
  /** One of the cheapest set. */
  readonly cheapest: boolean;
}

export interface ProposalsWindow {
  readonly revision: number;
  readonly offset: number;
  readonly rows: readonly ProposalRow[];
  readonly total: number;
}

/** Which proposals are taken: a set to begin with, and those that are ticked or unticked in it. */
export interface PlanChoice {
  readonly base: "cheapest" | "none";
  readonly toggled: readonly string[];
}

export interface WhatIfQuery extends PlanQuery {
  readonly choice: PlanChoice;
}

/** A figure before and after. */
export interface WhatIfFigure {
  readonly metricId: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

export interface WhatIfView {
  readonly revision: number;
  readonly applied: number;
  readonly cost: string;
  readonly figures: readonly WhatIfFigure[];
  readonly gaps: GapsView;
  /** Units that do not reach the target of the list, before and after. */
  readonly unitsShort: { readonly before: number; readonly after: number };
}
