import type {
  CheckContext,
  Conventions,
  ExclusionReasonId,
  Metric,
  Observation,
} from "../../engine/index.ts";
import { divide, ONE, type Rational, subtract } from "../../exact/index.ts";
import type { ImplementationItem } from "../../model/index.ts";
import { handlingOf } from "../instant.ts";
import { excluded, outOfPopulation } from "../population.ts";
import { byLimits } from "./by-limits.ts";
import { conversionFor, lacksColumn, type WorkdayPair, workdayPairOf } from "./limits.ts";

/** Both limits of an item in workdays, an instant one promising 0; or why it is left out. */
function pairOf(
  item: ImplementationItem,
  instant: boolean,
  context: CheckContext,
): WorkdayPair | ExclusionReasonId {
  if (lacksColumn(item, instant, context)) return "absent-column";
  return workdayPairOf(item, instant, conversionFor(item, context));
}

/** A whole number stays a number. */
const plain = (value: Rational): number | Rational => (value.d === 1n ? Number(value.n) : value);

/** What a pair of limits adds to a figure. */
interface Added {
  readonly numerator: Rational;
  readonly denominator: Rational;
}

/** The days that are cut off and the days there were. */
export const pooled = ({ statutory, promised }: WorkdayPair): Added => ({
  numerator: subtract(statutory, promised),
  denominator: statutory,
});

/** The part that is cut off, each item as heavy as any other. */
export const averaged = ({ statutory, promised }: WorkdayPair): Added => ({
  numerator: divide(subtract(statutory, promised), statutory),
  denominator: ONE,
});

/** `observe` of a compression metric: what a pair of limits in workdays adds, and whether instant items are in under a pack. */
export function observeCompression(
  added: (pair: WorkdayPair) => Added,
  { withInstant }: { readonly withInstant: (conventions: Conventions) => boolean },
): Metric["observe"] {
  const observe = byLimits((item, context): Observation => {
    const { instant } = handlingOf(item, context.conventions.instantPromise);
    if (instant && !withInstant(context.conventions)) return excluded("instant");
    const pair = pairOf(item, instant, context);
    if (typeof pair === "string") return excluded(pair);
    const { numerator, denominator } = added(pair);
    return { kind: "counted", numerator: plain(numerator), denominator: plain(denominator) };
  });
  return (item, context) => {
    const out = outOfPopulation(item, context.conventions, context.asOf);
    return out === undefined ? observe(item, context) : excluded(out);
  };
}

/** What all compression metrics share. */
export const compression = {
  basis: [
    {
      source: "zp-2018-98",
      article: "五(三)",
      quote: "减少办事环节,压缩办理时限",
      force: "should",
    },
  ],
  needs: ["statutoryTimeLimit", "promisedTimeLimit"],
  conventions: [
    "instantPromise",
    "plainDayOfPermit",
    "plainDay",
    "conversion",
    "typesOutOfScope",
    "minDecided",
  ],
} as const satisfies Partial<Metric>;
