import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cellsWithout, type ListCells } from "./cells.ts";
import { cellsTable, measurable } from "./cells-table.ts";
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

interface Kept {
  readonly headers: readonly Without[];
  readonly cells: readonly ListCells[];
}

const file = new URL("../golden/without.json", import.meta.url);

/** The last measurement; it takes half a minute, so the page rests on what was kept. */
const kept = (): Kept =>
  existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { headers: [], cells: [] };

export const measuredWithout = (): readonly Without[] => kept().headers;
export const measuredCells = (): ReturnType<typeof measurable> => measurable(kept().cells);

/** Takes each list away in turn and keeps what its columns and its cells then come to. */
export async function measureWithout(): Promise<void> {
  const code = await bundle();
  const lists = realLists();
  const whole: Core = load(code);
  const headers = lists.map((list): Without => {
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
  const results: Kept = { headers, cells: await cellsWithout(lists) };
  writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`);
}

const shown = ({ found, asked, lost, other, of }: Outcome["columns"]): string =>
  `${found + asked}/${of} (${asked} asked, ${lost} not found, ${other} otherwise)`;

/** The same of the cells. */
export const withoutCells = (): string => cellsTable(kept().cells);

/** The table of what the columns of each list would have been without what was learnt from it. */
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
