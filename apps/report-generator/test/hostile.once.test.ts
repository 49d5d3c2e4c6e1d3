import { documentIds } from "@zp/intake/documents";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { brokenTag } from "../../../packages/report/test/support/docx-text.ts";
import { Office } from "./office.ts";

/*
 * Every document from lists whose every text would do harm to a file, a page or a program that does not mind it. JSON is
 * what can carry them all: half a surrogate pair has no bytes in UTF-8.
 */

/** What is bad for a file, for a page, for a spreadsheet, for a folder. */
const hostile = [
  "长".repeat(5000),
  "🏛️办事👨‍👩‍👧𬭊𠮷",
  "甲\u0000\u0001\u0008\u000b\u001f乙\ufffe",
  "甲\ud83d乙\udc00丙",
  "=cmd|' /C calc'!A0",
  `</w:t></w:r><w:r><script>alert(1)</script>&amp;&nbsp;<![CDATA[x]]>"'`,
  "_x000D_甲_x0041_",
  "../../etc/passwd\\..\\C:",
  "甲\r\n乙\r丙\n\n丁",
  "$& $1 $` $$",
  "‮甲乙‬",
  "CON",
];

/** One item for each text, which stands in all that is free text; the visits of the last run differ, so that there is a change. */
const implementation = (visits: string) =>
  hostile.map((text, at) => ({
    编制单位: text,
    事项名称: text,
    事项类型: "行政许可",
    实施编码: `0101002000610927000100${String(at + 10)}`,
    设定依据: text,
    办件类型: "承诺件",
    法定办结时限: "20个工作日",
    承诺办结时限: at % 2 === 0 ? "15个工作日" : "5个工作日",
    到办事现场次数: visits,
    咨询电话: text,
    办理地点: text,
    受理条件: text,
    办理流程: text,
    申请材料: text,
    收费标准: text,
    网上办理地址: `javascript:${text}`,
  }));
const catalogue = hostile.map((text, at) => ({
  编制单位: text,
  事项名称: text,
  事项类型: "行政许可",
  基本编码: `0101002000${String(at + 10)}`,
  设定依据: text,
}));

const hasControl = (text: string): boolean => /(?![\t\n\r])\p{Cc}|\p{Cs}/u.test(text);

const office = new Office();
let code: number;
beforeAll(async () => {
  office.write("清单/实施清单.json", JSON.stringify(implementation("2")));
  office.write("清单/目录清单.json", JSON.stringify(catalogue));
  office.write("上期/实施清单.json", JSON.stringify(implementation("1")));
  code = await office.report("build", "--in", "清单", "--out", "报告", "--previous", "上期");
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
