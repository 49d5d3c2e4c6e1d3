import * as z from "zod";
import { defineItemRule, failAll, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { ResultType, resultTypeLabels } from "../../model/index.ts";
import { practice } from "../citations.ts";

/** What the end of a result's name says it is; 凭证, 证明 and the like may be either. */
const byName: readonly (readonly [kind: "certificate" | "approval-document", pattern: RegExp])[] = [
  ["certificate", /(?:许可证|登记证|资格证|证书|执照|合格证|身份证|驾驶证|通行证)$/u],
  ["approval-document", /(?:批复|批文|批准文件|批准书|决定书)$/u],
];

const data = z.strictObject({
  name: z.string(),
  type: ResultType,
  looksLike: z.enum(["certificate", "approval-document"]),
});

export default defineItemRule({
  id: "handling/result-type-agrees",
  title: "结果名称与结果类型一致",
  severity: "info",
  basis: [practice],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "证照和批文的制发、查验、归集各走各的路。名称是证，类型写批文，证照库就收不到。",
  notFor: "没有写结果类型的；从名称看不出是证照还是批文的。",
  appliesTo(item, context) {
    const stated = item.results?.some(({ type }) => type === "certificate" || type === "approval-document");
    return stated ? inPopulation(item, context) : "没有写结果类型";
  },
  needs: [],
  options: z.strictObject({}),
  data,
  check({ results = [] }) {
    const violations: Violation<z.output<typeof data>>[] = [];
    for (const { id, name = "", type } of results) {
      if (type !== "certificate" && type !== "approval-document") continue;
      const looksLike = byName.find(([, pattern]) => pattern.test(name))?.[0];
      if (looksLike === undefined || looksLike === type) continue;
      violations.push({ path: ["results", id, "type"], data: { name, type, looksLike } });
    }
    return failAll(violations);
  },
  message: ({ name, type, looksLike }) =>
    `结果“${name}”从名称看是${resultTypeLabels[looksLike]}，类型却写${resultTypeLabels[type]}。`,
  suggestion: () => "核对后改正结果名称或结果类型。",
});
