/**
 * The word that somebody who wrote another most likely meant: one that begins so, else the one with the fewest letters
 * changed, added or left out.
 *
 * @returns nothing where none is near
 * @example
 * nearest("visits/at-most-onse", ["visits/at-most-once", "visits/zero"]); // "visits/at-most-once"
 * nearest("weekday", ["max", "min"]); // undefined
 * nearest("zhenping", ["zhenping-2018", "national-2020"]); // "zhenping-2018"
 */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const begun = words.find((one) => word.length > 2 && one.startsWith(word));
  if (begun !== undefined) return begun;
  let best: string | undefined;
  let fewest = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const one of words) {
    const changes = changesBetween(word.toLowerCase(), one.toLowerCase());
    if (changes >= fewest) continue;
    best = one;
    fewest = changes;
  }
  return best;
}

function changesBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_unused, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same));
    }
    row = next;
  }
  return row[b.length]!;
}
