import { compare, type Rational } from "../exact/index.ts";

/** Something that may be chosen: it brings one item of a unit to the target. */
export interface Choice {
  readonly id: string;
  readonly unit: string;
  /** What is minimised; not negative. */
  readonly cost: Rational;
  /** Between equal costs the larger goes first. */
  readonly prefer: number;
}

/** How many are to be chosen: of all, and of each unit that is named. */
export interface Needs {
  readonly overall: number;
  readonly byUnit: ReadonlyMap<string, number>;
}

const order = (a: Choice, b: Choice): number =>
  compare(a.cost, b.cost) ||
  b.prefer - a.prefer ||
  (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0) ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * The cheapest choices of which each unit gets at least as many as it needs, and the whole at least as many as it needs; of a
 * unit, or of the whole, that has not enough, all.
 *
 * Exact, not approximate: units do not overlap and the whole contains them, and every choice counts once in its unit and
 * once in the whole. So in any solution a choice may be put in the place of a dearer one of the same unit without any unit
 * losing; hence some cheapest solution takes the cheapest of each unit up to its need, and beyond that only what the whole
 * still lacks, the cheapest of what is left. That solution is made here. It is also the smallest in number.
 *
 * @returns the choices in their order of preference, which depends on no order of the argument
 * @example
 * const choice = (id: string, unit: string, cost: number) => ({ id, unit, cost: rational(cost), prefer: 0 });
 * const all = [choice("a", "甲局", 5), choice("b", "甲局", 7), choice("c", "乙局", 1), choice("d", "乙局", 2)];
 * cheapestChoices(all, { overall: 2, byUnit: new Map([["甲局", 1]]) }).map(({ id }) => id); // ["c", "a"]
 */
export function cheapestChoices<C extends Choice>(choices: readonly C[], needs: Needs): C[] {
  const sorted = choices.toSorted(order);
  const left = new Map(needs.byUnit);
  const chosen = new Set<C>();
  for (const choice of sorted) {
    const need = left.get(choice.unit) ?? 0;
    if (need <= 0) continue;
    left.set(choice.unit, need - 1);
    chosen.add(choice);
  }
  for (const choice of sorted) {
    if (chosen.size >= needs.overall) break;
    chosen.add(choice);
  }
  return sorted.filter((choice) => chosen.has(choice));
}
