import * as z from "zod";
import { defineItemRule, fail, type Outcome, pass, skip } from "../../engine/index.ts";
import { add, compare, fromNumber, type Rational, toNumber, ZERO } from "../../exact/index.ts";
import { handlingOf, inPopulation } from "../../metrics/index.ts";
import type { Step } from "../../model/index.ts";
import { type DurationLimit, formatTimeLimit, TimeLimit } from "../../time-limit/index.ts";
import { accuracy } from "../citations.ts";

const data = z.strictObject({ promised: TimeLimit, sum: TimeLimit, steps: z.int().positive() });

/** Said of a step whose time is not part of the promise. */
const notCounted = /不(?:计入|包含|包括|含)|另计|除外/u;

const isOutside = ({ name = "", description = "" }: Step): boolean =>
  notCounted.test(name) || notCounted.test(description);

export default defineItemRule({
  id: "time-limit/steps-within-promise",
  title: "各环节时限之和不超过承诺时限",
  severity: "warning",
  basis: [accuracy, { source: "practice", article: "各环节时限之和与承诺办结时限一致", force: "may" }],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "各环节的时限加起来比承诺的还长，承诺就兑现不了，两处必有一处不准。",
  notFor:
    "即办件；没有写环节时限或没有写全的；单位不同、没有写单位的；写明不计入的环节不加；同时进行的环节登记豁免。",
  appliesTo(item, context) {
    const counts = inPopulation(item, context);
    if (counts !== true) return counts;
    if (handlingOf(item, context.conventions.instantPromise).instant) return "即办件";
    return (item.steps ?? []).some(({ timeLimit }) => timeLimit?.kind === "duration")
      ? true
      : "办理环节没有写时限";
  },
  needs: ["promisedTimeLimit"],
  options: z.strictObject({}),
  data,
  check({ promisedTimeLimit: promised, steps = [] }): Outcome<z.output<typeof data>> {
    if (promised.kind !== "duration") return skip("承诺时限不是一段时间");
    if (promised.unit === "unstated") return skip("时限没有写单位");
    // Online and window procedures may stand side by side: each is a way of its own.
    const ways = new Set(steps.map(({ channel }) => (typeof channel === "string" ? channel : "")));
    let longest: { sum: Rational; steps: number } | undefined;
    for (const way of ways) {
      const own = steps.filter(({ channel }) => (typeof channel === "string" ? channel : "") === way);
      const timed: DurationLimit[] = [];
      for (const step of own) {
        const limit = step.timeLimit;
        if (limit === undefined || limit.kind === "immediate" || isOutside(step)) continue;
        if (limit.kind !== "duration") continue;
        if (limit.unit !== promised.unit) return skip("环节时限与承诺时限单位不同");
        timed.push(limit);
      }
      const sum = timed.reduce((total, { amount }) => add(total, fromNumber(amount)), ZERO);
      if (longest === undefined || compare(sum, longest.sum) > 0) longest = { sum, steps: timed.length };
    }
    if (longest === undefined || compare(longest.sum, fromNumber(promised.amount)) <= 0) return pass;
    const sum = { kind: "duration", amount: toNumber(longest.sum), unit: promised.unit } as const;
    return fail(["promisedTimeLimit"], { promised, sum, steps: longest.steps });
  },
  message: ({ promised, sum, steps }) =>
    `${steps} 个环节的时限合计 ${formatTimeLimit(sum)}，超过承诺办结时限 ${formatTimeLimit(promised)}。`,
  suggestion: () => "核对各环节的时限和承诺办结时限，改正不准的一处；环节可以同时进行的，登记豁免并写明。",
});
