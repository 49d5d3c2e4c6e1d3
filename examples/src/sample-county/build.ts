import ExcelJS from "exceljs";
import { fileOf, type SampleFile } from "./layouts/index.ts";
import { setWidths, writeHeader } from "./layouts/list.ts";
import { rowsOf, type SampleRow } from "./rows.ts";
import { units } from "./units/index.ts";

/**
 * The files of the sample county as they come in at the centre: one per unit, the directory of the centre, and a lock
 * file that Excel left behind. The same bytes but for the times inside the archives.
 */
export async function sampleCounty(): Promise<SampleFile[]> {
  const files: SampleFile[] = [];
  const all: SampleRow[] = [];
  for (const [index, unit] of units.entries()) {
    const rows = rowsOf(unit, index + 1, all.length);
    all.push(...rows);
    files.push(await fileOf(unit, rows));
  }
  files.push({ name: "镇坪县政务服务事项目录清单.xlsx", bytes: await directory(all) });
  files.push({ name: "~$县公安局.xlsx", bytes: new Uint8Array([8, 0, 0, 0]) });
  return files;
}

/** An entry of the directory for which its unit handed in no item. */
const unclaimed = ["殡葬设施建设审批", "0101099000", "行政许可", "《殡葬管理条例》第八条", "镇坪县民政局"];

/**
 * The centre's 目录清单: a few items under another name or type than the units give them, a few missing, and one that no
 * unit took up.
 */
async function directory(rows: readonly SampleRow[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("目录清单");
  const columns = [
    { header: "序号", width: 6, of: () => "" },
    { header: "事项名称", width: 36, of: () => "" },
    { header: "基本编码", width: 14, of: () => "" },
    { header: "事项类型", width: 14, of: () => "" },
    { header: "设定依据", width: 50, of: () => "" },
    { header: "实施机构", width: 28, of: () => "" },
  ];
  setWidths(sheet, columns);
  sheet.mergeCells("A1:F1");
  sheet.getCell("A1").value = "镇坪县政务服务事项目录清单（样例）";
  const top = writeHeader(sheet, columns, 2);
  let number = 0;
  for (const [index, row] of rows.entries()) {
    if (index % 97 === 50) continue;
    number += 1;
    const name = index % 101 === 60 ? `${row.name.trim()}（含变更）` : row.name.trim();
    const type = index % 103 === 70 ? "公共服务" : row.type;
    sheet.getRow(top + number - 1).values = [number, name, row.directoryCode, type, row.basis, row.body];
  }
  sheet.getRow(top + number).values = [number + 1, ...unclaimed];
  return new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
}
