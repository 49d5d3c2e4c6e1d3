import { termsOf } from "@zp/catalog-core/terms";
import { describe, expect, it } from "vitest";
import { full, generated, listOf, siteOf } from "../county.ts";

const small = siteOf(generated(260), { url: "https://www.example.gov.cn/zwfw" });
const pages = [...small].filter(([path]) => path.endsWith(".html"));

describe("every page", () => {
  it("links only to what there is, relatively", () => {
    const missing = new Set<string>();
    for (const [path, text] of pages) {
      for (const [, target = ""] of text.matchAll(/ (?:href|src|action|data-source)="([^"#]*)[^"]*"/g)) {
        if (/^(?:https?:|tel:)/.test(target) || target === "") continue;
        const { pathname } = new URL(target, `http://site/under/any/${path}`);
        const file = pathname.replace("/under/any/", "");
        if (!small.has(file) && !file.startsWith("assets/")) missing.add(`${path}: ${target}`);
      }
    }
    expect([...missing]).toEqual([]);
  });

  it("has no inline style, no inline script, no handler, and is below 100 kB", () => {
    for (const [path, text] of pages) {
      expect(text, path).not.toMatch(/ style=|<style| on[a-z]+="|javascript:/u);
      expect(text.replace(/<script type="application\/ld\+json">.*?<\/script>/gsu, ""), path).not.toMatch(
        /<script(?! src="[^"]+" defer><\/script>)/u,
      );
      expect(Buffer.byteLength(text), path).toBeLessThan(100_000);
    }
  });

  it("has one heading, a title of its own and a language", () => {
    const titles = new Map<string, string>();
    for (const [path, text] of pages) {
      expect(text.match(/<h1/g), path).toHaveLength(1);
      expect(text).toContain('<html lang="zh-CN">');
      const title = /<title>(.*)<\/title>/.exec(text)?.[1] ?? "";
      if (!path.startsWith("items/")) expect(titles.get(title), path).toBeUndefined();
      titles.set(title, path);
    }
  });

  it("has ids that occur once", () => {
    for (const [path, text] of pages) {
      const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, path).toBe(ids.length);
    }
  });
});

describe("a list", () => {
  it("stands on pages of a hundred, and each item under its unit, its type and its audience", () => {
    expect(small.has("browse/audience-natural-person-3.html")).toBe(true);
    expect(small.has("browse/audience-natural-person-4.html")).toBe(false);
    const shown = [...small]
      .filter(([path]) => path.startsWith("browse/type-"))
      .flatMap(([, text]) => [...text.matchAll(/href="\.\.\/(items\/[^"]+)"/g)].map(([, path]) => path));
    expect(new Set(shown).size).toBe(260);
  });

  it("gives the same bytes again", () => {
    expect([...siteOf(generated(40))]).toEqual([...siteOf(generated(40))]);
  });

  it("keeps the address of an item whatever comes before it and whatever its name", () => {
    const item = { 事项名称: "取水许可", 实施编码: "11610927MB0000019W4610101001001" };
    const path = "items/11610927MB0000019W4610101001001.html";
    expect(siteOf(listOf(item)).has(path)).toBe(true);
    expect(siteOf(listOf({ 事项名称: "采砂许可" }, { ...item, 事项名称: "取水许可审批" })).has(path)).toBe(
      true,
    );
  });
});

describe("what is published", () => {
  const site = siteOf(
    listOf(
      { 事项名称: "甲", 事项状态: "在用" },
      { 事项名称: "乙挂起", 事项状态: "挂起" },
      { 事项名称: "丙处罚", 事项类型: "行政处罚" },
      { 事项名称: "丁取消", 事项状态: "取消" },
    ),
  );

  it("is what is in force and starts on application", () => {
    const all = [...site].filter(([path]) => !path.endsWith(".xlsx")).map(([, text]) => text);
    for (const name of ["乙挂起", "丙处罚", "丁取消"])
      expect(all.filter((text) => text.includes(name))).toEqual([]);
    expect(site.get("statistics.html")).toContain("已取消 1 项，已挂起 1 项，不属依申请类型 1 项");
  });

  it("says 未填 where the order asks, and of the rest nothing", () => {
    const guide = [...site].find(([path]) => path.startsWith("items/"))![1];
    for (const label of ["承诺办结时限", "咨询电话", "办理地点", "实施编码"])
      expect(guide).toMatch(new RegExp(`<dt>${label}</dt><dd><span class="blank">未填</span>`));
    for (const label of ["运行系统", "数量限制", "通办范围"]) expect(guide).not.toContain(label);
  });
});

describe("ways to browse", () => {
  it("keep a theme whole whose name has a list in brackets, and put 其他 last", () => {
    const site = siteOf(
      listOf(
        { 事项名称: "甲", 主题分类: "其他、社会保障（社会保险、社会救助）" },
        { 事项名称: "乙", 主题分类: "其他" },
        { 事项名称: "丙", 主题分类: "人才(引进/培养;服务)/其他" },
      ),
    );
    const labels = [...site.get("browse/theme.html")!.matchAll(/\.html">([^<]+)<span>\d+ 项/g)];
    expect(labels.map(([, label]) => label)).toEqual([
      "社会保障（社会保险、社会救助）",
      "人才(引进/培养;服务)",
      "其他",
    ]);
  });

  it("that the lists say nothing about stand in no navigation", () => {
    const home = siteOf(listOf({ 事项名称: "甲", 事项类型: "行政许可" })).get("index.html")!;
    expect(home).toContain('href="browse/type.html">类型</a>');
    for (const path of ["browse/theme.html", "browse/four.html", "directory/index.html"])
      expect(home).not.toContain(`href="${path}"`);
  });
});

describe("figures", () => {
  it("that are sums of shares are told to two places", () => {
    const site = siteOf(
      listOf(
        { 事项名称: "甲", 法定办结时限: "7个工作日", 承诺办结时限: "1个工作日" },
        { 事项名称: "乙", 法定办结时限: "13个工作日", 承诺办结时限: "5个工作日" },
      ),
    );
    expect(site.get("statistics.html")).toContain("<dd>约 1.47 / 2</dd>");
  });
});

describe("the guide", () => {
  const guide = siteOf(full, { url: "https://a.cn/b/" }).get("items/11610927MB0000019W4610101001001.html")!;

  it("shows every element that the list fills, rows and their elements too", () => {
    const [item] = full.items;
    const labels = termsOf("implementation")
      .filter(({ element }) => element in item! && !["name", "steps"].includes(element))
      .map(({ label }) => label);
    for (const label of labels) expect(guide, label).toContain(label);
    for (const text of [
      "签字盖章",
      "五个工作日。",
      "总局令第17号",
      "第一条……",
      "现场核查",
      "环节审查标准",
      "窗口",
      "新增事项",
    ])
      expect(guide).toContain(text);
  });

  it("puts what a wide table has no room for into its last column, with its labels", () => {
    const [item] = full.items;
    const wide = { kind: "original", form: "paper", source: "applicant", copies: 2, paperFormat: "A4" };
    const materials = [{ ...item!.materials![0]!, ...wide, fillingNote: "用黑色笔" } as never];
    const site = siteOf({ ...full, items: [{ ...item!, materials }] });
    const page = site.get(`items/${item!.id}.html`)!;
    const [, head = ""] = /<caption class="unseen">申请材料<\/caption>\n<thead[^>]*>(.*?)<\/thead>/su.exec(
      page,
    )!;
    const labels = [...head.matchAll(/>([^<]+)<\/th>/g)].map(([, label]) => label);
    expect(labels).toEqual([
      "序号",
      "材料名称",
      "原件份数",
      "复印件份数",
      "材料必要性",
      "材料来源渠道",
      "材料受理标准",
      "其他",
    ]);
    expect(page).toMatch(/<dl class="rest">.*<dt>填报须知<\/dt><dd><span class="prose">用黑色笔/);
  });

  it("names together the parts of which the list says nothing", () => {
    const site = siteOf(listOf({ 事项名称: "甲", 咨询电话: "0915-8822222", 设定依据: "《水法》第七条" }));
    const page = [...site].find(([path]) => path.startsWith("items/"))![1];
    expect(page).toContain("清单未填：申请材料、办理流程、收费。办理前可以拨打咨询电话了解。");
    expect(page).not.toContain('<h2 id="materials">');
    expect(guide).not.toContain("清单未填");
  });

  it("has no link that runs anything", () => {
    expect(guide).not.toContain('href="javascript');
    expect(guide).not.toContain("<img");
    expect(guide).toContain('href="https://example.cn/a?b=1&amp;c=2"');
    expect(guide).toContain('href="tel:0915-8822222"');
  });

  it("has a QR code of its own address where the site's is known, and none otherwise", () => {
    expect(guide).toContain('class="qr"');
    expect([...siteOf(full)].some(([, text]) => text.includes('class="qr"'))).toBe(false);
  });

  it("tells search engines what the page says", () => {
    const [, json = ""] = /<script type="application\/ld\+json">(.*)<\/script>/.exec(guide)!;
    expect(JSON.parse(json)).toMatchObject({
      "@type": "GovernmentService",
      url: "https://a.cn/b/items/11610927MB0000019W4610101001001.html",
    });
  });
});
