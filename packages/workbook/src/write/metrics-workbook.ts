import type { FigureCell, FigureColumn, FigureTable } from "@zp/catalog-core/report-model";
import { ourKeywords } from "../catalogue/ours.ts";
import { addRow, addTable, bytesOf, type Column, closeTable, FONT, newWorkbook } from "./sheet.ts";

const widths = { text: 12, count: 9, share: 13, number: 10 } as const;

/**
 * The metrics workbook: a sheet per table, shares as live formulas of their numerator and denominator.
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
): Promise<Uint8Array> {
  const workbook = await newWorkbook("考核评估数据");
  workbook.keywords = ourKeywords("metrics");
  for (const { title, columns: figureColumns, rows, notes } of tables) {
    const columns: Column[] = figureColumns.map((column, index) => columnOf(column, index));
    const table = addTable(workbook, title, `政务服务事项清单${title}`, columns, { subtitle });
    for (const row of rows) {
      const number = table.sheet.rowCount + 1;
      addRow(
        table,
        columns,
        row.map((cell) => quotient(cell, number)),
      );
      for (const [index, cell] of row.entries()) {
        if (typeof cell !== "object" || cell.tone === undefined) continue;
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
  return bytesOf(workbook);
}

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
function quotient(cell: FigureCell, row: number): string | number | { formula: string; result: number } {
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
