import type { Worksheet } from "exceljs";
import type { SampleRow } from "../rows.ts";
import { box } from "./list.ts";

type Pair = readonly [label: string, of: (row: SampleRow) => string];

/** Two pairs of label and value a row. */
const pairs: readonly (readonly [Pair, Pair])[] = [
  [
    ["基本编码", (row) => row.basicCode],
    ["实施编码", (row) => row.implementationCode],
  ],
  [
    ["事项类型", (row) => row.type],
    ["办件类型", (row) => row.caseType],
  ],
  [
    ["实施机构", (row) => row.body],
    ["行使内容", (row) => row.content],
  ],
  [
    ["法定办结时限", (row) => row.statutory],
    ["承诺办结时限", (row) => row.promised],
  ],
  [
    ["是否收费", (row) => row.charges],
    ["收费标准", (row) => row.feeStandard],
  ],
  [
    ["收费依据", (row) => row.feeBasis],
    ["到办事现场次数", (row) => row.visits],
  ],
  [
    ["办理形式", (row) => row.channels],
    ["必须现场办理原因", (row) => row.visitReason],
  ],
  [
    ["咨询电话", (row) => row.consultation],
    ["监督电话", (row) => row.supervision],
  ],
];

const wide: readonly Pair[] = [
  ["设定依据", (row) => row.basis],
  ["受理条件", (row) => row.conditions],
  ["办理流程", (row) => row.procedure],
  ["办理地点", (row) => row.place],
  ["办理时间", (row) => row.hours],
];

/** One item on a sheet: label on the left, value on the right, the materials as a small table below. */
export function writeForm(sheet: Worksheet, row: SampleRow): void {
  for (const [index, width] of [16, 34, 16, 34].entries()) sheet.getColumn(index + 1).width = width;
  sheet.mergeCells(1, 1, 1, 4);
  sheet.getCell(1, 1).value = "政务服务事项实施清单";
  sheet.getCell(1, 1).font = { name: "黑体", size: 16 };
  sheet.getCell(1, 1).alignment = { horizontal: "center" };
  let line = 2;
  const put = (column: number, text: string, label = false): void => {
    const cell = sheet.getCell(line, column);
    if (text !== "") cell.value = text;
    cell.font = { name: "宋体", size: 11, bold: label };
    cell.alignment = { vertical: "middle", wrapText: true };
    cell.border = box;
  };
  const across = (label: string, text: string): void => {
    put(1, label, true);
    sheet.mergeCells(line, 2, line, 4);
    put(2, text);
    line += 1;
  };
  across("事项名称", row.name);
  for (const [[leftLabel, left], [rightLabel, right]] of pairs) {
    put(1, leftLabel, true);
    put(2, left(row));
    put(3, rightLabel, true);
    put(4, right(row));
    line += 1;
  }
  for (const [label, of] of wide) across(label, of(row));
  for (const [index, label] of ["材料序号", "材料名称", "原件份数", "材料类型"].entries())
    put(index + 1, label, true);
  line += 1;
  for (const [index, name] of row.materials.entries()) {
    for (const [column, text] of [String(index + 1), name, "1", "原件"].entries()) put(column + 1, text);
    line += 1;
  }
}
