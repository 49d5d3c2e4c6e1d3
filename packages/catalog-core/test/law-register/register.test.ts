import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { lawRegister, lawsFromRecords } from "../../src/law-register/index.ts";
import { articleStanding, repealedBy } from "../../src/legal-basis/index.ts";
import { readCsv } from "../metrics/read-csv.ts";
import { importsOf, root, sourcesUnder } from "../purity/source-file.ts";

const register = lawRegister();
const data = new URL("../../src/law-register/data.ts", import.meta.url);
const laws = new URL("../../../../../shared/data/laws/laws.csv", import.meta.url);
const there = existsSync(laws);

describe("the register", () => {
  it.each([
    ["中华人民共和国行政许可法", "law"],
    ["行政许可法", "law"],
    ["公司法（2018年修正）", "law"],
    ["中华人民共和国海关关衔条例", "law"],
    ["住房公积金管理条例", "administrative-regulation"],
    ["中华人民共和国档案法实施办法", "administrative-regulation"],
    ["上海市实施《农民专业合作社法》办法", "local-regulation"],
    ["机动车登记规定", "department-rule"],
  ])("knows %s", (title, rank) => {
    expect(register.find(title)?.rank).toBe(rank);
  });

  it("knows the nine laws that the 民法典 ended, from that day on", () => {
    const ended = [
      "婚姻法",
      "继承法",
      "民法通则",
      "收养法",
      "担保法",
      "合同法",
      "物权法",
      "侵权责任法",
      "民法总则",
    ];
    for (const title of ended) {
      const law = register.find(title)!;
      expect(repealedBy(law, "2020-12-31")).toBeUndefined();
      expect(repealedBy(law, "2021-01-01")).toEqual({
        on: "2021-01-01",
        by: "中华人民共和国民法典",
        article: "第一千二百六十条",
      });
    }
  });

  it("says of a title that it does not know nothing", () => {
    expect(register.find("陕西省优化营商环境条例")).toBeUndefined();
    expect(register.byNumber("国务院令第9999号")).toEqual([]);
  });

  it("finds by the number of an order", () => {
    expect(register.byNumber("国务院令第262号").map(({ title }) => title)).toEqual(["住房公积金管理条例"]);
  });

  it("judges articles by the text of the day, and not at all where it is not known", () => {
    const standing = (title: string, article: number, asOf: string) =>
      articleStanding(register.find(title)!, article, asOf).kind;
    expect(standing("民法典", 1260, "2022-01-01")).toBe("exists");
    expect(standing("民法典", 1261, "2022-01-01")).toBe("absent");
    // Only the text of 2019 is known; that of the year of the list had another last article.
    expect(standing("行政许可法", 84, "2018-08-25")).toBe("unknown");
    expect(standing("行政许可法", 83, "2024-01-01")).toBe("exists");
    expect(standing("行政许可法", 84, "2024-01-01")).toBe("absent");
  });

  it("is small, and nothing of the core's main door asks for it", () => {
    expect(gzipSync(readFileSync(data), { level: 9 }).length).toBeLessThan(60_000);
    const asking = sourcesUnder("packages/catalog-core/src")
      .filter(({ path }) => !path.includes("/law-register/"))
      .filter((source) => importsOf(source).some(({ specifier }) => specifier?.includes("law-register")));
    expect(asking.map(({ path }) => path.replace(root, ""))).toEqual([]);
  });

  it.skipIf(!there)(`has every instrument of the facts${there ? "" : " (no shared data)"}`, () => {
    const kept = readCsv(readFileSync(laws, "utf8")).filter((row) => row.rank !== "司法解释");
    const missing = kept.filter((row) => register.find(row.heading!) === undefined);
    expect(missing).toEqual([]);
    for (const row of kept) {
      if (row.version_date === "" || row.last_article === "") continue;
      const text = register.find(row.heading!)?.texts.find(({ date }) => date === row.version_date);
      expect(text?.lastArticle ?? 0, row.heading).toBeGreaterThanOrEqual(Number(row.last_article));
    }
  });
});

describe("laws of the place", () => {
  it("stand beside the others, and before those of the same title", () => {
    const { laws: own, problems } = lawsFromRecords([
      {
        heading: "陕西省优化营商环境条例",
        rank: "地方性法规",
        issuer: "陕西",
        version_date: "2018-03-31",
        effective_date: "2018-05-01",
        last_article: "55",
      },
      { heading: "陕西省优化营商环境条例", version_date: "2020-11-26", last_article: "89" },
      { 名称: "《安康市城市管理条例》", 效力层级: "地方性法规", 废止日期: "2022-01-01", 废止依据: "甲决定" },
    ]);
    expect(problems).toEqual([]);
    const mine = lawRegister(own);
    expect(mine.size).toBe(register.size + 2);
    expect(mine.find("陕西省优化营商环境条例")).toEqual({
      title: "陕西省优化营商环境条例",
      rank: "local-regulation",
      issuer: "陕西",
      numbers: [],
      texts: [
        { date: "2018-03-31", inForce: "2018-05-01", lastArticle: 55 },
        { date: "2020-11-26", lastArticle: 89 },
      ],
    });
    expect(mine.find("安康市城市管理条例")?.repealed).toEqual({ on: "2022-01-01", by: "甲决定" });
  });

  it("that cannot be read are named by their row", () => {
    const { laws: own, problems } = lawsFromRecords([
      { rank: "法律" },
      { heading: "甲条例", rank: "大法" },
      { heading: "乙条例", version_date: "2018年3月" },
      { heading: "丙条例", last_article: "五十" },
    ]);
    expect(own).toEqual([]);
    expect(problems.map(({ row }) => row)).toEqual([1, 2, 3, 4]);
    for (const { message } of problems) expect(message).toMatch(/。$/);
  });
});
