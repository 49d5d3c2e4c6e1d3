import { type Held, remembered } from "../held.ts";
import { SearchedTexts, wordsOf } from "../search/index.ts";
import { columns } from "./columns.ts";
import { ruleTitles } from "./rule-titles.ts";

/** What can be searched. Names repeat over thousands of findings, and so do sentences: each is looked at once. */
export const searchedTexts = remembered((held: Held) => {
  const { labels, units, rules, messages } = columns(held);
  return {
    labels: new SearchedTexts(labels.values, { names: true }),
    units: new SearchedTexts(units.values, { names: true }),
    titles: new SearchedTexts(ruleTitles(held), { names: true }),
    ids: new SearchedTexts(rules.values, { names: true }),
    messages: new SearchedTexts(messages.values, { names: false }),
  };
});

/** Whether a finding holds what was typed, in one of its texts: asked by its place in the report. */
export async function textHits(held: Held, typed: string): Promise<(at: number) => boolean> {
  const words = wordsOf(typed);
  const texts = searchedTexts(held);
  const [labels, units, titles, ids, messages] = await Promise.all(
    [texts.labels, texts.units, texts.titles, texts.ids, texts.messages].map((own) => own.find(words)),
  );
  const of = columns(held);
  return (at) =>
    labels![of.labels.of[at]!] === 1 ||
    messages![of.messages.of[at]!] === 1 ||
    units![of.units.of[at]!] === 1 ||
    titles![of.rules.of[at]!] === 1 ||
    ids![of.rules.of[at]!] === 1;
}
