import ExcelJS from "exceljs";
import { type FoundTable, findTables, type Layout } from "../../src/layout/index.ts";
import { readWorkbook } from "../../src/read-workbook.ts";

/** A sheet to write: rows of cells from A1 on, merged areas as "A1:B2", and what is hidden. */
export interface SheetPlan {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null | undefined)[])[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly string[];
  readonly state?: "visible" | "hidden" | "veryHidden";
}

/** Bytes of a workbook with these sheets, written by exceljs. */
export async function xlsxOf(...sheets: readonly SheetPlan[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const plan of sheets) {
    const sheet = workbook.addWorksheet(plan.name);
    for (const [at, row] of plan.rows.entries()) {
      for (const [column, value] of row.entries()) {
        if (value !== null && value !== undefined && value !== "")
          sheet.getCell(at + 1, column + 1).value = value;
      }
    }
    for (const area of plan.merges ?? []) sheet.mergeCells(area);
    for (const row of plan.hiddenRows ?? []) sheet.getRow(row).hidden = true;
    for (const column of plan.hiddenColumns ?? []) sheet.getColumn(column).hidden = true;
    if (plan.state !== undefined) sheet.state = plan.state;
  }
  return new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
}

/** The layout of a workbook with these sheets. */
export async function layoutOf(path: string, ...sheets: readonly SheetPlan[]): Promise<Layout> {
  const bytes = await xlsxOf(...sheets);
  return findTables(await readWorkbook(bytes, path), path);
}

/** A table as plain records: header → the texts of its lines, blanks left out at the end. */
export function recordsOf(table: FoundTable): Record<string, string | (string | undefined)[]>[] {
  return Array.from({ length: table.recordCount }, (_, record) => {
    const fields: Record<string, string | (string | undefined)[]> = {};
    for (const [column, { header }] of table.columns.entries()) {
      const lines = Array.from({ length: table.lineCount(record) }, (_, line) =>
        table.cell(record, line, column),
      );
      while (lines.length > 0 && lines[lines.length - 1] === undefined) lines.pop();
      if (lines.length === 1) fields[header] = lines[0]!;
      else if (lines.length > 1) fields[header] = lines;
    }
    return fields;
  });
}

/** The addresses of one record's values, header → address of the first line. */
export function addressesOf(table: FoundTable, record: number): Record<string, string> {
  return Object.fromEntries(
    table.columns.map(({ header }, column) => [header, table.address(record, 0, column)] as const),
  );
}
