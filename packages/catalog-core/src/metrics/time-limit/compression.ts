import type { CheckContext, ExclusionReasonId, Metric } from "../../engine/index.ts";
import type { Rational } from "../../exact/index.ts";
import type { ImplementationItem } from "../../model/index.ts";
import { handlingOf } from "../instant.ts";
import { outOfPopulation } from "../population.ts";
import { conversionFor, lacksColumn, type WorkdayPair, workdayPairOf } from "./limits.ts";

/** Both limits of an item in workdays, an instant one promising 0; or why it is left out. */
export function pairOf(item: ImplementationItem, context: CheckContext): WorkdayPair | ExclusionReasonId {
  const { asOf, conventions } = context;
  const out = outOfPopulation(item, conventions, asOf);
  if (out !== undefined) return out;
  const { instant } = handlingOf(item, conventions.instantPromise);
  if (lacksColumn(item, instant, context)) return "absent-column";
  return workdayPairOf(item, instant, conversionFor(item, context));
}

/** A whole number stays a number: that is how the engine counts items of one kind together. */
export const plain = (value: Rational): number | Rational => (value.d === 1n ? Number(value.n) : value);

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
