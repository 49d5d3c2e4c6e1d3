import type { Chart } from "@zp/catalog-core/report-model";
import type { BasisView } from "./item.ts";
import type { Count } from "./summary.ts";

/** Conventions that are set otherwise than the pack has them, by their key: what a person tries out. */
export type ConventionOverrides = Readonly<Record<string, unknown>>;

export interface FiguresQuery {
  readonly conventions?: ConventionOverrides;
}

/** A figure as it is shown. */
export interface FigureText {
  readonly numerator: number | string;
  readonly denominator: number | string;
  /** "61.81%", "1.20 次", "无法计算" */
  readonly text: string;
  /** 「89/144」; empty where the two numbers say nothing to the eye. */
  readonly base: string;
  readonly state: "measured" | "thin" | "not-measured";
  /** 0 to 1, for a bar; absent where it is no share. */
  readonly share?: number;
  /** 还差 N 项, where a target is set. */
  readonly missing?: number;
  readonly verdict: string;
  readonly tone: "good" | "bad" | "plain";
}

/** A figure with all it rests on. */
export interface FigureView extends FigureText {
  readonly counted: number;
  readonly total: number;
  readonly blank: number;
  /** Of those left out, how many could not be decided. */
  readonly undetermined: number;
  /** Items in the base, by what they add: each has its list. */
  readonly inside: readonly Count[];
  /** Items left out, by reason: each has its list. */
  readonly exclusions: readonly Count[];
  readonly parts: readonly Count[];
  /** Why it is not computed: the columns that are wanting, and in how many items; empty where it is. */
  readonly why: string;
}

/** The same figure under another reading. */
export interface VariantView {
  readonly id: string;
  readonly label: string;
  readonly numerator: number | string;
  readonly denominator: number | string;
  readonly text: string;
}

/** A convention that bears on figures, what it may be, and what it is. */
export interface ConventionView {
  readonly key: string;
  readonly label: string;
  readonly value: unknown;
  readonly text: string;
  /** As the pack has it. */
  readonly packValue: unknown;
  readonly packText: string;
  /** What it may be set to, the pack's own with them; empty where it is no choice out of a few. */
  readonly choices: readonly { readonly value: unknown; readonly text: string }[];
}

/** A metric with its definition, its figure, and the figure as the pack has it where conventions are tried out. */
export interface MetricView {
  readonly id: string;
  readonly title: string;
  readonly formula: string;
  readonly note: string;
  readonly basis: readonly Omit<BasisView, "force">[];
  readonly needs: readonly string[];
  readonly target: string;
  /** 0 to 1, for a mark; absent where the list has no target. */
  readonly targetShare?: number;
  readonly figure: FigureView;
  readonly packFigure?: FigureView;
  readonly variants: readonly VariantView[];
  readonly conventions: readonly string[];
  /** Whether instant items are in it, and how they come to be the other way; absent where that is no question. */
  readonly instantItems?: InstantItemsView;
}

/** In by a convention, or by what the metric is; then another metric has them the other way. */
export type InstantItemsView = { readonly counted: boolean } & (
  | { readonly convention: string }
  | { readonly otherwise: string }
);

export interface FiguresView {
  readonly revision: number;
  readonly metrics: readonly MetricView[];
  readonly conventions: readonly ConventionView[];
}

/** By what a list is taken apart. */
export type FigureGrouping = "unit" | "unit-rolled-up" | "type" | "level";

export interface FigureGroupsQuery extends FiguresQuery {
  readonly metricId: string;
  readonly by: FigureGrouping;
}

/** One metric of each unit, type or level. */
export interface FigureGroups {
  readonly revision: number;
  /** Groupings that this list has something for. */
  readonly groupings: readonly { readonly by: FigureGrouping; readonly label: string }[];
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly items: number;
    readonly figure: FigureText;
    /** Under the pack, where conventions are tried out. */
    readonly packText?: string;
  }[];
}

/** Items that a metric counts, or leaves out. */
export interface FigureItemsQuery extends FiguresQuery {
  readonly metricId: string;
  /** A reason of exclusion; "counted", and of these "reached", "missed", "blank". */
  readonly reason: string;
  readonly offset: number;
  readonly limit: number;
}

export interface FigureItems {
  readonly total: number;
  readonly items: readonly {
    readonly subject: string;
    readonly label: string;
    readonly unit: string;
    /** What its cells say of what the metric needs. */
    readonly cells: readonly { readonly label: string; readonly text: string }[];
  }[];
}

/** A chart with its values as a table: every value in words, a row for each category. */
export interface ChartView {
  readonly id: "ranks" | "limits" | "visits";
  readonly chart: Chart;
  readonly rows: readonly { readonly category: string; readonly cells: readonly string[] }[];
}
