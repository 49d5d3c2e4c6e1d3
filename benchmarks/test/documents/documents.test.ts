import { describe, expect, test } from "vitest";
import { documentsSection, type Written } from "../../src/documents/benchmark.ts";
import { compareDocx } from "../../src/documents/compare-docx.ts";
import { county } from "../../src/documents/county.ts";

const run = (ms: number, peakMb: number): Written["runs"][number] => ({
  judgedMs: ms / 10,
  ms,
  peakMb,
  documents: [
    { id: "assessment", ms: ms / 2, files: 1, bytes: 5000 },
    { id: "comparison", ms: 0, files: 0, bytes: 0 },
  ],
});

describe("the benchmark of the documents", () => {
  test("a county has as many units as it was asked for, and the entries of its items", () => {
    const { items, directory } = county({ items: 12, units: 5 });
    expect(items).toHaveLength(12);
    expect(new Set(items.map(({ compilingUnit }) => compilingUnit)).size).toBe(5);
    expect(directory).toHaveLength(items.filter(({ basicCode }) => basicCode !== undefined).length);
  });

  test("papers are written both ways, and the section says how they grow", async () => {
    const compared = await compareDocx({ items: 4, units: 2, rounds: 1 });
    expect(compared.papers).toBe(4);
    expect(compared.cells).toBeGreaterThan(50);
    expect(compared.times.ours).toHaveLength(1);
    const section = documentsSection(
      [
        { items: 300, units: 20, runs: [run(4000, 200), run(3000, 210)] },
        { items: 1500, units: 60, runs: [run(9000, 315)] },
      ],
      compared,
    );
    expect(section).toMatch(/\| 1,500 \/ 60 +\| +1 \| +0\.9 \| +9\.0 \| +0\.60× \| +315 \| +1\.50× \|/);
    expect(section).toContain("0.90× (aim ≤ 1.00×) — reached");
    expect(section).not.toContain("comparison");
    const flat = [60, 600].map((units, at) => ({ items: 15_000, units, runs: [run(9000, 500 + 25 * at)] }));
    expect(documentsSection(flat, compared)).toContain(
      "peak of 15,000 items in 600 units ÷ in 60: 1.05× (aim ≤ 1.10×) — reached",
    );
  });
});
