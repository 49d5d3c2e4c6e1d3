import type { Block, ProblemRow } from "@zp/catalog-core/report-model";
import { describe, expect, test } from "vitest";
import { select } from "../../src/html/client.ts";
import { renderHtml, renderSvg } from "../../src/index.ts";
import { brokenTag } from "../support/docx-text.ts";
import { hostile } from "../support/hostile.ts";

const problem = (over: Partial<ProblemRow>): ProblemRow => ({
  unit: "县水利局",
  item: "取水许可",
  basicCode: "",
  implementationCode: "",
  ruleId: "visits/stated",
  rule: "写明到办事现场次数",
  pile: "报送前必须改",
  severity: "错误",
  element: "到办事现场次数",
  current: "",
  message: "到办事现场次数未填写。",
  suggestion: "补填。",
  basis: "",
  file: "水利局.xlsx",
  sheet: "清单",
  cell: "C3",
  foundOn: "2018-08-25",
  note: "",
  ...over,
});

const documentOf = (blocks: readonly Block[], title = "报告") => ({
  title,
  author: "中心",
  subject: "评估",
  blocks,
});

describe("a page", () => {
  const html = renderHtml(documentOf([{ kind: "heading", level: 1, text: "一、概述" }]), [problem({})]);

  test("says its language and title, and takes nothing from elsewhere", () => {
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain("<title>报告</title>");
    expect(html).toContain("default-src 'none'");
    expect(html.replaceAll("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|src=|@import|url\(/);
  });

  test("has its list of problems as data, each text once", () => {
    const json = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(
      renderHtml(documentOf([]), [problem({}), problem({ item: "河道采砂" })]),
    )?.[1];
    const { texts, rows } = JSON.parse(json ?? "");
    expect(rows).toHaveLength(2);
    expect(texts.filter((text: string) => text === "县水利局")).toHaveLength(1);
    expect(texts[rows[1][1]]).toBe("河道采砂");
    expect(texts[rows[0][7]]).toBe("水利局.xlsx 清单 C3");
  });

  test.each(hostile)("%s does nothing", (_name, text) => {
    const blocks: Block[] = [
      { kind: "heading", level: 2, text },
      { kind: "paragraph", inlines: [text], look: "body" },
      { kind: "table", caption: text, columns: [{ label: text, width: 1 }], rows: [[text]], notes: [[text]] },
      { kind: "form", rows: [{ label: text, text }] },
    ];
    const page = renderHtml(documentOf(blocks, text), [problem({ unit: text, item: text, message: text })]);
    const scripts = page.match(/<script\b/g) ?? [];
    expect(scripts).toHaveLength(2);
    expect(page).not.toContain("<w:t");
    expect(page.match(/<\/script>/g)).toHaveLength(2);
  });
});

describe("a chart", () => {
  const value = (share: number) => ({ value: share, of: { exact: "1" } });

  test.each(hostile)("%s leaves it well formed", (_name, text) => {
    for (const kind of ["columns", "stacked", "pairs"] as const) {
      const svg = renderSvg({
        kind,
        title: text,
        alt: text,
        unit: kind === "stacked" ? "count" : "share",
        categories: [text, "乙"],
        series: [{ name: text, values: [value(0.5), undefined] }],
        target: { label: text, value: 0.8 },
      });
      expect(brokenTag(svg)).toBeUndefined();
    }
  });

  test("has a bar for each value and none for a gap, and its words for who does not see it", () => {
    const svg = renderSvg({
      kind: "columns",
      title: "占比",
      alt: "甲 50%，乙无法计算",
      unit: "share",
      categories: ["甲", "乙"],
      series: [{ name: "占比", values: [value(0.5), undefined] }],
    });
    expect(svg.match(/<rect/g)).toHaveLength(1);
    expect(svg).toContain('role="img" aria-label="甲 50%，乙无法计算"');
    expect(svg).toContain(">50.00</text>");
  });
});

test("the page's filter takes unit, rule, pile and words together", () => {
  const data = {
    texts: ["甲", "乙", "取水", "规则", "改"],
    rows: [
      [0, 2, 3, 4],
      [1, 2, 3, 4],
      [0, 1, 3, 4],
    ],
  };
  const all = { unit: -1, rule: -1, pile: -1, words: [] };
  expect(select(data, all)).toEqual([0, 1, 2]);
  expect(select(data, { ...all, unit: 0 })).toEqual([0, 2]);
  expect(select(data, { ...all, unit: 0, words: ["取", "改"] })).toEqual([0]);
  expect(select(data, { ...all, rule: 9 })).toEqual([]);
});
