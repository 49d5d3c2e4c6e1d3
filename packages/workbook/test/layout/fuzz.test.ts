import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellRange, Workbook } from "../../src/grid/index.ts";
import { findTables } from "../../src/layout/index.ts";
import { sheetOf } from "./sheet-of.ts";

/** Words that the layout reacts to, in places where nobody would write them. */
const words = [
  ...[
    "事项名称",
    "序号",
    "事项类型",
    "承诺办结时限",
    "办结时限",
    "法定",
    "承诺",
    "申请材料",
    "材料名称",
    "份数",
  ],
  ...[
    "填报单位：县民政局",
    "填报单位：",
    "合计",
    "小计：3",
    "注：说明",
    "县民政局（12项）",
    "一、行政许可",
    "示例",
  ],
  ...[
    "单位负责人（签字）：",
    "1",
    "2",
    "3",
    "",
    "",
    "",
    "网上办理",
    "环节名称",
    "办理流程",
    "办理地点",
    "姓名",
    "单位",
  ],
  ...[
    "事项名称：临时救助",
    "咨询电话",
    "第 2 页",
    "填写说明",
    "x".repeat(70),
    "临时救助",
    "婚姻登记",
    "'",
    "\n",
    "职务",
  ],
];

const arbitrarySheet = fc
  .record({
    rows: fc.array(fc.array(fc.constantFrom(...words), { maxLength: 7 }), { maxLength: 24 }),
    merges: fc.array(fc.tuple(fc.nat(24), fc.nat(6), fc.nat(3), fc.nat(3)), { maxLength: 6 }),
  })
  .map(({ rows, merges }) => {
    const areas: CellRange[] = [];
    for (const [top, left, high, wide] of merges) {
      const area = { top, left, bottom: top + high, right: left + wide };
      const apart = areas.every(
        (other) =>
          area.top > other.bottom ||
          area.bottom < other.top ||
          area.left > other.right ||
          area.right < other.left,
      );
      if (apart && high + wide > 0) areas.push(area);
    }
    return sheetOf(rows, areas);
  });

describe("any sheet at all", () => {
  it("never fails, and each record has lines of its own in ascending order", () => {
    fc.assert(
      fc.property(fc.array(arbitrarySheet, { minLength: 1, maxLength: 3 }), fc.boolean(), (sheets, plain) => {
        const workbook: Workbook = {
          file: "任意.xlsx",
          format: plain ? "csv" : "xlsx",
          sheets: sheets.map((sheet, index) => ({ ...sheet, index, name: `表${index}` })),
          problems: [],
        };
        const { tables, notes } = findTables(workbook);
        for (const note of notes) {
          expect(note.message.length).toBeGreaterThan(4);
          expect(note.message).not.toMatch(/undefined|NaN|\[object/);
        }
        expect(new Set(tables.map((table) => table.id)).size).toBe(tables.length);
        for (const table of tables) {
          expect(table.columns.length).toBeGreaterThan(0);
          for (let record = 0; record < table.recordCount; record += 1) {
            expect(table.lineCount(record)).toBeGreaterThan(0);
            for (let line = 0; line < table.lineCount(record); line += 1) {
              for (let column = 0; column < table.columns.length; column += 1) {
                const text = table.cell(record, line, column);
                if (text === undefined) continue;
                expect(table.address(record, line, column)).toMatch(/[A-Z]+\d+$/);
              }
            }
          }
          expect(table.cell(table.recordCount, 0, 0)).toBeUndefined();
          expect(table.address(table.recordCount, 0, 0)).toBe("");
        }
      }),
      { numRuns: 600 },
    );
  }, 60_000);

  it("takes a time in proportion to the rows, however wild", () => {
    const header = ["序号", "事项名称", "承诺办结时限", "办理地点"];
    const rows = Array.from({ length: 20_000 }, (_, at) =>
      at % 2 === 0 ? header : [`${at}`, `事项${at}`, "5个工作日", "一楼"],
    );
    const started = performance.now();
    const { tables } = findTables({
      file: "a.xlsx",
      format: "xlsx",
      sheets: [sheetOf(rows, [])],
      problems: [],
    });
    expect(tables[0]?.recordCount).toBe(10_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
