import type { Readings } from "./readings.ts";

/** So many letters fit into the bits of a number, with one for the end. */
const LONGEST = 30;
const UNKNOWN = -1;

/**
 * Names as the readings of their characters. A word is found where characters in a row are read so: each by its initial or
 * its whole syllable, the last by as much as was typed.
 *
 * How much of the word is read after each character is kept as bits of a number, so that all ways of reading are followed at
 * once and each character is looked at once.
 */
export class Spelling {
  /** Each character that occurs, once. */
  readonly #characters: readonly string[];
  /** Numbers of the characters of all names, one name after the other. */
  readonly #numbers: Uint32Array;
  readonly #starts: Int32Array;
  readonly #readings: Readings;

  constructor(names: readonly string[], readings: Readings) {
    const known = new Map<string, number>();
    const length = names.reduce((sum, name) => sum + name.length, 0);
    const numbers = new Uint32Array(length);
    this.#starts = new Int32Array(names.length + 1);
    let end = 0;
    names.forEach((name, at) => {
      for (const character of name) {
        let number = known.get(character);
        if (number === undefined) {
          number = known.size;
          known.set(character, number);
        }
        numbers[end] = number;
        end += 1;
      }
      this.#starts[at + 1] = end;
    });
    this.#characters = [...known.keys()];
    // Worked out now: it takes longer than any search.
    for (const character of this.#characters) readings(character);
    this.#numbers = numbers.subarray(0, end);
    this.#readings = readings;
  }

  /** Sets 1 by the number of each name that is read so. */
  find(letters: string, found: Uint8Array): void {
    // Nobody types a longer one; by its beginning more is found, never less.
    const word = letters.slice(0, LONGEST);
    const done = 1 << word.length;
    const tables: (Int32Array | undefined)[] = [];
    const numbers = this.#numbers;
    for (let name = 0; name + 1 < this.#starts.length; name += 1) {
      if (found[name] === 1) continue;
      const end = this.#starts[name + 1]!;
      let read = 0;
      for (let at = this.#starts[name]!; at < end; at += 1) {
        // The word may begin at each character.
        let before = read | 1;
        read = 0;
        while (before !== 0) {
          const from = 31 - Math.clz32(before & -before);
          before &= before - 1;
          const table = tables[from] ?? new Int32Array(this.#characters.length).fill(UNKNOWN);
          tables[from] = table;
          let after = table[numbers[at]!]!;
          if (after === UNKNOWN) {
            after = this.#readOn(word, from, numbers[at]!);
            table[numbers[at]!] = after;
          }
          read |= after;
        }
        if ((read & done) !== 0) {
          found[name] = 1;
          break;
        }
      }
    }
  }

  /** How far a word is read, from where it was, with one more character. */
  #readOn(word: string, from: number, character: number): number {
    let read = 0;
    const rest = word.length - from;
    for (const syllable of this.#readings(this.#characters[character]!)) {
      if (word.startsWith(syllable, from)) read |= 1 << (from + syllable.length);
      else if (rest < syllable.length && syllable.startsWith(word.slice(from))) read |= 1 << word.length;
      if (syllable[0] === word[from]) read |= 1 << (from + 1);
    }
    return read;
  }
}
