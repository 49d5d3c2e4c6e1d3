import { defineExamples } from "../../engine/index.ts";
import rule from "./one-generation.ts";

export default defineExamples(rule, {
  pass: [
    {
      name: "都是 12 位和 31 位",
      items: [
        { basicCode: "000117051000", implementationCode: "11610927MB0000019W4000117051000" },
        { basicCode: "000117052000" },
      ],
    },
    { name: "都是 10 位", items: [{ basicCode: "0100123000" }, { basicCode: "0500124000" }] },
  ],
  fail: [
    {
      name: "10 位和 12 位混用",
      items: [{ basicCode: "0100123000" }, { basicCode: "000117051000" }],
      data: {
        generation: "mixed",
        evidence:
          "几代编码并存：基本编码（12 位） 1 个（如 000117051000），基本编码（10 位） 1 个（如 0100123000）。",
      },
    },
    {
      name: "都是本地编码",
      items: [{ implementationCode: "62052400MZ-XK-0001" }],
      data: {
        generation: "local",
        evidence: "用的是地方自编的编码：甘肃武山县事项编码 1 个（如 62052400MZ-XK-0001）。",
      },
    },
  ],
  skip: [{ name: "没有填写编码", items: [{ name: "食品经营许可" }] }],
});
