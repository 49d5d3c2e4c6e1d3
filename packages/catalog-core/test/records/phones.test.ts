import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPhones, stripFurniture } from "../../src/records/index.ts";
import { real, there, title } from "./shared.ts";

/** “0915|8822345#2”: area code, number, extension; “?” with the raw text where no number was read. */
const shown = (text: string): string =>
  readPhones(text)
    .map(({ areaCode, number, extension, raw }) =>
      number === undefined
        ? `?${raw.length}`
        : `${areaCode ?? ""}|${number}${extension === undefined ? "" : `#${extension}`}`,
    )
    .join(" ");

describe("telephone numbers", () => {
  it.each<[string, string]>([
    ["0915-8822345", "0915|8822345"],
    ["09158822345", "0915|8822345"],
    ["０９１５－８８２２３４５", "0915|8822345"],
    ["（0915）8822345", "0915|8822345"],
    ["(0915)-8822345", "0915|8822345"],
    ["0915--8822345", "0915|8822345"],
    ["0915—882 2345", "0915|8822345"],
    ["029-86512345", "029|86512345"],
    ["8822345", "|8822345"],
    ["13909150000", "|13909150000"],
    ["+86 139 0915 0000", "|13909150000"],
    ["86 29 86512345", "029|86512345"],
    ["(8629) 86512345", "029|86512345"],
    ["（86915）8822345", "0915|8822345"],
    ["12345", "|12345"],
    ["0915-12345", "0915|12345"],
    ["110", "|110"],
    ["拨打119", "|119"],
    ["95598", "|95598"],
    ["400-8000-690", "|4008000690"],
    ["4008000690", "|4008000690"],
    ["0915-8822345转2", "0915|8822345#2"],
    ["0915-8822345转区本级", "0915|8822345#区本级"],
    ["029-12333-9-3", "029|12333#9-3"],
    ["029-12333–9", "029|12333#9"],
    ["029-86512345-825", "029|86512345#825"],
    ["0915-8822345、8822346", "0915|8822345 0915|8822346"],
    ["0915-8822345/0915-8822346", "0915|8822345 0915|8822346"],
    ["029-86512345,12348", "029|86512345 |12348"],
    ["省厅：029-86512345；市局：0915-8822345", "029|86512345 0915|8822345"],
    ["咨询电话：0915-8822345；地址：城关镇新正街1号政务中心3楼8、9、10号窗口", "0915|8822345"],
    ["1.现场咨询：政务中心一楼\n2.电话咨询：0915-8822345。", "0915|8822345"],
    ["0915-8822345，受理时间：上午08：30-12:00，下午14:00-17:30", "0915|8822345"],
    ["电话：0915-8822345；电子邮件：16984430@example.com；邮编：725600", "0915|8822345"],
    ["https://example.com/a?id=88223456，电话0915-8822345", "0915|8822345"],
    ["咨询电话：0915-8822345；投诉电话：0915-8822345", "0915|8822345"],
    ["县检测公司：0915-8822345 13909150000", "0915|8822345 |13909150000"],
    ["无", "?1"],
    ["政务中心窗口现场咨询", "?10"],
    ["0915-882234567", "?14"],
    ["091X-8822345", "?12"],
    ["0000abcd", "?8"],
  ])("%s", (text, reading) => {
    expect(shown(text)).toBe(reading);
  });

  it("keeps the words of each number and gives it an id that does not hang on its place", () => {
    expect(readPhones("电话：０９１５-8822345 转 2")).toEqual([
      {
        id: "0915-8822345-2",
        raw: "０９１５-8822345 转 2",
        areaCode: "0915",
        number: "8822345",
        extension: "2",
      },
    ]);
  });
});

describe.skipIf(!there)(title("the telephone cells of the real lists"), () => {
  it("are read as they were when looked through by hand", async () => {
    const cells = readFileSync(new URL("strings/phones.txt", real), "utf8")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => line.split("\t")[2] ?? "");
    const lines = [...new Set(cells)].map((cell) => {
      const digest = createHash("sha256").update(cell).digest("hex");
      return `${digest} ${shown(stripFurniture(cell.replaceAll("\\n", "\n")).trim())}`;
    });
    await expect(`${lines.toSorted().join("\n")}\n`).toMatchFileSnapshot("./golden/phones.txt");
    // 无, an address alone, an account, a number with a letter, one too long, one too short.
    expect(lines.filter((line) => line.includes("?"))).toHaveLength(6);
  });
});
