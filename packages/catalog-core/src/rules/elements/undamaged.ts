import * as z from "zod";
import { defineItemRule, failAll, pass, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { findDamage } from "../../records/index.ts";
import { labelOf, termsOf } from "../../terms/index.ts";
import { accuracy } from "../citations.ts";

const data = z.strictObject({
  element: z.string(),
  kind: z.enum(["title-stripped", "mojibake", "cut"]),
  excerpt: z.string(),
  /** Damaged places in the element; the first is shown. */
  places: z.int(),
  /** One Chinese sentence on what is wrong with the first; what to do is the suggestion's. */
  explanation: z.string(),
});
type Data = z.output<typeof data>;

const elements: ReadonlySet<string> = new Set(
  termsOf("implementation")
    .filter(({ value }) => value === "text")
    .map(({ element }) => element),
);

function damageIn(element: string, text: string): Data | undefined {
  const found = findDamage(text);
  const [first] = found;
  if (first === undefined) return undefined;
  const { kind, excerpt, fact } = first;
  return { element, kind, excerpt, places: found.length, explanation: `${fact}。` };
}

export default defineItemRule({
  id: "elements/undamaged",
  title: "文字完整，没有截断和乱码",
  severity: "warning",
  basis: [accuracy],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "从网页或系统里复制出来的文字，常常丢掉书名号里的文件名、在半句话处断开，或者变成乱码。照这样公开，群众看不懂，依据也查不到。",
  notFor: "页面自带的“展开”“更多地点”等字样，读取时已去掉，不算损坏。",
  appliesTo: inPopulation,
  needs: [],
  options: z.strictObject({}),
  data,
  check(item) {
    let violations: Violation<Data>[] | undefined;
    const record = item as Readonly<Record<string, unknown>>;
    for (const element in record) {
      const text = record[element];
      const found = typeof text === "string" && elements.has(element) ? damageIn(element, text) : undefined;
      if (found === undefined) continue;
      violations ??= [];
      violations.push({ path: [element], data: found });
    }
    for (const { id, name } of item.materials ?? []) {
      const found = name === undefined ? undefined : damageIn("materials.name", name);
      if (found === undefined) continue;
      violations ??= [];
      violations.push({ path: ["materials", id, "name"], data: found });
    }
    return violations === undefined ? pass : failAll(violations);
  },
  message: ({ element, places, explanation }) =>
    `“${labelOf(element)}”${places > 1 ? `有 ${places} 处文字损坏，第一处：` : "的文字有损坏："}${explanation}`,
  suggestion: ({ kind }) =>
    kind === "title-stripped"
      ? "对照文件原文，补全书名号里的名称。"
      : kind === "cut"
        ? "对照原件补全断开的句子。"
        : "从原件重新导出或录入，不要从转换过编码的文件复制。",
});
