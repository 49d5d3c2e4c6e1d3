import { defineMetric } from "../../engine/index.ts";
import { compression, observeCompression, pooled } from "./compression.ts";

export default defineMetric({
  ...compression,
  id: "time-limit/pooled-compression-without-instant",
  title: "承诺时限总压缩率（不含即办件）",
  kind: "ratio",
  formula: "承诺件的（法定时限之和 − 承诺时限之和）÷ 法定时限之和",
  note:
    "与“总压缩率（含即办件）”的差别只在即办件：这里不计。" +
    "只计法定、承诺都以工作日计的事项；其余按理由列出，不同单位从不相加。",
  instantItems: { counted: false, otherwise: "time-limit/pooled-compression" },
  observe: observeCompression(pooled, { withInstant: () => false }),
});
