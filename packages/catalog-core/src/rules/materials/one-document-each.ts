import * as z from "zod";
import { defineItemRule, failAll, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { practice } from "../citations.ts";

/** What documents are called at the end of their names. */
const end =
  "(?:证|证书|证件|执照|户口簿|户口本|结婚证|申请书|申请表|登记表|审批表|承诺书|委托书|合同|章程|发票|报告)";
const copies = "(?:原件|复印件|正本|副本|正反面)?(?:[（(][^（()）]{0,12}[)）])?";
/** One document, joined by a word to another. */
const two = new RegExp(
  `${end}${copies}(?:[、，,及和与]|以及)[^、，,；;。及和与（()）]{0,14}${end}${copies}$`,
  "u",
);
/** Alternatives, parts of one thing, and what one document is held against. */
const one = /或|任[选意]|之一|其中|《|与[^、，,]{1,12}(?:一致|相符)|组成|包括|粘贴|附有|关系|承诺书$/u;

export default defineItemRule({
  id: "materials/one-document-each",
  title: "一份材料一行，不把几份写在一起",
  severity: "info",
  trial: true,
  basis: [practice],
  judged: {
    on: "2026-11-26",
    asked: 743,
    notApplicable: 1592,
    blocked: 0,
    found: 3,
    right: 3,
    wrong: 0,
    unclear: 0,
  },
  history: [{ on: "2026-11-26", what: "新增，试行。" }],
  why: "几份材料写在一个名称里，份数、原件还是复印件、能不能共享都没法分别填，系统里也只能传一个附件。",
  notFor: "“或者”并列、任选其一的；书名号里的名称；同一证件的原件和复印件、正反面。",
  appliesTo(item, context) {
    return (item.materials?.length ?? 0) === 0 ? "没有列出材料" : inPopulation(item, context);
  },
  needs: [],
  options: z.strictObject({}),
  data: z.strictObject({ name: z.string() }),
  check({ materials = [] }) {
    const violations: Violation<{ name: string }>[] = [];
    for (const { id, name = "" } of materials) {
      if (name.length > 60 || !two.test(name) || one.test(name)) continue;
      violations.push({ path: ["materials", id, "name"], data: { name } });
    }
    return failAll(violations);
  },
  message: ({ name }) => `申请材料“${name}”把几份材料写在了一起。`,
  suggestion: () => "一份材料写一行，分别写明份数、原件或复印件。",
});
