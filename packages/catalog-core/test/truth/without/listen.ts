import { provinceNames } from "../../../src/codes/tables/provinces.ts";
import type { Listener } from "./core.ts";
import { type Part, partsOf, withoutParts } from "./pattern.ts";

/** What the readers of cells used while the cells of the lists were read. */
export interface Heard {
  readonly listener: Listener;
  /** Says whose cells are read from now on. */
  readonly turnTo: (list: string) => void;
  /** Source and flags of each expression, with the texts that it was held against, by list. */
  readonly patterns: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
  /** Every word of a table. */
  readonly words: ReadonlySet<string>;
  /** The stretches of code that were walked through, with the lists whose cells did. */
  readonly places: ReadonlyMap<string, ReadonlySet<string>>;
}

type Entry = string | readonly [string, ...unknown[]];
type Words = readonly Entry[] | Readonly<Record<string, unknown>>;
const wordOf = (entry: Entry): string => (typeof entry === "string" ? entry : entry[0]);

/** The words of a table that may be struck; its first `kept` never are. */
const wordsIn = (table: Words, kept: number): string[] =>
  Array.isArray(table) ? (table as Entry[]).slice(kept).map(wordOf) : Object.keys(table);

/** Listens to a core that has everything. */
export function listen(): Heard {
  const patterns = new Map<string, Map<string, Set<string>>>();
  const words = new Set<string>();
  const places = new Map<string, Set<string>>();
  let list = "";
  class Heeded extends RegExp {
    override exec(text: string): RegExpExecArray | null {
      const key = `/${this.source}/${this.flags}`;
      const byList = patterns.get(key) ?? new Map<string, Set<string>>();
      const texts = byList.get(list) ?? new Set<string>();
      patterns.set(key, byList.set(list, texts));
      texts.add(text);
      return super.exec(text);
    }
  }
  return {
    listener: {
      RegExp: Heeded,
      words: (table: Words, kept: number) => {
        for (const word of wordsIn(table, kept)) words.add(word);
        return table;
      },
      walked: (place) => {
        const lists = places.get(place) ?? new Set();
        places.set(place, lists.add(list));
      },
    },
    turnTo: (next) => {
      list = next;
    },
    patterns,
    words,
    places,
  };
}

/** What is taken out of the core together with a list. */
export interface Struck {
  /** By source and flags. */
  readonly parts: ReadonlyMap<string, readonly Part[]>;
  readonly words: ReadonlySet<string>;
  /** Stretches of code that only the cells of this list go through. */
  readonly places: ReadonlySet<string>;
}

/** For each list what occurs in its cells and in those of no other. */
export function ownOf(
  lists: readonly string[],
  heard: Heard,
  cells: ReadonlyMap<string, Cells>,
): Map<string, Struck> {
  const own = new Map(
    lists.map((list) => [
      list,
      { parts: new Map<string, Part[]>(), words: new Set<string>(), places: new Set<string>() },
    ]),
  );
  const only = (where: readonly string[]): string | undefined => (where.length === 1 ? where[0] : undefined);
  for (const [key, byList] of heard.patterns) {
    const end = key.lastIndexOf("/");
    const flags = key.slice(end + 1).replace(/[gy]/gu, "");
    for (const part of partsOf(key.slice(1, end)).filter(saysSomething)) {
      const alone = aloneAs(part, flags);
      if (alone === undefined) continue;
      const has = (list: string): boolean => [...(byList.get(list) ?? [])].some((text) => alone.test(text));
      const owner = only(lists.filter(has));
      if (owner === undefined) continue;
      const parts = own.get(owner)?.parts;
      parts?.set(key, [...(parts.get(key) ?? []), part]);
    }
  }
  for (const word of heard.words) {
    const asWhole = lists.filter((list) => cells.get(list)?.pieces.has(word));
    const owner = only(
      asWhole.length > 0 ? asWhole : lists.filter((list) => cells.get(list)?.all.includes(word)),
    );
    if (owner !== undefined) own.get(owner)?.words.add(word);
  }
  for (const [place, where] of heard.places) {
    const owner = only([...where].filter((list) => list !== ""));
    if (owner !== undefined && !where.has("")) own.get(owner)?.places.add(place);
  }
  return own;
}

/** The cells of a list as one text, and what stands in them between marks of punctuation. */
export interface Cells {
  readonly all: string;
  readonly pieces: ReadonlySet<string>;
}

const provinces = new Set(
  [...provinceNames.values()].map((name) => name.replace(/(?:省|市|(?:壮族|回族|维吾尔)?自治区)$/u, "")),
);

/** Not blanks, punctuation and the like, which nobody learns from a list; nor a province: all of them are known. */
const saysSomething = ({ text }: Part): boolean =>
  !provinces.has(text) &&
  /[\p{L}\p{N}]/u.test(text.replace(/\\(?:u[\da-fA-F]{4}|[^dp])|\{[^}]*\}|\?[:=!<]+/gu, ""));

/** A part as an expression of its own; a part that is none (a number of a bracket outside it) is never struck. */
function aloneAs({ text }: Part, flags: string): RegExp | undefined {
  try {
    return new RegExp(text, flags);
  } catch {
    return undefined;
  }
}

/** A listener that gives a core without these parts and words. */
export function lacking({ parts, words, places }: Struck, onOwnCode: () => void): Listener {
  class Less extends RegExp {
    /** As it is written, so that what is put together from it is struck in its own right. */
    readonly #written: string;
    constructor(source: string | RegExp, flags = "") {
      const written = typeof source === "string" ? source : source.source;
      const shown = new RegExp(written, flags);
      super(withoutParts(written, parts.get(`/${shown.source}/${shown.flags}`) ?? []), flags);
      this.#written = written;
    }
    override get source(): string {
      return this.#written;
    }
  }
  return {
    RegExp: Less,
    words: (table: Words, kept: number): Words =>
      Array.isArray(table)
        ? (table as Entry[]).filter((entry, index) => index < kept || !words.has(wordOf(entry)))
        : Object.fromEntries(Object.entries(table).filter(([word]) => !words.has(word))),
    walked: (place) => {
      if (places.has(place)) onOwnCode();
    },
  };
}
