import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Workbook } from "../../src/grid/index.ts";
import { findTables } from "../../src/layout/index.ts";
import { type Drawn, drawnForms, drawnList, type PlainItem } from "./random-layout.ts";
import { sheetOf } from "./sheet-of.ts";

/** The items that the tables of a drawing hold, read back by the headers that were drawn. */
function readBack(drawn: Drawn): { items: PlainItem[]; units: (string | undefined)[] } {
  const workbook: Workbook = {
    file: "随机.xlsx",
    format: "xlsx",
    problems: [],
    sheets: drawn.sheets.map((sheet, index) => ({
      ...sheetOf(
        sheet.rows,
        sheet.merges.map(([top, left, bottom, right]) => ({ top, left, bottom, right })),
        sheet.name,
      ),
      index,
    })),
  };
  const { tables } = findTables(workbook);
  const items: PlainItem[] = [];
  const units: (string | undefined)[] = [];
  for (const table of tables) {
    expect(table.subject).toBe("implementation");
    for (let record = 0; record < table.recordCount; record += 1) {
      const fields: Record<string, string> = {};
      const rows = { materials: [] as Record<string, string>[], steps: [] as Record<string, string>[] };
      let unit = table.unit?.name;
      for (const [column, { header }] of table.columns.entries()) {
        if (header === "编制单位" || header === "填报单位") unit = table.cell(record, 0, column) ?? unit;
        const element = drawn.headers[header];
        if (element === undefined) {
          expect(["序号", "编制单位", "填报单位"]).toContain(header);
          continue;
        }
        for (let line = 0; line < table.lineCount(record); line += 1) {
          const text = table.cell(record, line, column);
          if (text === undefined) continue;
          const dot = element.indexOf(".");
          if (dot > 0) {
            const list = rows[element.slice(0, dot) as "materials" | "steps"];
            while (list.length <= line) list.push({});
            list[line]![element] = text;
          } else if (line === 0) fields[element] = text;
          else expect(text).toBe(fields[element]);
        }
      }
      const { name, ...rest } = fields;
      items.push({ name: name ?? "", fields: rest, ...rows });
      units.push(unit);
    }
  }
  return { items, units };
}

const same = (drawn: Drawn) => {
  const { items, units } = readBack(drawn);
  expect(items).toEqual(
    drawn.items.map(({ name, fields, materials, steps }) => ({ name, fields, materials, steps })),
  );
  expect(new Set(units)).toEqual(new Set([drawn.unit]));
};

describe("items written in a random layout are read back as they were", () => {
  it("as a list", () => {
    fc.assert(fc.property(drawnList, same), { numRuns: 400 });
  }, 60_000);

  it("as vertical forms", () => {
    fc.assert(fc.property(drawnForms, same), { numRuns: 400 });
  }, 60_000);
});
