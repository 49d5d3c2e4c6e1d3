import { defineExamples } from "../../engine/index.ts";
import rule from "./credit-code.ts";

export default defineExamples(rule, {
  pass: [
    { name: "信用代码正确", items: [{ implementingBodyCode: "11610927MB0000019W" }] },
    { name: "9 位组织机构代码", items: [{ implementingBodyCode: "00756519-4" }] },
    { name: "取实施编码里的信用代码", items: [{ implementationCode: "11610927MB0000019W4000117051000" }] },
  ],
  fail: [
    {
      name: "字母小写，两项用了同一个错码",
      items: [{ implementingBodyCode: "11610927MB0000019w" }, { implementingBodyCode: "11610927MB0000019w" }],
      data: {
        element: "implementingBodyCode",
        kind: "credit-code",
        written: "11610927MB0000019w",
        items: 2,
        reasons: ["第 18 位是小写字母“w”，编码中的字母应为大写“W”。"],
        likely: "11610927MB0000019W",
        slip: "是否应为“11610927MB0000019W”（字母大写、半角、无空格）？",
      },
    },
    {
      name: "临时代码",
      items: [{ implementingBodyCode: "TE6109270000000001" }],
      data: {
        element: "implementingBodyCode",
        kind: "credit-code",
        written: "TE6109270000000001",
        items: 1,
        reasons: [
          "“TE6109270000000001”以 TE 开头，是临时代码，不是统一社会信用代码，没有校验码可核；请核实该单位的正式代码。",
        ],
      },
    },
    {
      name: "用零填充",
      items: [{ implementingBodyCode: "610000000000000000" }],
      data: {
        element: "implementingBodyCode",
        kind: "credit-code",
        written: "610000000000000000",
        items: 1,
        reasons: [
          "“610000000000000000”是填充用的占位值，不是真实的统一社会信用代码；请填写该单位的代码，没有的应留空。",
        ],
      },
    },
  ],
  skip: [
    { name: "本地的部门编号", items: [{ implementingBodyCode: "610927-MZ" }] },
    { name: "实施编码里没有信用代码", items: [{ implementationCode: "010012300061092700000012" }] },
  ],
});
