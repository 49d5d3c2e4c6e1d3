import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { list, Office } from "./office.ts";

let office: Office;
beforeEach(() => {
  office = new Office();
  office.write("清单/县.csv", list("2"));
});
afterEach(() => office.close());

const build = (...only: string[]) =>
  office.report(
    "build",
    "--in",
    "清单",
    "--out",
    "报告",
    "--config",
    "设置/report.yaml",
    "--only",
    ...(only.length === 0 ? ["problems"] : only),
  );
const settings = (text: string) => office.write("设置/report.yaml", text);

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20"/></svg>';
/** One dot. */
const png = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="),
  (sign) => sign.charCodeAt(0),
);
/** Head and end of a picture of 30 × 20 dots. */
const jpg = Uint8Array.of(
  ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
  ...[0xff, 0xc0, 0, 11, 8, 0, 20, 0, 30, 1, 1, 0x11, 0],
  ...[0xff, 0xd9],
);

describe("settings of reports: a wrong one is named with what is allowed", () => {
  test.each([
    ["countty: 平利县", ["没有“countty”这项设置", "county、period、authors、logo、date", "是不是“county”？"]],
    ["documents: [总结]", ["“documents”第 1 个写的是“总结”", "assessment、data、page"]],
    ["period: 2018", ["“period”写的是“2018”，应为文字；数字和日期请加引号"]],
    ["date: 2018年8月", ["“date”写的是“2018年8月”，应为年-月-日，例如 2018-08-31"]],
    ["authors: 县政务服务中心", ["“authors”写的是“县政务服务中心”，应为列表"]],
    ["authors: []", ["“authors”不能空着"]],
    [
      "signers:\n  issuer: 王五",
      ["没有“signers.issuer”这项设置", "prepared、reviewed、issued", "是不是“issued”？"],
    ],
    ["itemPage: www.example.gov.cn", ["“itemPage”写的是", "应为以 http 开头的网址"]],
    ["county: 甲县\ncounty: 乙县", ["第 2 行的设置前面已经写过"]],
    ["county: 甲县\n  period: x: y", ["不是有效的 YAML"]],
  ])("%s", async (text, said) => {
    settings(text);
    expect(await build()).toBe(2);
    for (const words of said) expect(office.err).toContain(words);
  });

  test("all that is wrong is said at once", async () => {
    settings("dates: 2018-08-31\nperiod: 2018\n");
    await build();
    expect(office.err).toMatch(/period.*dates/s);
  });
});

describe("the badge of the settings", () => {
  test.each([
    ["县徽.svg", svg, "png", 'width="242" height="121"'],
    ["县徽.png", png, "png", 'width="121" height="121"'],
    ["县徽.jpg", jpg, "jpg", 'width="182" height="121"'],
  ] as const)("%s stands on the cover and above the page", async (name, content, ending, size) => {
    office.write(`设置/${name}`, content);
    settings(`logo: ${name}\nauthors: [平利县政务服务中心]\n`);
    expect([await build("assessment", "page"), office.err]).toEqual([0, ""]);
    const parts = unzipSync(office.read("报告/考核评估报告.docx"));
    const media = Object.keys(parts).filter((part) => part.startsWith("word/media/"));
    expect(media).toEqual([expect.stringMatching(new RegExp(`\\.${ending}$`))]);
    expect(strFromU8(parts["word/document.xml"]!)).toContain('descr="平利县政务服务中心徽标"');
    const page = new TextDecoder().decode(office.read("报告/report.html"));
    expect(page).toContain(`<img class="logo" ${size} alt="平利县政务服务中心徽标" src="data:image/`);
    // Another picture, another report.
    expect(await build("assessment", "page")).toBe(0);
    expect(office.out).toContain("没有重写");
    office.write(`设置/${name}`, svg.replace("20", "30"));
    await build("assessment", "page");
    expect(office.out).not.toContain("没有重写");
  });

  test.each([
    ["没有.png", undefined, "打不开（文件不存在）"],
    ["字.png", "这不是图片", "不是 PNG、JPG 或 SVG 图片"],
    ["断.png", png.slice(0, 40), "是损坏的图片"],
    ["断.jpg", jpg.slice(0, 10), "是损坏的图片"],
    ["字.svg", svg.replace("<rect", "<text>县</text><rect"), "里有文字对象"],
    ["断.svg", svg.slice(0, 70), "画不出来"],
  ])("%s is refused in a sentence", async (name, content, said) => {
    if (content !== undefined) office.write(`设置/${name}`, content);
    settings(`logo: ${name}\n`);
    expect(await build()).toBe(2);
    expect(office.err).toContain(`徽标“${name}”${said}`);
  });
});
