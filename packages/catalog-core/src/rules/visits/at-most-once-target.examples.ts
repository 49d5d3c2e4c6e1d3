import { defineExamples } from "../../engine/index.ts";
import rule from "./at-most-once-target.ts";

export default defineExamples(rule, {
  pass: [
    {
      name: "正好 80%",
      measurement: {
        numerator: 80,
        denominator: 100,
        state: "measured",
        target: { least: "80/100", reached: true, missing: 0 },
      },
    },
  ],
  fail: [
    {
      name: "差 1 项",
      measurement: {
        numerator: 79,
        denominator: 100,
        state: "measured",
        target: { least: "80/100", reached: false, missing: 1 },
      },
      data: { numerator: 79, denominator: 100, least: "80/100", missing: 1 },
    },
    {
      name: "一个单位只有 3 项，2 项最多跑一次",
      measurement: {
        numerator: 2,
        denominator: 3,
        state: "measured",
        target: { least: "80/100", reached: false, missing: 1 },
      },
      subject: { kind: "unit", id: "县民政局", label: "县民政局", unit: "县民政局" },
      data: { numerator: 2, denominator: 3, least: "80/100", missing: 1 },
    },
  ],
  skip: [
    { name: "表中没有次数一列", measurement: { numerator: 0, denominator: 0, state: "not-measured" } },
    {
      name: "多数事项未填次数",
      measurement: { numerator: 3, denominator: 10, state: "thin", target: { least: "80/100", missing: 5 } },
    },
    { name: "政策包没有目标", measurement: { numerator: 3, denominator: 10, state: "measured" } },
  ],
});
