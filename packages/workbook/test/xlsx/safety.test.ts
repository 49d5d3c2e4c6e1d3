import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { readWorkbook } from "@zp/workbook";
import { strToU8, Zip, ZipDeflate, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { pack, workbookParts, worksheet, xlsxOf } from "../support/package-parts.ts";
import { readParts, refusal } from "../support/read.ts";

const CELL = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>';

/** Packs a part of many repeated pieces without holding it unpacked. */
function streamed(
  parts: Record<string, string | Uint8Array>,
  name: string,
  pieces: Iterable<string>,
): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [other, content] of Object.entries(parts)) {
    if (other === name) continue;
    const file = new ZipDeflate(other);
    zip.add(file);
    file.push(typeof content === "string" ? strToU8(content) : content, true);
  }
  const file = new ZipDeflate(name, { level: 1 });
  zip.add(file);
  for (const piece of pieces) file.push(strToU8(piece));
  file.push(new Uint8Array(), true);
  zip.end();
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Bytes in use once all garbage is gone. */
function memoryInUse(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function* sheetOf(rows: number, row: (number: number) => string): Iterable<string> {
  const [before, after] = worksheet("\u0000").split("\u0000") as [string, string];
  yield before;
  for (let from = 1; from <= rows; from += 10_000) {
    let piece = "";
    for (let number = from; number < from + 10_000 && number <= rows; number++) piece += row(number);
    yield piece;
  }
  yield after;
}

describe("bounds", () => {
  it("stops a zip bomb by its ratio before it is unpacked", async () => {
    const bomb = zipSync({
      "xl/workbook.xml": strToU8('<workbook><sheets><sheet name="a" id="1"/></sheets></workbook>'),
      "xl/worksheets/sheet1.xml": [new Uint8Array(64 * 1024 * 1024).fill(32), { level: 9 }],
    });
    expect(bomb.length).toBeLessThan(100_000);
    const error = await refusal(bomb);
    expect(error.kind).toBe("too-large");
    expect(error.hint).toContain("空行");
  });

  it("stops at the limit of unpacked bytes, over all parts and repeated ones", async () => {
    const row = (n: number) => `<row r="${n}"><c r="A${n}"><v>${(n * 7919) % 100_003}</v></c></row>`;
    const bytes = streamed(workbookParts({}), "xl/worksheets/sheet1.xml", sheetOf(60_000, row));
    const limits = { maxInflatedBytes: 1024 * 1024 };
    expect((await refusal(bytes, "清单.xlsx", { limits })).kind).toBe("too-large");
    const sheets = Array.from(
      { length: 50 },
      (_, i) => `<sheet name="s${i}" sheetId="${i + 1}" r:id="rId1"/>`,
    ).join("");
    const repeated = xlsxOf({
      sheets: [Array.from({ length: 2000 }, (_, i) => row(i + 1)).join("")],
      parts: { "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>` },
    });
    expect((await refusal(repeated, "清单.xlsx", { limits })).kind).toBe("too-large");
  });

  it("stops at too many parts, cells, strings and at text without end", async () => {
    const many = pack({
      ...workbookParts({}),
      ...Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`xl/x${i}`, ""])),
    });
    expect((await refusal(many, "a.xlsx", { limits: { maxParts: 30 } })).kind).toBe("too-large");
    const cells = xlsxOf({ sheets: [`<row>${"<c><v>1</v></c>".repeat(200)}</row>`] });
    expect((await refusal(cells, "a.xlsx", { limits: { maxCells: 100 } })).kind).toBe("too-large");
    const strings = xlsxOf({ strings: "<si><t/></si>".repeat(200) });
    expect((await refusal(strings, "a.xlsx", { limits: { maxStrings: 100 } })).kind).toBe("too-large");
    const long = xlsxOf({ sheets: [CELL.replace("甲", "甲乙丙丁".repeat(200_000))] });
    expect((await refusal(long, "a.xlsx", { limits: { maxTokenBytes: 100_000 } })).kind).toBe("too-large");
    expect((await refusal(long, "a.xlsx", { limits: { maxTextBytes: 10_000 } })).kind).toBe("too-large");
  });

  it("takes a million rows that are formatted but empty in bounded memory", { timeout: 60_000 }, async () => {
    const row = (n: number) =>
      n === 1
        ? CELL
        : `<row r="${n}" spans="1:6" s="3" customFormat="1"><c r="A${n}" s="3"/><c r="B${n}" s="3"/><c r="C${n}" s="3"/></row>`;
    const bytes = streamed(workbookParts({}), "xl/worksheets/sheet1.xml", sheetOf(1_048_576, row));
    const before = memoryInUse();
    const workbook = await readWorkbook(bytes, "带格式空行.xlsx");
    const after = memoryInUse();
    expect(workbook.sheets[0]).toMatchObject({ rowCount: 1, columnCount: 1 });
    expect(workbook.problems).toEqual([]);
    // Some 95 MB of XML went by; what is kept is one cell. The rest of the bound is for what the collector has not met yet.
    expect(after - before).toBeLessThan(64 * 1024 * 1024);
  });

  it("takes fill-down formulas that give an empty text for nothing to see", async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, i) => `<row r="${i + 2}"><c r="B${i + 2}" t="str"><f>IF(A${i + 2}="","",1)</f><v></v></c></row>`,
    );
    const { sheets } = await readParts({ sheets: [CELL + rows.join("")] });
    expect(sheets[0]).toMatchObject({ rowCount: 1, columnCount: 1 });
  });

  it("pays for what is there, not for how far away it is", async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const workbook = await readParts({ sheets: Array.from({ length: 300 }, () => CELL + far) });
    expect(workbook.sheets[299]).toMatchObject({ rowCount: 1_048_576, columnCount: 16_384 });
    expect([...workbook.sheets[299]!.filledRows()]).toEqual([0, 1_048_575]);
  });

  it("reads nothing beyond the last row and column there can be, and says so", async () => {
    const { sheets, problems } = await readParts({
      sheets: [
        `${CELL}<row r="1048577"><c><v>1</v></c></row><row r="2"><c r="XFE2"><v>2</v></c><c r="${"Z".repeat(3000)}2"><v>3</v></c></row>`,
      ],
    });
    expect(sheets[0]).toMatchObject({ rowCount: 1, columnCount: 1 });
    expect(problems).toMatchObject([{ kind: "bad-cell", severity: "error", count: 3, cell: "A1048577" }]);
  });

  it("passes over validations of whole columns and formats of whole rows at no cost", async () => {
    const after =
      '<dataValidations count="2"><dataValidation type="list" sqref="A1:A1048576 C1:XFD1048576"><formula1>"是,否"</formula1></dataValidation></dataValidations>' +
      '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression"><formula>TRUE</formula></cfRule></conditionalFormatting>';
    const started = performance.now();
    const { sheets } = await readParts({
      sheets: [worksheet(CELL, '<cols><col min="1" max="16384" width="9"/></cols>', after)],
    });
    expect(sheets[0]).toMatchObject({ rowCount: 1, columnCount: 1 });
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it("cuts the list of merged areas at its limit and says so", async () => {
    const merges = Array.from(
      { length: 50 },
      (_, i) => `<mergeCell ref="A${i * 2 + 1}:A${i * 2 + 2}"/>`,
    ).join("");
    const options = { sheets: [worksheet(CELL, "", `<mergeCells>${merges}</mergeCells>`)] };
    const { sheets, problems } = await readParts(options, { limits: { maxMarks: 20 } });
    expect(sheets[0]!.merges).toHaveLength(20);
    expect(problems).toMatchObject([{ kind: "limit-reached", sheet: "表1" }]);
  });
});

describe("document type definitions", () => {
  const lol = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>';

  it.each([
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/workbook.xml",
    "xl/styles.xml",
    "xl/_rels/workbook.xml.rels",
  ])("are refused in %s", async (name) => {
    const parts = workbookParts({ strings: "<si><t>甲</t></si>", formats: [0], sheets: [CELL] });
    parts[name] = `<?xml version="1.0"?>${lol}${parts[name]}`;
    const error = await refusal(pack(parts));
    expect(error.kind).toBe("unsafe");
    expect(error.message).toContain("DOCTYPE");
  });

  it("are refused in a UTF-16 part, and external ones too", async () => {
    const text = `\uFEFF<!DOCTYPE a SYSTEM "file:///etc/passwd">${worksheet(CELL)}`;
    const wide = new Uint8Array(new Uint16Array([...text].map((char) => char.charCodeAt(0))).buffer);
    expect((await refusal(xlsxOf({ parts: { "xl/worksheets/sheet1.xml": wide } }))).kind).toBe("unsafe");
  });
});
