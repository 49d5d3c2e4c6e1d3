import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellAddress } from "../../src/grid/address.ts";
import { annotateWorkbook, type Mark, readWorkbook, unmarkWorkbook } from "../../src/index.ts";
import { pack, relationships, workbookParts, worksheet } from "../support/package-parts.ts";
import { differences } from "../support/parts.ts";
import { markAt } from "./marks.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/*
 * Any workbook and any marks. The workbooks are written as careless programs do: rows and cells without numbers, empty
 * rows, formats of all kinds, comments with and without formats, merged areas, with and without shapes for comments.
 */

const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/><bgColor indexed="64"/></patternFill></fill>',
  '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.6"/></patternFill></fill>',
  '<fill><patternFill patternType="darkGrid"><fgColor rgb="FF00B050"/></patternFill></fill>',
  '<fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop></gradientFill></fill>',
];
const formats = [0, 1, 2, 3, 4, 5, 2];
const styles = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><color rgb="FFFFFFFF"/></font></fonts><fills count="6">${fills.join("")}</fills><borders count="1"><border/></borders><cellXfs count="7">${formats
  .map((fill, at) => `<xf numFmtId="0" fontId="${at % 2}" fillId="${fill}" borderId="0"/>`)
  .join("")}</cellXfs></styleSheet>`;

interface Row {
  readonly row: number;
  readonly numbered: boolean;
  readonly spans: boolean;
  readonly style: number | undefined;
  readonly cells: readonly { column: number; style: number | undefined; filled: boolean }[];
}

const style = fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined });
const row = fc.record({
  row: fc.integer({ min: 0, max: 14 }),
  numbered: fc.boolean(),
  spans: fc.boolean(),
  style,
  cells: fc.uniqueArray(fc.record({ column: fc.integer({ min: 0, max: 7 }), style, filled: fc.boolean() }), {
    selector: ({ column }) => column,
    maxLength: 6,
  }),
});
const comment = fc.record({
  row: fc.integer({ min: 0, max: 14 }),
  column: fc.integer({ min: 0, max: 7 }),
  text: fc.constantFrom("原有", "两行\n", "", " 空格 "),
  plain: fc.boolean(),
  mirrored: fc.boolean(),
});
const sheetArbitrary = fc.record({
  rows: fc.uniqueArray(row, { selector: (one) => one.row, maxLength: 8 }),
  columnStyle: fc.boolean(),
  merged: fc.boolean(),
  comments: fc.option(
    fc.uniqueArray(comment, { selector: ({ row: at, column }) => `${at},${column}`, maxLength: 5 }),
    { nil: undefined },
  ),
  drawn: fc.boolean(),
  tail: fc.constantFrom("", "<pageMargins/>", "<tableParts/>", "<drawing/><extLst/>"),
});

function rowXml({ row: at, numbered, spans, style: own, cells }: Row, previous: number): string {
  const sorted = cells.toSorted((a, b) => a.column - b.column);
  const attributes = [
    numbered || at !== previous + 1 ? ` r="${at + 1}"` : "",
    spans && sorted.length > 0 ? ` spans="${sorted[0]!.column + 1}:${sorted.at(-1)!.column + 1}"` : "",
    own === undefined ? "" : ` s="${own}" customFormat="1"`,
  ].join("");
  if (sorted.length === 0) return `<row${attributes}/>`;
  const written = sorted.map(
    ({ column, style: of, filled }) =>
      `<c r="${cellAddress(at, column)}"${of === undefined ? "" : ` s="${of}"`}${filled ? `><v>${column}</v></c>` : "/>"}`,
  );
  return `<row${attributes}>${written.join("")}</row>`;
}

const workbook = fc.array(sheetArbitrary, { minLength: 1, maxLength: 2 }).map((sheets) => {
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "xl/styles.xml": styles,
  };
  const written = sheets.map(({ rows, columnStyle, merged, comments, drawn, tail }, at) => {
    const sorted = rows.toSorted((a, b) => a.row - b.row);
    const data = sorted.map((one, place) => rowXml(one, place === 0 ? -1 : sorted[place - 1]!.row)).join("");
    const links: [string, string, string][] = [];
    if (comments !== undefined && comments.length > 0) {
      const list = comments.map(({ row: own, column, text, plain, mirrored }) => {
        const t = `<t xml:space="preserve">${text}</t>`;
        return `<comment ref="${cellAddress(own, column)}" authorId="${mirrored ? 1 : 0}"><text>${plain ? t : `<r>${t}</r>`}</text></comment>`;
      });
      parts[`xl/notes${at}.xml`] =
        `<comments xmlns="${MAIN}"><authors><author>甲</author><author>tc={1}</author></authors><commentList>${list.join("")}</commentList></comments>`;
      links.push(["c", "comments", `../notes${at}.xml`]);
      if (drawn) {
        parts[`xl/notes${at}.vml`] = "<xml><x:shape/></xml>";
        const type =
          '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';
        if (!parts["[Content_Types].xml"]!.includes(type)) {
          parts["[Content_Types].xml"] = parts["[Content_Types].xml"]!.replace("</Types>", `${type}</Types>`);
        }
        links.push(["v", "vmlDrawing", `../notes${at}.vml`]);
      }
    }
    if (links.length > 0) parts[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] = relationships(links);
    const drawing = links.length === 2 ? '<legacyDrawing r:id="v"/>' : "";
    const behind = tail.replace(/(?=<tableParts|<extLst)|$/, () => drawing);
    const before = columnStyle ? '<cols><col min="2" max="4" style="2"/></cols>' : "";
    const merges = merged ? '<mergeCells><mergeCell ref="B2:D5"/></mergeCells>' : "";
    const xml = worksheet(data, before, merges + behind);
    return data === "" ? xml.replace("<sheetData></sheetData>", "<sheetData />") : xml;
  });
  return workbookParts({ sheets: written, names: ["实施清单", "另一张"], parts });
});

const mark: fc.Arbitrary<Mark> = fc
  .record({
    row: fc.integer({ min: 0, max: 18 }),
    column: fc.integer({ min: 0, max: 10 }),
    width: fc.constantFrom(0, 0, 0, 3),
    severity: fc.constantFrom("error", "warning", "info"),
    sheet: fc.constantFrom("实施清单", "另一张", undefined),
    message: fc.constantFrom("一", "二", "三\n行", "$& <b>"),
  })
  .map(({ row: at, column, width, severity, sheet, message }) => {
    const to = width === 0 ? "" : `:${cellAddress(at, column + width)}`;
    const { sheet: _first, ...rest } = markAt(`${cellAddress(at, column)}${to}`, { severity, message });
    return sheet === undefined ? rest : { ...rest, sheet };
  });
const marks = fc.array(mark, { minLength: 1, maxLength: 12 });

const name = "任意.xlsx";
const marked = async (bytes: Uint8Array, own: readonly Mark[]): Promise<Uint8Array> =>
  (await annotateWorkbook(bytes, own, { name })).bytes;

describe("any workbook with any marks", () => {
  test("is itself when the marks are taken away", async () => {
    await fc.assert(
      fc.asyncProperty(workbook, marks, async (parts, own) => {
        const bytes = pack(parts);
        expect(differences(bytes, unmarkWorkbook(await marked(bytes, own)))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("marked twice is marked once, whatever was marked before", async () => {
    await fc.assert(
      fc.asyncProperty(workbook, marks, marks, async (parts, first, second) => {
        const bytes = pack(parts);
        const once = await marked(bytes, second);
        expect(differences(once, await marked(await marked(bytes, first), second))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test("reads the same, and has every mark in its list", async () => {
    await fc.assert(
      fc.asyncProperty(workbook, marks, async (parts, own) => {
        const bytes = pack(parts);
        const before = await readWorkbook(bytes, name);
        const after = await readWorkbook(await marked(bytes, own), name);
        for (const [at, sheet] of before.sheets.entries()) {
          const same = after.sheets[at]!;
          for (let line = 0; line < sheet.rowCount; line += 1) {
            expect(same.rowTexts(line)).toEqual(sheet.rowTexts(line));
          }
          for (const { row: line, column, text } of sheet.comments) {
            expect(
              same.comments.some(
                (one) => one.row === line && one.column === column && one.text.startsWith(text),
              ),
            ).toBe(true);
          }
        }
        const list = after.sheets.at(-1)!;
        const messages = list.rowTexts(4).indexOf("问题说明");
        const listed = Array.from({ length: list.rowCount - 5 }, (_, at) => list.text(at + 5, messages));
        for (const { message } of own) expect(listed.some((text) => text?.startsWith(message))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
