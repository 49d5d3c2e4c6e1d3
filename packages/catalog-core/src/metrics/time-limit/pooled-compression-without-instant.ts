import { defineMetric } from "../../engine/index.ts";
import { subtract } from "../../exact/index.ts";
import { handlingOf } from "../instant.ts";
import { excluded } from "../population.ts";
import { compression, pairOf, plain } from "./compression.ts";

export default defineMetric({
  ...compression,
  id: "time-limit/pooled-compression-without-instant",
  title: "承诺时限总压缩率（不含即办件）",
  kind: "ratio",
  formula: "承诺件的（法定时限之和 − 承诺时限之和）÷ 法定时限之和",
  note:
    "与“总压缩率（含即办件）”的差别只在即办件：这里不计。" +
    "只计法定、承诺都以工作日计的事项；其余按理由列出，不同单位从不相加。",
  observe(item, context) {
    const pair = pairOf(item, context);
    if (pair === "cancelled" || pair === "suspended" || pair === "out-of-scope") return excluded(pair);
    if (handlingOf(item, context.conventions.instantPromise).instant) return excluded("instant");
    if (typeof pair === "string") return excluded(pair);
    return {
      kind: "counted",
      numerator: plain(subtract(pair.statutory, pair.promised)),
      denominator: plain(pair.statutory),
    };
  },
});
