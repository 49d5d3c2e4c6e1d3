import { defineExamples } from "../../engine/index.ts";
import rule from "./special-procedures-complete.ts";

const timeLimit = { kind: "duration", amount: 20, unit: "workday" } as const;
const legalBasis = "《危险化学品安全管理条例》第十四条";

export default defineExamples(rule, {
  pass: [
    {
      name: "名称、时限、依据齐全",
      item: { specialProcedures: [{ id: "1", name: "专家评审", timeLimit, legalBasis }] },
    },
  ],
  fail: [
    {
      name: "没有写时限和依据",
      item: { specialProcedures: [{ id: "1", name: "专家评审" }] },
      data: { procedure: "专家评审", missing: ["timeLimit", "legalBasis"] },
    },
    {
      name: "没有写名称",
      item: { specialProcedures: [{ id: "1", timeLimit, legalBasis }] },
      data: { missing: ["name"] },
    },
  ],
  skip: [{ name: "没有特别程序", item: { specialProcedures: [] } }],
});
