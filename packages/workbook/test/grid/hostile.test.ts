import { utils, write } from "@e965/xlsx";
import { readWorkbook, WorkbookError } from "@zp/workbook";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pack, workbookParts, worksheet } from "../support/package-parts.ts";
import { bytesOf } from "../support/read.ts";

/** Reads and asks for every text; only our own error may come out of it. */
async function survives(bytes: Uint8Array, name: string): Promise<void> {
  try {
    const workbook = await readWorkbook(bytes, name);
    for (const sheet of workbook.sheets) {
      let rows = 0;
      for (const row of sheet.filledRows()) {
        if (rows++ > 50) break;
        for (const [column] of sheet.rowTexts(row).slice(0, 50).entries()) {
          sheet.text(row, column);
          sheet.kind(row, column);
          sheet.mergeAt(row, column);
        }
      }
    }
    for (const problem of workbook.problems) expect(problem.message).toMatch(/\p{Script=Han}/u);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    expect(error.message).toMatch(/\p{Script=Han}/u);
    expect(error.hint).toMatch(/\p{Script=Han}/u);
  }
}

/** A change somewhere in a file: a byte replaced, bytes cut out, bytes put in. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom("replace", "cut", "insert"),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
});

function changed(
  bytes: Uint8Array,
  changes: readonly { at: number; kind: string; bytes: Uint8Array }[],
): Uint8Array {
  let result = Array.from(bytes);
  for (const { at, kind, bytes: put } of changes) {
    const place = Math.floor(at * result.length);
    const cut = kind === "insert" ? 0 : put.length;
    result = [...result.slice(0, place), ...(kind === "cut" ? [] : put), ...result.slice(place + cut)];
  }
  return Uint8Array.from(result);
}

const parts = workbookParts({
  names: ["清单"],
  strings: '<si><t>行政许可</t></si><si><r><t xml:space="preserve">张三 </t></r><r><t>3</t></r></si>',
  formats: [0, 31, '0"个工作日"'],
  sheets: [
    worksheet(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>43259</v></c><c r="C1" s="2"><v>5</v></c></row>' +
        '<row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>甲&amp;乙</t></is></c><c r="B2" t="b"><v>1</v></c><c r="C2"><f>A1</f><v>1.5</v></c></row>',
      '<cols><col min="2" max="2" hidden="1"/></cols>',
      '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
    ),
  ],
});

describe("whatever the bytes, nothing but our own error comes out", () => {
  it("random bytes, with beginnings that lead into each reader", { timeout: 60_000 }, async () => {
    const beginning = fc.constantFrom(
      new Uint8Array(),
      bytesOf("PK\u0003\u0004"),
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      new Uint8Array([0x09, 0x08, 0x10, 0x00]),
      bytesOf('[{"a":'),
      bytesOf('{"a":1}\n{'),
      bytesOf("a,b,c\n"),
      bytesOf("<?xml"),
      new Uint8Array([0xff, 0xfe]),
    );
    await fc.assert(
      fc.asyncProperty(
        beginning,
        fc.uint8Array({ maxLength: 1500 }),
        fc.constantFrom("a.xlsx", "a.xls", "a.csv", "a.json", "a"),
        async (head, rest, name) => survives(new Uint8Array([...head, ...rest]), name),
      ),
      { numRuns: 600 },
    );
  });

  it("damaged workbooks, packed and (so that their XML is hit) unpacked", { timeout: 60_000 }, async () => {
    const packed = pack(parts);
    const open = pack(parts, 0);
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(change, { minLength: 1, maxLength: 4 }), async (raw, changes) =>
        survives(changed(raw ? open : packed, changes), "a.xlsx"),
      ),
      { numRuns: 800 },
    );
  });

  it("damaged XML in a sound package", { timeout: 60_000 }, async () => {
    const names = Object.keys(parts).filter((name) => name.startsWith("xl/"));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        async (name, changes) =>
          survives(pack({ ...parts, [name]: changed(bytesOf(parts[name] as string), changes) }), "a.xlsx"),
      ),
      { numRuns: 800 },
    );
  });

  it("damaged old workbooks", { timeout: 60_000 }, async () => {
    const sheet = utils.aoa_to_sheet([
      ["事项名称", "时限"],
      ["许可", 20],
    ]);
    const book = { SheetNames: ["表"], Sheets: { 表: sheet } };
    const whole = new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) =>
        survives(changed(whole, changes), "a.xls"),
      ),
      { numRuns: 300 },
    );
  });

  it("damaged CSV and JSON", async () => {
    const csv = bytesOf('事项名称,时限\n"食品经营许可",20\n"说""明",5\n');
    const json = bytesOf(
      '{"data":[{"名称":"甲","时限":116109270161130012345678,"材料":[{"a":1}]},{"名称":null}]}',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        async (first, changes) => survives(changed(first ? csv : json, changes), first ? "a.csv" : "a.json"),
      ),
      { numRuns: 400 },
    );
  });
});
