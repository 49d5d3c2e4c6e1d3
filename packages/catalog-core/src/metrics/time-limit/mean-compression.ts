import { defineMetric } from "../../engine/index.ts";
import { averaged, compression, observeCompression } from "./compression.ts";

const COUNTED = "只计法定、承诺都以工作日计的事项；其余按理由列出。承诺长于法定的压缩率为负，照实计入。";

export default defineMetric({
  ...compression,
  id: "time-limit/mean-compression",
  title: "各事项压缩率的平均",
  kind: "mean",
  formula: "各事项（1 − 承诺时限 ÷ 法定时限）之和 ÷ 事项数",
  note: `每个事项一样重，不论时限长短；即办件的承诺时限按 0 计。${COUNTED}`,
  conventions: [...compression.conventions, "instantInMean"],
  words: ({ instantInMean }) =>
    instantInMean === "left-out"
      ? {
          formula: "各承诺件（1 − 承诺时限 ÷ 法定时限）之和 ÷ 承诺件数",
          note: `每个事项一样重，不论时限长短；即办件不计。${COUNTED}`,
        }
      : {},
  instantItems: { convention: "instantInMean" },
  observe: observeCompression(averaged, { withInstant: ({ instantInMean }) => instantInMean === "counted" }),
});
