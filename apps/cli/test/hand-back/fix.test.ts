import { existsSync } from "node:fs";
import { join } from "node:path";
import { sampleCounty } from "@zp/examples/sample-county";
import { readWorkbook } from "@zp/workbook";
import fc from "fast-check";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Office } from "../office.ts";

interface Fixed {
  readonly fixes: readonly {
    file: string;
    sheet?: string;
    cell: string;
    before: string;
    after: string;
    refused?: string;
    reasons: readonly ({ kind: string } | { ruleId: string })[];
  }[];
  readonly written: readonly string[];
}

let files: Awaited<ReturnType<typeof sampleCounty>> = [];
beforeAll(async () => {
  files = await sampleCounty();
});

let office: Office;
beforeEach(() => {
  office = new Office();
});
afterEach(() => office.close());

/** Blanks, width, case and the brackets of a year are form. */
const content = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll(/[\s\u3000]/g, "")
    .replaceAll(/[[【﹝〔(]((?:19|20)\d\d)[\]】﹞〕)]/g, "〔$1〕")
    .toUpperCase();

describe("zp fix", () => {
  it("puts the form of the sample county right, in copies, and nothing but form", async () => {
    for (const { name, bytes } of files) office.write(`清单/${name}`, bytes);
    const dry = await office.json<Fixed>("fix", "清单", "--dry-run");
    expect(dry.written).toEqual([]);
    expect(dry.fixes.length).toBeGreaterThan(20);
    for (const { before, after } of dry.fixes) expect(content(after)).toBe(content(before));

    const { fixes, written } = await office.json<Fixed>("fix", "清单", "--out", "已改");
    expect(fixes).toEqual(dry.fixes);
    expect(written).toHaveLength(28);
    for (const { name, bytes } of files) expect(office.read(`清单/${name}`)).toEqual(new Uint8Array(bytes));
    for (const { file, sheet, cell, after } of fixes.filter(({ file }) => file.endsWith(".xlsx"))) {
      const { sheets } = await readWorkbook(office.read(`已改/${file}`), file);
      const own = sheets.find(({ name }) => name === sheet) ?? sheets[0]!;
      const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      expect(own.text(Number(row) - 1, column)).toBe(after);
    }

    // Once is enough: the list of changes is passed over, and there is nothing left to change.
    expect((await office.json<Fixed>("fix", "已改", "--dry-run")).fixes).toEqual([]);
    // What a rule offered to put right is right for the rule.
    const rules = new Set(
      fixes.flatMap(({ reasons }) => reasons.flatMap((why) => ("ruleId" in why ? why.ruleId : []))),
    );
    expect([...rules]).toContain("legal-basis/document-number-form");
    const { report } = await office.json<{ report: { findings: { ruleId: string }[] } }>("check", "已改");
    expect(report.findings.filter(({ ruleId }) => rules.has(ruleId))).toEqual([]);
  });

  it("takes no file's place unless told to, and writes nothing then", async () => {
    office.write("民政局.csv", "事项名称,承诺办结时限\n临时救助金给付,５个工作日\n");
    expect(await office.zp("fix", "民政局.csv", "--out", "改")).toBe(0);
    expect(await office.zp("fix", "民政局.csv", "--out", "改")).toBe(2);
    expect(office.err).toContain("已经存在");
    expect(await office.zp("fix", "民政局.csv", "--out", "改", "--force")).toBe(0);
    expect(await office.zp("fix", "民政局.csv")).toBe(2);
    expect(office.err).toContain("--dry-run");
  });

  it("copies a file with nothing to put right byte for byte", async () => {
    const list = "事项名称,承诺办结时限\r\n临时救助金给付,5个工作日\r\n";
    office.write("民政局.csv", list);
    expect(await office.zp("fix", "民政局.csv", "--out", "改")).toBe(0);
    expect(new TextDecoder().decode(office.read("改/民政局.csv"))).toBe(list);
    expect(existsSync(join(office.cwd, "改", "民政局.xlsx"))).toBe(false);
  });

  it("whatever stands in the cells, form is all that changes, and once is enough", async () => {
    const text = fc
      .array(
        fc.constantFrom("１", "0", "个工作日", " ", "　", "即办", "a", "Ｂ", "[2018]", "号", "，", "\n"),
        {
          maxLength: 8,
        },
      )
      .map((parts) => parts.join(""));
    // A column of codes that reads as limits would be asked about, and nothing would be written.
    const code = fc
      .array(fc.constantFrom("１", "0", " ", "　", "a", "Ｂ", "-"), { maxLength: 8 })
      .map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text, code), { minLength: 1, maxLength: 4 }), async (rows) => {
        const records = rows.map(([basis, limit, code], at) => ({
          事项名称: `事项${at}`,
          设定依据: basis,
          承诺办结时限: limit,
          实施编码: code,
        }));
        office.write("甲.json", JSON.stringify(records));
        const { fixes } = await office.json<Fixed>("fix", "甲.json", "--out", "乙", "--force");
        for (const { before, after, refused } of fixes) {
          expect(refused).toBeUndefined();
          expect(content(after)).toBe(content(before));
        }
        const again = "乙/甲.json";
        expect((await office.json<Fixed>("fix", again, "--dry-run")).fixes).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
