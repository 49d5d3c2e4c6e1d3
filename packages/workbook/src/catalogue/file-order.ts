/*
 * Files in the order in which a person counts them: 2 before 10, and the same order on every machine (no locale of the
 * machine enters, so no Intl.Collator).
 */

interface Piece {
  readonly text: string;
  readonly number: number | undefined;
}

function piecesOf(path: string): Piece[] {
  return (path.match(/\d+|\D+/gu) ?? []).map((text) => ({
    text,
    number: /^\d{1,15}$/u.test(text) ? Number(text) : undefined,
  }));
}

/**
 * Compares two paths by their parts, runs of digits as numbers.
 *
 * @example
 * ["10-县水利局.xlsx", "2-县民政局.xlsx"].sort(compareNaturally); // ["2-县民政局.xlsx", "10-县水利局.xlsx"]
 */
export function compareNaturally(a: string, b: string): number {
  const left = piecesOf(a.normalize("NFKC"));
  const right = piecesOf(b.normalize("NFKC"));
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const one = left[at]!;
    const other = right[at]!;
    if (one.number !== undefined && other.number !== undefined && one.number !== other.number) {
      return one.number - other.number;
    }
    if (one.text !== other.text && (one.number === undefined || other.number === undefined)) {
      return one.text < other.text ? -1 : 1;
    }
  }
  if (left.length !== right.length) return left.length - right.length;
  return a < b ? -1 : a > b ? 1 : 0;
}
