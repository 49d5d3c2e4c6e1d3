import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { bundle, type Core, load } from "./core.ts";
import { realLists } from "./lists.ts";
import { type Outcome, outcomeOf, synonymsOfOne, withoutSynonyms } from "./measure.ts";

/** What becomes of one list with everything, without its own headers, and without the words of headers as well. */
interface Without {
  readonly list: string;
  readonly synonyms: number;
  readonly whole: Outcome["columns"];
  readonly without: Outcome["columns"];
  readonly withoutParts: Outcome["columns"];
}

const file = new URL("../golden/without.json", import.meta.url);

/** The last measurement; it takes half a minute, so the page rests on what was kept. */
export const measuredWithout = (): readonly Without[] =>
  existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];

/** Takes each list away in turn and keeps what its columns then come to. */
export async function measureWithout(): Promise<void> {
  const code = await bundle();
  const lists = realLists();
  const whole: Core = load(code);
  const results = lists.map((list): Without => {
    const words = synonymsOfOne(whole, list, lists);
    const less = withoutSynonyms(code, words);
    const byParts = /function elementByParts\([^)]*\) \{/u;
    if (!byParts.test(less)) throw new Error("the words of headers are looked up in another way now");
    return {
      list: list.name,
      synonyms: words.length,
      whole: outcomeOf(whole, list).columns,
      without: outcomeOf(load(less), list).columns,
      withoutParts: outcomeOf(load(less.replace(byParts, "$& return undefined;")), list).columns,
    };
  });
  writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`);
}

const shown = ({ found, asked, lost, other, of }: Outcome["columns"]): string =>
  `${found + asked}/${of} (${asked} asked, ${lost} not found, ${other} otherwise)`;

/** The table of what each list would have been without what was learnt from it. */
export function withoutTable(): string {
  return [
    "| list | headers that only it has | with everything | without them | without them and without the parts of headers |",
    "| --- | --: | --- | --- | --- |",
    ...measuredWithout().map(
      ({ list, synonyms, whole, without, withoutParts }) =>
        `| ${list} | ${synonyms} | ${shown(whole)} | ${shown(without)} | ${shown(withoutParts)} |`,
    ),
  ].join("\n");
}
