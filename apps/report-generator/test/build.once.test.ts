import { rmSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { list, Office } from "./office.ts";

let office: Office;
beforeEach(() => {
  office = new Office();
  office.write("清单/县.csv", list("2"));
});
afterEach(() => office.close());

const textOf = (docx: Uint8Array): string =>
  strFromU8(unzipSync(docx)["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]+>/g, "");

const manifest = () => JSON.parse(new TextDecoder().decode(office.read("报告/manifest.json")));

describe("zp-report build", () => {
  test("makes everything without a setting, and says of what", async () => {
    expect(await office.report("build", "--in", "清单", "--out", "报告")).toBe(0);
    expect(office.err).toBe("");
    await expect(office.out).toMatchFileSnapshot("golden/build.txt");
    expect(office.files("报告")).toEqual(
      expect.arrayContaining(["考核评估报告.docx", "问题清单.xlsx", "manifest.json"]),
    );
    const { inputs, documents, snapshot, pack } = manifest();
    expect(inputs.map(({ path }: { path: string }) => path)).toEqual(["县.csv"]);
    expect(documents.every(({ state }: { state: string }) => state === "written")).toBe(true);
    expect(snapshot).toMatch(/^sha-256:/);
    expect(pack).toEqual({ id: "zhenping-2018", version: "1" });
  });

  test("a second run with nothing changed rewrites nothing, also on another day; a change, a lost file or --force does", async () => {
    const build = () =>
      office.report("build", "--in", "清单", "--out", "报告", "--only", "problems", "assessment");
    await build();
    const before = office.read("报告/问题清单.xlsx");
    office.today = "2018-09-01";
    expect(await build()).toBe(0);
    expect(office.out).toContain("没有重写");
    expect(office.read("报告/问题清单.xlsx")).toEqual(before);
    expect(
      await office.report(
        "build",
        "--in",
        "清单",
        "--out",
        "报告",
        "--only",
        "problems",
        "assessment",
        "--force",
      ),
    ).toBe(0);
    expect(office.out).not.toContain("没有重写");
    office.write("清单/县.csv", list("1"));
    await build();
    expect(office.out).not.toContain("没有重写");
    rmSync(join(office.cwd, "报告/考核评估报告.docx"));
    await build();
    expect(office.files("报告")).toContain("考核评估报告.docx");
  });

  test("an earlier state makes the comparison", async () => {
    office.write("上期/县.csv", list("1"));
    await office.report(
      "build",
      "--in",
      "清单",
      "--out",
      "报告",
      "--previous",
      "上期",
      "--only",
      "assessment",
      "changes",
    );
    expect(textOf(office.read("报告/考核评估报告.docx"))).toContain("变动包括多跑1项");
    expect(office.files("报告")).toContain("清单变动.xlsx");
  });

  test("a document that fails does not take the others with it", async () => {
    // A folder where the file should be.
    office.write("报告/问题清单.xlsx/占位.txt", "");
    expect(await office.report("build", "--in", "清单", "--out", "报告")).toBe(1);
    expect(office.err).toContain("问题清单没有生成");
    expect(office.files("报告")).toEqual(expect.arrayContaining(["考核评估报告.docx", "整改台账.xlsx"]));
    expect(manifest().documents.find(({ id }: { id: string }) => id === "problems").state).toBe("failed");
  });

  test("units that are missing and files that are not counted are named in the report", async () => {
    office.write("应报.txt", "县水利局\n县民政局\n县林业局\n");
    office.write("清单/坏.xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]));
    const code = await office.report(
      "build",
      "--in",
      "清单",
      "--out",
      "报告",
      "--expect",
      "应报.txt",
      "--only",
      "assessment",
    );
    const text = textOf(office.read("报告/考核评估报告.docx"));
    expect(text).toContain("未报1个：县林业局");
    expect([code, /已计1\/2份/.test(text)]).toEqual([2, true]);
    expect(text).toContain("坏.xlsx");
  });

  test("settings are read from yaml, and a wrong one is refused by its name", async () => {
    office.write(
      "report.yaml",
      "county: 平利县\nperiod: 2018年上半年\ndue: 2018-10-01\ndocuments: [assessment]\n",
    );
    expect(await office.report("build", "--in", "清单", "--out", "报告", "--config", "report.yaml")).toBe(0);
    const text = textOf(office.read("报告/考核评估报告.docx"));
    expect(text).toContain("平利县2018年上半年政务服务事项清单");
    expect(text).toContain("2018年10月1日前完成整改");
    office.write("report.yaml", "documents: [总结]\n");
    expect(await office.report("build", "--in", "清单", "--out", "报告", "--config", "report.yaml")).toBe(2);
    expect(office.err).toContain("可用的有：assessment、data");
    office.write("report.yaml", "county: [\n");
    expect(await office.report("build", "--in", "清单", "--out", "报告", "--config", "report.yaml")).toBe(2);
    expect(office.err).toContain("不是有效的 YAML");
  });

  test("a list without the columns says so, and shows no made-up figure", async () => {
    office.write(
      "清单/县.csv",
      "编制单位,事项名称,咨询电话,办理地点\n县水利局,取水许可,0915-8820001,政务大厅\n县民政局,临时救助,0915-8820002,政务大厅\n",
    );
    expect(await office.report("build", "--in", "清单", "--out", "报告", "--only", "assessment")).toBe(0);
    const text = textOf(office.read("报告/考核评估报告.docx"));
    expect(text).toContain("各表都没有“到办事现场次数”列");
    expect(text).toContain("没有能够判定的承诺件");
    expect(text).not.toMatch(/NaN|undefined|0\/0/);
  });
});

test("zp-report init writes settings that are valid, and keeps what is there", async () => {
  expect(await office.report("init")).toBe(0);
  const text = new TextDecoder().decode(office.read("report.yaml"));
  office.write("report.yaml", text.replaceAll(/^# (?=[a-z]+:| {2})/gmu, ""));
  // The badge of the example has to be there.
  office.write(
    "县徽.png",
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="4" height="4"/></svg>',
  );
  expect(await office.report("init")).toBe(2);
  expect(
    await office.report(
      "build",
      "--in",
      "清单",
      "--out",
      "报告",
      "--config",
      "report.yaml",
      "--only",
      "problems",
    ),
  ).toBe(0);
});
