import { createHash } from "node:crypto";
import type { Written } from "./corpus.ts";

export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** What a golden file knows a string by. */
export const keyOf = ({ text, about }: Written): string => sha256(`${about}\t${text}`);

/** Strings that are judged by hand, where there are as many. */
export const SAMPLE = 200;
/** The share of the sample that is taken from the most frequent strings. */
const FREQUENT = 60;

/**
 * The sample of a parser: its most frequent strings, then others by their hash, which is chance to whoever wrote the
 * parser and the same in every run.
 */
export function sampleOf(strings: readonly Written[], size = SAMPLE): Written[] {
  if (strings.length <= size) return [...strings];
  const byHash = strings
    .map((one) => ({ one, key: keyOf(one) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ one }) => one);
  const frequent = byHash.toSorted((a, b) => b.count - a.count).slice(0, FREQUENT);
  const taken = new Set(frequent);
  return [...frequent, ...byHash.filter((one) => !taken.has(one)).slice(0, size - FREQUENT)];
}
