import { defineExamples } from "../../engine/index.ts";
import rule from "./instant-without-procedures.ts";

const days = (amount: number) => ({ kind: "duration", amount, unit: "workday" }) as const;

export default defineExamples(rule, {
  pass: [
    {
      name: "当场受理、当场办结",
      item: { caseType: "immediate", steps: [{ id: "1", name: "受理", timeLimit: { kind: "immediate" } }] },
    },
    {
      name: "环节写 1 个工作日",
      item: { caseType: "immediate", steps: [{ id: "1", name: "办结", timeLimit: days(1) }] },
    },
  ],
  fail: [
    {
      name: "有专家评审",
      item: { caseType: "immediate", specialProcedures: [{ id: "1", name: "专家评审" }] },
      data: { problem: "special-procedure", name: "专家评审" },
    },
    {
      name: "有公示环节",
      item: { caseType: "immediate", steps: [{ id: "1", name: "公示" }] },
      data: { problem: "step", name: "公示" },
    },
    {
      name: "审查要 5 个工作日",
      item: { caseType: "immediate", steps: [{ id: "1", name: "审查", timeLimit: days(5) }] },
      data: { problem: "long-step", name: "审查", limit: days(5) },
    },
  ],
  skip: [
    { name: "承诺件", item: { caseType: "promised", steps: [{ id: "1", name: "公示" }] } },
    { name: "没有写环节", item: { caseType: "immediate" } },
  ],
});
