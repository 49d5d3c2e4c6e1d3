import * as z from "zod";
import { defineItemRule, failAll, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { oneForm, practice } from "../citations.ts";
import { findOpenList } from "./find-open-list.ts";

/** 无医疗事故、违纪等证明: one paper, and what it says is not the case. */
const denies = /^(?:无|未|没有)/u;

export default defineItemRule({
  id: "materials/no-open-list",
  title: "材料逐一列明，不以“等”收尾",
  severity: "info",
  trial: true,
  basis: [oneForm, practice],
  judged: {
    on: "2026-11-26",
    asked: 743,
    notApplicable: 1592,
    blocked: 0,
    found: 1,
    right: 1,
    wrong: 0,
    unclear: 0,
  },
  history: [
    { on: "2026-11-26", what: "新增，试行。" },
    { on: "2026-11-26", what: "“无……等证明”是一份证明，不再报。对照真实清单核对，误报都出在这里。" },
  ],
  why: "“身份证、户口簿等材料”没有说到底要哪些。窗口可以随意加，申请人不知道备齐了没有。",
  notFor:
    "“等级”“同等”之类的词；“等三项”这样写明了几项的；书名号、引号里的名称；“无……等证明”这样的一份证明。",
  appliesTo(item, context) {
    return (item.materials?.length ?? 0) === 0 ? "没有列出材料" : inPopulation(item, context);
  },
  needs: [],
  options: z.strictObject({}),
  data: z.strictObject({ name: z.string(), phrase: z.string() }),
  check({ materials = [] }) {
    const violations: Violation<{ name: string; phrase: string }>[] = [];
    for (const { id, name } of materials) {
      const phrase = name === undefined || denies.test(name) ? undefined : findOpenList(name);
      if (name === undefined || phrase === undefined) continue;
      violations.push({ path: ["materials", id, "name"], data: { name, phrase } });
    }
    return failAll(violations);
  },
  message: ({ phrase }) => `申请材料以“${phrase}”收尾，没有逐一列明。`,
  suggestion: () => "把所要的材料逐一列出，一份一行；已经列全的，删去“等”字。",
});
