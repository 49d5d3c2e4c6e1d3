import { defineExamples } from "../../engine/index.ts";
import rule from "./implementation-code-form.ts";

export default defineExamples(rule, {
  pass: [
    { name: "31 位", item: { implementationCode: "11610927MB0000019W4000117051000" } },
    { name: "33 位，到业务办理项", item: { implementationCode: "11610927MB0000019W400011705100001" } },
    { name: "24 位", item: { implementationCode: "010012300061092700000012" } },
    {
      name: "四川的本地编码",
      item: { implementationCode: "511Z07001006-511602000000-000-11511301008778183N-1-00" },
    },
  ],
  fail: [
    {
      name: "字母小写",
      item: { implementationCode: "11610927mb0000019w4000117051000" },
      data: {
        problem: "writing",
        written: "11610927mb0000019w4000117051000",
        title: "实施编码（31 位）",
        reasons: ["第 9 位是小写字母“m”，编码中的字母应为大写“M”。"],
        likely: "11610927MB0000019W4000117051000",
      },
    },
    {
      name: "行使层级代码不存在",
      item: { implementationCode: "11610927MB0000019W9000117051000" },
      data: {
        problem: "form",
        written: "11610927MB0000019W9000117051000",
        title: "实施编码（31 位）",
        reasons: ["第 19 位“9”不是行使层级代码（1—7）。"],
      },
    },
    {
      name: "填成了基本编码",
      item: { implementationCode: "000117051000" },
      data: { problem: "other-kind", written: "000117051000", title: "基本编码（12 位）", reasons: [] },
    },
  ],
  skip: [{ name: "写“暂无”", item: { implementationCode: "暂无" } }],
});
