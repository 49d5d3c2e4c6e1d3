import { defineExamples } from "../../engine/index.ts";
import rule from "./no-statutory-limit-explained.ts";

export default defineExamples(rule, {
  pass: [
    {
      name: "说明了理由",
      item: {
        statutoryTimeLimit: { kind: "none" },
        statutoryTimeLimitNote: "《工伤保险条例》未规定查询服务的办理时限",
      },
    },
  ],
  fail: [
    { name: "没有说明", item: { statutoryTimeLimit: { kind: "none" } }, data: {} },
    {
      name: "说明只写“无”",
      item: { statutoryTimeLimit: { kind: "none" }, statutoryTimeLimitNote: "无" },
      data: { written: "无" },
    },
  ],
  skip: [
    {
      name: "有法定时限",
      item: { statutoryTimeLimit: { kind: "duration", amount: 20, unit: "workday" } },
    },
  ],
});
