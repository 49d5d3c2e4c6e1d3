import { type CheckContext, defineMetric, type Observation } from "../../engine/index.ts";
import type { ImplementationItem } from "../../model/index.ts";
import { handlingOf, otherInstantPromise } from "../instant.ts";
import { type Variant, variantOfInstantPromise } from "../labels.ts";
import { excluded, outOfPopulation } from "../population.ts";

/** Neither the type nor the promise says anything: the item is counted as promised, but nothing has decided it. */
const saysNothing = ({ caseType, promisedTimeLimit }: ImplementationItem): boolean =>
  typeof caseType !== "string" &&
  promisedTimeLimit?.kind !== "duration" &&
  promisedTimeLimit?.kind !== "immediate";

/** No column of the table could have said it. */
const noColumn = (item: ImplementationItem, { hasColumn }: CheckContext): boolean =>
  item.caseType === undefined &&
  item.promisedTimeLimit === undefined &&
  !hasColumn(item.sourceId, "caseType") &&
  !hasColumn(item.sourceId, "promisedTimeLimit");

export default defineMetric({
  id: "handling/instant-rate",
  title: "即办件占比",
  kind: "share",
  formula: "即办件 ÷ 在用的依申请事项总数",
  note:
    "以办件类型为准；办件类型未填的，承诺时限写明即办、当场、立等可取或 0 的计为即办件，其余计为承诺件。" +
    "承诺时限未填不作 0，也不算即办。",
  basis: [
    {
      source: "zp-2018-98",
      article: "五(三)",
      quote: "尽可能通过授权窗口等方式将承诺件转变成即办件",
      force: "should",
    },
  ],
  needs: ["caseType", "promisedTimeLimit"],
  conventions: ["instantPromise", "typesOutOfScope", "minDecided"],
  observe(item, context): Observation {
    const { asOf, conventions } = context;
    const out = outOfPopulation(item, conventions, asOf);
    if (out !== undefined) return excluded(out);
    if (noColumn(item, context)) return excluded("absent-column");
    const other = otherInstantPromise(conventions.instantPromise);
    const { instant, stated } = handlingOf(item, conventions.instantPromise);
    const otherwise = handlingOf(item, other).instant;
    return observationOf(instant, otherwise, stated, saysNothing(item), variantOfInstantPromise[other]);
  },
});

/** The same object for the same answer, so that items of one kind are counted together. */
function observationOf(
  instant: boolean,
  otherwise: boolean,
  stated: boolean,
  blank: boolean,
  other: Variant,
): Observation {
  const key = `${instant}${otherwise}${stated}${blank}${other}`;
  let observation = observations.get(key);
  if (observation === undefined) {
    observation = {
      kind: "counted",
      numerator: instant ? 1 : 0,
      ...(blank ? { blank: true as const } : {}),
      ...(stated ? {} : { part: "case-type-unstated" }),
      variants: { [other]: { numerator: otherwise ? 1 : 0, denominator: 1 } },
    };
    observations.set(key, observation);
  }
  return observation;
}

const observations = new Map<string, Observation>();
