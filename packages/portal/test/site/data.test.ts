import { readWorkbook } from "@zp/workbook";
import { describe, expect, it } from "vitest";
import { full, ID, listOf, siteOf } from "../county.ts";

const site = siteOf(full, { url: "https://a.cn/b/" });

describe("downloads", () => {
  it("hold the same list in each format", async () => {
    const [object] = JSON.parse(site.get("data/implementation.json")!);
    expect(object).toMatchObject({ 承诺办结时限: "5个工作日", 到办事现场次数: "1" });
    const csv = site.get("data/implementation.csv")!;
    expect(csv).toContain("11610927MB0000019W4610101001001");
    // Without the mark Excel takes UTF-8 for the code page of the machine.
    expect(csv.startsWith("\uFEFF事项名称,")).toBe(true);
    const bytes = new Uint8Array(Buffer.from(site.get("data/implementation.xlsx")!, "latin1"));
    const { sheets } = await readWorkbook(bytes, "清单.xlsx");
    expect(sheets[0]?.name).toBe("实施清单");
  });

  it("tell the list as CPSV-AP, and make no calendar days of workdays", () => {
    const { "@graph": graph } = JSON.parse(site.get("data/services.jsonld")!);
    expect(graph[1]["@type"]).toEqual(["cpsv:PublicService", "schema:GovernmentService"]);
    expect(graph[1]["cv:processingTime"]).toBeUndefined();
    const days = siteOf(listOf({ 事项名称: "甲", 承诺办结时限: "3个月" })).get("data/services.jsonld")!;
    expect(JSON.parse(days)["@graph"][1]["cv:processingTime"]["@value"]).toBe("P3M");
  });
});

describe("changes", () => {
  const code = "11610927MB0000019W4610101001001";
  const before = listOf(
    {
      事项名称: "取水许可",
      编制单位: "水利局",
      实施编码: code,
      承诺办结时限: "20个工作日",
      事项类型: "行政许可",
    },
    {
      事项名称: "旧事项",
      编制单位: "水利局",
      实施编码: "11610927MB0000019W4610101001002",
      承诺办结时限: "1个工作日",
    },
  );
  const after = listOf(
    {
      事项名称: "取水许可",
      编制单位: "水利局",
      实施编码: code,
      承诺办结时限: "5个工作日",
      事项类型: "行政许可",
    },
    {
      事项名称: "完全不同的新业务",
      编制单位: "水利局",
      实施编码: "11610927MB0000019W4612001001003",
      承诺办结时限: "2个工作日",
    },
  );
  const previous = [{ id: `sha-256:${"1".repeat(64)}`, takenOn: "2018-06-15", catalogue: before }];
  const changed = siteOf(after, { previous });
  const log = [...changed].find(([path]) => path.startsWith("changes/2018-08-25-"))![1];

  it("are told with what was and what is", () => {
    expect(log).toContain("新增 1 项，减少 1 项，改动 1 项");
    expect(log).toContain("时限缩短");
    expect(log).toMatch(/<del>20个工作日<\/del>.*<ins>5个工作日<\/ins>/);
    expect(log).toContain("旧事项");
  });

  it("stand on the guide of the item, and in a feed", () => {
    expect(changed.get(`items/${code}.html`)).toContain("2018-08-25：时限缩短");
    const feed = changed.get("changes/feed.xml")!;
    expect(feed.match(/<entry>/g)).toHaveLength(3);
    expect(feed).toContain("<updated>2018-08-25T12:00:00+08:00</updated>");
  });

  it.each([undefined, "https://a.cn/b/"])("are a feed as RFC 4287 has it: site at %s", (url) => {
    const odd = listOf({ 事项名称: "<甲>&\u0000乙", 编制单位: "水利局" });
    const feed = siteOf(
      { ...odd, items: [...odd.items, ...after.items] },
      { previous, ...(url === undefined ? {} : { url }) },
    ).get("changes/feed.xml")!;
    const open: string[] = [];
    const children = new Map<string, string[]>();
    for (const [, close, name = "", self] of feed.matchAll(/<(\/?)([a-z]+)(?: [a-z:]+="[^"<]*")*(\/?)>/g)) {
      if (close === "/") expect(open.pop()).toBe(name);
      else {
        const inside = open.at(-1) ?? "";
        if (name === "entry") children.set("entry", []);
        else children.set(inside, [...(children.get(inside) ?? []), name]);
        if (self !== "/") open.push(name);
      }
      if (close === "/" && name === "entry")
        expect(children.get("entry")).toEqual(["id", "title", "updated", "link", "content"]);
    }
    expect(open).toEqual([]);
    expect(children.get("feed")).toEqual(
      expect.arrayContaining(["id", "title", "updated", "author", "link"]),
    );
    expect(feed.replace(/<[^<>]*>/g, "")).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|#39;)/);
    expect(feed).not.toContain("\u0000");
    const ids = [...feed.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(() => new URL(id!)).not.toThrow();
    if (url !== undefined) expect(feed).toContain(`<link rel="self" href="${url}changes/feed.xml"/>`);
  });

  it("are none where there is nothing to compare with", () => {
    expect(siteOf(after).get("changes/index.html")).toContain("没有更早的公布版可以比较");
    expect(
      siteOf(after, { previous: [{ ...previous[0]!, catalogue: after }] }).get(`items/${code}.html`),
    ).toContain("自 2018-06-15 的版本以来没有变动");
  });
});

describe("the map of the site", () => {
  it("has absolute addresses, and is there only where they are known", () => {
    expect(site.get("sitemap.xml")).toContain(
      "<loc>https://a.cn/b/items/11610927MB0000019W4610101001001.html</loc>",
    );
    expect(site.get("robots.txt")).toContain("Sitemap: https://a.cn/b/sitemap.xml");
    expect(siteOf(full).has("sitemap.xml")).toBe(false);
  });
});

describe("the version", () => {
  it("stands on every page in short and on the data page in full", () => {
    expect(site.get("index.html")).toContain("3f2a-9c1e-5b7d");
    expect(site.get("data.html")).toContain(ID);
  });
});
