const noise = /[\s（）()〔〕【】“”"'‘’《》、，,。.；;：:—\-－·]/gu;

const pairsOf = (text: string): Map<string, number> => {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i += 1) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

/**
 * Whether two names may well be those of one item: one within the other, or at least a third of their pairs of
 * neighbouring characters in common. 兽药经营许可 and 兽药经营许可证核发 are, 兽药经营许可 and 取水许可 are not.
 */
export function areSimilar(a: string, b: string): boolean {
  const [one, two] = [a.replace(noise, ""), b.replace(noise, "")];
  if (one.includes(two) || two.includes(one)) return true;
  const pairs = pairsOf(one);
  let common = 0;
  for (const [pair, count] of pairsOf(two)) common += Math.min(count, pairs.get(pair) ?? 0);
  return 3 * 2 * common >= one.length - 1 + (two.length - 1);
}
