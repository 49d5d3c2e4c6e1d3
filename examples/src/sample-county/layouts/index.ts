import ExcelJS from "exceljs";
import type { SampleRow } from "../rows.ts";
import type { SampleUnit } from "../sample-unit.ts";
import { type ListColumn, oldColumns, pairedColumns, standardColumns } from "./columns.ts";
import { writeForm } from "./form.ts";
import { encodeGb18030 } from "./gb18030.ts";
import { setWidths, writeHeader, writeRows } from "./list.ts";
import { writeMergedMaterials } from "./merged-materials.ts";

export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The unit's file as the unit writes it. */
export async function fileOf(unit: SampleUnit, rows: readonly SampleRow[]): Promise<SampleFile> {
  if (unit.layout === "csv-gb18030") return { name: `${unit.file}.csv`, bytes: encodeGb18030(csv(rows)) };
  const workbook = new ExcelJS.Workbook();
  switch (unit.layout) {
    case "plain-list": {
      const sheet = workbook.addWorksheet("实施清单");
      setWidths(sheet, standardColumns);
      writeRows(sheet, standardColumns, rows, writeHeader(sheet, standardColumns, 1));
      break;
    }
    case "title-and-unit-line":
      writeTitled(workbook, unit, rows, standardColumns);
      break;
    case "two-row-header":
      writeTitled(workbook, unit, rows, pairedColumns);
      break;
    case "old-names": {
      const sheet = workbook.addWorksheet("Sheet1");
      setWidths(sheet, oldColumns);
      writeRows(sheet, oldColumns, rows, writeHeader(sheet, oldColumns, 1));
      break;
    }
    case "merged-materials": {
      const sheet = workbook.addWorksheet("实施清单");
      title(sheet, `${unit.name}政务服务事项实施清单（样例）`, standardColumns.length + 2);
      writeMergedMaterials(sheet, rows, 2);
      break;
    }
    case "sheet-per-item":
      for (const row of rows) {
        const name = row.name
          .trim()
          .replaceAll(/[[\]*?/\\:]/g, "")
          .slice(0, 26);
        writeForm(workbook.addWorksheet(`${row.number}.${name}`), row);
      }
      break;
  }
  return {
    name: `${unit.file}.xlsx`,
    bytes: new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer),
  };
}

function title(sheet: ExcelJS.Worksheet, text: string, columns: number): void {
  sheet.mergeCells(1, 1, 1, columns);
  sheet.getCell(1, 1).value = text;
  sheet.getCell(1, 1).font = { name: "黑体", size: 18 };
  sheet.getCell(1, 1).alignment = { horizontal: "center", vertical: "middle" };
  sheet.getRow(1).height = 32;
}

/** Title, a line with unit, compiler and day, header, rows, notes below. */
function writeTitled(
  workbook: ExcelJS.Workbook,
  unit: SampleUnit,
  rows: readonly SampleRow[],
  columns: readonly ListColumn[],
): void {
  const sheet = workbook.addWorksheet("实施清单");
  setWidths(sheet, columns);
  title(sheet, "镇坪县政务服务事项实施清单（样例）", columns.length);
  sheet.getCell(2, 1).value = `填报单位：${unit.name}　　填报人：（样例）　　填报日期：2018年7月16日`;
  const below = writeRows(sheet, columns, rows, writeHeader(sheet, columns, 3));
  sheet.getCell(below, 1).value = "合计";
  sheet.getCell(below, 2).value = `共 ${rows.length} 项`;
  sheet.getCell(below + 1, 1).value =
    "注：1.法定办结时限没有法律法规规定的填“无”。2.即办件承诺办结时限填“即办”。";
}

const csv = (rows: readonly SampleRow[]): string =>
  [
    standardColumns.map(({ header }) => header),
    ...rows.map((row) => standardColumns.map(({ of }) => String(of(row)))),
  ]
    .map((cells) =>
      cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(","),
    )
    .join("\r\n");
