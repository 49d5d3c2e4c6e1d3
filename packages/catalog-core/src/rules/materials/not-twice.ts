import * as z from "zod";
import { defineItemRule, failAll, pass, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import type { Material } from "../../model/index.ts";
import { remembered } from "../remembered.ts";

/** What tells two lines of one document apart: brackets, numbers in front, blanks and punctuation do not. */
const bare = remembered((name): string =>
  name
    .normalize("NFKC")
    .replace(/^[\s\d.、()一二三四五六七八九十]+/u, "")
    .replaceAll(/[\s,，。;；:：、“”"《》]/gu, ""),
);

/** Original and copy, paper and file, or two cases in which it is asked for: said, and so not the same line. */
const keyOf = (name: string, { kind, form }: Material): string =>
  `${name}|${typeof kind === "string" ? kind : ""}|${typeof form === "string" ? form : ""}`;

export default defineItemRule({
  id: "materials/not-twice",
  title: "同一材料不重复列出",
  severity: "warning",
  basis: [
    {
      source: "zp-2018-98",
      article: "七(二)",
      quote: "凡是能通过网络共享的材料,不得要求服务对象重复提交",
      force: "should",
    },
    {
      source: "zp-2018-98",
      article: "五(三)",
      quote: "进一步减少各类无谓证明和繁琐手续",
      force: "should",
    },
  ],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "同一份材料列两次，申请人会多备一份，窗口也可能多收一份。",
  notFor: "只有一份材料的；材料类型（原件、复印件）或形式（纸质、电子）不同的两行。",
  appliesTo(item, context) {
    return (item.materials?.length ?? 0) < 2 ? "材料不到两份" : inPopulation(item, context);
  },
  needs: [],
  options: z.strictObject({}),
  data: z.strictObject({ name: z.string() }),
  check({ materials = [] }) {
    const seen = new Set<string>();
    let violations: Violation<{ name: string }>[] | undefined;
    for (const material of materials) {
      const name = material.name === undefined ? "" : bare(material.name);
      if (material.name === undefined || name === "") continue;
      const key = keyOf(name, material);
      if (seen.has(key)) {
        violations ??= [];
        violations.push({ path: ["materials", material.id, "name"], data: { name: material.name } });
      } else seen.add(key);
    }
    return violations === undefined ? pass : failAll(violations);
  },
  message: ({ name }) => `申请材料“${name.length > 40 ? `${name.slice(0, 40)}……` : name}”列了不止一次。`,
  suggestion: () => "只列一次；用于不同情形的，写明各是什么情形。",
});
