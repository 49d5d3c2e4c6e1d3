import { existsSync } from "node:fs";
import { join } from "node:path";
import { rules } from "@zp/catalog-core/rules";
import { sampleCounty } from "@zp/examples/sample-county";
import { readWorkbook, unmarkWorkbook } from "@zp/workbook";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Office } from "../office.ts";

interface Annotated {
  readonly annotated: readonly {
    readonly path: string;
    readonly out: string;
    readonly made: string;
    readonly marks: number;
    readonly unplaced: readonly { readonly key: string; readonly message: string }[];
  }[];
  readonly summary: { readonly piles: Readonly<Record<string, number>> };
  readonly report: {
    readonly findings: readonly {
      ruleId: string;
      desk: string;
      path: readonly string[];
      place?: { file: string; sheet?: string; cell: string };
    }[];
  };
}

const unit = "县民政局.xlsx";
let files: Awaited<ReturnType<typeof sampleCounty>> = [];
beforeAll(async () => {
  files = await sampleCounty();
});

let office: Office;
beforeEach(() => {
  office = new Office();
});
afterEach(() => office.close());

const bytesOf = (name: string): Uint8Array => files.find((file) => file.name === name)!.bytes;

describe("zp check --annotate", () => {
  it("writes a marked copy of every list, and touches none", async () => {
    for (const { name, bytes } of files) office.write(`清单/${name}`, bytes);
    expect(await office.zp("check", "清单", "--annotate", "已标注")).toBe(1);
    expect(office.out).toContain("已标注：已标注（27 个文件");
    for (const { name, bytes } of files) expect(office.read(`清单/${name}`)).toEqual(new Uint8Array(bytes));

    const { annotated, report } = await office.json<Annotated>("check", "清单", "--annotate", "已标注");
    expect(annotated).toHaveLength(27);
    const copied = annotated.filter(({ made }) => made === "copied").map(({ path, out }) => [path, out]);
    expect(copied).toEqual([["国网镇坪县供电公司.csv", join("已标注", "国网镇坪县供电公司.xlsx")]]);
    // Every finding with a cell is a comment in its cell, and stands in the list of its file.
    for (const { path, out, marks } of annotated) {
      const { sheets } = await readWorkbook(office.read(out), path.replace(/\.[^.]+$/, ".xlsx"));
      const list = sheets.at(-1);
      const cells = new Set(
        sheets.flatMap((sheet) => sheet.comments.map((one) => `${one.row},${one.column}`)),
      );
      expect(cells.size > 0).toBe(marks > 0);
      if (marks > 0) expect(list?.name).toBe("问题清单");
    }
    expect(report.findings.length).toBeGreaterThan(200);
  });

  it("marks a missing column at the header row, once", async () => {
    office.write(unit, bytesOf(unit));
    await office.zp("check", unit, "--annotate", "已标注");
    const { sheets } = await readWorkbook(office.read(`已标注/${unit}`), unit);
    const header = sheets[0]!.comments.filter(({ text }) => text.includes("表中没有"));
    expect(header).toHaveLength(1);
    expect(header[0]?.text).toContain("“实施主体编码”");
    expect(header[0]?.text).toContain("等 3 栏");
  });

  it("makes an xlsx of what is none, beside a workbook of the same name", async () => {
    const list = "事项名称,到办事现场次数\n临时救助金给付,\n";
    office.write("甲/民政局.csv", list);
    office.write("甲/民政局.json", JSON.stringify([{ 事项名称: "婚姻登记", 到办事现场次数: "" }]));
    const { annotated } = await office.json<Annotated>("check", "甲", "--annotate", "乙");
    expect(annotated.map(({ out, made }) => [out, made])).toEqual([
      [join("乙", "民政局.xlsx"), "copied"],
      [join("乙", "民政局.json.xlsx"), "copied"],
    ]);
    const { sheets } = await readWorkbook(office.read("乙/民政局.json.xlsx"), "民政局.xlsx");
    expect(sheets[0]?.comments.map(({ text }) => text).join("")).toContain("到办事现场次数未填写");
  });

  it("replaces its own copies and nobody else's file", async () => {
    office.write(unit, bytesOf(unit));
    office.write(`别人的/${unit}`, bytesOf(unit));
    expect(await office.zp("check", unit, "--annotate", "别人的")).toBe(2);
    expect(office.err).toContain("不是先前标注的文件");
    expect(office.read(`别人的/${unit}`)).toEqual(new Uint8Array(bytesOf(unit)));
    expect(await office.zp("check", unit, "--annotate", "别人的", "--force")).toBe(1);
    expect(await office.zp("check", unit, "--annotate", "别人的")).toBe(1);
    expect(await office.zp("check", unit, "--annotate", ".")).toBe(2);
    expect(office.err).toContain("不能写回原文件");
  });

  it("says of a file what is no cell's matter", async () => {
    office.write("民政局.csv", "事项名称,到办事现场次数\n临时救助金给付,2\n婚姻登记,3\n老年证办理,1\n");
    const { annotated } = await office.json<Annotated>("check", "民政局.csv", "--annotate", "乙");
    const [file] = annotated;
    const target = file?.unplaced.filter(({ key }) => key.startsWith("visits/at-most-once-target|"));
    expect(target?.map(({ message }) => message)).toEqual([expect.stringContaining("占 3 项的")]);
    expect(file?.unplaced.length).toBeLessThan(file?.marks ?? 0);
    // It stands in the list of problems, and no cell is coloured for it.
    const { sheets } = await readWorkbook(office.read("乙/民政局.xlsx"), "民政局.xlsx");
    const list = sheets.at(-1)!;
    const rows = Array.from({ length: list.rowCount }, (_unused, row) => list.rowTexts(row).join("|"));
    expect(rows.filter((row) => row.includes("占 3 项的"))).toHaveLength(1);
    expect(sheets[0]?.comments.some(({ text }) => text.includes("占 3 项的"))).toBe(false);
  });

  it("does not write over what somebody has mended in a marked copy", async () => {
    office.write(unit, bytesOf(unit));
    await office.zp("check", unit, "--annotate", "送改");
    await office.edit(`送改/${unit}`, (book) => {
      book.worksheets[0]!.getCell("B5").value = "改过的名称";
    });
    const mended = office.read(`送改/${unit}`);
    expect(await office.zp("check", unit, "--annotate", "送改")).toBe(2);
    expect(office.err).toContain("标注之后又改过");
    expect(office.read(`送改/${unit}`)).toEqual(mended);
    expect(await office.zp("check", unit, "--annotate", "送改", "--force")).toBe(1);
  });

  it("writes a list without problems as it is, again and again", async () => {
    const list = bytesOf(unit);
    office.write(`甲/${unit}`, list);
    office.write("包.json", JSON.stringify(packWithoutRules));
    for (let time = 0; time < 2; time += 1) {
      await office.zp("check", "甲", "--pack", "包.json", "--annotate", "乙");
      expect(office.err).toBe("");
      expect(office.out).toContain("1 个没有问题");
      expect(office.read(`乙/${unit}`)).toEqual(new Uint8Array(list));
    }
  });

  it("a unit mends what is marked, checks again, and nothing is left", async () => {
    office.write(unit, bytesOf(unit));
    expect(await office.zp("check", unit, "--annotate", "送改")).toBe(1);

    const { report } = await office.json<Annotated>("check", `送改/${unit}`);
    await office.edit(`送改/${unit}`, (book) => {
      for (const { desk, path, place } of report.findings) {
        if (desk !== "unit" || place === undefined) continue;
        const cell = book.getWorksheet(place.sheet ?? "")!.getCell(place.cell);
        const mended = mendedTexts[path[0] ?? ""];
        expect([path[0], mended]).not.toEqual([path[0], undefined]);
        cell.value = typeof mended === "function" ? mended(cell.text) : mended!;
      }
    });

    expect(await office.zp("check", `送改/${unit}`, "--annotate", "复核", "--fail-on", "info")).toBe(0);
    const { annotated, report: again } = await office.json<Annotated>(
      ...["check", `送改/${unit}`, "--annotate", "复核"],
    );
    expect(again.findings.filter(({ desk }) => desk === "unit")).toEqual([]);
    // What is left is the centre's: columns that the form does not have.
    expect(annotated.map(({ marks }) => marks)).toEqual([1]);
    const { sheets } = await readWorkbook(office.read(`复核/${unit}`), unit);
    expect(sheets[0]?.comments).toHaveLength(1);
    expect(existsSync(join(office.cwd, "复核", unit))).toBe(true);
    const clean = await readWorkbook(unmarkWorkbook(office.read(`复核/${unit}`)), unit);
    expect(clean.sheets.map(({ name }) => name)).toEqual(["实施清单"]);
  });
});

const packWithoutRules = {
  ...{ schema: "zp.policy-pack/1", id: "quiet", version: "1", extends: "zhenping-2018" },
  rules: Object.fromEntries(rules.map(({ id }) => [id, { enabled: false }])),
};

/** What an officer writes into a cell that was marked, by its element. */
const mendedTexts: Readonly<Record<string, string | ((text: string) => string)>> = {
  procedure: "申请→受理→审查→决定→送达",
  channels: "窗口办理",
  supervisionPhones: "0915-8821999",
  promisedTimeLimit: "5个工作日",
  statutoryTimeLimit: "20个工作日",
  maxVisits: "1",
  materials: (text) => text.replace(/\n?2\.其他相关材料/, ""),
  acceptanceConditions: "年满八十周岁，具有本县户籍。",
  visitReason: "须本人到场签字，依据《婚姻登记条例》第四条",
  // A cell may be marked for several reasons: mended once, it is mended.
  legalBasis: (text) =>
    text.startsWith("《社会救助暂行办法》")
      ? text
      : `《社会救助暂行办法》（国务院令第649号）第九条；${text.replace("[2010]", "〔2010〕")}`,
};
