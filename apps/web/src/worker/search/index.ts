import type { Readings } from "./readings.ts";

/** Whether a text holds what was typed. */
export type Matcher = (text: string) => boolean;

/**
 * What was typed, as a question to texts: all words must be there. A word of Latin letters also finds Chinese by its pinyin
 * or initials ("spjy", "shipin"); the table of readings is loaded when the first such word is typed.
 */
export async function matcherOf(typed: string): Promise<Matcher> {
  const words = typed.trim().toLowerCase().split(/\s+/u);
  const latin = words.some((word) => /^[a-z]+$/u.test(word));
  const readings = latin ? await (await import("./readings.ts")).loadReadings() : undefined;
  return (text) => {
    const lower = text.toLowerCase();
    return words.every(
      (word) =>
        lower.includes(word) ||
        (readings !== undefined && /^[a-z]+$/u.test(word) && soundsLike(text, word, readings)),
    );
  };
}

/** Whether characters in a row are read so: each by its initial or its whole syllable, the last by as much as was typed. */
export function soundsLike(text: string, word: string, readings: Readings): boolean {
  const characters = [...text];
  return characters.some((_, at) => fits(characters, at, word, 0, readings));
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
