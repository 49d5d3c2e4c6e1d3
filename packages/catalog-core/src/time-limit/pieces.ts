import type { CellReading, Mark } from "./found.ts";
import type { PieceAs, TimeLimitPiece } from "./result.ts";

/** Every span that a reading took, with what it took it for. */
export function marksOf(reading: CellReading): Mark[] {
  const limits = reading.found.map(
    ({ start, end, role }): Mark => ({
      as: role === "extension" ? "extension" : role === "excluded" ? "exclusion" : "limit",
      start,
      end,
    }),
  );
  return [...reading.marks, ...limits];
}

const ORDER: readonly PieceAs[] = [
  "leftover",
  "punctuation",
  "frame",
  "name",
  "condition",
  "start",
  "label",
  "note",
  "exclusion",
  "extension",
  "limit",
];
const PUNCTUATION = /[\s,;。:()[\]、.!?"'“”‘’《》<>|/·-]/;

/** Pieces that follow each other without gap; where marks overlap the more telling one wins. */
export function cover(raw: string, norm: string, marks: readonly Mark[]): TimeLimitPiece[] {
  const ranks = new Uint8Array(raw.length);
  for (let i = 0; i < norm.length; i++) if (PUNCTUATION.test(norm[i] ?? "")) ranks[i] = 1;
  for (const mark of marks) {
    const rank = ORDER.indexOf(mark.as);
    for (let i = mark.start; i < mark.end; i++) if (rank > (ranks[i] ?? 0)) ranks[i] = rank;
  }
  const pieces: TimeLimitPiece[] = [];
  for (let start = 0; start < raw.length; ) {
    let end = start + 1;
    while (end < raw.length && ranks[end] === ranks[start]) end++;
    pieces.push({ as: ORDER[ranks[start] ?? 0] ?? "leftover", start, end });
    start = end;
  }
  return pieces;
}

/** What was not understood, as written. */
export function leftoverOf(raw: string, pieces: readonly TimeLimitPiece[]): string {
  return pieces
    .filter((piece) => piece.as === "leftover")
    .map((piece) => raw.slice(piece.start, piece.end))
    .join(" … ");
}
