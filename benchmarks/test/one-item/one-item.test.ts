import { expect, test } from "vitest";
import { oneItemSection } from "../../src/one-item/benchmark.ts";
import { compareOneItem, questions } from "../../src/one-item/compare.ts";

test("the table names every question and says whether the aim is reached", () => {
  const measured = compareOneItem({ items: 20, rounds: 1 });
  expect(measured.rules).toBeGreaterThan(40);
  expect(measured.findings).toBeGreaterThan(1);
  const section = oneItemSection(20, measured);
  for (const name of Object.values(questions)) expect(section).toContain(name);
  const all = { mean: 201, p99: 300 };
  expect(oneItemSection(20, { ...measured, times: { ...measured.times, "all-elements": all } })).toContain(
    "0.201 ms (aim < 0.2 ms) — not reached",
  );
});
