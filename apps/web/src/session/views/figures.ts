import type { Count } from "./summary.ts";

/** Conventions that are set otherwise than the pack has them, by their key: what a person tries out. */
export type ConventionOverrides = Readonly<Record<string, unknown>>;

export interface FiguresQuery {
  readonly conventions?: ConventionOverrides;
}

/** A figure with all it rests on. */
export interface FigureView {
  readonly numerator: number | string;
  readonly denominator: number | string;
  /** "61.81%", "1.20 次", "无法计算" */
  readonly text: string;
  readonly state: "measured" | "thin" | "not-measured";
  readonly counted: number;
  readonly total: number;
  readonly blank: number;
  readonly exclusions: readonly Count[];
  readonly parts: readonly Count[];
  readonly missing?: number;
  readonly verdict: string;
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
  /** What it may be set to; empty where it is no choice out of a few. */
  readonly choices: readonly { readonly value: unknown; readonly text: string }[];
}

/** A metric with its definition, its figure, and the figure as the pack has it where conventions are tried out. */
export interface MetricView {
  readonly id: string;
  readonly title: string;
  readonly formula: string;
  readonly note: string;
  readonly basis: readonly { readonly source: string; readonly article: string; readonly quote?: string }[];
  readonly needs: readonly string[];
  readonly target: string;
  readonly figure: FigureView;
  readonly packFigure?: FigureView;
  readonly variants: readonly VariantView[];
  readonly conventions: readonly string[];
  readonly byUnit: readonly { readonly unit: string; readonly figure: FigureView }[];
}

export interface FiguresView {
  readonly revision: number;
  readonly metrics: readonly MetricView[];
  readonly conventions: readonly ConventionView[];
}

/** Items that a metric leaves out for one reason, or counts. */
export interface FigureItemsQuery {
  readonly metricId: string;
  /** A reason of exclusion, or "counted". */
  readonly reason: string;
  readonly conventions?: ConventionOverrides;
  readonly offset: number;
  readonly limit: number;
}

export interface FigureItems {
  readonly total: number;
  readonly items: readonly { readonly subject: string; readonly label: string; readonly unit: string }[];
}
