import { generateItems } from "@zp/testkit";
import { describe, expect, test } from "vitest";
import { comparisonSection, growthSection } from "../../src/checking/benchmark.ts";
import { newCounts, note, rulesByHand } from "../../src/checking/by-hand/counts.ts";
import { begin, disagreements, type RuleCounts } from "../../src/checking/checkers.ts";
import { compare } from "../../src/checking/compare.ts";
import { type ContestantId, contestants } from "../../src/checking/contestants.ts";
import { stream } from "../../src/checking/stream.ts";

const count = (contestant: ContestantId, seed: number, items = 1500): RuleCounts => {
  const run = begin[contestant]();
  for (const item of generateItems(items, seed)) run.add(item);
  return run.finish();
};

/** Over all seeds. */
const seen: Record<string, { passed: number; failed: number }> = {};

/** Why generated items never break these. */
const neverBroken = {
  "codes/one-generation": "nine in ten of the codes are of one generation",
  "elements/columns-present": "the table has every column",
  "time-limit/column-unit-stated": "most limits of either column have their unit",
};
/** Why nothing generated keeps to these. */
const neverKept = {};

describe("the checking benchmark", () => {
  test.each([1, 2, 3])("by hand and by the engine the same failures are counted, seed %i", (seed) => {
    const engine = count("engine", seed);
    expect(disagreements(engine, count("by-hand", seed))).toEqual([]);
    for (const id of rulesByHand) {
      seen[id] ??= { passed: 0, failed: 0 };
      seen[id].passed += engine[id]?.passed ?? 0;
      seen[id].failed += engine[id]?.failed ?? 0;
    }
  });

  test("each rule is seen to be kept and to be broken", () => {
    const unbroken = rulesByHand.filter((id) => seen[id]?.failed === 0);
    const unkept = rulesByHand.filter((id) => seen[id]?.passed === 0);
    expect(unbroken.toSorted()).toEqual(Object.keys(neverBroken).toSorted());
    expect(unkept.toSorted()).toEqual(Object.keys(neverKept).toSorted());
  });

  test("counts that differ are named", () => {
    const other = newCounts();
    note(other["visits/stated"], 2);
    expect(disagreements(newCounts(), other)).toEqual([
      "visits/stated: the engine 0 failed, 0 findings; by hand 1, 2",
    ]);
    expect(disagreements({}, other)).toHaveLength(rulesByHand.length);
  });

  test("the schemas take every generated item", () => {
    for (const id of ["zod", "ajv"] as const) expect(count(id, 4).schema?.failed).toBe(0);
  });

  test("the tables name every way", () => {
    const comparison = compare({ items: 200, rounds: 1 });
    const peak = { peakMb: 100 };
    const section = comparisonSection(200, comparison, {
      engine: peak,
      "with-metrics": peak,
      "by-hand": peak,
      zod: peak,
      ajv: peak,
    });
    for (const name of Object.values(contestants)) expect(section).toContain(name);
    const streamed = stream({ items: 1200, contestant: "with-metrics" });
    expect(streamed.ms).toBeGreaterThan(0);
    expect(growthSection([{ ...streamed, items: 1200, peakMb: 100 }])).toContain("1,200");
  });
});
