import { join } from "node:path";
import { columnSets } from "@zp/catalog-core/records";
import { sampleCounty } from "@zp/examples/sample-county";
import ExcelJS from "exceljs";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Office } from "../office.ts";

let files: Awaited<ReturnType<typeof sampleCounty>> = [];
beforeAll(async () => {
  files = await sampleCounty();
});

let office: Office;
beforeEach(() => {
  office = new Office();
});
afterEach(() => office.close());

const load = async (name: string): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(office.read(name).slice().buffer as ArrayBuffer);
  return book;
};

describe("zp template", () => {
  it("writes every template: frozen header, filter, A4, repeated header, drop-downs, notes, boxes to sign", async () => {
    expect(await office.zp("template", "all", "--out", "样表")).toBe(0);
    const names = office.out.trim().split("\n");
    expect(names).toHaveLength(columnSets.length);
    for (const name of names) {
      const [sheet] = (await load(name)).worksheets;
      expect(sheet!.pageSetup.paperSize).toBe(9);
      expect(sheet!.pageSetup.printArea).toBeTruthy();
      if (name.includes("一事项一表")) continue;
      expect(sheet!.views[0]).toMatchObject({ state: "frozen" });
      expect(sheet!.autoFilter).toBeTruthy();
      expect(sheet!.pageSetup.printTitlesRow).toBeTruthy();
      const { model } = (
        sheet as unknown as { dataValidations: { model: Record<string, ExcelJS.DataValidation> } }
      ).dataValidations;
      expect(Object.values(model).some(({ prompt }) => (prompt ?? "") !== "")).toBe(true);
    }
    const annex2 = (await load(join("样表", "附件2政务服务事项实施清单.xlsx"))).worksheets[0]!;
    const texts: string[] = [];
    annex2.eachRow((row) => row.eachCell(({ text }) => texts.push(text)));
    for (const word of ["附件2", "政务服务事项实施清单", "单位主要领导（签字）：", "（单位公章）"]) {
      expect(texts.some((text) => text.includes(word))).toBe(true);
    }
  });

  it("a list that is filled in is read as it was meant, in both forms", async () => {
    const unit = "县民政局.xlsx";
    office.write(unit, files.find(({ name }) => name === unit)!.bytes);
    const figures = async (name: string): Promise<unknown> =>
      (await office.json<{ overall: unknown }>("metrics", name)).overall;
    const before = await figures(unit);
    expect(await office.zp("template", "附件2", "annex-2-form", "--from", unit, "--out", "表")).toBe(0);
    for (const name of office.out.trim().split("\n")) expect(await figures(name)).toEqual(before);
  });

  it("takes a county's own form, and names what is wrong with one", async () => {
    const set = {
      schema: "zp.column-set/1",
      id: "ours",
      title: "某县事项表",
      layer: "implementation",
      columns: [
        { element: "name", label: "服务名目" },
        { element: "promisedTimeLimit", label: "几天办好" },
        { label: "本县自编列" },
      ],
    };
    office.write("栏目.json", JSON.stringify(set));
    expect(await office.zp("template", "--columns", "栏目.json", "--out", "本县.xlsx")).toBe(0);
    await office.edit("本县.xlsx", (book) => {
      const sheet = book.worksheets[0]!;
      let header = 0;
      sheet.eachRow((row, at) => {
        if (row.getCell(2).text === "服务名目") header = at;
      });
      sheet.getRow(header + 1).getCell(2).value = "临时救助金给付";
      sheet.getRow(header + 1).getCell(3).value = "5个工作日";
    });
    expect(await office.zp("convert", "本县.xlsx", "--out", "读出.json")).toBe(0);
    const read = new TextDecoder().decode(office.read("读出.json"));
    expect(JSON.parse(read)).toMatchObject([{ 事项名称: "临时救助金给付", 承诺办结时限: "5个工作日" }]);

    office.write("错.json", JSON.stringify({ ...set, columns: [{ element: "nane" }] }));
    expect(await office.zp("template", "--columns", "错.json")).toBe(2);
    expect(office.err).toContain("“columns.0.element”“nane”不是实施清单的要素，可用的有 name、");

    office.write(
      "错.json",
      JSON.stringify({ ...set, id: "Ours!", columns: [{ element: "name", width: 300 }] }),
    );
    expect(await office.zp("template", "--columns", "错.json")).toBe(2);
    expect(office.err).toContain("“id”应为小写字母、数字和“-”");
    expect(office.err).toContain("“columns.0.width”不能大于 80");
  });

  it("writes nothing that was not asked for: only an implementation list by the item, only xlsx", async () => {
    expect(await office.zp("template", "附件1", "--form", "--out", "甲.xlsx")).toBe(2);
    expect(office.err).toContain("“政务服务事项目录清单”不能用 --form");
    expect(await office.zp("template", "附件1", "--out", "甲.csv")).toBe(2);
    expect(office.err).toContain("应为 .xlsx");
  });

  it("takes no file's place unless told to", async () => {
    expect(await office.zp("template", "附件1", "--out", "甲.xlsx")).toBe(0);
    expect(await office.zp("template", "附件1", "--out", "甲.xlsx")).toBe(2);
    expect(await office.zp("template", "附件1", "--out", "甲.xlsx", "--force")).toBe(0);
    expect(await office.zp("template", "没有这个")).toBe(2);
    expect(office.err).toContain("annex-1、annex-2");
  });
});
