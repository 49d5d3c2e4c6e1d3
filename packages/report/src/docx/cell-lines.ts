/*
 * How many lines a text takes in a cell, as Word and others break it: between Chinese characters, not inside Latin words
 * and numbers, and no line begins with a closing mark or ends with an opening one. Needed to tell the pages of a long
 * document before any program has laid it out.
 */

/** Widths of U+0020 to U+007E in Times New Roman and what is made as wide, in thousandths of its size. */
const LATIN = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
  389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
  500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
  278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
] as const;
const WIDE = 1000;
/** Of other letters with their marks. */
const OTHER = 500;

const widthOf = (code: number): number => LATIN[code - 0x20] ?? (code > 0xff || code === 0xb7 ? WIDE : OTHER);

const NOT_FIRST = new Set("!%),.:;?]}°·’”…‰′″、。〃〉》」』】〕〗！％），．：；？］｝～—");
const NOT_LAST = new Set("([{£¥‘“〈《「『【〔〖（［｛￥");
const isLatin = (character: string): boolean => /[\w!-/:-@[-`{-~\u00c0-\u024f]/u.test(character);

/** Pieces that no line break parts. */
function piecesOf(text: string): { width: number; blank: boolean }[] {
  const pieces: { width: number; blank: boolean }[] = [];
  let before = "";
  for (const character of text) {
    const width = widthOf(character.codePointAt(0) ?? 0);
    const last = pieces.at(-1);
    const joined =
      last !== undefined &&
      before !== " " &&
      character !== " " &&
      ((isLatin(before) && isLatin(character)) || NOT_FIRST.has(character) || NOT_LAST.has(before));
    if (joined) last.width += width;
    else pieces.push({ width, blank: character === " " });
    before = character;
  }
  return pieces;
}

/**
 * @param room width of the line and size of the text, in the same unit
 * @returns at least 1
 */
export function linesOf(text: string, room: number, size: number): number {
  const most = (room / size) * 1000;
  let lines = 1;
  let taken = 0;
  for (const { width, blank } of piecesOf(text)) {
    if (taken + width <= most || blank) taken += width;
    else {
      // What is longer than a line is broken wherever the line ends.
      const over = Math.max(1, Math.ceil(width / most));
      lines += taken === 0 ? over - 1 : over;
      taken = width - (over - 1) * most;
    }
  }
  return lines;
}
