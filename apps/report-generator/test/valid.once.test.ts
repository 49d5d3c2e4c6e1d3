import { join } from "node:path";
import { noValidator, ooxmlFindings } from "@zp/testkit/ooxml";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { list, Office } from "./office.ts";

/*
 * Every kind of document against the schemas of Office Open XML. Nothing is allowed: there was no finding that had to be.
 */

const catalogue = [
  "编制单位,事项名称,事项类型,基本编码,设定依据",
  "县水利局,取水许可,行政许可,010100200061,《中华人民共和国水法》第四十八条",
  "县民政局,临时救助金给付,行政给付,050100300061,《社会救助暂行办法》第四十七条",
].join("\n");

/** One for each kind; of those that are made for each unit, the one of the first. */
const kinds = [
  "考核评估报告.docx",
  "通报.docx",
  "单位成绩单.docx",
  "备案登记表.docx",
  "审核意见.docx",
  "单位自查结果/单位自查结果（县水利局）.docx",
  "整改通知书/整改通知书（县水利局）.docx",
  "联审意见表/联审意见表（县水利局）.docx",
  "办事指南/办事指南（县水利局）.docx",
  "考核评估数据.xlsx",
  "问题清单.xlsx",
  "整改台账.xlsx",
  "整改建议清单.xlsx",
  "清单变动.xlsx",
  "清单比对.xlsx",
  "附件/附件1政务服务事项目录清单.xlsx",
  "附件/附件2政务服务事项实施清单/附件2政务服务事项实施清单（县水利局）.xlsx",
  "附件/附件2政务服务事项实施清单/附件2政务服务事项实施清单（县水利局，一事项一表）.xlsx",
  "附件/附件3主编（联审）人员信息表.xlsx",
];

const why = noValidator === undefined ? "" : ` (skipped: ${noValidator})`;

describe.skipIf(noValidator !== undefined)(`the schemas of Office Open XML${why}`, () => {
  const office = new Office();
  beforeAll(async () => {
    office.write("清单/县.csv", list("2"));
    office.write("清单/目录清单.csv", catalogue);
    office.write("上期/县.csv", list("1"));
    await office.report("build", "--in", "清单", "--out", "报告", "--previous", "上期");
  }, 60_000);
  afterAll(() => office.close());

  test("every file that was made is of a kind that is named here", () => {
    const kindOf = (file: string): string => file.replaceAll(/县[水民][利政]局/gu, "单位");
    const made = office.files("报告").filter((file) => /\.(?:docx|xlsx)$/u.test(file));
    expect([...new Set(made.map(kindOf))].sort()).toEqual(kinds.map(kindOf).sort());
  });

  test.each(kinds)("%s", { timeout: 30_000 }, async (kind) => {
    expect(await ooxmlFindings(join(office.cwd, "报告", kind))).toEqual([]);
  });

  test("an element out of place is found", { timeout: 30_000 }, async () => {
    const parts = unzipSync(office.read("报告/通报.docx"));
    const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    parts["word/document.xml"] = strToU8(text.replace("<w:body>", "<w:body><w:rPr/>"));
    office.write("坏.docx", zipSync(parts));
    expect(await ooxmlFindings(join(office.cwd, "坏.docx"))).toMatchObject([{ part: "/word/document.xml" }]);
  });
});
