import { pinyin } from "pinyin-pro";

/** The syllables by which a character is read, without tones; empty for what is no Chinese. */
export type Readings = (character: string) => readonly string[];

const known = new Map<string, readonly string[]>();

/** Readings of characters, each looked up once. */
export const readingsOf: Readings = (character) => {
  const found = known.get(character);
  if (found !== undefined) return found;
  const made = /\p{Script=Han}/u.test(character)
    ? [...new Set(pinyin(character, { multiple: true, toneType: "none", type: "array", v: true }))]
    : [];
  known.set(character, made);
  return made;
};
