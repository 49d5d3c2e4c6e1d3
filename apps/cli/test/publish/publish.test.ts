import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Office } from "../office.ts";

let office: Office;
beforeEach(() => {
  office = new Office();
  list("20个工作日,10个工作日,1");
});
afterEach(() => office.close());

const code = "11610927MB0000019W4610101001001";
const page = `网站/items/${code}.html`;
const list = (limits: string, ...more: string[]): void => {
  const rows = [`取水许可,镇坪县水利局,${code},行政许可,${limits}`, ...more];
  office.write(
    "水利局.csv",
    `事项名称,编制单位,实施编码,事项类型,法定办结时限,承诺办结时限,到办事现场次数\n${rows.join("\n")}\n`,
  );
};
const publish = (...args: string[]): Promise<number> =>
  office.zp("publish", "网站", "水利局.csv", "--date", "2018-08-25", ...args);
const path = (name: string): string => join(office.cwd, name);
const text = (name: string): string => readFileSync(path(name), "utf8");

describe("zp publish", () => {
  it("writes a site from a snapshot, with what changed since the last one", async () => {
    await office.zp("snapshot", "水利局.csv", "--out", "六月.json", "--date", "2018-06-15");
    list("20个工作日,5个工作日,1");
    await office.zp("snapshot", "水利局.csv", "--out", "八月.json", "--date", "2018-08-25");
    const url = "https://www.example.gov.cn/zwfw";
    expect(await office.zp("publish", "网站", "八月.json", "--previous", "六月.json", "--url", url)).toBe(0);
    expect(office.err).toBe("");
    expect(office.out).toContain("公布 1 项、1 个单位");
    expect(text(page)).toContain("2018-08-25：时限缩短");
    const { id } = JSON.parse(text("八月.json"));
    expect(text("网站/data.html")).toContain(id);
    expect(text("网站/sitemap.xml")).toContain(`${url}/items/${code}.html`);
    expect(existsSync(path("网站/assets/tokens.css"))).toBe(true);
  });

  it("writes the second time only what has changed, and takes away its own pages that are no more", async () => {
    list(
      "20个工作日,10个工作日,1",
      "采砂许可,镇坪县水利局,11610927MB0000019W4610101001002,行政许可,20个工作日,9个工作日,1",
    );
    await publish();
    const gone = "网站/items/11610927MB0000019W4610101001002.html";
    expect(existsSync(path(gone))).toBe(true);
    office.write("网站/领导致辞.html", "别人的");
    office.write("网站/items/别人的.html", "别人的");
    const day = new Date(2001, 1, 1);
    for (const name of [page, "网站/assets/portal.css"]) utimesSync(path(name), day, day);
    expect(await publish()).toBe(0);
    expect(office.out).toMatch(/新增 0 个文件，更新 0 个，未变 \d+ 个，删除 0 个/);
    list("20个工作日,10个工作日,1");
    await publish();
    expect(existsSync(path(gone))).toBe(false);
    expect(existsSync(path("网站/领导致辞.html"))).toBe(true);
    expect(readdirSync(path("网站/items")).sort()).toEqual([`${code}.html`, "别人的.html"].sort());
    expect(statSync(path("网站/assets/portal.css")).mtime).toEqual(day);
  });

  it("does not write over a page of somebody else's", async () => {
    office.write("网站/index.html", "县政府首页");
    expect(await publish()).toBe(2);
    expect(office.err).toContain("不是本命令写出的文件：index.html");
    expect(text("网站/index.html")).toBe("县政府首页");
    expect(readdirSync(path("网站"))).toEqual(["index.html"]);
    expect(await publish("--force")).toBe(0);
  });

  it("follows no path out of its folder, whatever the manifest says", async () => {
    await publish();
    writeFileSync(path("外面.txt"), "不能删");
    const manifest = JSON.parse(text("网站/zp-portal.json"));
    writeFileSync(
      path("网站/zp-portal.json"),
      JSON.stringify({ ...manifest, files: [...manifest.files, "../外面.txt"] }),
    );
    await publish("--force");
    expect(existsSync(path("外面.txt"))).toBe(true);
  });

  it("publishes nobody of the roster, and says where one stood", async () => {
    mkdirSync(path("清单"));
    office.write(
      "清单/水利局.csv",
      `事项名称,编制单位,实施编码,承诺办结时限,到办事现场次数,咨询电话\n取水许可,镇坪县水利局,${code},5个工作日,1,13800001111\n`,
    );
    office.write(
      "清单/人员信息表.csv",
      "单位,姓名,职务,分工,办公电话,手机\n镇坪县水利局,欧阳无名,股长,主编,0915-8820000,13800001111\n",
    );
    expect(await office.zp("publish", "网站", "清单", "--date", "2018-08-25")).toBe(0);
    expect(office.err).toContain("“取水许可”的咨询电话里有人员信息表上的手机号，已隐去。");
    for (const entry of readdirSync(path("网站"), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const content = readFileSync(join(entry.parentPath ?? entry.path, entry.name), "utf8");
      expect(content, entry.name).not.toMatch(/欧阳无名|13800001111|0915-8820000/);
    }
  });

  it.each([
    [["publish"], "请写明网站写到哪个目录"],
    [["publish", "网站"], "请写明公布什么"],
    [["publish", "网站", "水利局.csv"], "请用 --date 写明清单的日期"],
    [
      ["publish", "网站", "水利局.csv", "--date", "2018-08-25", "--url", "www.zhp.gov.cn"],
      "网址“www.zhp.gov.cn”写法不对",
    ],
    [["publish", "网站", "水利局.csv", "--date", "2018-08-25", "--previous", "水利局.csv"], "不是快照"],
    [["serve", "没有"], "找不到目录“没有”"],
    [["serve", ".", "--port", "x"], "端口“x”写法不对"],
  ])("%j: %s", async (args, sentence) => {
    expect(await office.zp(...args)).toBe(2);
    expect(office.err).toContain(sentence);
  });
});
