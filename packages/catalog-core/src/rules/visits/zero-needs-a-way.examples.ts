import { defineExamples } from "../../engine/index.ts";
import rule from "./zero-needs-a-way.ts";

const zero = { kind: "count", count: 0 } as const;
const licence = [{ id: "1", name: "食品经营许可证", type: "certificate" as const }];

export default defineExamples(rule, {
  pass: [
    { name: "窗口和网上都能办", item: { maxVisits: zero, channels: ["window", "online"] } },
    {
      name: "可以邮寄申请",
      item: { maxVisits: zero, channels: ["window", "postal"], express: "yes", results: licence },
    },
    { name: "没有办理形式一栏，注明可网办", item: { maxVisits: zero, online: "yes" } },
    { name: "只写窗口，但注明可网办", item: { maxVisits: zero, channels: ["window"], online: "yes" } },
  ],
  fail: [
    {
      name: "只能到窗口办理",
      item: { maxVisits: zero, channels: ["window"] },
      data: { problem: "window-only", channels: ["window"] },
    },
    {
      name: "不能网办，也没有写别的渠道",
      item: { maxVisits: zero, online: "no" },
      data: { problem: "not-online" },
    },
    {
      name: "网上申请，证照到窗口领取",
      item: { maxVisits: zero, channels: ["online"], express: "no", results: licence },
      data: { problem: "fetch-result" },
    },
  ],
  skip: [
    { name: "要到现场 1 次", item: { maxVisits: { kind: "count", count: 1 }, channels: ["window"] } },
    { name: "办理形式写“其他”", item: { maxVisits: zero, channels: ["other"] } },
  ],
});
