import type { Chart, FigureCell, FigureColumn, FigureTable } from "@zp/catalog-core/report-model";
import { Book } from "../book/index.ts";
import { ourKeywords } from "../catalogue/ours.ts";
import { addCharts, type PlacedChart } from "../charts/index.ts";
import { addChartSheet } from "./chart-sheet.ts";
import { addRow, addTable, type Column, closeTable, FONT } from "./sheet.ts";

const widths = { text: 12, count: 9, share: 13, number: 10 } as const;

/**
 * The metrics workbook: a sheet per table, shares as live formulas of their numerator and denominator, sums as live formulas
 * over the items where there is a sheet of them; charts on a sheet of their own, beside the cells they are drawn from.
 *
 * @returns bytes of an xlsx file
 * @example
 * const { metrics } = check(fromRecords([{ 事项名称: "临时救助金给付", 到办事现场次数: "1" }]).catalogue);
 * const bytes = await writeMetricsWorkbook(metricTables(metrics), "镇坪县，2018-08-25");
 * (await readWorkbook(bytes, "指标.xlsx")).sheets.map(({ name }) => name); // ["指标", …]
 */
export async function writeMetricsWorkbook(
  tables: readonly FigureTable[],
  subtitle: string,
  charts: readonly Chart[] = [],
): Promise<Uint8Array> {
  const workbook = new Book("考核评估数据");
  workbook.keywords = ourKeywords("metrics");
  const names = sheetNames(tables, charts.length > 0 ? [CHARTS] : []);
  let placed: readonly PlacedChart[] = [];
  let chartSheet = 0;
  for (const [at, { title, heading, columns: figureColumns, rows, notes }] of tables.entries()) {
    if (at === 1 && charts.length > 0) {
      placed = addChartSheet(workbook, CHARTS, charts, subtitle);
      chartSheet = workbook.sheets.length;
    }
    const columns: Column[] = figureColumns.map((column, index) => columnOf(column, index));
    const name = names.get(title) ?? title;
    const table = addTable(workbook, name, heading ?? `政务服务事项清单${title}`, columns, { subtitle });
    for (const row of rows) {
      const number = table.sheet.rowCount + 1;
      addRow(
        table,
        columns,
        row.map((cell) => cellValue(cell, number, tables, names)),
      );
      for (const [index, cell] of row.entries()) {
        if (typeof cell !== "object" || !("tone" in cell) || cell.tone === undefined) continue;
        table.sheet.getCell(number, index + 1).font = {
          name: FONT,
          size: 10,
          bold: true,
          color: { argb: cell.tone === "reached" ? "FF1E7B34" : "FFC00000" },
        };
      }
    }
    closeTable(table, columns);
    for (const note of notes) {
      const cell = table.sheet.addRow([note]).getCell(1);
      cell.font = { name: FONT, size: 9, color: { argb: "FF595959" } };
    }
  }
  const bytes = workbook.bytes();
  return chartSheet === 0 ? bytes : addCharts(bytes, chartSheet, placed);
}

const CHARTS = "图表";

/** Names that a workbook can bear, each once. */
function sheetNames(tables: readonly FigureTable[], taken: readonly string[]): Map<string, string> {
  const used = new Set(taken);
  return new Map(
    tables.map(({ title }) => {
      const plain =
        title
          .replace(/[\\/*?:[\]]/gu, "")
          .replace(/^'+|'+$/g, "")
          .slice(0, 31) || "单位";
      let name = plain;
      for (let n = 2; used.has(name.toLowerCase()); n += 1) name = `${plain.slice(0, 27)}~${n}`;
      used.add(name.toLowerCase());
      return [title, name];
    }),
  );
}

type CellValue = string | number | { formula: string; result: number };

/** A cell as it is written: a share is a quotient, a sum goes over the column of another sheet; both go on being so. */
function cellValue(
  cell: FigureCell,
  row: number,
  tables: readonly FigureTable[],
  names: ReadonlyMap<string, string>,
): CellValue {
  if (typeof cell !== "object" || "share" in cell) return quotient(cell, row);
  const { table, column, where } = cell.over;
  const rows = tables.find(({ title }) => title === table)?.rows.length ?? 0;
  if (rows === 0) return cell.sum;
  const range = (of: number): string =>
    `'${names.get(table)}'!$${letter(of + 1)}$${FIRST_ROW}:$${letter(of + 1)}$${FIRST_ROW + rows - 1}`;
  return {
    formula:
      where === undefined ? `SUM(${range(column)})` : `SUMIFS(${range(column)},${range(where)},$A${row})`,
    result: cell.sum,
  };
}

/** Of the rows of a table with a title, a subtitle and a header. */
const FIRST_ROW = 4;

/** Long texts wrap, numbers stand right, and what only serves further counting stays off paper. */
function columnOf({ label, kind, base }: FigureColumn, index: number): Column {
  const long = label === "公式" || label === "不计入";
  return {
    label,
    width: long ? 44 : index === 0 ? 26 : widths[kind],
    align: index === 0 || long ? "left" : "right",
    wrap: index === 0 || long,
    ...(kind === "share" ? { numberFormat: "0.00%" } : kind === "number" ? { numberFormat: "0.00" } : {}),
    ...(base ? { screenOnly: true } : {}),
  };
}

/** A share is the quotient of two cells of its row, and goes on being it when they change. */
function quotient(cell: Exclude<FigureCell, { sum: number }>, row: number): CellValue {
  if (typeof cell !== "object") return cell;
  const [numerator, denominator] = cell.share;
  if (denominator === 0) return "无法计算";
  const [top, bottom] = cell.of;
  return { formula: `${letter(top + 1)}${row}/${letter(bottom + 1)}${row}`, result: numerator / denominator };
}

/** Column letter of a 1-based column. */
function letter(column: number): string {
  let text = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}
