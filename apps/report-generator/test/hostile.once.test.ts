import { documentIds } from "@zp/intake/documents";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { brokenTag } from "../../../packages/report/test/support/docx-text.ts";
import { buildHostile } from "./hostile-county.ts";
import { Office } from "./office.ts";

const hasControl = (text: string): boolean => /(?![\t\n\r])\p{Cc}|\p{Cs}/u.test(text);

const office = new Office();
let code: number;
beforeAll(async () => {
  code = await buildHostile(office);
}, 60_000);
afterAll(() => office.close());

const files = (ending: string): string[] =>
  office
    .files("报告")
    .filter((name) => name.endsWith(ending))
    .map((name) => `报告/${name}`);

test("everything is made, and nothing fails", () => {
  expect([code, office.err]).toEqual([0, ""]);
  const { documents } = JSON.parse(new TextDecoder().decode(office.read("报告/manifest.json")));
  const made = documents.filter(({ files: { length } }: { files: { length: number } }) => length > 0);
  expect(made.map(({ id }: { id: string }) => id).sort()).toEqual(
    documentIds.filter((id) => id !== "progress").sort(),
  );
});

test("file names stay in their folder and are harmless on every system", () => {
  expect(office.files("").filter((name) => !/^(?:报告|清单|上期)\//u.test(name))).toEqual([]);
  for (const name of office.files("报告")) {
    for (const part of name.split("/")) {
      expect(part).not.toMatch(
        /[\\:*?"<>|\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}]|^\.|[. ]$/u,
      );
      expect(new TextEncoder().encode(part).length, part).toBeLessThanOrEqual(255);
    }
  }
});

test("the parts of every docx and xlsx are well formed, and link to no script", () => {
  const bad: unknown[] = [];
  for (const name of [...files(".docx"), ...files(".xlsx")]) {
    for (const [part, bytes] of Object.entries(unzipSync(office.read(name)))) {
      if (!/\.(?:xml|rels)$/u.test(part)) continue;
      const xml = strFromU8(bytes);
      const broken = brokenTag(xml);
      if (broken !== undefined) bad.push([name, part, broken]);
      if (/[\ufffe\uffff]/u.test(xml)) bad.push([name, part, "no character of XML"]);
      if (/Target="(?!https?:|mailto:)[a-z]+:/iu.test(xml)) bad.push([name, part, "link"]);
    }
  }
  expect(bad).toEqual([]);
});

test("exceljs opens every workbook; no text of a list became a formula, a link or a control character", async () => {
  const bad: unknown[] = [];
  for (const name of files(".xlsx")) {
    for (const sheet of (await office.open(name)).worksheets) {
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (/cmd|script|passwd/u.test(cell.formula ?? "")) bad.push([name, cell.address, cell.formula]);
          if (cell.hyperlink !== undefined && !/^(?:https?:|mailto:|#)/u.test(cell.hyperlink))
            bad.push([name, cell.address, cell.hyperlink]);
          if (cell.value !== null && hasControl(cell.text)) bad.push([name, cell.address, cell.text]);
        });
      });
    }
  }
  expect(bad).toEqual([]);
});

test("pages run nothing that a list says", () => {
  for (const name of files(".html")) {
    const page = new TextDecoder("utf-8", { fatal: true }).decode(office.read(name));
    expect(page, name).not.toContain("<script>alert");
    expect(page, name).not.toMatch(/(?:href|src)="\s*javascript:/iu);
    expect(page.match(/<script/gu)?.length ?? 0, name).toBe(page.match(/<\/script/gu)?.length ?? 0);
    expect(hasControl(page), name).toBe(false);
  }
});

test.each([
  "单位成绩单.docx",
  "通报.docx",
  "备案登记表.docx",
  "问题清单.xlsx",
  "整改台账.xlsx",
  "清单变动.xlsx",
  "附件/附件1政务服务事项目录清单.xlsx",
  "report.html",
])("what can be printed stands in %s as it is", (name) => {
  const bytes = office.read(`报告/${name}`);
  const parts = name.endsWith(".html") ? [bytes] : Object.values(unzipSync(bytes));
  expect(parts.some((part) => strFromU8(part).includes("👨‍👩‍👧𬭊𠮷"))).toBe(true);
});
