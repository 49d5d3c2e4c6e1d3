import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeBareSite } from "../../src/portal/bare-site.ts";
import { type Buildings, buildingSection } from "../../src/portal/building.ts";
import { addPeer } from "../../src/portal/peer-search.ts";
import { type Searched, searchSection } from "../../src/portal/searching.ts";
import { writeSnapshot } from "../../src/portal/write-snapshot.ts";
import { quantile } from "../../src/report/statistics.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "zp-benchmark-test-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the template writes the same files with the same number of bytes", async () => {
  const [snapshot, like, out] = [join(folder, "s.json"), join(folder, "like"), join(folder, "out")];
  expect(await writeSnapshot({ file: snapshot, items: 3 })).toBe(readFileSync(snapshot).length);
  mkdirSync(join(like, "items"), { recursive: true });
  writeFileSync(join(like, "items/a.html"), "x".repeat(3000));
  writeFileSync(join(like, "large.json"), "x".repeat(2_500_000));
  expect(writeBareSite({ snapshot, like, out })).toMatchObject({ files: 2, bytes: 2_503_000 });
  const page = readFileSync(join(out, "items/a.html"), "utf8");
  expect(Buffer.byteLength(page)).toBe(3000);
  expect(page).toContain("<h2>申请材料</h2><ul><li>");
  expect(readFileSync(join(out, "large.json"))).toHaveLength(2_500_000);
});

const published = (ms: number, added: number, unchanged: number): Buildings["again"] => ({
  ms,
  cpuMs: ms,
  peakMb: 100,
  files: { added, changed: 0, unchanged, removed: 0 },
});
const buildings = (items: number): Buildings => ({
  items,
  snapshotBytes: items * 1500,
  first: [published(items * 2, items, 0), published(items * 3, items, 0)],
  again: published(items, 0, items),
  bare: [{ files: items + 1, bytes: 1, ms: items, cpuMs: items, peakMb: 50 }],
  limited: published(items, 0, items),
});

test("sites are told with what they take beside the template, and how that grows", () => {
  const section = buildingSection([buildings(1000), buildings(2000)], 256);
  expect(section).toContain("4.0 |   4.0 |      2.00× |     100 |      2.00× |         2,000 |");
  expect(section).toContain("time of the processor an item at 2,000 ÷ at 1,000: 1.00×");
  const wrote = { ...buildings(1000), again: published(1, 1, 999) };
  expect(() => buildingSection([wrote], 256)).toThrow("the second site of 1000 items wrote");
});

test("the peer's search page is ours with another script", () => {
  const site = join(folder, "site");
  mkdirSync(join(site, "assets"), { recursive: true });
  writeFileSync(join(site, "search.html"), 'a<script src="assets/search.js" defer></script>b');
  expect(addPeer(site)).toBe("peer-search.html");
  expect(readFileSync(join(site, "assets/minisearch.js"), "utf8")).toContain("MiniSearch");
});

test("key presses are told by their middle and their worst", () => {
  expect([0.5, 0.95, 1].map((share) => quantile([4, 1, 3, 2], share))).toEqual([3, 4, 4]);
  const searched: Searched = {
    way: "our scan",
    slowed: 1,
    readyMs: 300,
    keyMs: [1, 2, 60],
    longTasks: [60],
    heapMb: 20,
  };
  expect(searchSection(50_000, [searched])).toContain(
    "longest key press of ours: 60.0 ms (aim < 50) — not reached",
  );
});
