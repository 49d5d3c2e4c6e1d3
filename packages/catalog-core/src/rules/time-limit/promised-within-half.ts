import * as z from "zod";
import { defineItemRule, fail, type Outcome, pass, skip } from "../../engine/index.ts";
import { fromNumber, fromText, multiply, rational, toDecimal, toNumber } from "../../exact/index.ts";
import { byLimits, conversionFor, handlingOf, inPopulation } from "../../metrics/index.ts";
import { formatTimeLimit, HALF, judgeHalf, largestWithin, TimeLimit } from "../../time-limit/index.ts";
import { setByPack } from "../citations.ts";

const data = z.strictObject({
  statutory: TimeLimit,
  promised: TimeLimit,
  /** The largest share that the pack allows, as a fraction. */
  share: z.string(),
  /** The statutory limit is one day: no whole number of days is within half of it. */
  oneDay: z.boolean(),
});
type Data = z.output<typeof data>;

const judge = byLimits((item, context): Outcome<Data> => {
  const { statutoryTimeLimit: statutory, promisedTimeLimit: promised } = item;
  if (statutory === undefined || promised === undefined) return skip("没有承诺时限");
  const { promisedShare: share } = context.conventions;
  const { verdict, oneDayStatutory, comparison } = judgeHalf(promised, statutory, {
    ...conversionFor(item, context),
    caseType: "promised",
    share: fromText(share) ?? HALF,
  });
  switch (verdict) {
    case "within":
      return pass;
    case "above":
      return fail(["promisedTimeLimit"], { statutory, promised, share, oneDay: oneDayStatutory });
    case "undetermined":
      return skip(comparison?.reason === "unit-unstated" ? "时限没有写单位" : "单位不同，尚不能判定");
    case "statutory-zero":
      return skip("法定时限为 0 或当场办结");
    default:
      return skip("没有承诺时限");
  }
});

export default defineItemRule({
  id: "time-limit/promised-within-half",
  title: "承诺时限压缩至法定时限的 50% 以内",
  severity: "warning",
  basis: [
    {
      source: "zp-2018-98",
      article: "五(三)",
      quote: "无法实现即来即办的,原则上应将承诺时限压缩至法定时限的50%以内",
      force: "should",
    },
    setByPack("承诺时限上限", "should"),
  ],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "“压缩至50%以内”指承诺时限不超过法定时限的一半，恰好一半算达到；不是压缩掉的部分不超过一半。方案写的是“原则上”，确有理由的登记豁免。",
  notFor: "即办件，无法定时限的，没有承诺时限的，以及单位不同或没有写单位、无法判定的。",
  appliesTo(item, context) {
    const counts = inPopulation(item, context);
    if (counts !== true) return counts;
    if (handlingOf(item, context.conventions.instantPromise).instant) return "即办件";
    const statutory = item.statutoryTimeLimit?.kind;
    return statutory === "none" || statutory === "not-applicable" ? "无法定时限" : true;
  },
  needs: ["statutoryTimeLimit", "promisedTimeLimit"],
  options: z.strictObject({}),
  data,
  check: (item, _options, context) => judge(item, context),
  message: ({ statutory, promised, share }) =>
    `承诺办结时限 ${formatTimeLimit(promised)}，超过法定办结时限 ${formatTimeLimit(statutory)}的 ${percent(share)}。`,
  suggestion: (found) =>
    found.oneDay
      ? "改为即办件，或登记豁免。"
      : `压缩到 ${formatTimeLimit(ceilingOf(found))}以内；确实不能压缩的，登记豁免理由。`,
});

const percent = (share: string): string =>
  `${toDecimal(multiply(fromText(share) ?? HALF, rational(100)), 2).replace(/\.?0+$/, "")}%`;

/** The most that may be promised, in whole units where there is one: of 5 workdays 2, not 2.5. */
function ceilingOf({ statutory, share }: Data): TimeLimit {
  if (statutory.kind !== "duration") return statutory;
  const whole = fromNumber(statutory.atLeast ?? statutory.amount);
  const part = fromText(share) ?? HALF;
  const most = largestWithin(whole, part);
  return {
    kind: "duration",
    amount: most > 0n ? Number(most) : toNumber(multiply(whole, part)),
    unit: statutory.unit,
  };
}
