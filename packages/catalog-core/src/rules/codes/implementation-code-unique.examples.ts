import { defineExamples } from "../../engine/index.ts";
import rule from "./implementation-code-unique.ts";

const code = "11610927MB0000019W4000117051000";
const item = { name: "食品经营许可", implementingBody: "县市场监督管理局", implementationCode: code };

export default defineExamples(rule, {
  pass: [
    {
      name: "各有各的编码",
      items: [item, { ...item, name: "小作坊许可", implementationCode: "11610927MB0000019W4000117052000" }],
    },
    {
      name: "同一事项的两个业务办理项",
      items: [
        { ...item, handlingItemCode: `${code}01` },
        { ...item, handlingItemCode: `${code}02` },
      ],
    },
  ],
  fail: [
    {
      name: "两条内容相同",
      items: [item, item],
      data: { code, other: { label: "食品经营许可", unit: "县市场监督管理局" }, differing: [] },
    },
    {
      name: "承诺时限和地点不同",
      items: [
        {
          ...item,
          promisedTimeLimit: { kind: "duration", amount: 5, unit: "workday" },
          places: "二楼 6 号窗口",
        },
        {
          ...item,
          promisedTimeLimit: { kind: "duration", amount: 8, unit: "workday" },
          places: "三楼 1 号窗口",
        },
      ],
      data: {
        code,
        other: { label: "食品经营许可", unit: "县市场监督管理局" },
        differing: ["promisedTimeLimit", "places"],
      },
    },
    {
      name: "一处多了空格，仍是同一编码",
      items: [item, { ...item, name: "食品经营许可（新办）", implementationCode: ` ${code}` }],
      data: { code, other: { label: "食品经营许可", unit: "县市场监督管理局" }, differing: ["name"] },
    },
  ],
});
