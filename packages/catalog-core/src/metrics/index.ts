import type { Metric } from "../engine/index.ts";
import completeness from "./elements/completeness.ts";
import instantRate from "./handling/instant-rate.ts";
import atMostOnce from "./visits/at-most-once.ts";
import average from "./visits/average.ts";
import zero from "./visits/zero.ts";

export { isAskedOf, isFilled, requiredElements } from "./elements/required.ts";
export { type Handling, handlingOf, isUpToOneDay } from "./instant.ts";
export { labelOfPart, labelOfVariant, type Part, partLabels, type Variant, variantLabels } from "./labels.ts";
export { inPopulation, type OutOfPopulation, outOfPopulation } from "./population.ts";
export { formatShare, missingItems, NOT_COMPUTABLE, reaches, type Share, type ShareFormat } from "./share.ts";
export {
  canApplyRemotely,
  isFullyOnline,
  mustFetchResult,
  type Support,
  supportOf,
  visitsOf,
} from "./visits/presence.ts";

/**
 * Every metric, in the order of the report. A new metric is one file and a line here.
 *
 * @example
 * measure(catalogue.items, { metrics, pack }).overall["visits/at-most-once"];
 */
export const metrics: readonly Metric[] = [atMostOnce, zero, average, instantRate, completeness];
