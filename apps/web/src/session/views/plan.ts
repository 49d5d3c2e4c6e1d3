import type { Plan } from "@zp/catalog-core/plan";

export interface PlanQuery {
  readonly goal?: "county" | "units" | "all";
  readonly unit?: string;
}

/** How far to the targets, and the cheapest way there; the proposals come in windows. */
export interface PlanView {
  readonly revision: number;
  readonly gaps: Plan["gaps"];
  readonly cheapest: Omit<Plan["cheapest"], "ids">;
  readonly columns: Plan["columns"];
  readonly counts: { readonly proposals: number; readonly fillings: number; readonly waivers: number };
}

export interface ProposalsQuery extends PlanQuery {
  readonly list: "proposals" | "fillings" | "waivers";
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

export interface WhatIfQuery extends PlanQuery {
  readonly ids: readonly string[] | "cheapest";
}

export interface WhatIfView {
  readonly revision: number;
  readonly applied: number;
  readonly figures: readonly {
    readonly metricId: string;
    readonly title: string;
    readonly before: string;
    readonly after: string;
  }[];
  readonly gaps: Plan["gaps"];
}
