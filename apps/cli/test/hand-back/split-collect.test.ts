import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Worksheet } from "exceljs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Office } from "../office.ts";

const list = `事项名称,编制单位,实施编码,事项类型,承诺办结时限,到办事现场次数
食品经营许可,镇坪县市场监督管理局,010100100061092700010001,行政许可,10个工作日,1
企业设立登记,镇坪县市场监督管理局,010100100061092700010002,行政许可,5个工作日,1
临时救助金给付,镇坪县民政局,050100300061092700010003,行政给付,5个工作日,2
结婚登记,镇坪县民政局,070100400061092700010004,行政确认,即办,1
收养登记,镇坪县民政局,070100400061092700010005,行政确认,15个工作日,2
取水许可,镇坪县水利局,010100200061092700010006,行政许可,30个工作日,2
流动人口登记,,050100300061092700010007,行政确认,3个工作日,1
`;
const civil = "收回/镇坪县民政局.xlsx";
const market = "收回/镇坪县市场监督管理局.xlsx";
const water = "收回/镇坪县水利局.xlsx";
const nobody = "收回/未注明单位.xlsx";

let office: Office;
beforeEach(() => {
  office = new Office();
});
afterEach(() => office.close());

const files = (folder: string): string[] => readdirSync(join(office.cwd, folder)).toSorted();

/** The unit takes the workbook that it was sent and gives it back. */
function giveBack(...names: string[]): void {
  for (const name of names) office.write(name, office.read(name.replace("收回/", "发出/")));
}

const head = (sheet: Worksheet): number => sheet.getColumn(1).values.lastIndexOf("序号");

function rowOf(sheet: Worksheet, name: string): number {
  for (let row = head(sheet) + 1; row <= sheet.rowCount; row += 1)
    if (sheet.getCell(row, 2).text === name) return row;
  throw new Error(`no row ${name}`);
}

function columnOf(sheet: Worksheet, header: string): number {
  const found = [1, 2].flatMap((line) => {
    const values = sheet.getRow(head(sheet) + 1 - line).values as unknown[];
    return values.indexOf(header);
  });
  return Math.max(...found);
}

const texts = (sheet: Worksheet, row: number): unknown[] => (sheet.getRow(row).values as unknown[]).slice();
const write = (sheet: Worksheet, row: number, values: readonly unknown[]): void => {
  for (let column = 2; column < 60; column += 1)
    sheet.getCell(row, column).value = (values[column] ?? null) as string;
};

async function sent(): Promise<void> {
  office.write("全县.csv", list);
  expect(await office.zp("split", "全县.csv", "--out", "发出", "--as-of", "2018-06-08")).toBe(0);
}

describe("a county's list goes out to its units and comes back", () => {
  it("is split by unit; what has no unit is said, not dropped", async () => {
    await sent();
    expect(files("发出")).toEqual(
      [
        "发出清单.xlsx",
        "未注明单位.xlsx",
        "镇坪县市场监督管理局.xlsx",
        "镇坪县民政局.xlsx",
        "镇坪县水利局.xlsx",
      ].toSorted(),
    );
    expect(office.out).toBe(`发给 3 个单位：实施清单 7 项（4 份）。
写入 发出，其中“发出清单.xlsx”记有哪一份发给谁。
另有 1 项没有写明编制单位和实施机构，放在“未注明单位.xlsx”，请先查明是哪个单位的事项，再发出。
收回后：zp collect 收回的文件夹 --sent 发出 --out 汇总.xlsx
`);
    expect(await office.zp("split", "全县.csv", "--out", "发出", "--as-of", "2018-06-08")).toBe(2);
    expect(office.err).toMatch(/已经有文件/u);
    expect(await office.zp("split", "全县.csv", "--out", "又一次")).toBe(2);
    expect(office.err).toMatch(/--as-of/u);
  });

  it("comes back as it went: nothing to look at", async () => {
    await sent();
    giveBack(civil, market, water, nobody);
    expect(await office.zp("collect", "收回", "--sent", "发出")).toBe(0);
    expect(office.out).toBe(`应回 4 个单位，已回 4，未回 0

发出 7 项：未改 7
收回 7 行：与发出的对上 7

存成表格：加 --out 汇总.xlsx，同时写出核对意见汇总.xlsx
`);
  });

  it("comes back edited: every change is told, and the whole is one list again", async () => {
    await sent();
    giveBack(civil, market, nobody);
    let moved: unknown[] = [];
    await office.edit(civil, ({ worksheets: [sheet] }) => {
      const own = sheet!;
      own.getCell(rowOf(own, "临时救助金给付"), columnOf(own, "承诺办结时限")).value = "3个工作日";
      const struck = own.getRow(rowOf(own, "结婚登记"));
      struck.eachCell((cell) => {
        cell.style = { ...cell.style, font: { ...cell.font, strike: true } };
      });
      const cut = rowOf(own, "收养登记");
      moved = texts(own, cut);
      write(own, cut, []);
    });
    await office.edit(market, (book) => {
      const own = book.worksheets[0]!;
      const first = rowOf(own, "食品经营许可");
      const [one, two] = [texts(own, first), texts(own, first + 1)];
      write(own, first, two);
      write(own, first + 1, one);
      write(own, first + 2, moved);
      write(own, first + 3, [undefined, 4, "小餐饮备案"]);
      write(own, first + 4, one);
      book.addWorksheet("说明").getCell("A1").value = "食品类事项拟由省里统一";
    });
    const args = ["收回", "--sent", "全县.csv", "--out", "汇总/汇总.xlsx"];
    expect(await office.zp("collect", ...args)).toBe(1);
    expect(office.out).toBe(`应回 4 个单位，已回 3，未回 1：镇坪县水利局

发出 7 项：未改 3，修改 1，划去（建议取消） 1，移到别的单位 1，未回 1
收回 8 行：与发出的对上 6，新增 1，重复 1

请看 1 行重复：两行都留在汇总中，如“食品经营许可”
请看 1 处写在清单以外的文字、批注，没有进入汇总，如“食品类事项拟由省里统一”

汇总：汇总/汇总.xlsx
各单位的意见：汇总/核对意见汇总.xlsx
`);
    expect(files("汇总")).toEqual(["核对意见汇总.xlsx", "汇总.xlsx"].toSorted());
    expect(await office.zp("collect", ...args)).toBe(2);
    const { opinions } = await office.json<{ opinions: Record<string, string>[] }>(
      "collect",
      "收回",
      "--sent",
      "发出",
    );
    expect(
      opinions.map(({ unit, kind, item, element, before, after }) =>
        [unit, kind, item, element, before, after].filter(Boolean).join(" "),
      ),
    ).toEqual([
      "镇坪县市场监督管理局 重复 食品经营许可",
      "镇坪县市场监督管理局 新增 小餐饮备案",
      "镇坪县市场监督管理局 移到别的单位 收养登记",
      "镇坪县市场监督管理局 修改 收养登记 编制单位 镇坪县民政局 镇坪县市场监督管理局",
      "镇坪县市场监督管理局 表外文字 食品类事项拟由省里统一",
      "镇坪县民政局 划去 结婚登记",
      "镇坪县民政局 修改 临时救助金给付 承诺办结时限 5个工作日 3个工作日",
      "镇坪县水利局 未回",
    ]);
    expect(await office.zp("convert", "汇总/汇总.xlsx", "--out", "读回.csv")).toBe(0);
    expect(office.out).toMatch(/^8 项/u);
  });

  it("asks for one of two answers of a unit, reads the same file twice once, and names what it cannot read", async () => {
    await sent();
    giveBack(civil);
    office.write("收回/镇坪县民政局 (1).xlsx", office.read(civil));
    office.write("收回/来信.docx", "来信");
    expect(await office.zp("collect", "收回")).not.toBe(0);
    expect(office.out).toMatch(/没有读：镇坪县民政局\.xlsx（与 镇坪县民政局 \(1\)\.xlsx 完全相同）/u);
    expect(office.out).toMatch(/没有读：来信\.docx/u);
    await office.edit(civil, ({ worksheets: [sheet] }) => {
      sheet!.getCell(rowOf(sheet!, "收养登记"), 2).value = "收养登记（撤销）";
    });
    expect(await office.zp("collect", "收回")).toBe(2);
    expect(office.err).toMatch(/^镇坪县民政局报回 2 份（.*），内容重叠，不能都计。请只留一份后重新汇总。/u);
  });

  it("cannot collect what was never sent, and says how", async () => {
    office.write("收回/民政局.csv", list);
    expect(await office.zp("collect", "收回")).toBe(2);
    expect(office.err).toMatch(/请用 --sent 指明/u);
  });
});
