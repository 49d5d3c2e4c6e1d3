/** The figures, each with numerator, denominator and all that it leaves out, and what they are made of. */

import type { Metric } from "../engine/index.ts";
import completeness from "./elements/completeness.ts";
import instantRate from "./handling/instant-rate.ts";
import meanCompression from "./time-limit/mean-compression.ts";
import pooledCompression from "./time-limit/pooled-compression.ts";
import pooledCompressionWithoutInstant from "./time-limit/pooled-compression-without-instant.ts";
import withinHalf from "./time-limit/within-half.ts";
import atMostOnce from "./visits/at-most-once.ts";
import average from "./visits/average.ts";
import zero from "./visits/zero.ts";

export { isAskedOf, isFilled, requiredElements } from "./elements/required.ts";
export { type Handling, handlingOf } from "./instant.ts";
export { labelOfPart, labelOfVariant, type Part, partLabels, type Variant, variantLabels } from "./labels.ts";
export { type LengthyPart, lengthyParts } from "./lengthy.ts";
export { inPopulation, type OutOfPopulation, outOfPopulation } from "./population.ts";
export { type OtherReading, otherReadings } from "./readings.ts";
export { formatShare, missingItems, NOT_COMPUTABLE, reaches, type Share, type ShareFormat } from "./share.ts";
export { byLimits } from "./time-limit/by-limits.ts";
export { type Conversion, conversionFor } from "./time-limit/limits.ts";
export {
  canApplyRemotely,
  isFullyOnline,
  mustFetchResult,
  type Support,
  supportOf,
  visitsOf,
} from "./visits/presence.ts";
export { wordsOf } from "./words-of.ts";

/**
 * Every metric, in the order of the report. A new metric is one file and a line here.
 *
 * @example
 * metrics.map(({ id }) => id); // ["visits/at-most-once", "time-limit/within-half", …]
 */
export const metrics: readonly Metric[] = [
  atMostOnce,
  withinHalf,
  pooledCompression,
  pooledCompressionWithoutInstant,
  meanCompression,
  zero,
  average,
  instantRate,
  completeness,
];
