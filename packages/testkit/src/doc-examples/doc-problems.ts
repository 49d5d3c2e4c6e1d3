import { exampleTag } from "./examples.ts";
import type { PublicName } from "./public-names.ts";

/** What a name is, seen from its value; a type has none. */
export type NameKind = "function" | "class" | "method" | "value" | "type";

export function kindOf({ name, isType }: PublicName, value: unknown): NameKind {
  if (name.includes(".")) return "method";
  if (isType) return "type";
  if (typeof value !== "function") return "value";
  return /^class\b/u.test(Function.prototype.toString.call(value)) ? "class" : "function";
}

const statute = /镇政办发〔2018〕98号|民法典|行政许可法/u;
const article = /[一二三四五六七八九]\(|号 [一二三四五六七八九]|第[\d一二三四五六七八九十百、–]+条|annex/u;

/**
 * What a docstring owes its reader and does not give: it is there; a function shows an example; whoever throws says so;
 * the order or a law is named with its article.
 */
export function docProblems(name: PublicName, kind: NameKind): string[] {
  const { doc, file, line, throws } = name;
  const say = (what: string): string[] => [`${file}:${line}: ${name.name} ${what}`];
  if (doc === "") return say("has no docstring");
  return [
    ...(kind === "function" && !exampleTag.test(doc) ? say("shows no example") : []),
    ...(throws && kind !== "value" && !/@throws|[Nn]ever throws/u.test(doc)
      ? say("throws and does not say so")
      : []),
    ...(statute.test(doc) && !article.test(doc) ? say("names a document without its article") : []),
  ];
}
