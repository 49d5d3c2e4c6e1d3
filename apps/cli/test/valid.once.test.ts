import { join } from "node:path";
import { noValidator, ooxmlFindings } from "@zp/testkit/ooxml";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Office } from "./office.ts";

const why = noValidator === undefined ? "" : ` (skipped: ${noValidator})`;

describe.skipIf(noValidator !== undefined)(`the schemas of Office Open XML${why}`, () => {
  const office = new Office();
  beforeAll(async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("清单").addRows([
      ["编制单位", "事项名称", "事项类型", "办件类型", "法定办结时限", "承诺办结时限", "到办事现场次数"],
      ["县水利局", "取水许可", "行政许可", "承诺件", "20个工作日", "30个工作日", "三次"],
      ["县民政局", "临时救助金给付", "行政给付", "承诺件", "", "5个工作日", "1"],
    ]);
    office.write("县.xlsx", new Uint8Array(await book.xlsx.writeBuffer()));
    await office.zp(
      ...["check", "县.xlsx", "--problems", "问题清单.xlsx", "--metrics", "指标.xlsx"],
      ...["--annotate", "标注"],
    );
  }, 60_000);
  afterAll(() => office.close());

  test.each(["问题清单.xlsx", "指标.xlsx"])("%s", { timeout: 30_000 }, async (name) => {
    expect(await ooxmlFindings(join(office.cwd, name))).toEqual([]);
  });

  test("the annotated copy brings no finding that the list did not have", { timeout: 30_000 }, async () => {
    const [name, ...more] = office.files("标注").filter((file) => file.endsWith(".xlsx"));
    expect(more).toEqual([]);
    expect(office.read(`标注/${name}`)).not.toEqual(office.read("县.xlsx"));
    const before = await ooxmlFindings(join(office.cwd, "县.xlsx"));
    const after = await ooxmlFindings(join(office.cwd, "标注", `${name}`));
    // What exceljs wrote as the list has its own: <sz> after <color> in a font. A copy keeps what it does not mark.
    expect(before.map(({ part }) => part)).toEqual(["/xl/styles.xml"]);
    expect(after).toEqual(before);
  });
});
