import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook, unmarkWorkbook } from "@zp/workbook";
import ExcelJS from "exceljs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Office } from "../office.ts";

interface Fixed {
  readonly fixes: readonly {
    cell: string;
    element: string;
    before: string;
    after: string;
    refused?: string;
  }[];
  readonly files: readonly { path: string; made: string; fixed: number; refused: number }[];
}

let office: Office;
beforeEach(() => {
  office = new Office();
});
afterEach(() => office.close());

/** A list as units send it: a merged unit, a hidden row, numbers, a formula, fonts within a cell, struck text. */
async function list(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("清单");
  sheet.addRow(["实施机构", "事项名称", "承诺办结时限", "到办事现场次数", "设定依据", "咨询电话"]);
  sheet.addRow(["县民政局 ", "临时救助 ", "２０个工作日", 1, "国办函[2016]108号《通知》", "0915—8821001"]);
  sheet.addRow(["", "特困供养", "５个工作日", "１", "《办法》", "0915-8821001"]);
  sheet.addRow(["", "结婚登记", "５个工作日", "１", "《婚姻登记条例》", "0915-8821001"]);
  sheet.mergeCells("A2:A4");
  sheet.getRow(3).hidden = true;
  sheet.getCell("C2").font = { bold: true };
  sheet.getCell("D3").value = { formula: '"１"', result: "１" };
  sheet.getCell("E2").value = {
    richText: [{ text: "国办函[2016]108号" }, { font: { color: { argb: "FFFF0000" } }, text: "《通知》" }],
  };
  sheet.getCell("C4").font = { strike: true };
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

describe("zp fix, cell by cell", () => {
  it("puts right what is plain text, and says of the rest why it is as it was", async () => {
    office.write("民政局.xlsx", await list());
    const { fixes, files } = await office.json<Fixed>("fix", "民政局.xlsx", "--out", "改");
    expect(Object.fromEntries(fixes.map(({ cell, refused = "" }) => [cell, refused]))).toEqual({
      A2: "",
      B2: "",
      C2: "",
      C3: "",
      C4: "单元格中有划去的文字，未改；请手工修改。",
      D3: "单元格是公式，未改；请修改公式引用的单元格。",
      D4: "",
      E2: "单元格中有加粗、变色等格式的文字，为保留格式未改；请手工修改。",
      F2: "",
    });
    expect(files).toEqual([{ path: "民政局.xlsx", made: "patched", fixed: 6, refused: 3 }]);
    const [sheet] = (await readWorkbook(office.read("改/民政局.xlsx"), "民政局.xlsx")).sheets;
    const [was] = (await readWorkbook(office.read("民政局.xlsx"), "民政局.xlsx")).sheets;
    expect([sheet?.text(1, 0), sheet?.text(1, 2), sheet?.text(2, 2), sheet?.text(1, 5)]).toEqual([
      "县民政局",
      "20个工作日",
      "5个工作日",
      "0915-8821001",
    ]);
    expect([sheet?.kind(1, 3), sheet?.isRowHidden(2), sheet?.merges]).toEqual(["number", true, was?.merges]);
    expect(sheet?.styleId(1, 2)).toBe(was?.styleId(1, 2));
  });

  it("leaves the marks of a marked file, and its problems are seen anew", async () => {
    office.write("民政局.csv", "事项名称,承诺办结时限,设定依据\n临时救助,５个工作日,国办函[2016]108号\n");
    await office.zp("check", "民政局.csv", "--annotate", "标");
    const marked = office.read("标/民政局.xlsx");
    await office.zp("fix", "标", "--out", "改");
    const mended = office.read("改/民政局.xlsx");
    expect(unmarkWorkbook(mended)).not.toBe(mended);
    const { sheets } = await readWorkbook(mended, "民政局.xlsx");
    expect(sheets[0]?.rowTexts(1)).toEqual(["临时救助", "5个工作日", "国办函〔2016〕108号"]);
    expect(sheets[0]?.comments).toHaveLength(
      (await readWorkbook(marked, "a.xlsx")).sheets[0]!.comments.length,
    );
    await office.zp("check", "改", "--annotate", "再标");
    const again = await readWorkbook(office.read("再标/民政局.xlsx"), "民政局.xlsx");
    expect(
      again.sheets
        .find(({ name }) => name.includes("问题清单"))
        ?.rowTexts(5)
        .join(),
    ).not.toContain("[2016]");
  });

  it("writes in the place of no file that was handed in, under whatever name", async () => {
    const text = "事项名称,承诺办结时限\n甲的救助,５个工作日\n";
    for (const folder of ["一", "二"]) office.write(`${folder}/民政局.csv`, text);
    symlinkSync(join(office.cwd, "二"), join(office.cwd, "三"), "dir");
    for (const out of ["一", "二", "三"]) {
      expect(await office.zp("fix", "一/民政局.csv", "二/民政局.csv", "--out", out, "--force")).toBe(2);
      expect(office.err).toContain("不能写回原文件");
    }
    mkdirSync(join(office.cwd, "四"));
    expect(await office.zp("fix", "一/民政局.csv", "二/民政局.csv", "--out", "四")).toBe(0);
    for (const name of ["民政局.csv", "民政局（2）.csv"]) {
      expect(new TextDecoder().decode(office.read(`四/${name}`))).toBe(text.replace("５", "5"));
    }
  });

  it("says which files it left out", async () => {
    office.write("清单/民政局.csv", "事项名称,承诺办结时限\n甲的救助,５个工作日\n");
    office.write("清单/说明.pdf", "%PDF-1.4");
    expect(await office.zp("fix", "清单", "--out", "改")).toBe(2);
    expect(office.out).toContain("另有 1 个文件不是清单或未能读取，没有复制");
    expect(office.err).toContain("说明.pdf：");
  });
});
