import { readArticles } from "./articles.ts";
import { afterArticle, chapter, issuer, lead, matchAt, mentioned } from "./patterns.ts";
import { namesInstrumentKind, namesPaper, readBareTitle, readTitle } from "./title.ts";

/**
 * Whether a title begins here, with the words that may lead up to it.
 *
 * @param freely at the head of a line or of an item of a list, where a title may do without brackets
 */
export function titleBegins(text: string, at: number, freely: boolean): boolean {
  const named = matchAt(issuer, text, at);
  const from = at + (matchAt(lead, text, at)?.[0].length ?? named?.[0].length ?? 0);
  const title = readTitle(text, from);
  if (title !== undefined) {
    const after = text.slice(from + title.raw.length, from + title.raw.length + 12);
    if (/^[》]?(?:的规定|规定的|中|等(?!有关|相关)|所列|要求)/u.test(after)) return false;
    const numbered = /^\s*(?:[（(［[]|第[一二三四五六七八九十百零〇\d])/u.test(after);
    if (namesPaper(title.title)) return false;
    return namesInstrumentKind(title.title) || numbered;
  }
  if (!freely || text.charAt(from) === "《") return false;
  const bare = readBareTitle(text, from);
  return (
    bare !== undefined &&
    bare.title.length >= 4 &&
    (bare.brackets === "broken" || /^[\s（(第]?$/u.test(text.charAt(from + bare.raw.length)))
  );
}

/** Whether an article of the instrument before begins here, and is not merely spoken of. */
export function articleBegins(text: string, at: number): boolean {
  const chaptered = matchAt(chapter, text, at)?.[0].length ?? 0;
  const run = readArticles(text, at + chaptered);
  if (run === undefined) return false;
  const after = text.slice(run.end, run.end + 4);
  return afterArticle.test(after) && !mentioned.test(after);
}
