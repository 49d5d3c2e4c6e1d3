import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Markings, markingSection } from "../../src/marking/benchmark.ts";
import { countMarks } from "../../src/marking/count-marks.ts";
import { markOnce } from "../../src/marking/mark-once.ts";
import { type MarkerId, markers } from "../../src/marking/markers.ts";
import { marksOn } from "../../src/marking/marks.ts";
import { writeListWorkbook } from "../../src/reading/list-workbook.ts";

const [rows, marks] = [40, 30];
const ids = Object.keys(markers) as MarkerId[];
let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "zp-benchmark-test-"));
  await writeListWorkbook({ file: join(folder, "list.xlsx"), rows });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the marking benchmark", () => {
  test("every way marks the same cells and keeps the same texts", async () => {
    const all: Markings[] = [];
    for (const marker of ids) {
      const out = join(folder, `${marker}.xlsx`);
      const { ms } = await markOnce({ file: join(folder, "list.xlsx"), rows, marks, marker, out });
      all.push({ marker, marked: await countMarks({ file: out }), runs: [{ ms, peakMb: 1 }] });
    }
    const size = { rows, marks, bytes: 1000 };
    const section = markingSection(size, all);
    for (const id of ids) expect(section).toContain(markers[id].name);
    expect(section).not.toContain("aim");
    expect(markingSection({ ...size, rows: 50_000 }, all).match(/aim/g)).toHaveLength(2);

    const [ours, theirs] = all as [Markings, Markings];
    const fewer = { ...theirs, marked: { ...theirs.marked, comments: marks - 1 } };
    expect(() => markingSection(size, [ours, fewer])).toThrow("exceljs leaves");
  });

  test("no two marks share a cell", () => {
    const cells = marksOn(50_000, 5000).map(({ cell }) => cell);
    expect(new Set(cells).size).toBe(5000);
    expect(cells.at(-1)).toBe("Y49993");
  });
});
