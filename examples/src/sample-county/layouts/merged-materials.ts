import type { Worksheet } from "exceljs";
import type { SampleRow } from "../rows.ts";
import { type ListColumn, standardColumns } from "./columns.ts";
import { box, setWidths, writeHeader } from "./list.ts";

const materialHeaders: readonly ListColumn[] = [
  { header: "材料名称", over: "申请材料", width: 22, of: () => "" },
  { header: "份数", over: "申请材料", width: 6, of: () => "" },
  { header: "材料类型", over: "申请材料", width: 12, of: () => "" },
];

const at = standardColumns.findIndex(({ header }) => header === "申请材料");
const columns: readonly ListColumn[] = [
  ...standardColumns.slice(0, at),
  ...materialHeaders,
  ...standardColumns.slice(at + 1),
];

/** One row per material; the cells of the item are merged over its rows. */
export function writeMergedMaterials(sheet: Worksheet, rows: readonly SampleRow[], top: number): void {
  setWidths(sheet, columns);
  let line = writeHeader(sheet, columns, top);
  for (const row of rows) {
    const height = Math.max(1, row.materials.length);
    for (const [index, column] of columns.entries()) {
      const number = index + 1;
      if (index >= at && index < at + materialHeaders.length) {
        for (const [offset, name] of row.materials.entries()) {
          const copy = name.includes("身份证") || name.includes("户口簿") || name.includes("执照");
          sheet.getCell(line + offset, number).value = [name, 1, copy ? "复印件" : "原件"][index - at] ?? "";
        }
      } else {
        const value = column.of(row);
        if (height > 1) sheet.mergeCells(line, number, line + height - 1, number);
        if (value !== "") sheet.getCell(line, number).value = value;
      }
      for (let offset = 0; offset < height; offset += 1) {
        const cell = sheet.getCell(line + offset, number);
        cell.font = { name: "宋体", size: 10 };
        cell.alignment = { vertical: "middle", wrapText: true };
        cell.border = box;
      }
    }
    line += height;
  }
}
