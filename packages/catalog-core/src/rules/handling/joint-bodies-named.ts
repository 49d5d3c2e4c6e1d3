import * as z from "zod";
import { defineItemRule, fail, pass } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import type { ImplementationItem } from "../../model/index.ts";
import { statedAs } from "../../terms/index.ts";

/** 联办件 is a local kind of handling: it is kept as written. */
const isJoint = ({ caseType }: ImplementationItem): boolean =>
  typeof caseType === "object" && /联办|联合办理|并联/u.test(caseType.raw);

export default defineItemRule({
  id: "handling/joint-bodies-named",
  title: "联办件写明联办机构",
  severity: "info",
  trial: true,
  basis: [
    {
      source: "permit-law",
      article: "第二十六条第二款",
      quote: "转告有关部门分别提出意见后统一办理，或者组织有关部门联合办理、集中办理",
      force: "may",
    },
  ],
  judged: {
    on: "2026-11-26",
    asked: 0,
    notApplicable: 2335,
    blocked: 0,
    found: 0,
    right: 0,
    wrong: 0,
    unclear: 0,
  },
  history: [{ on: "2026-11-26", what: "新增，试行。" }],
  why: "几个部门联合办理的，申请人只交一次材料，但要知道还有谁在办、时限按谁的算。",
  notFor: "办件类型没有写联办的。",
  appliesTo: (item, context) => (isJoint(item) ? inPopulation(item, context) : "不是联办件"),
  columns: ["jointBodies"],
  needs: [],
  options: z.strictObject({}),
  data: z.strictObject({}),
  check: ({ jointBodies }) =>
    jointBodies === undefined || statedAs("jointBodies", jointBodies) !== undefined
      ? fail(["jointBodies"], {})
      : pass,
  message: () => "办件类型写的是联办件，没有写联办机构。",
  suggestion: () => "写明联合办理的各个机构；实际由一个机构办理的，改正办件类型。",
});
