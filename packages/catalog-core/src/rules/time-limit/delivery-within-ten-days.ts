import * as z from "zod";
import { defineItemRule, failAll, type Violation } from "../../engine/index.ts";
import { conversionFor, inPopulation } from "../../metrics/index.ts";
import { compareLimits, type DurationLimit, formatTimeLimit, TimeLimit } from "../../time-limit/index.ts";
import { hasKind, kindsIn } from "../procedure/step-kinds.ts";

const tenWorkdays: DurationLimit = { kind: "duration", amount: 10, unit: "workday" };

const data = z.strictObject({ step: z.string(), limit: TimeLimit });

/** A step that hands over and does nothing else. */
const isDelivery = (name: string): boolean => {
  const kinds = kindsIn(name);
  return hasKind(kinds, "delivery") && !hasKind(kinds, "decision") && !hasKind(kinds, "review");
};

export default defineItemRule({
  id: "time-limit/delivery-within-ten-days",
  title: "许可证件自决定之日起十日内送达",
  severity: "warning",
  basis: [
    {
      source: "permit-law",
      article: "第四十四条",
      quote: "应当自作出决定之日起十日内向申请人颁发、送达行政许可证件",
      force: "must",
    },
  ],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "作出准予许可的决定后，应当自决定之日起十日内颁发、送达证件。这是单独的期限，不能并在办结时限里，也不能更长。",
  notFor: "不是行政许可的；办理环节没有写送达时限的；单位不同、无法判定的。",
  appliesTo(item, context) {
    if (item.itemType !== "permit") return "不是行政许可";
    const steps = item.steps ?? [];
    return steps.some(({ name = "", timeLimit }) => timeLimit !== undefined && isDelivery(name))
      ? inPopulation(item, context)
      : "办理环节没有写送达时限";
  },
  needs: [],
  options: z.strictObject({}),
  data,
  check(item, _options, context) {
    const violations: Violation<z.output<typeof data>>[] = [];
    for (const { id, name = "", timeLimit } of item.steps ?? []) {
      if (timeLimit === undefined || !isDelivery(name)) continue;
      const { verdict } = compareLimits(timeLimit, tenWorkdays, undefined, conversionFor(item, context));
      if (verdict === "no") {
        violations.push({ path: ["steps", id, "timeLimit"], data: { step: name, limit: timeLimit } });
      }
    }
    return failAll(violations);
  },
  message: ({ step, limit }) => `“${step}”环节的时限为 ${formatTimeLimit(limit)}，超过十个工作日。`,
  suggestion: () => "改为十个工作日以内。",
});
