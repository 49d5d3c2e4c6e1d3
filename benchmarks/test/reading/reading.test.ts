import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Readings, readingSection } from "../../src/reading/benchmark.ts";
import { COLUMN_COUNT } from "../../src/reading/list-shape.ts";
import { columns, writeListWorkbook } from "../../src/reading/list-workbook.ts";
import { readOnce } from "../../src/reading/read-once.ts";
import { type ReaderId, readers } from "../../src/reading/readers.ts";

const rows = 40;
const ids = Object.keys(readers) as ReaderId[];
let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "zp-benchmark-test-"));
  await writeListWorkbook({ file: join(folder, "a.xlsx"), rows });
  await writeListWorkbook({ file: join(folder, "b.xlsx"), rows });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the reading benchmark", () => {
  test("every reader reads the same texts in the same places", async () => {
    const all: Readings[] = [];
    for (const reader of ids) {
      const once = await readOnce({ file: join(folder, "a.xlsx"), reader });
      expect(once.cells).toBeGreaterThan(rows * (COLUMN_COUNT - 8));
      all.push({ reader, runs: [{ ...once, peakMb: 1 }] });
    }
    const section = readingSection(rows, 1000, all);
    for (const id of ids) expect(section).toContain(readers[id].name);
    expect(section).toContain("1.00×");
  });

  test("the list has as many columns as the report says", () => {
    expect(columns).toHaveLength(COLUMN_COUNT);
  });

  test("the file is the same whenever it is written", async () => {
    const [a, b] = await Promise.all(
      ["a.xlsx", "b.xlsx"].map((name) => readOnce({ file: join(folder, name), reader: "ours" })),
    );
    expect(a?.digest).toBe(b?.digest);
  });

  test("a reader that reads something else is not compared", () => {
    const run = { loadMs: 1, textsMs: 1, cells: 9, digest: 1, peakMb: 1 };
    const readings: Readings[] = [
      { reader: "ours", runs: [run] },
      { reader: "exceljs", runs: [{ ...run, digest: 2 }] },
    ];
    expect(() => readingSection(1, 1, readings)).toThrow("exceljs");
  });
});
