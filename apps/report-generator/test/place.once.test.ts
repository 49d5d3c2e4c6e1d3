import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { allLists, writeAllLists } from "./all-lists.ts";
import { Office } from "./office.ts";

/* Every document, of a place that is no county: nobody in it reads of 镇坪县, of its order or of its offices. */

let office: Office;
beforeEach(() => {
  office = new Office();
  writeAllLists(office, "区");
});
afterEach(() => office.close());

/** All that can be read in a file, what is hidden in it and its properties too; of a workbook and a page the markup too. */
const textOf = (file: string): string => {
  const bytes = office.read(`报告/${file}`);
  if (!/\.(?:docx|xlsx)$/u.test(file)) return strFromU8(bytes);
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => name.endsWith(".xml"))
    .map(([, part]) => strFromU8(part).replaceAll(/<[^>]+>/gu, "\n"))
    .join("\n");
};

/** Words of the order with what stands around them, file by file; none is the data's own. */
const foreign = (): string[] =>
  office.files("报告").flatMap((file) =>
    [...textOf(file).matchAll(/.{0,30}(?:镇坪|镇政办发|工作方案|审改办|为政不为|法制办|县).{0,20}/gu)]
      .map(([words]) => words)
      // The levels of the land, in a list to choose from.
      .filter((words) => !/县级[、,]镇|全市,全县,全镇/u.test(words))
      .map((words) => `${file}: ${words}`),
  );

const text = (): string => office.files("报告").map(textOf).join("\n");

const place = {
  schema: "zp.policy-pack/1",
  id: "yunxi-2021",
  version: "1",
  extends: "national-2020",
  title: "云溪区 2021 年政务服务事项清单",
  jurisdiction: { name: "云溪区", divisionCode: "440199" },
  asOf: "2021-06-30",
  targets: { "visits/at-most-once": "90/100" },
  rules: { "time-limit/promised-within-half": { enabled: true } },
  schedule: [{ stage: "roster", title: "人员信息表报送", kind: "report", until: "2021-03-01" }],
  report: {
    order: { title: "云溪区事项清单管理办法", number: "云府办〔2021〕3号" },
    planWord: "管理办法",
    offices: { centre: "区政务服务数据管理局", review: "区委编办", legal: "区司法局", government: "区政府" },
  },
};

describe("all documents of another place", () => {
  test("a district with a pack of its own reads its own words", { timeout: 60_000 }, async () => {
    office.write("云溪.json", JSON.stringify(place));
    await office.report("build", ...allLists, "--pack", "云溪.json");
    expect(foreign()).toEqual([]);
    for (const some of [
      "清单变动.xlsx",
      "清单比对.xlsx",
      "编制公开工作进度.xlsx",
      "附件/附件1政务服务事项目录清单.xlsx",
    ])
      expect(office.files("报告")).toContain(some);
    const said = text();
    for (const own of [
      "全区“最多跑一次”事项占",
      "云府办〔2021〕3号",
      "报区委编办补入目录",
      "政务服务数据管理局意见",
      "本表于2021年3月1日前报区政务服务数据管理局",
      "并反馈区委编办",
      "区政务服务数据管理局\n",
    ])
      expect(said).toContain(own);
  });

  test("under the national pack they name nobody", { timeout: 60_000 }, async () => {
    await office.report("build", ...allLists, "--pack", "national-2020");
    expect(foreign()).toEqual([]);
    const said = text();
    for (const neutral of ["总体“最多跑一次”事项占", "报本级审核机构补入目录", "本级政务服务管理机构"])
      expect(said).toContain(neutral);
    expect(said).not.toMatch(/全国“|全国名次/u);
    // It sets neither a target nor a ceiling, and nobody is told that they were missed.
    expect(said).toContain("国家标准没有规定承诺时限的上限");
    expect(said).not.toMatch(/没有落实压缩要求|50%是对每个事项的上限要求|应压缩到一半以内/u);
  });
});
