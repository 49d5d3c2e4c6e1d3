import type { Readings } from "./readings.ts";

/** Whether a text holds what was typed. */
export type Matcher = (text: string) => boolean;

/** The same question to names, which are also known by their pinyin, and to sentences, which are not. */
export interface Matchers {
  readonly name: Matcher;
  readonly sentence: Matcher;
}

/**
 * What was typed, as a question to texts: all words must be there. A word of Latin letters also finds Chinese by its pinyin
 * or initials ("spjy", "shipin"); the table of readings is loaded when the first such word is typed.
 */
export async function matchersOf(typed: string): Promise<Matchers> {
  const words = typed.trim().toLowerCase().split(/\s+/u);
  const latin = words.some(isLatin);
  const readings = latin ? await (await import("./readings.ts")).loadReadings() : undefined;
  return {
    sentence: (text) => {
      const lower = text.toLowerCase();
      return words.every((word) => lower.includes(word));
    },
    name: (text) => {
      const lower = text.toLowerCase();
      return words.every(
        (word) =>
          lower.includes(word) ||
          (readings !== undefined && isLatin(word) && soundsLike(text, word, readings)),
      );
    },
  };
}

const isLatin = (word: string): boolean => /^[a-z]+$/u.test(word);

/** Whether characters in a row are read so: each by its initial or its whole syllable, the last by as much as was typed. */
export function soundsLike(text: string, word: string, readings: Readings): boolean {
  const [initial] = word;
  let characters: string[] | undefined;
  let at = 0;
  for (const character of text) {
    // Most characters begin otherwise; only then is the text taken apart.
    if (readings(character).some((syllable) => syllable[0] === initial)) {
      characters ??= [...text];
      if (fits(characters, at, word, 0, readings)) return true;
    }
    at += 1;
  }
  return false;
}

function fits(
  characters: readonly string[],
  at: number,
  word: string,
  from: number,
  readings: Readings,
): boolean {
  if (from === word.length) return true;
  const character = characters[at];
  if (character === undefined) return false;
  return readings(character).some((syllable) => {
    const rest = word.length - from;
    if (rest < syllable.length && syllable.startsWith(word.slice(from))) return true;
    if (word.startsWith(syllable, from) && fits(characters, at + 1, word, from + syllable.length, readings)) {
      return true;
    }
    return syllable[0] === word[from] && fits(characters, at + 1, word, from + 1, readings);
  });
}
