import { expect, test } from "vitest";
import { checkPageSection, type Opened } from "../../src/check-page/benchmark.ts";

const done = (...ms: number[]) => ms.map((one) => ({ ms: one, longestTaskMs: one > 50 ? 51 : 0 }));

const opened = (rows: number, longestTaskMs: number, letters?: number[]): Opened => ({
  rows,
  page: [
    {
      summaryMs: rows,
      longestTaskMs,
      memoryMb: 50,
      said: "总览 3/4 项 1/2 项",
      handled: letters && {
        letters: done(...letters),
        filters: done(30),
        orders: done(40),
        findings: done(20, 70),
        accepted: { ms: 900, longestTaskMs: 0 },
      },
    },
  ],
  node: [{ ms: rows * 2, peakMb: 100, figures: ["3/4 项", "1/2 项"] }],
});

test("the page is told beside the program, with what was aimed at", () => {
  const visits = [{ gzippedKb: 109.4, withWorkerKb: 410, interactiveMs: 1600 }];
  const section = checkPageSection([opened(1500, 0), opened(50_000, 70, [10, 20, 60])], visits);
  expect(section).toContain("| 1,500  |             0.50× |   1,500 |");
  expect(section).toContain("1,500 rows, from choosing to the summary: 1,500 ms (aim < 2,000) — reached");
  expect(section).toContain("1,500 rows, the page's thread: no task of 50 ms or more (aim) — reached");
  expect(section).toContain("longest task of the page's thread: 70 ms (aim < 50) — not reached");
  expect(section).toContain(
    "50,000 rows, a letter in the search, p95 of 3: 60 ms (aim < 50) — not reached; middle 20, longest 60 ms; longest task of the page's thread 51 ms",
  );
  expect(section).toContain(
    "a filter, p95 of 1: 30 ms (aim < 50) — reached; middle 30, longest 30 ms; no task of",
  );
  expect(section).toContain(
    "50,000 rows, a correction accepted until the figures moved: 900 ms (aim < 2,000) — reached; no task of",
  );
  expect(section).toContain("first load, gzipped: 109 kB (aim < 250) — reached");
  expect(section).toContain("first visit: 1,600 ms (aim < 1,500) — not reached");
  const other = { ...opened(1500, 0), node: [{ ms: 1, peakMb: 1, figures: ["9/9 项"] }] };
  expect(() => checkPageSection([other], visits)).toThrow("the page does not say 9/9 项 of 1500 rows");
});
