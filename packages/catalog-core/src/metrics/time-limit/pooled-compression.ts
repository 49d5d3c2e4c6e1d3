import { defineMetric } from "../../engine/index.ts";
import { compression, observeCompression, pooled } from "./compression.ts";

export default defineMetric({
  ...compression,
  id: "time-limit/pooled-compression",
  title: "承诺时限总压缩率（含即办件）",
  kind: "ratio",
  formula: "（法定时限之和 − 承诺时限之和）÷ 法定时限之和",
  note:
    "只计法定、承诺都以工作日计的事项，即办件的承诺时限按 0 计；其余按理由列出，不同单位从不相加。" +
    "承诺长于法定的照实计入，会拉低结果。" +
    "它与各事项压缩率的平均、与一半以内的占比是三个不同的数。",
  instantItems: { counted: true, otherwise: "time-limit/pooled-compression-without-instant" },
  observe: observeCompression(pooled, { withInstant: () => true }),
});
