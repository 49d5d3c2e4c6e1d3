import * as z from "zod";

/** An exact number in JSON: an integer as it is, any other as a fraction, `"35/65"`. */
export const ExactNumber = z.union([z.int(), z.string().regex(/^-?\d+\/[1-9]\d*$/)]);
export type ExactNumber = z.output<typeof ExactNumber>;

/**
 * `measured`: a figure with a verdict. `thin`: too little of the base was decided, 仅供参考, no verdict.
 * `not-measured`: 无法计算, because a column is absent or nothing is left in the base.
 */
export const MeasurementState = z.enum(["measured", "thin", "not-measured"]);
export type MeasurementState = z.output<typeof MeasurementState>;

/**
 * One metric over one group of items, exact, with everything it leaves out.
 *
 * The books balance: `counted + Σ excluded = total`. For a share `counted` is `denominator`.
 */
export const Measurement = z.strictObject({
  numerator: ExactNumber,
  denominator: ExactNumber,
  /** Items in the base. */
  counted: z.int(),
  /** Items in the base whose value is blank. */
  blank: z.int(),
  /** Items left out, by reason (`exclusion.ts` has the Chinese words). */
  excluded: z.record(z.string(), z.int()),
  /** Of those left out, how many could not be decided because units or texts leave it open. */
  undetermined: z.int(),
  /** Items of the group, duplicates included. */
  total: z.int(),
  /** Items decided, and items less the exclusions by definition: their ratio is the thickness of the base. */
  decided: z.int(),
  decidable: z.int(),
  state: MeasurementState,
  target: z
    .strictObject({
      /** The least share, as a fraction. */
      least: z.string(),
      reached: z.boolean().optional(),
      /** 还差 N 项: the least number of items to change. */
      missing: z.int(),
    })
    .optional(),
  /** Parts of the numerator or the base, by name (supported, doubtful …). */
  parts: z.record(z.string(), z.int()),
  /** The same figure under another reading, by name: numerator and denominator. */
  variants: z.record(z.string(), z.strictObject({ numerator: ExactNumber, denominator: ExactNumber })),
  /** Conventions in force that bear on the figure. */
  options: z.record(z.string(), z.json()),
});
export type Measurement = z.output<typeof Measurement>;

const byMetric = z.record(z.string(), Measurement);

/** All metrics over one list: overall, and by unit, type and level. */
export const MetricReport = z.strictObject({
  schema: z.literal("zp.metric-report/1"),
  pack: z.strictObject({ id: z.string(), version: z.string() }),
  asOf: z.iso.date(),
  overall: byMetric,
  /** A unit's own items. */
  byUnit: z.record(z.string(), byMetric),
  /** With the bodies under it; only for units that have any. */
  byUnitRolledUp: z.record(z.string(), byMetric),
  byType: z.record(z.string(), byMetric),
  byLevel: z.record(z.string(), byMetric),
});
export type MetricReport = z.output<typeof MetricReport>;
