import { stripFurniture } from "./page-furniture.ts";

const outerBlanks = /^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/gu;

/** Blanks that people do not see at either end, the invisible ones among them. */
export function trimText(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  // Nearly every cell begins and ends in a plain character.
  if (first > 0x3000 && first < 0xfeff && last > 0x3000 && last < 0xfeff) return text;
  return text.replace(outerBlanks, "");
}

/**
 * The text of a cell as it is stored: outer blanks and the page's own buttons off, everything else as written.
 *
 * @returns undefined where nothing is left
 */
export function tidyText(text: string): string | undefined {
  const tidy = trimText(stripFurniture(text));
  return tidy === "" ? undefined : tidy;
}

/**
 * A text as it is compared, never stored: width, case, blanks and invisible characters do not tell texts apart.
 *
 * @example comparable("县 民政局（本级）") === comparable("县民政局(本级)") // true
 */
export const comparable = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200d\u2060\ufeff]+/gu, "")
    .toLowerCase();
