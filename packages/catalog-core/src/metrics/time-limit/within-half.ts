import { type Conventions, defineMetric, type Observation } from "../../engine/index.ts";
import { fromText } from "../../exact/index.ts";
import { HALF, type HalfJudgement, judgeHalf } from "../../time-limit/index.ts";
import { handlingOf, otherInstantPromise } from "../instant.ts";
import { variantOfInstantPromise } from "../labels.ts";
import { excluded, outOfPopulation } from "../population.ts";
import { byLimits } from "./by-limits.ts";
import { conversionFor, lacksColumn } from "./limits.ts";

/** @param withInstant instant items are counted: what is done at once takes no more than half */
const figure = (verdict: HalfJudgement["verdict"] | undefined, withInstant: boolean) =>
  verdict === "within" || (verdict === "instant" && withInstant)
    ? { numerator: 1, denominator: 1 }
    : verdict === "above"
      ? { numerator: 0, denominator: 1 }
      : undefined;

/** What is said of an item under the reading in force, with the figure under the other reading beside it. */
function observationOf(
  { verdict, variantIfSameUnit, oneDayStatutory }: HalfJudgement,
  otherwise: HalfJudgement["verdict"],
  other: Conventions["instantPromise"],
  withInstant: boolean,
): Observation {
  const own = figure(verdict, withInstant);
  const sameUnit = own ?? figure(variantIfSameUnit, withInstant);
  const underOther = figure(otherwise, withInstant);
  const isInstant = verdict === "instant";
  const variants = {
    ...(sameUnit === undefined ? {} : { "same-unit": sameUnit }),
    ...(underOther === undefined ? {} : { [variantOfInstantPromise[other]]: underOther }),
    ...(oneDayStatutory && own !== undefined && !isInstant ? { "one-workday": own } : {}),
  };
  if (isInstant && withInstant) return { kind: "counted", numerator: 1, part: "instant", variants };
  if (verdict !== "within" && verdict !== "above") return { ...excluded(verdict), variants };
  const part = oneDayStatutory ? ({ part: "one-workday" } as const) : {};
  return { kind: "counted", numerator: verdict === "within" ? 1 : 0, ...part, variants };
}

const observe = byLimits((item, context): Observation => {
  const { conventions } = context;
  const { instantPromise } = conventions;
  const other = otherInstantPromise(instantPromise);
  const { instant } = handlingOf(item, instantPromise);
  const withInstant = conventions.instantInHalf === "counted";
  // An instant item that is left out is so whatever columns there are.
  if ((!instant || withInstant) && lacksColumn(item, instant, context)) return excluded("absent-column");
  const { caseType, promisedTimeLimit, statutoryTimeLimit } = item;
  const ask = {
    ...conversionFor(item, context),
    caseType: typeof caseType === "string" ? caseType : undefined,
    share: fromText(conventions.promisedShare) ?? HALF,
  };
  const judged = judgeHalf(promisedTimeLimit, statutoryTimeLimit, { ...ask, instantPromise });
  const otherwise = judgeHalf(promisedTimeLimit, statutoryTimeLimit, { ...ask, instantPromise: other });
  return observationOf(judged, otherwise.verdict, other, withInstant);
});

const CEILING =
  "这是对每个事项的上限要求（“原则上”），不是清单的达标线。" +
  "法定时限仅 1 日的，按整日无法再减半，单独列出。";
const HALF_KEPT = "“压缩至法定时限的50%以内”指保留的部分不超过一半，恰好一半算达到。";

export default defineMetric({
  id: "time-limit/within-half",
  title: "承诺时限在法定时限一半以内的事项占比",
  kind: "share",
  formula: "承诺时限 ≤ 法定时限 × 50% 的承诺件 ÷ 能够判定的承诺件",
  note:
    HALF_KEPT +
    "即办件、无法定时限、时限未填或无法识别、单位不明无法判定的事项，按理由列出，不进分母。" +
    CEILING,
  words: ({ instantInHalf }) =>
    instantInHalf === "counted"
      ? {
          formula: "（承诺时限 ≤ 法定时限 × 50% 的承诺件 + 即办件）÷（能够判定的承诺件 + 即办件）",
          note:
            HALF_KEPT +
            "即办件视为不超过一半，计入分子和分母，另列一行。" +
            "其余无法定时限、时限未填或无法识别、单位不明无法判定的事项，按理由列出，不进分母。" +
            CEILING,
        }
      : {},
  instantItems: { convention: "instantInHalf" },
  basis: [
    {
      source: "zp-2018-98",
      article: "五(三)",
      quote: "无法实现即来即办的,原则上应将承诺时限压缩至法定时限的50%以内",
      force: "should",
    },
  ],
  needs: ["statutoryTimeLimit", "promisedTimeLimit"],
  conventions: [
    "promisedShare",
    "instantPromise",
    "instantInHalf",
    "plainDayOfPermit",
    "plainDay",
    "conversion",
    "typesOutOfScope",
    "minDecided",
  ],
  targetKind: "ceiling",
  observe(item, context) {
    const out = outOfPopulation(item, context.conventions, context.asOf);
    return out === undefined ? observe(item, context) : excluded(out);
  },
});
