import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellAddress } from "../../src/grid/address.ts";
import { DEFAULT_LIMITS, readWorkbook } from "../../src/index.ts";
import {
  type CellChange,
  editSheet,
  type RowChange,
  SheetOutline,
  WorkbookEditor,
} from "../../src/patch/index.ts";
import { worksheet, xlsxOf } from "../support/package-parts.ts";
import { partText } from "../support/parts.ts";

type Changes = Readonly<Record<string, CellChange>>;

/** The sheet's XML after changes of cells, by "row,column" from 0. */
function edited(sheet: string, changes: Changes, legacyDrawing?: string): string {
  return partText(editedFile(sheet, changes, legacyDrawing), "xl/worksheets/sheet1.xml");
}

function editedFile(sheet: string, changes: Changes, legacyDrawing?: string): Uint8Array {
  const editor = new WorkbookEditor(xlsxOf({ sheets: [sheet] }), DEFAULT_LIMITS);
  const rows = new Map<number, { cells: Map<number, CellChange> }>();
  for (const [place, change] of Object.entries(changes)) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    const own = rows.get(row) ?? { cells: new Map() };
    rows.set(row, own);
    own.cells.set(column, change);
  }
  const part = editor.sheets()[0]!.part!;
  editSheet(editor.package, part, SheetOutline.read(editor.package, part), {
    rows: rows as ReadonlyMap<number, RowChange>,
    ...(legacyDrawing === undefined ? {} : { legacyDrawing: { add: legacyDrawing, office: "urn:o" } }),
  });
  return editor.finish();
}

/** What stands between the tags of `sheetData`. */
const dataOf = (xml: string): string => /<sheetData>(.*)<\/sheetData>/s.exec(xml)?.[1] ?? xml;
const style = (number: number): CellChange => ({ format: () => number });

describe("cells of a sheet", () => {
  test("get another format, and keep all that they hold", () => {
    const row = `<row r="1" ht="20"><c r="A1" s='3' t="s"><v>0</v></c><c r="B1"><f>A1</f><v>1</v></c></row>`;
    expect(dataOf(edited(row, { "0,0": style(9), "0,1": style(8) }))).toBe(
      `<row r="1" ht="20"><c r="A1" s='9' t="s"><v>0</v></c><c r="B1" s="8"><f>A1</f><v>1</v></c></row>`,
    );
  });

  test("and rows that are not there go in by order", () => {
    const rows =
      '<row r="2" spans="2:3"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="5" s="4" customFormat="1"/>';
    expect(
      dataOf(
        edited(rows, {
          "0,0": style(1),
          "1,0": style(1),
          "1,2": style(1),
          "1,5": style(1),
          "3,0": style(1),
          "4,1": { format: (now) => (now ?? 0) * 10 },
          "8,0": style(1),
        }),
      ),
    ).toBe(
      '<row r="1"><c r="A1" s="1"/></row>' +
        '<row r="2" spans="1:6"><c r="A2" s="1"/><c r="B2"><v>1</v></c><c r="C2" s="1"/><c r="D2"><v>2</v></c><c r="F2" s="1"/></row>' +
        '<row r="4"><c r="A4" s="1"/></row>' +
        '<row r="5" s="4" customFormat="1"><c r="B5" s="40"/></row>' +
        '<row r="9"><c r="A9" s="1"/></row>',
    );
  });

  test("that are not there have the format of their column", () => {
    const sheet = worksheet('<row r="1"/>', '<cols><col min="2" max="3" style="7"/></cols>');
    expect(dataOf(edited(sheet, { "0,2": { format: (now) => (now ?? 0) + 1 }, "0,4": style(1) }))).toBe(
      '<row r="1"><c r="C1" s="8"/><c r="E1" s="1"/></row>',
    );
  });

  test("are counted where they do not say where they stand", () => {
    const rows = "<row><c/><c><v>1</v></c></row><row><c r='C7'/><c/></row><row><c><v>2</v></c></row>";
    expect(dataOf(edited(rows, { "0,1": style(1), "6,3": style(2), "7,0": style(3) }))).toBe(
      '<row><c/><c s="1"><v>1</v></c></row><row><c r=\'C7\'/><c s="2"/></row><row><c s="3"><v>2</v></c></row>',
    );
  });

  test("get a text in the place of what they hold, and lose nothing else", () => {
    const row =
      '<row r="1"><c r="A1" s="3" t="s" cm="1"><v>0</v></c><c r="B1" t="inlineStr"><is><t>x</t></is></c></row>';
    expect(dataOf(edited(row, { "0,0": { text: " $& <新>_x0041_\u0001" }, "0,2": { text: "添" } }))).toBe(
      '<row r="1"><c r="A1" s="3" t="inlineStr"><is><t xml:space="preserve"> $&amp; &lt;新&gt;_x005F_x0041_</t></is></c><c r="B1" t="inlineStr"><is><t>x</t></is></c><c r="C1" t="inlineStr"><is><t xml:space="preserve">添</t></is></c></row>',
    );
  });

  test("of an empty sheet go into it", () => {
    const sheet = '<worksheet xmlns="urn:m"><sheetData/></worksheet>';
    expect(edited(sheet, { "1,1": style(1) })).toBe(
      '<worksheet xmlns="urn:m"><sheetData><row r="2"><c r="B2" s="1"/></row></sheetData></worksheet>',
    );
  });

  test("have the prefix that the sheet uses", () => {
    const sheet = '<x:worksheet xmlns:x="urn:m"><x:sheetData><x:row r="1"/></x:sheetData></x:worksheet>';
    expect(edited(sheet, { "0,0": style(1), "1,0": { text: "a" } }, "rId9")).toBe(
      '<x:worksheet xmlns:x="urn:m"><x:sheetData><x:row r="1"><x:c r="A1" s="1"/></x:row><x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t xml:space="preserve">a</x:t></x:is></x:c></x:row></x:sheetData><x:legacyDrawing xmlns:r="urn:o" r:id="rId9"/></x:worksheet>',
    );
  });
});

describe("the link to the shapes of comments", () => {
  const link = '<legacyDrawing xmlns:r="urn:o" r:id="rId9"/>';
  test.each([
    ["", link],
    ["<pageMargins/><drawing/>", `<pageMargins/><drawing/>${link}`],
    ["<drawing/><tableParts/><extLst/>", `<drawing/>${link}<tableParts/><extLst/>`],
    ["<headerFooter/><legacyDrawingHF/><picture/>", `<headerFooter/>${link}<legacyDrawingHF/><picture/>`],
    [
      "<pageSetup/><mc:AlternateContent><controls/></mc:AlternateContent><tableParts/>",
      `<pageSetup/>${link}<mc:AlternateContent><controls/></mc:AlternateContent><tableParts/>`,
    ],
    [
      "<mc:AlternateContent><x/></mc:AlternateContent><drawing/>",
      `<mc:AlternateContent><x/></mc:AlternateContent><drawing/>${link}`,
    ],
    ['<drawing/><legacyDrawing r:id="lost"/><extLst/>', `<drawing/>${link}<extLst/>`],
  ])("stands where the format wants it: %s", (tail, wanted) => {
    const xml = edited(worksheet('<row r="1"/>', "", tail), { "0,0": style(1) }, "rId9");
    expect(xml.slice(xml.indexOf("</sheetData>") + 12, xml.indexOf("</worksheet>"))).toBe(wanted);
  });
});

describe("whatever cells there are and whichever are marked", () => {
  const place = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 8 }));
  const grid = fc.uniqueArray(place, { selector: String, maxLength: 40 });

  test("the sheet stays in order, keeps its values and has the new formats", async () => {
    await fc.assert(
      fc.asyncProperty(grid, grid, fc.boolean(), async (cells, marked, spans) => {
        const rows = new Map<number, [number, number][]>();
        for (const cell of cells.toSorted(([a, b], [c, d]) => a - c || b - d)) {
          rows.set(cell[0], [...(rows.get(cell[0]) ?? []), cell]);
        }
        const xml = [...rows]
          .map(([row, own]) => {
            const written = own.map(
              ([, column]) => `<c r="${cellAddress(row, column)}"><v>${row * 100 + column}</v></c>`,
            );
            const range = ` spans="${own[0]![1] + 1}:${own.at(-1)![1] + 1}"`;
            return `<row r="${row + 1}"${spans ? range : ""}>${written.join("")}</row>`;
          })
          .join("");
        const file = editedFile(xml, Object.fromEntries(marked.map((one) => [String(one), style(5)])));
        const after = partText(file, "xl/worksheets/sheet1.xml");
        const refs = [...after.matchAll(/<c r="([A-Z]+)(\d+)"( s="5")?/g)];
        const places = refs.map(([, column, row]) => Number(row) * 1_000 + column!.charCodeAt(0));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        const numbers = [...after.matchAll(/<row r="(\d+)"/g)].map(([, number]) => Number(number));
        expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
        expect(refs.filter(([, , , own]) => own !== undefined)).toHaveLength(marked.length);
        const [sheet] = (await readWorkbook(file, "a.xlsx")).sheets;
        for (const [row, column] of cells) expect(sheet?.value(row, column)).toBe(row * 100 + column);
        for (const [, from, to, inside] of after.matchAll(/spans="(\d+):(\d+)">(.*?)<\/row>/g)) {
          for (const [, column] of inside!.matchAll(/r="([A-Z])/g)) {
            expect(column!.charCodeAt(0) - 64).toBeGreaterThanOrEqual(Number(from));
            expect(column!.charCodeAt(0) - 64).toBeLessThanOrEqual(Number(to));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
