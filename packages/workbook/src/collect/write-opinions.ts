import { Book } from "../book/index.ts";
import { ourKeywords } from "../catalogue/ours.ts";
import { addRow, addTable, type Column, closeTable } from "../write/sheet.ts";
import type { CollectedUnit } from "./collect-returns.ts";
import type { OpinionRow } from "./opinion-rows.ts";

const columns: readonly (Column & { readonly of: keyof OpinionRow | "number" | "answer" })[] = [
  { of: "number", label: "序号", width: 6, align: "center" },
  { of: "unit", label: "单位", width: 16, wrap: true },
  { of: "kind", label: "情况", width: 9, align: "center", wrap: true },
  { of: "item", label: "事项名称", width: 22, wrap: true },
  { of: "element", label: "要素", width: 14, wrap: true },
  { of: "before", label: "发出时", width: 26, wrap: true },
  { of: "after", label: "收回时", width: 26, wrap: true },
  { of: "note", label: "说明", width: 28, wrap: true },
  { of: "answer", label: "中心意见", width: 14, wrap: true },
  { of: "file", label: "文件", width: 24, wrap: true, screenOnly: true },
  { of: "sheet", label: "工作表", width: 16, wrap: true, screenOnly: true },
  { of: "cell", label: "单元格", width: 8, screenOnly: true },
  { of: "code", label: "编码", width: 30, screenOnly: true },
];

/** Longest value shown of a cell: the file has the rest. */
const SHOWN = 300;

const unitColumns: readonly (Column & { readonly value: (unit: CollectedUnit) => string | number })[] = [
  { label: "单位", width: 26, wrap: true, value: ({ unit }) => unit ?? "（未注明单位）" },
  { label: "回复", width: 7, align: "center", value: ({ answered }) => (answered ? "已回" : "未回") },
  { label: "发出", width: 6, align: "right", value: ({ counts }) => counts.sent },
  { label: "未改", width: 6, align: "right", value: ({ counts }) => counts.unchanged },
  { label: "修改", width: 6, align: "right", value: ({ counts }) => counts.changed },
  { label: "划去", width: 6, align: "right", value: ({ counts }) => counts.struck },
  { label: "移出", width: 6, align: "right", value: ({ counts }) => counts.moved },
  { label: "缺少", width: 6, align: "right", value: ({ counts }) => counts.removed },
  { label: "未回", width: 6, align: "right", value: ({ counts }) => counts.unanswered },
  { label: "收回", width: 6, align: "right", value: ({ counts }) => counts.returned },
  { label: "新增", width: 6, align: "right", value: ({ counts }) => counts.added },
  { label: "移入", width: 6, align: "right", value: ({ counts }) => counts.movedIn },
  { label: "重复", width: 6, align: "right", value: ({ counts }) => counts.repeated },
  { label: "填报情况", width: 30, wrap: true, value: ({ signOff }) => signOff.join("\n") },
  { label: "文件", width: 26, wrap: true, value: ({ files }) => files.join("\n") },
];

/**
 * 核对意见汇总 as a workbook: what the units said, one thing a line with a column for what the centre decides, and a
 * sheet of who has answered with the books of each unit.
 *
 * @param subtitle stands under the titles: when, how many
 * @returns bytes of an xlsx file
 * @example
 * const bytes = await writeOpinions([], [], "2018-06-20 收回");
 * (await readWorkbook(bytes, "核对意见汇总.xlsx")).sheets.map(({ name }) => name); // ["核对意见", "回收情况"]
 */
export async function writeOpinions(
  rows: readonly OpinionRow[],
  units: readonly CollectedUnit[],
  subtitle: string,
): Promise<Uint8Array> {
  const workbook = new Book("核对意见汇总");
  workbook.keywords = ourKeywords("opinions");
  const table = addTable(workbook, "核对意见", "政务服务事项清单核对意见汇总", columns, { subtitle });
  for (const [index, row] of rows.entries()) {
    addRow(
      table,
      columns,
      columns.map(({ of }) => {
        if (of === "number") return index + 1;
        const text = of === "answer" ? "" : row[of];
        return text.length > SHOWN ? `${text.slice(0, SHOWN)}……` : text;
      }),
    );
  }
  if (rows.length === 0) addRow(table, columns, ["", "各单位都没有改动", ...columns.slice(2).map(() => "")]);
  closeTable(table, columns);
  const answers = addTable(workbook, "回收情况", "政务服务事项清单回收情况", unitColumns, { subtitle });
  for (const unit of units)
    addRow(
      answers,
      unitColumns,
      unitColumns.map(({ value }) => value(unit)),
    );
  closeTable(answers, unitColumns);
  addSums(answers.sheet, answers.headerRow + 1, answers.headerRow + units.length);
  return workbook.bytes();
}

/** Sums below the filter, so that it stays a line of its own. */
function addSums(sheet: ReturnType<typeof addTable>["sheet"], first: number, last: number): void {
  if (last < first) return;
  const row = sheet.addRow(["合计"]);
  for (const [at, { align }] of unitColumns.entries()) {
    const cell = row.getCell(at + 1);
    cell.style = { ...sheet.getCell(last, at + 1).style, font: { name: "宋体", size: 10, bold: true } };
    if (align !== "right") continue;
    const { letter } = sheet.getColumn(at + 1);
    let result = 0;
    for (let line = first; line <= last; line += 1) result += Number(sheet.getCell(line, at + 1).value);
    cell.value = { formula: `SUM(${letter}${first}:${letter}${last})`, result };
  }
  sheet.pageSetup.printArea = `A$1:${sheet.getColumn(unitColumns.length).letter}$${sheet.rowCount}`;
}
