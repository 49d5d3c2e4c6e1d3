import type { FigureCell, FigureTable } from "@zp/catalog-core/report-model";
import { ourKeywords } from "../catalogue/ours.ts";
import { addRow, addTable, bytesOf, type Column, closeTable, FONT, newWorkbook } from "./sheet.ts";

const widths = { text: 14, count: 9, share: 11, number: 9 } as const;

/**
 * The metrics workbook: a sheet per table, shares as live formulas of their numerator and denominator.
 *
 * @returns bytes of an xlsx file
 */
export async function writeMetricsWorkbook(
  tables: readonly FigureTable[],
  subtitle: string,
): Promise<Uint8Array> {
  const workbook = await newWorkbook("考核评估数据");
  workbook.keywords = ourKeywords("metrics");
  for (const { title, columns: figureColumns, rows, notes } of tables) {
    const columns: Column[] = figureColumns.map(({ label, kind }, index) => ({
      label,
      width: label === "公式" || label === "不计入" ? 44 : index === 0 ? 30 : Math.max(widths[kind], 10),
      align: index === 0 || label === "公式" || label === "不计入" ? "left" : "right",
      wrap: index === 0 || label === "公式" || label === "不计入",
      ...(kind === "share" ? { numberFormat: "0.00%" } : kind === "number" ? { numberFormat: "0.00" } : {}),
    }));
    const table = addTable(workbook, title, `政务服务事项清单${title}`, columns, { subtitle });
    for (const row of rows) {
      const number = table.sheet.rowCount + 1;
      addRow(
        table,
        columns,
        row.map((cell, index) => quotient(cell, number, index)),
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

/** A share stands beside its numerator and denominator: it is their quotient, and goes on being it when they change. */
function quotient(
  cell: FigureCell,
  row: number,
  index: number,
): string | number | { formula: string; result: number } {
  if (typeof cell !== "object") return cell;
  const [numerator, denominator] = cell.share;
  if (denominator === 0) return "无法计算";
  return { formula: `${letter(index - 1)}${row}/${letter(index)}${row}`, result: numerator / denominator };
}

/** Column letter of a 1-based column. */
function letter(column: number): string {
  let text = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}
