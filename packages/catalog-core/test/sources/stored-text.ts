import { existsSync, readFileSync } from "node:fs";
import type { SourceId } from "../../src/sources.ts";

/*
 * Texts of documents that rules quote, beside this file: the order whole, of laws and regulations the articles that are
 * cited. They are official texts, copied from the collection of LawRefBook/Laws (2f4c5c2, 2025-04-19).
 */

const file = (id: SourceId): URL => new URL(`./${id}.txt`, import.meta.url);

/** Whether the text of the document is stored, whole or in part. */
export const isStored = (id: SourceId): boolean => existsSync(file(id));

/** Without what print and paste change: spaces, and whether brackets and commas are full-width. */
export const bare = (text: string): string =>
  text
    .replaceAll(/\s/gu, "")
    .replaceAll("，", ",")
    .replaceAll("：", ":")
    .replaceAll("（", "(")
    .replaceAll("）", ")");

/**
 * The words of an article as a rule cites it: `第四十二条第一款` of a law, `五(三)` of the order, `六` of it.
 *
 * @returns nothing where the stored text has no such place
 */
export function passage(id: SourceId, article: string): string | undefined {
  const text = readFileSync(file(id), "utf8");
  return id === "zp-2018-98" ? ofOrder(text, article) : ofLaw(text, article);
}

function ofLaw(text: string, article: string): string | undefined {
  const [, number, paragraph] =
    /^(第[一二三四五六七八九十百]+条)(?:第([一二三四五六七八九十])款)?$/u.exec(article) ?? [];
  const whole = text.split("\n\n").find((part) => part.startsWith(`${number} `));
  if (whole === undefined || paragraph === undefined) return whole;
  // Items in brackets belong to the paragraph that they follow.
  const paragraphs = whole.replaceAll("\n（", "（").split("\n");
  return paragraphs["一二三四五六七八九十".indexOf(paragraph)];
}

function ofOrder(text: string, article: string): string | undefined {
  const [, section, part] = /^([一二三四五六七])(?:\(([一二三四])\))?$/u.exec(article) ?? [];
  const sections = text.split(/^(?=[一二三四五六七]、)/mu);
  const whole = sections.find((one) => one.startsWith(`${section}、`));
  if (part === undefined) return whole;
  return whole?.split(/^(?=\([一二三四]\))/mu).find((one) => one.startsWith(`(${part})`));
}
