import { describe, expect, test } from "vitest";
import { annotateWorkbook, unmarkWorkbook } from "../../src/index.ts";
import { differences, fixture, partText, withParts } from "../support/parts.ts";
import { markAt } from "./marks.ts";

const SHEET = "xl/worksheets/sheet1.xml";
const mark = async (bytes: Uint8Array): Promise<Uint8Array> =>
  (await annotateWorkbook(bytes, [markAt("B4")], { name: "清单.xlsx" })).bytes;

/** The file with links of its own in the place where the format has them. */
const withLinks = (links: string): Uint8Array =>
  withParts(fixture("openpyxl"), (text, part) =>
    part === SHEET ? text.replace(/(?=<printOptions|<pageMargins)/, links) : text,
  );
const linksIn = (bytes: Uint8Array): string[] =>
  partText(bytes, SHEET)
    .match(/<hyperlinks>.*<\/hyperlinks>/s)?.[0]
    .match(/<hyperlink [^>]*>/g) ?? [];
const changed = (bytes: Uint8Array, change: (text: string) => string): Uint8Array =>
  withParts(bytes, (text, part) => (part === SHEET ? change(text) : text));

const ours = '<hyperlink ref="A1" location="\'问题清单\'!A1" tooltip="【清单核对】转到问题清单"/>';
const elsewhere = '<hyperlink ref="B4" location="\'材料\'!A1"/>';

describe("the way from a marked sheet to the list of problems", () => {
  test("stands at its first cell, before the margins, and leads to the list", async () => {
    const marked = await mark(fixture("openpyxl"));
    expect(linksIn(marked)).toEqual([ours]);
    expect(partText(marked, SHEET)).toMatch(/<\/dataValidations><hyperlinks>.*<\/hyperlinks><pageMargins/s);
    expect(differences(fixture("openpyxl"), unmarkWorkbook(marked))).toEqual([]);
  });

  test("stands among links that are there, which stay", async () => {
    const bytes = withLinks(`<hyperlinks>${elsewhere}</hyperlinks>`);
    const marked = await mark(bytes);
    expect(linksIn(marked)).toEqual([ours, elsewhere]);
    expect(differences(bytes, unmarkWorkbook(marked))).toEqual([]);
  });

  test("gives way to a link of the unit's own", async () => {
    const own = '<hyperlink ref="A1:G1" location="\'材料\'!A1"/>';
    const bytes = withLinks(`<hyperlinks>${own}</hyperlinks>`);
    const marked = await mark(bytes);
    expect(linksIn(marked)).toEqual([own]);
    expect(differences(bytes, unmarkWorkbook(marked))).toEqual([]);
  });

  test("goes also where a program has dropped what it says", async () => {
    const bytes = withLinks(`<hyperlinks>${elsewhere}</hyperlinks>`);
    const saved = changed(await mark(bytes), (text) => text.replace(/ tooltip="[^"]*"/, ""));
    expect(linksIn(unmarkWorkbook(saved))).toEqual([elsewhere]);
  });

  test("goes also where the list was thrown away", async () => {
    const saved = changed(await mark(fixture("openpyxl")), (text) => text.replace(/ tooltip="[^"]*"/, ""));
    const thrown = withParts(saved, (text, part) =>
      part === "xl/workbook.xml" ? text.replace(/<sheet [^>]*name="问题清单"[^>]*\/>/, "") : text,
    );
    expect(linksIn(unmarkWorkbook(thrown))).toEqual([]);
    expect(partText(unmarkWorkbook(thrown), SHEET)).not.toContain("hyperlink");
  });
});
