import { defineMetric } from "../../engine/index.ts";
import { averaged, compression, observeCompression } from "./compression.ts";

export default defineMetric({
  ...compression,
  id: "time-limit/mean-compression",
  title: "各事项压缩率的平均",
  kind: "mean",
  formula: "各事项（1 − 承诺时限 ÷ 法定时限）之和 ÷ 事项数",
  note:
    "每个事项一样重，不论时限长短；即办件的承诺时限按 0 计。" +
    "只计法定、承诺都以工作日计的事项；其余按理由列出。" +
    "承诺长于法定的压缩率为负，照实计入。",
  observe: observeCompression(averaged, { withInstant: true }),
});
