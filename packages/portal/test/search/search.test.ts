import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { listOf, siteOf } from "../county.ts";

const script = readFileSync(new URL("../../assets/search.js", import.meta.url), "utf8");
const data = siteOf(
  listOf(
    ...[
      "食品经营许可",
      "食品生产许可",
      "道路货物运输经营许可",
      "老年人优待证办理",
      "重庆银行开户（新办）",
    ].map((name) => ({
      事项名称: name,
      编制单位: "镇坪县市场监督管理局",
    })),
  ),
).get("assets/search-data.js")!;

/** The names that a query finds, by the scripts of the site themselves. */
const find = (query: string): string[] =>
  runInNewContext(
    `${script}\nlet entries; zpSearchData = (data) => { entries = zpSearch.prepare(data); };\n${data}\nJSON.stringify(zpSearch.find(entries, query).map(({ name }) => name))`,
    { query, JSON },
  ) as never as string[];
const found = (query: string): string[] => JSON.parse(find(query) as never as string);

describe("search", () => {
  it.each([
    ["食品", ["食品经营许可", "食品生产许可"]],
    ["经营", ["食品经营许可", "道路货物运输经营许可"]],
    ["食品 许可 经营", ["食品经营许可"]],
    ["shipin", ["食品经营许可", "食品生产许可"]],
    ["shipinjing", ["食品经营许可"]],
    ["spjy", ["食品经营许可"]],
    ["dlhwys", ["道路货物运输经营许可"]],
    ["chongqing", ["重庆银行开户（新办）"]],
    ["yinhang", ["重庆银行开户（新办）"]],
    ["ＳＰＪＹ", ["食品经营许可"]],
    ["市场监督 老年", ["老年人优待证办理"]],
    ["食品经营的许可", []],
    ["", []],
    ["(.*", []],
  ])("%s", (query, names) => {
    expect(found(query)).toEqual(names);
  });

  it("finds words in a looser order by their pairs of signs, after what holds them whole", () => {
    expect(found("运输经营")).toEqual(["道路货物运输经营许可"]);
    expect(found("pin")).toEqual(["食品经营许可", "食品生产许可"]);
  });
});
