import type { Chart } from "@zp/catalog-core/report-model";
import type { Book } from "../book/index.ts";
import { chartPart, type PlacedChart } from "../charts/index.ts";
import { cellString } from "./inert.ts";
import { box, FONT, headerStyle } from "./sheet.ts";

/** Rows that a chart stretches over at least, and columns. */
const ROWS = 20;
const COLUMNS = 9;

/** A sheet of charts: the data of each as a small table, and beside it the room in which the chart is put later. */
export function addChartSheet(
  workbook: Book,
  name: string,
  charts: readonly Chart[],
  subtitle: string,
): PlacedChart[] {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: { orientation: "landscape", fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
  });
  sheet.getColumn(1).width = 22;
  for (let column = 2; column <= 7; column += 1) sheet.getColumn(column).width = 12;
  sheet.getCell(1, 1).value = cellString(subtitle);
  sheet.getCell(1, 1).font = { name: FONT, size: 10, color: { argb: "FF595959" } };
  let row = 3;
  return charts.map((chart) => {
    const { title, alt, categories, series, target, unit } = chart;
    sheet.getCell(row, 1).value = cellString(title);
    sheet.getCell(row, 1).font = { name: "黑体", size: 12 };
    const headerRow = row + 1;
    const columns = [
      ...series.map((one) => ({ name: one.name, values: one.values.map((value) => value?.value) })),
      ...(target === undefined ? [] : [{ name: target.label, values: categories.map(() => target.value) }]),
    ];
    for (const [at, label] of ["", ...columns.map((column) => column.name)].entries()) {
      const cell = sheet.getCell(headerRow, at + 1);
      cell.value = cellString(label);
      cell.style = headerStyle;
    }
    for (const [index, category] of categories.entries()) {
      const cells = [cellString(category), ...columns.map(({ values }) => values[index] ?? null)];
      for (const [at, value] of cells.entries()) {
        const cell = sheet.getCell(headerRow + 1 + index, at + 1);
        cell.value = value;
        cell.font = { name: FONT, size: 10 };
        cell.border = box;
        if (at > 0 && unit === "share") cell.numFmt = "0.00%";
      }
    }
    const from = { column: columns.length + 2, row: row - 1 };
    const height = Math.max(ROWS, chart.kind === "stacked" ? 6 + 2 * categories.length : 0);
    const placed: PlacedChart = {
      xml: chartPart(chart, { sheet: name, headerRow, column: 1 }),
      name: title,
      alt,
      from,
      to: { column: from.column + COLUMNS, row: from.row + height },
    };
    row = Math.max(headerRow + categories.length + 3, from.row + height + 3);
    return placed;
  });
}
