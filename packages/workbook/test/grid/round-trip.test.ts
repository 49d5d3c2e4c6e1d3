import { readWorkbook, type Sheet } from "@zp/workbook";
import ExcelJS from "exceljs";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { bytesOf, readParts, texts } from "../support/read.ts";

/** Texts as people type them, with the characters that formats have to escape. */
const text = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom(
      "行政许可",
      "<甲>&\"乙'",
      " 两端 ",
      "第一行\n第二行",
      "0012",
      "1e5",
      "　",
      "=A1",
      "-",
      "𠀀",
    ),
  )
  // Escapes of the format itself are resolved by every program; the mark of lost characters is reported.
  .filter((value) => !/_x[0-9a-f]{4}_|[\p{Cc}\p{Cs}\uFFFD-\uFFFF]/iu.test(value.replace(/\n/g, "")));

const day = fc.integer({ min: 61, max: 73_000 });

type Value = string | number | boolean | { day: number } | null;
const value: fc.Arbitrary<Value> = fc.oneof(
  text,
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
  fc.boolean(),
  day.map((serial) => ({ day: serial })),
  fc.constant(null),
);
const grid = <T>(cell: fc.Arbitrary<T>) =>
  fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });

const isoDay = (serial: number) => new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);

/** What a cell shows, computed apart from the reader. */
function shown(cell: Value): string | undefined {
  if (cell === null) return undefined;
  if (typeof cell === "object") return isoDay(cell.day);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "string") return cell;
  return undefined;
}

describe("what was written is read", () => {
  it("xlsx by exceljs", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(grid(value), async (rows) => {
        const book = new ExcelJS.Workbook();
        const target = book.addWorksheet("表");
        for (const [r, row] of rows.entries()) {
          for (const [c, cell] of row.entries()) {
            if (cell === null) continue;
            const at = target.getCell(r + 1, c + 1);
            if (typeof cell === "object") {
              at.value = new Date(Date.UTC(1899, 11, 30 + cell.day));
              at.numFmt = "yyyy-mm-dd";
            } else at.value = cell;
          }
        }
        const workbook = await readWorkbook(new Uint8Array(await book.xlsx.writeBuffer()), "a.xlsx");
        const sheet = workbook.sheets[0]!;
        expect(workbook.problems).toEqual([]);
        for (const [r, row] of rows.entries()) {
          for (const [c, cell] of row.entries()) {
            if (typeof cell === "number") {
              expect(sheet.value(r, c)).toBe(cell === 0 ? 0 : cell);
              expect(Number(sheet.text(r, c))).toBeCloseTo(cell, 2);
              expect(sheet.text(r, c)).toMatch(/^-?\d+(\.\d+)?$/);
            } else if (r < sheet.rowCount && c < sheet.columnCount)
              expect(sheet.text(r, c)).toBe(shown(cell));
            // Beyond lies nothing that a person would see.
            else expect((shown(cell) ?? "").trim()).toBe("");
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("xlsx whose cells hold their own texts, many of them the same", async () => {
    const escaped = (plain: string) =>
      plain.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
        async (words, picks) => {
          const rows = Array.from({ length: 20 }, () =>
            [...picks.take(5)].map((pick) => words[pick % words.length]!),
          );
          const cell = (word: string, column: number) =>
            column % 2 === 0
              ? `<c t="inlineStr"><is><t xml:space="preserve">${escaped(word)}</t></is></c>`
              : `<c t="str"><f>A1</f><v>${escaped(word)}</v></c>`;
          const sheet = rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("");
          const { sheets, problems } = await readParts({ sheets: [sheet] });
          expect(problems).toEqual([]);
          for (const [r, row] of rows.entries()) {
            for (const [c, word] of row.entries())
              expect(sheets[0]!.text(r, c) ?? "").toBe(shownWithin(sheets[0]!, r, c, word));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("csv in each separator and encoding", async () => {
    const fields = grid(text);
    const encodings = fc.constantFrom("utf-8", "utf-8 with mark", "utf-16");
    await fc.assert(
      fc.asyncProperty(
        fields,
        fc.constantFrom(",", "\t", ";", "|"),
        encodings,
        async (rows, delimiter, encoding) => {
          // Programs that read CSV drop a formula's sign before quoted text; this one is a text of its own here.
          fc.pre(rows.every((row) => row.every((field) => !field.startsWith('="'))));
          fc.pre(rows.some((row) => row.some((field) => field.trim() !== "")));
          const csv = Papa.unparse(rows, { delimiter, quotes: true, newline: "\r\n" });
          const bytes =
            encoding === "utf-16" ? utf16(csv) : bytesOf(encoding === "utf-8" ? csv : `\uFEFF${csv}`);
          const { sheets, problems } = await readWorkbook(bytes, "a.csv", { delimiter });
          expect(problems).toEqual([]);
          for (const [r, row] of texts(sheets[0]!).entries()) {
            for (const [c, field] of row.entries()) expect(field ?? "").toBe(rows[r]![c] ?? "");
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it("json and one record a line", async () => {
    const record = fc.dictionary(
      fc.constantFrom("名称", "时限", "收费", "材料"),
      fc.oneof(text, fc.boolean(), fc.constant(null)),
      { minKeys: 1 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 2, maxLength: 6 }),
        fc.boolean(),
        async (records, lines) => {
          const json = lines
            ? records.map((each) => JSON.stringify(each)).join("\n")
            : JSON.stringify(records, null, 1);
          const { sheets, format, problems } = await readWorkbook(bytesOf(json), "a.json");
          expect(format).toBe(lines ? "ndjson" : "json");
          expect(problems).toEqual([]);
          const sheet = sheets[0]!;
          const keys = sheet.rowTexts(0);
          expect(sheet.rowCount).toBe(records.length + 1);
          for (const [r, each] of records.entries()) {
            for (const [c, key] of keys.entries()) {
              expect(sheet.has(r + 1, c)).toBe(Object.hasOwn(each, key!));
              const expected = each[key!];
              if (typeof expected === "string") expect(sheet.text(r + 1, c)).toBe(expected);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** The word, or "" where the sheet ends before it because nothing is to be seen from there on. */
function shownWithin(sheet: Sheet, row: number, column: number, word: string): string {
  return row < sheet.rowCount && column < sheet.columnCount ? word : "";
}

function utf16(csv: string): Uint8Array {
  const text = `\uFEFF${csv}`;
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), true);
  return new Uint8Array(view.buffer);
}
