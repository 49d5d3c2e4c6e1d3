import type { Reckoning } from "./figure.ts";

/** One value of a chart: a number for the eye (charts know no fractions), and what it is reckoned from. */
export interface ChartValue {
  readonly value: number;
  readonly of: Reckoning;
}

/** Values of one kind over all categories; `undefined` leaves a gap. */
export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (ChartValue | undefined)[];
}

/**
 * What a chart says, for every medium the same. `columns`: one bar for each category, with a line at the target where there
 * is one. `stacked`: parts of a whole, each bar to 100 %. `pairs`: two or more bars for each category, as before and after.
 */
export interface Chart {
  readonly kind: "columns" | "stacked" | "pairs";
  readonly title: string;
  /** The same in words, for who does not see it. */
  readonly alt: string;
  /** What the values are: shares (0.934 is 93.4 %) or counts. */
  readonly unit: "share" | "count";
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** A share that is asked for. */
  readonly target?: { readonly label: string; readonly value: number };
}
