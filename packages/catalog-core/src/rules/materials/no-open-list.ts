import * as z from "zod";
import { defineItemRule, failAll, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { oneForm, practice } from "../citations.ts";
import { findOpenList } from "./find-open-list.ts";

export default defineItemRule({
  id: "materials/no-open-list",
  title: "材料逐一列明，不以“等”收尾",
  severity: "info",
  trial: true,
  basis: [oneForm, practice],
  why: "“身份证、户口簿等材料”没有说到底要哪些。窗口可以随意加，申请人不知道备齐了没有。",
  notFor: "“等级”“同等”之类的词；“等三项”这样写明了几项的；书名号、引号里的名称。",
  appliesTo(item, context) {
    return (item.materials?.length ?? 0) === 0 ? "没有列出材料" : inPopulation(item, context);
  },
  needs: [],
  options: z.strictObject({}),
  data: z.strictObject({ name: z.string(), phrase: z.string() }),
  check({ materials = [] }) {
    const violations: Violation<{ name: string; phrase: string }>[] = [];
    for (const { id, name } of materials) {
      const phrase = name === undefined ? undefined : findOpenList(name);
      if (name === undefined || phrase === undefined) continue;
      violations.push({ path: ["materials", id, "name"], data: { name, phrase } });
    }
    return failAll(violations);
  },
  message: ({ phrase }) => `申请材料以“${phrase}”收尾，没有逐一列明。`,
  suggestion: () => "把所要的材料逐一列出，一份一行；已经列全的，删去“等”字。",
});
