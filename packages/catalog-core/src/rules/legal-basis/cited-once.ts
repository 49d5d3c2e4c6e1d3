import * as z from "zod";
import { defineItemRule, failAll, pass, type Violation } from "../../engine/index.ts";
import { parseLegalBasis, titleKey } from "../../legal-basis/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { practice } from "../citations.ts";
import { nameOf } from "./cited.ts";

const data = z.strictObject({ name: z.string(), times: z.int().min(2) });
type Data = z.output<typeof data>;

export default defineItemRule({
  id: "legal-basis/cited-once",
  title: "同一部依据的同一条只列一次",
  severity: "info",
  basis: [practice],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "同一条依据列两遍，多半是几份材料拼在一起没有整理；全称和简称各列一遍也算。",
  notFor: "同一部依据的不同条款分开列的，不在此列。",
  appliesTo: inPopulation,
  needs: ["legalBasis"],
  options: z.strictObject({}),
  data,
  check({ legalBasis }) {
    const { instruments } = parseLegalBasis(legalBasis);
    if (instruments.length < 2) return pass;
    const seen = new Map<string, { readonly name: string; times: number }>();
    for (const one of instruments) {
      // A title that lost its inner one says nothing of what it is.
      if (one.title === undefined || one.incomplete) continue;
      const articles = one.articles.map(({ raw }) => raw.replaceAll(/\s/gu, "")).join("、");
      const key = `${titleKey(one.title)}|${articles}|${one.numbers[0]?.normal ?? ""}`;
      const known = seen.get(key);
      if (known === undefined) seen.set(key, { name: `${nameOf(one)}${articles}`, times: 1 });
      else known.times += 1;
    }
    const again = [...seen.values()].filter(({ times }) => times > 1);
    if (again.length === 0) return pass;
    return failAll(
      again.map(({ name, times }): Violation<Data> => ({ path: ["legalBasis"], data: { name, times } })),
    );
  },
  message: ({ name, times }) => `设定依据中${name}列了 ${times} 次。`,
  suggestion: ({ name }) => `${name}只保留一处。`,
});
