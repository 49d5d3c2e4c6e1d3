import type { ReadLabels } from "../../model/label-reader.ts";

/** Number codes of one element in one standard, and the words of the model they stand for. */
export interface CodeTable<Word extends string = string> {
  /** The word of a code; `undefined` for a code that the standard has but the model has no word for, or has not. */
  decode(code: string): Word | undefined;
  /** The code of a word; `undefined` where the standard has none for it. */
  encode(word: Word): string | undefined;
  /** All codes with their Chinese label in this standard, in order, those without a word among them. */
  readonly entries: readonly CodeTableEntry<Word>[];
}

/** One code of a table with the label its standard prints. */
export interface CodeTableEntry<Word extends string = string> {
  readonly code: string;
  readonly word: Word | undefined;
  readonly label: string;
}

/** The tables of one standard, by the names of the model's enums. */
export interface CodeTableSet {
  readonly id: string;
  /** Chinese name for people. */
  readonly title: string;
  /** Where the tables are known from, and how surely. */
  readonly source: string;
}

/**
 * A table of rows `[code, word, label]`. A code is found without its leading zeros too: spreadsheets turn `07` into 7.
 */
export function codeTable<Word extends string>(
  rows: readonly (readonly [code: string, word: Word | undefined, label: string])[],
): CodeTable<Word> {
  const words = new Map<string, Word>();
  const codes = new Map<Word, string>();
  for (const [code, word] of rows) {
    if (word === undefined) continue;
    words.set(code, word);
    // The first code of a word is the one to write.
    if (!codes.has(word)) codes.set(word, code);
  }
  for (const [code, word] of rows) {
    const short = code.replace(/^0+(?=.)/, "");
    if (word !== undefined && !words.has(short)) words.set(short, word);
  }
  return {
    decode: (code) => words.get(code.trim()),
    encode: (word) => codes.get(word),
    entries: rows.map(([code, word, label]) => ({ code, word, label })),
  };
}

/**
 * Reads a field of several codes, joined with `^` (national schema) or `,` and the like (elsewhere).
 *
 * @example decodeAll(c0109.channel, "1^2") // { values: ["window", "online"], unread: [] }
 */
export function decodeAll<Word extends string>(table: CodeTable<Word>, text: string): ReadLabels<Word> {
  const values: Word[] = [];
  const unread: string[] = [];
  for (const piece of text.split(/[\^,，、;；|\s]+/u)) {
    if (piece === "") continue;
    const word = table.decode(piece);
    if (word === undefined) unread.push(piece);
    else if (!values.includes(word)) values.push(word);
  }
  return { values, unread };
}

/**
 * Writes several words as the national schema does, joined with `^`; `undefined` where one of them has no code.
 *
 * @example encodeAll(c0109.channel, ["window", "online"]) // "1^2"
 */
export function encodeAll<Word extends string>(
  table: CodeTable<Word>,
  words: readonly Word[],
): string | undefined {
  const codes: string[] = [];
  for (const word of words) {
    const code = table.encode(word);
    if (code === undefined) return undefined;
    codes.push(code);
  }
  return codes.join("^");
}
