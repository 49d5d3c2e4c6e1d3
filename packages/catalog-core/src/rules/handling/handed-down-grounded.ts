import * as z from "zod";
import { defineItemRule, fail, pass } from "../../engine/index.ts";
import { findDocumentNumbers } from "../../legal-basis/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import type { ImplementationItem } from "../../model/index.ts";
import { practice } from "../citations.ts";

const handedDown: ReadonlySet<unknown> = new Set(["handed-down", "entrusted-by-superior"]);

/** Where lists name the document by which a power came down. */
const texts = ({
  legalBasis,
  remark,
  authorityScope,
  exerciseContent,
  policyDocuments,
}: ImplementationItem) => [
  legalBasis,
  remark,
  authorityScope,
  exerciseContent,
  ...(policyDocuments ?? []).flatMap(({ title, number }) => [title, number]),
];

export default defineItemRule({
  id: "handling/handed-down-grounded",
  title: "上级下放、委托的事项写明文件",
  severity: "info",
  trial: true,
  basis: [practice],
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
  why: "承接上级下放的事项，要有对应的下放文件；文件改了、收回了，事项也要跟着调整。",
  notFor: "法定由本级行使的；没有写权力来源的。",
  appliesTo: (item, context) =>
    handedDown.has(item.powerSource) ? inPopulation(item, context) : "不是上级下放、委托的事项",
  needsSome: ["legalBasis", "remark", "policyDocuments"],
  needs: [],
  options: z.strictObject({}),
  data: z.strictObject({}),
  check: (item) =>
    texts(item).some((text = "") => /下放|委托|授权/u.test(text) || findDocumentNumbers(text).length > 0)
      ? pass
      : fail(["powerSource"], {}),
  message: () => "权力来源是上级下放或委托，依据、备注和政策文件里都没有下放、委托的文件。",
  suggestion: () => "在政策文件或备注中写明下放、委托的文件名称和文号；实际由本级依法行使的，改正权力来源。",
});
