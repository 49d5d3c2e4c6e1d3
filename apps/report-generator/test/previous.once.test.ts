import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { list, Office } from "./office.ts";

/*
 * A small county a week later: 取水许可 is gone, 林木采伐许可 of a new unit is there, one limit was mended, one item asks
 * for a visit more. Each document that compares says so.
 */

const office = new Office();
const [header, , dredging = "", relief] = list("2").split("\n");
const felling =
  "县林业局,林木采伐许可,行政许可,010164044000092700010001,承诺件,20个工作日,8个工作日,1,0915-8820003";

beforeAll(async () => {
  office.write("上期/县.csv", list("1"));
  await office.report("build", "--in", "上期", "--out", "上期", "--only", "ledger");
  office.today = "2018-09-08";
  const mended = dredging.replace("15个工作日", "10个工作日");
  office.write("清单/县.csv", [header, mended, relief, felling].join("\n"));
  const only = ["--only", "assessment", "changes", "ledger"];
  await office.report("build", "--in", "清单", "--out", "报告", "--previous", "上期", ...only);
}, 60_000);
afterAll(() => office.close());

/** The rows of a sheet as texts. */
const rowsOf = async (name: string, sheet: string): Promise<string[][]> => {
  const rows: string[][] = [];
  (await office.open(`报告/${name}`)).getWorksheet(sheet)?.eachRow((row) => {
    rows.push((row.values as unknown[]).slice(1).map((value) => String(value ?? "")));
  });
  return rows;
};

test("the assessment compares with the period before", () => {
  const part = unzipSync(office.read("报告/考核评估报告.docx"))["word/document.xml"] ?? new Uint8Array();
  const text = strFromU8(part).replaceAll(/<[^>]+>/gu, "");
  expect(text).toContain("实施清单上期3项，本期3项：新增1项，减少1项，有变动2项，未变0项。");
  expect(text).toMatch(/变动包括[^。]*时限缩短1项/u);
  expect(text).toMatch(/变动包括[^。]*多跑1项/u);
  expect(text).toContain("“较上期”为“最多跑一次”占比增减的百分点。");
  // The list of what came and went stands in its annex.
  expect(text).toContain("林木采伐许可");
  expect(text).toContain("取水许可");
  expect(text).not.toContain("与上期相比没有新增或减少的事项");
});

test("清单变动 names each change, and what became of the figures", async () => {
  expect(await rowsOf("清单变动.xlsx", "汇总")).toContainEqual(
    expect.arrayContaining(["实施清单", "3", "3", "0", "2", "1", "1"]),
  );
  const changes = (await rowsOf("清单变动.xlsx", "变动明细")).map((row) => row.slice(2, 8).join("|"));
  expect(changes).toEqual(
    expect.arrayContaining([
      "县水利局|河道采砂许可|时限缩短|承诺办结时限|15个工作日|10个工作日",
      "县民政局|临时救助金给付|多跑|到办事现场次数|1|2",
    ]),
  );
  expect(await rowsOf("清单变动.xlsx", "指标变化")).toContainEqual(
    expect.arrayContaining(["“最多跑一次”事项占比", "3/3（100.00%）", "2/3（66.67%）", "-33.33"]),
  );
});

test("整改台账 goes on from the period before", async () => {
  const rows = await rowsOf("整改台账.xlsx", "整改台账");
  const states = (unit: string): string[] =>
    rows.filter((row) => row[2] === unit).map(([, state = ""]) => state);
  expect(states("县水利局")).toEqual(["待复核"]);
  expect(states("县民政局")).toEqual(["新增"]);
  expect(new Set(states("县政务服务中心"))).toEqual(new Set(["未整改"]));
});
