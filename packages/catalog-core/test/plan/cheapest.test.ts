import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, rational, sum } from "../../src/exact/index.ts";
import { type Choice, cheapestChoices, type Needs } from "../../src/plan/index.ts";

const units = ["甲局", "乙局", "丙局"];

const problem = fc
  .record({
    choices: fc.array(
      fc.record({ unit: fc.constantFrom(...units), cost: fc.integer({ min: 0, max: 6 }), prefer: fc.nat(3) }),
      { maxLength: 9 },
    ),
    overall: fc.nat(9),
    needs: fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)),
  })
  .map(({ choices, overall, needs }) => ({
    choices: choices.map(
      ({ unit, cost, prefer }, index): Choice => ({
        id: `c${index}`,
        unit,
        cost: rational(cost, 2),
        prefer,
      }),
    ),
    needs: { overall, byUnit: new Map(units.map((unit, index) => [unit, needs[index]!])) },
  }));

const ofUnit = (choices: readonly Choice[], unit: string) => choices.filter((choice) => choice.unit === unit);
const costOf = (choices: readonly Choice[]) => sum(choices.map(({ cost }) => cost));

/** Every group has what it needs, or all there is. */
const isEnough = (chosen: readonly Choice[], all: readonly Choice[], { overall, byUnit }: Needs): boolean =>
  chosen.length >= Math.min(overall, all.length) &&
  [...byUnit].every(
    ([unit, need]) => ofUnit(chosen, unit).length >= Math.min(need, ofUnit(all, unit).length),
  );

const subsets = (all: readonly Choice[]): Choice[][] =>
  Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_choice, at) => (bits >> at) & 1));

describe("the cheapest choices", () => {
  it("are enough, and no cheaper set is, nor a smaller one of that cost", () => {
    fc.assert(
      fc.property(problem, ({ choices, needs }) => {
        const chosen = cheapestChoices(choices, needs);
        expect(isEnough(chosen, choices, needs)).toBe(true);
        for (const other of subsets(choices)) {
          if (!isEnough(other, choices, needs)) continue;
          const order = compare(costOf(other), costOf(chosen));
          expect(order).toBeGreaterThanOrEqual(0);
          if (order === 0) expect(other.length).toBeGreaterThanOrEqual(chosen.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("do not depend on the order in which they are offered", () => {
    fc.assert(
      fc.property(problem, fc.nat(), ({ choices, needs }, turn) => {
        const turned = choices.map((_choice, index) => choices[(index + turn) % choices.length]!);
        expect(cheapestChoices(turned, needs)).toEqual(cheapestChoices(choices, needs));
      }),
      { numRuns: 60 },
    );
  });

  it("prefer, of equal costs, what serves more people", () => {
    const choice = (id: string, prefer: number): Choice => ({ id, unit: "甲局", cost: rational(1), prefer });
    const chosen = cheapestChoices([choice("a", -1), choice("b", 9), choice("c", 0)], {
      overall: 2,
      byUnit: new Map(),
    });
    expect(chosen.map(({ id }) => id)).toEqual(["b", "c"]);
  });
});
