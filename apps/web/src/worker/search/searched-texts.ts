import { Spelling } from "./spelling.ts";

/** The words of what was typed: a text is found when all of them are in it. */
export const wordsOf = (typed: string): readonly string[] => typed.trim().toLowerCase().split(/\s+/u);

const isLatin = (word: string): boolean => /^[a-z]+$/u.test(word);

/**
 * Texts that are searched again and again, as one long text: a browser finds a word in that faster than a program can ask
 * each of them. A word of Latin letters also finds names by their pinyin or its initials ("spjy", "shipin"); the table of
 * readings is loaded for the first such word.
 */
export class SearchedTexts {
  readonly #texts: readonly string[];
  readonly #areNames: boolean;
  readonly #all: string;
  /** Where each text begins in the long one, and where the last ends. */
  readonly #starts: Int32Array;
  #spelling: Promise<Spelling> | undefined;

  constructor(texts: readonly string[], { names }: { readonly names: boolean }) {
    this.#texts = texts;
    this.#areNames = names;
    this.#starts = new Int32Array(texts.length + 1);
    const lower = texts.map((text) => text.toLowerCase());
    for (let at = 0; at < lower.length; at += 1) {
      this.#starts[at + 1] = this.#starts[at]! + lower[at]!.length + 1;
    }
    // No word holds a blank: none is found across two texts.
    this.#all = lower.join("\n");
  }

  /** By the number of the text, 1 where it holds all words. */
  async find(words: readonly string[]): Promise<Uint8Array> {
    const [first = "", ...others] = words;
    const found = await this.#findWord(first);
    for (const word of others) {
      const own = await this.#findWord(word);
      for (let at = 0; at < found.length; at += 1) found[at]! &= own[at]!;
    }
    return found;
  }

  /** Readings of all names, worked out before somebody asks. */
  spelling(): Promise<Spelling> {
    this.#spelling ??= (async () => {
      const { readingsOf } = await import("./readings.ts");
      return new Spelling(this.#texts, readingsOf);
    })();
    return this.#spelling;
  }

  async #findWord(word: string): Promise<Uint8Array> {
    const found = new Uint8Array(this.#texts.length);
    this.#findIn(word, found);
    if (this.#areNames && isLatin(word)) (await this.spelling()).find(word, found);
    return found;
  }

  #findIn(word: string, found: Uint8Array): void {
    let at = 0;
    for (let place = this.#all.indexOf(word); place >= 0; place = this.#all.indexOf(word, this.#starts[at])) {
      while (this.#starts[at + 1]! <= place) at += 1;
      found[at] = 1;
      at += 1;
      if (at >= found.length) return;
    }
  }
}
