import type { Rational } from "../exact/index.ts";
import type { ImplementationItem, ItemElement } from "../model/index.ts";
import type { Citation } from "../sources.ts";
import type { CheckContext } from "./context.ts";
import type { ExclusionReasonId } from "./exclusion.ts";
import type { Conventions } from "./pack.ts";

/** What one item adds to a metric, or why it is left out. */
export type Observation =
  | {
      readonly kind: "counted";
      /** Added to the numerator; an integer, or exact. */
      readonly numerator: number | Rational;
      /** Added to the denominator; 1 unless said otherwise. */
      readonly denominator?: number | Rational;
      /** In the base, but its value is blank. */
      readonly blank?: true;
      /** Named part that the item falls in. */
      readonly part?: string;
      readonly variants?: Readonly<Record<string, VariantObservation>>;
    }
  | {
      readonly kind: "excluded";
      /** A key of `exclusion.ts`. */
      readonly reason: ExclusionReasonId;
      readonly part?: string;
      readonly variants?: Readonly<Record<string, VariantObservation>>;
    };

export interface VariantObservation {
  readonly numerator: number;
  readonly denominator: number;
}

/** A figure over a list, with its whole definition. */
export interface Metric {
  /** `group/name`, equal to its place under `metrics/`. */
  readonly id: `${string}/${string}`;
  readonly title: string;
  /**
   * `share`: of so many items, so many; `ratio`: of sums; `mean`: of item values, a percentage; `average`: of item
   * values, a plain number (1.2 次).
   */
  readonly kind: "share" | "ratio" | "mean" | "average";
  /** The formula in Chinese words, as it stands beside the figure. */
  readonly formula: string;
  /** What is counted, what not, and what it is mistaken for; in Chinese. */
  readonly note: string;
  readonly basis: readonly Citation[];
  /** Elements without whose column the metric is not measured. */
  readonly needs: readonly ItemElement[];
  /** Conventions that bear on it, by their key in the pack. */
  readonly conventions: readonly (keyof Conventions)[];
  /** `list`: the pack's target is a least share of the list. `ceiling`: judged item by item, the share is no target. */
  readonly targetKind?: "list" | "ceiling";
  /** Formula and note under other conventions than the defaults; see `wordsOf` of the metrics. */
  words?(options: Readonly<Record<string, unknown>>): Partial<Pick<Metric, "formula" | "note">>;
  /**
   * Whether instant items are in it: as a convention of the pack says, or by what it is; then another metric has them the
   * other way.
   */
  readonly instantItems?:
    | { readonly convention: "instantInHalf" | "instantInMean" }
    | { readonly counted: boolean; readonly otherwise: Metric["id"] };
  observe(item: ImplementationItem, context: CheckContext): Observation;
}

/**
 * Declares a metric. The engine asks `observe` of every item; `metrics/` has the real ones.
 *
 * @example
 * const withFee = defineMetric({
 *   id: "fees/charging",
 *   title: "收费事项占比",
 *   kind: "share",
 *   formula: "收费的事项 ÷ 写明是否收费的事项",
 *   note: "未写明是否收费的不计。",
 *   basis: [],
 *   needs: ["charges"],
 *   conventions: [],
 *   observe: ({ charges }) =>
 *     charges === "yes" || charges === "no"
 *       ? { kind: "counted", numerator: charges === "yes" ? 1 : 0 }
 *       : { kind: "excluded", reason: "blank" },
 * });
 * const checker = new Checker({ rules: [], metrics: [withFee], pack: zhenping2018 });
 * checker.add({ id: "1", charges: "yes" });
 * checker.add({ id: "2", charges: "no" });
 * checker.finish().metrics.overall["fees/charging"]?.numerator; // 1
 */
export const defineMetric = (metric: Metric): Metric => metric;
