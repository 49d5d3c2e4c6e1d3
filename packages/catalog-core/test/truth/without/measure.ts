import type { Core } from "./core.ts";
import type { RealList } from "./lists.ts";

/** What became of the columns that a person mapped. */
export interface Outcome {
  /** As the person took them; asked about; not found; taken for something else. */
  readonly columns: {
    readonly found: number;
    readonly asked: number;
    readonly lost: number;
    readonly other: number;
    readonly of: number;
  };
  readonly lost: readonly string[];
}

/** “申请材料” and the names of the materials are one column to whoever maps it; so are the two that say whose item it is. */
const alike: Readonly<Record<string, string>> = {
  "materials.name": "materials",
  "questions.question": "questions",
  "steps.name": "steps",
};
const same = (a: string, b: string): boolean => (alike[a] ?? a) === (alike[b] ?? b);

export function outcomeOf(core: Core, list: RealList): Outcome {
  const tables = list.files.map(({ name, records }) =>
    core.objectTable(records as Parameters<Core["objectTable"]>[0], { name }),
  );
  const proposals = core.proposeMappings(tables);
  const counts = { found: 0, asked: 0, lost: 0, other: 0, of: list.columns.length };
  const lost: string[] = [];
  for (const { file, column, element } of list.columns) {
    const proposal = proposals[list.files.findIndex(({ name }) => name === file)];
    const proposed = proposal?.columns.find((one) => one.column === column)?.element;
    if (proposal?.questions.some((question) => question.columns.includes(column))) counts.asked++;
    else if (proposed === null || proposed === undefined) {
      counts.lost++;
      lost.push(column);
    } else if (same(proposed, element)) counts.found++;
    else {
      counts.other++;
      lost.push(`${column} → ${proposed}`);
    }
  }
  return { columns: counts, lost };
}

/** Headers of a list as they are looked up: letters and figures alone. */
const bare = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

/** The further headers of the terms that this list has, and no other. */
export function synonymsOfOne(core: Core, list: RealList, lists: readonly RealList[]): string[] {
  const headersOf = ({ files }: RealList): Set<string> =>
    new Set(files.flatMap(({ records }) => records.flatMap((record) => Object.keys(record).map(bare))));
  const own = headersOf(list);
  const others = new Set(lists.filter((one) => one !== list).flatMap((one) => [...headersOf(one)]));
  const words = core.terms.flatMap(({ synonyms = [] }) => synonyms);
  return [...new Set(words)].filter((word) => own.has(bare(word)) && !others.has(bare(word)));
}

/** The script in which the terms lack these headers. */
export function withoutSynonyms(code: string, words: readonly string[]): string {
  const used = "term.synonyms ?? []";
  if (!code.includes(used)) throw new Error("the headers are looked up in another way now");
  const kept = `(${used}).filter((word) => !(${JSON.stringify(words)}).includes(word))`;
  return code.replaceAll(used, kept);
}
