import type { Chart, FigureTable } from "@zp/catalog-core/report-model";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { readWorkbook, writeMetricsWorkbook } from "../../src/index.ts";
import { partsOf } from "../support/parts.ts";

const value = (of: number) => ({ value: of, of: { exact: String(of) } });
const charts: Chart[] = [
  {
    kind: "columns",
    title: "图1 <占比> & '其他'",
    alt: '甲 "50%"',
    unit: "share",
    categories: ["甲", "乙"],
    series: [{ name: "占比", values: [value(0.5), undefined] }],
    target: { label: "目标 80%", value: 0.8 },
  },
  {
    kind: "stacked",
    title: "图2",
    alt: "构成",
    unit: "count",
    categories: ["全部"],
    series: [
      { name: "0次", values: [value(3)] },
      { name: "1次", values: [value(4)] },
    ],
  },
];
const tables: FigureTable[] = [
  {
    title: "指标",
    columns: [
      { label: "单位", kind: "text" },
      { label: "分子", kind: "count" },
    ],
    rows: [
      ["甲", { sum: 2, over: { table: "明/细", column: 1, where: 0 } }],
      ["合计", { sum: 5, over: { table: "明/细", column: 1 } }],
    ],
    notes: [],
  },
  {
    title: "明/细",
    columns: [
      { label: "单位", kind: "text" },
      { label: "分子", kind: "count" },
    ],
    rows: [
      ["甲", 2],
      ["乙", 3],
    ],
    notes: [],
  },
];

describe("a workbook with charts", () => {
  test("opens in other readers, and the charts are drawn from its cells", async () => {
    const bytes = await writeMetricsWorkbook(tables, "样例", charts);
    const { sheets } = await readWorkbook(bytes, "数据.xlsx");
    expect(sheets.map(({ name }) => name)).toEqual(["指标", "图表", "明细"]);
    const parts = partsOf(bytes);
    const part = new TextDecoder().decode(parts["xl/charts/chart2_1.xml"]);
    for (const [, column = "", row = ""] of part.matchAll(/<c:f>'图表'!\$([A-Z])\$(\d+)/g))
      expect(sheets[1]?.text(Number(row) - 1, column.charCodeAt(0) - 65), `${column}${row}`).toBeTruthy();
    expect(part).toContain("<c:v>0.5</c:v>");
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer as ArrayBuffer);
    expect(book.getWorksheet("图表")?.getCell("B5").value).toBe(0.5);
  });

  test("sums go over the column of the other sheet, by the row's name where there is one", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await writeMetricsWorkbook(tables, "样例")).slice().buffer as ArrayBuffer);
    const sheet = book.getWorksheet("指标");
    expect(sheet?.getCell("B4").value).toEqual({
      formula: "SUMIFS('明细'!$B$4:$B$5,'明细'!$A$4:$A$5,$A4)",
      result: 2,
    });
    expect(sheet?.getCell("B5").value).toEqual({ formula: "SUM('明细'!$B$4:$B$5)", result: 5 });
  });
});
