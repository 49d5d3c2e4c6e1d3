import { check, zhenping2018 } from "@zp/catalog-core";
import {
  assessmentInput,
  assessmentTables,
  type FigureCell,
  type FigureTable,
} from "@zp/catalog-core/report-model";
import { generateItems } from "@zp/testkit";
import { describe, expect, test } from "vitest";

const catalogue = {
  schema: "zp.catalogue/1" as const,
  sources: [],
  organisations: [],
  directory: [],
  // The same units again and again, and codes that come back.
  items: [...generateItems(600, 7)].map((item, index) => ({
    ...item,
    compilingUnit: `第${index % 12}编制单位`,
    ...(index % 40 === 3 ? { implementationCode: "11610927MB0000019W46101001001" } : {}),
  })),
  roster: [],
};
const report = check(catalogue);
const tables = assessmentTables(assessmentInput(catalogue, report, zhenping2018));
const tableOf = (title: string): FigureTable => tables.find((table) => table.title === title)!;

/** What a spreadsheet would make of a sum. */
function summed(cell: FigureCell, row: readonly FigureCell[]): number | undefined {
  if (typeof cell !== "object" || !("over" in cell)) return undefined;
  const { table, column, where } = cell.over;
  return tableOf(table)
    .rows.filter((one) => where === undefined || one[where] === row[0])
    .reduce((sum, one) => sum + (typeof one[column] === "number" ? one[column] : 0), 0);
}

describe("the data behind the report", () => {
  test.each(["单位", "事项类型", "行使层级"])(
    "%s: every numerator and denominator is a sum over the items",
    (title) => {
      let checked = 0;
      for (const row of tableOf(title).rows)
        for (const cell of row) {
          const sum = summed(cell, row);
          if (sum === undefined) continue;
          checked += 1;
          expect((cell as { sum: number }).sum).toBeCloseTo(sum, 6);
        }
      expect(checked).toBeGreaterThan(10);
    },
  );

  test("has a sheet for each unit, with each of its items", () => {
    const rows = tables.slice(-12).map(({ rows: own }) => own.length);
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(600);
  });
});
