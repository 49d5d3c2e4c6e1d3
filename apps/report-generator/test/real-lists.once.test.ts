import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { documentIds } from "@zp/intake/documents";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Office } from "./office.ts";

/*
 * The four real lists give their documents, and say in a sentence what they have no columns for. Of the one with the most
 * units each eighth line is taken; none of its lines breaks within a cell.
 */

const root = new URL("../../../", import.meta.url);
const real = new URL("../shared/data/real/", root);
const present = existsSync(real);

interface RealList {
  readonly files: readonly string[];
  readonly mapping: string;
  /** Each so many lines. */
  readonly every?: number;
  /** What the assessment says of what is not there, and that it makes no table of it. */
  readonly says: readonly string[];
}

const noOnline = "清单没有写明办理形式、是否网办和网上办理深度，网上办理情况无法统计。";
const lists: Readonly<Record<string, RealList>> = {
  "guangdong-2021": { files: ["guangdong/items.csv"], mapping: "guangdong-2021", every: 8, says: [] },
  "fangchenggang-2026": {
    files: ["items", "materials", "processes"].map((name) => `fangchenggang/${name}.csv`),
    mapping: "fangchenggang-2026",
    says: [],
  },
  "danyang-2018": { files: ["danyang-2018/items.json"], mapping: "danyang-2018", says: [] },
  guangan: {
    files: ["guangan/items.csv"],
    mapping: "guangan",
    says: [
      "各表都没有“到办事现场次数”列，本项无法计算。请各单位补报该列后重新评估。",
      "没有两个时限都能以工作日计的事项（所在表没有该列822项），压缩率无法计算。",
      "各表都没有“到办事现场次数”列，本项无法分析。",
      "各表都没有“办件类型”和“承诺办结时限”列，即办件占比无法计算。",
      noOnline,
      "清单没有逐项列出申请材料，材料情况无法统计。",
      "清单没有写明是否收费，收费情况无法统计。",
      "清单没有填写办理流程，流程情况无法统计。",
      "都无法计算（原因见“目标完成情况”），不作排名。",
    ],
  },
};

const partsOf = (bytes: Uint8Array, part: RegExp): string[] =>
  Object.entries(unzipSync(bytes)).flatMap(([name, data]) => (part.test(name) ? [strFromU8(data)] : []));
const textOf = (xml: string): string => xml.replaceAll(/<\/w:p>/gu, "\n").replaceAll(/<[^>]+>/gu, "");
/** What stands where a figure should, as a cell or word of its own: an address of a list may well hold “null”. */
const FALSE_FIGURE = /\bNaN\b|\bundefined\b|\[object |\bInfinity\b|无法计算%|(?<!\d)0\/0(?!\d)/u;

const title = present ? "documents of real lists" : "documents of real lists (skipped: no shared data)";
describe.skipIf(!present)(title, () => {
  describe.each(Object.entries(lists))("%s", (_name, { files, mapping, every = 1, says }) => {
    const office = new Office();
    let code: number;
    beforeAll(async () => {
      for (const file of files) {
        const bytes = readFileSync(new URL(file, real));
        const lines = every === 1 ? [] : bytes.toString("utf8").split("\n");
        office.write(
          `清单/${file}`,
          every === 1 ? bytes : lines.filter((_line, at) => at % every === 0).join("\n"),
        );
      }
      const map = fileURLToPath(new URL(`examples/mappings/${mapping}.json`, root));
      const only = documentIds.filter((id) => id !== "guides");
      code = await office.report("build", "--in", "清单", "--out", "报告", "--map", map, "--only", ...only);
    }, 60_000);
    afterAll(() => office.close());

    test("gives every document that it can", () => {
      expect([code, office.err]).toEqual([0, ""]);
      expect(office.out).toMatch(/已计 (\d)\/\1 份/u);
      expect(office.files("报告")).toEqual(
        expect.arrayContaining(["考核评估报告.docx", "考核评估数据.xlsx", "单位成绩单.docx", "report.html"]),
      );
    });

    test("says what there are no columns for", () => {
      const [xml = ""] = partsOf(office.read("报告/考核评估报告.docx"), /^word\/document\.xml$/u);
      for (const sentence of says) expect(textOf(xml)).toContain(sentence);
    });

    test("has no empty table, and nothing false for a figure", () => {
      const bad: unknown[] = [];
      for (const name of office.files("报告")) {
        const bytes = office.read(`报告/${name}`);
        const texts = name.endsWith(".docx")
          ? partsOf(bytes, /^word\/document\.xml$/u)
          : name.endsWith(".xlsx")
            ? partsOf(bytes, /^xl\/(?:sharedStrings|worksheets\/sheet\d+)\.xml$/u)
            : [];
        for (const xml of texts) {
          const found = FALSE_FIGURE.exec(textOf(xml));
          if (found !== null) bad.push([name, found[0]]);
          for (const [table] of xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gsu)) {
            const rows = table.match(/<w:tr[ >]/gu)?.length ?? 0;
            if (rows < 2 && table.includes("<w:tblHeader")) bad.push([name, "no row", textOf(table)]);
          }
        }
      }
      expect(bad).toEqual([]);
    });
  });
});
