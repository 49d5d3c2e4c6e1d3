import * as z from "zod";
import { defineItemRule, failAll, pass, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { labelOf } from "../../terms/index.ts";
import { practice } from "../citations.ts";

const elements = ["acceptanceConditions", "legalBasis", "procedure"] as const;

/** Numbers at the beginning of a line or a clause, in brackets or not: each way of writing them is a count of its own. */
const bare = /(?:^|[\n。；;])\s*(\d{1,2})(?:[、)）]|[.．](?!\d{1,3}(?!\d)))/gu;
const bracketed = /(?:^|[\n。；;])\s*[（(](\d{1,2})[)）]/gu;

/** What any of them looks like; most texts have none. */
const numbered = /\d[、)）.．]/u;

const data = z.strictObject({ element: z.enum(elements), before: z.int(), after: z.int() });

/** The first place where a count leaps or stands still; it may begin anew at 1. */
function breakIn(text: string, pattern: RegExp): { before: number; after: number } | undefined {
  let last: number | undefined;
  for (const [, digits] of text.matchAll(pattern)) {
    const number = Number(digits);
    if (last === undefined && number !== 1) return undefined;
    if (number !== 1 && number !== last! + 1) {
      // The one in between may stand in the middle of a line.
      const between = new RegExp(`(?<!\\d)${last! + 1}\\s*[、.．)）]`, "u");
      return number > last! && between.test(text) ? undefined : { before: last!, after: number };
    }
    last = number;
  }
  return undefined;
}

export default defineItemRule({
  id: "elements/numbering-continuous",
  title: "条目序号连续",
  severity: "info",
  trial: true,
  basis: [practice],
  judged: {
    on: "2026-11-26",
    asked: 1508,
    notApplicable: 827,
    blocked: 0,
    found: 1,
    right: 0,
    wrong: 1,
    unclear: 0,
  },
  history: [{ on: "2026-11-26", what: "新增，试行。" }],
  why: "序号跳了一个，多半是漏了一条；重了一个，多半是贴重了一条。",
  notFor: "没有编号的；每一部分各自从 1 编起的。",
  appliesTo(item, context) {
    return elements.every((element) => item[element] === undefined)
      ? "没有可以编号的条目"
      : inPopulation(item, context);
  },
  needs: [],
  options: z.strictObject({}),
  data,
  check(item) {
    let violations: Violation<z.output<typeof data>>[] | undefined;
    for (const element of elements) {
      const text = item[element];
      if (text === undefined || !numbered.test(text)) continue;
      const found = breakIn(text, bare) ?? breakIn(text, bracketed);
      if (found === undefined) continue;
      violations ??= [];
      violations.push({ path: [element], data: { element, ...found } });
    }
    return violations === undefined ? pass : failAll(violations);
  },
  message: ({ element, before, after }) =>
    before === after
      ? `“${labelOf(element)}”中序号 ${after} 出现两次。`
      : `“${labelOf(element)}”的序号从 ${before} 到 ${after}，不连续。`,
  suggestion: () => "核对有没有漏条或重复，序号按顺序编排。",
});
