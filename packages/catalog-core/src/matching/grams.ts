import type { Rational } from "../exact/index.ts";

/** A name that was found, by its place in the list, and how many pairs of characters the two share, doubled, of how many. */
export interface Near {
  readonly index: number;
  readonly shared: number;
  readonly of: number;
}

/**
 * Finds, for a name, the names of a list that share enough pairs of characters, without looking at all of them: what it
 * costs grows with those that share a pair.
 */
export class GramIndex {
  readonly #byGram = new Map<string, number[]>();
  readonly #sizes: number[] = [];

  constructor(list: readonly ReadonlySet<string>[]) {
    for (const [index, grams] of list.entries()) {
      this.#sizes.push(grams.size);
      for (const gram of grams) {
        const at = this.#byGram.get(gram);
        if (at === undefined) this.#byGram.set(gram, [index]);
        else at.push(index);
      }
    }
  }

  /** Those that are alike by at least `floor`, the most alike first, then in the order of the list. */
  near(grams: ReadonlySet<string>, floor: Rational): Near[] {
    const common = new Map<number, number>();
    for (const gram of grams) {
      for (const index of this.#byGram.get(gram) ?? []) common.set(index, (common.get(index) ?? 0) + 1);
    }
    // Small whole numbers: exact without the cost of exact fractions, which this would pay millions of times.
    const [least, whole] = [Number(floor.n), Number(floor.d)];
    const near: Near[] = [];
    for (const [index, count] of common) {
      const [shared, of] = [2 * count, grams.size + this.#sizes[index]!];
      if (shared * whole >= least * of) near.push({ index, shared, of });
    }
    return near.sort((a, b) => b.shared * a.of - a.shared * b.of || a.index - b.index);
  }
}
