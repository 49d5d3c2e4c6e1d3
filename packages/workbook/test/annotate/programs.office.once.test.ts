import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { annotateWorkbook, readWorkbook, unmarkWorkbook } from "../../src/index.ts";
import { partsOf, withParts } from "../support/parts.ts";
import { writers } from "../support/writers.ts";
import { someMarks } from "./marks.ts";
import { type Files, hasLibreOffice, hasOpenpyxl, throughLibreOffice, throughOpenpyxl } from "./programs.ts";

/*
 * Marked files in the hands of programs that are not ours: they open, keep the marks, and what they save comes back clean.
 * Skipped where a program is not installed (.ci/run installs both).
 */

/** openpyxl reads no prefixed elements, and the strict vocabulary not at all. */
const names = ["exceljs", "openpyxl", "rich", "libreoffice"] as const;
const originals: Record<string, Uint8Array> = {};
const marked: Record<string, Uint8Array> = {};

beforeAll(async () => {
  for (const [name, make] of writers) {
    originals[name] = await make();
    marked[name] = (await annotateWorkbook(originals[name], someMarks, { name: "清单.xlsx" })).bytes;
  }
});

const only = (files: Files, wanted: readonly string[]): Files =>
  Object.fromEntries(wanted.map((name) => [name, files[name]!]));

/** Fills of the cells of 实施清单, as exceljs sees them. */
async function fills(bytes: Uint8Array): Promise<Record<string, string>> {
  const book = new ExcelJS.Workbook();
  // exceljs fails on drawings, comments and tables of other programs: they are not asked about here.
  const bare = withParts(bytes, (text, part) => {
    if (/drawing|tables?\d|comment|pivot/i.test(part)) return undefined;
    if (part.endsWith(".rels"))
      return text.replace(/<Relationship [^>]*(?:drawing|table|comment|pivot)[^>]*>/gi, "");
    return text.replace(/<(?:drawing|legacyDrawing|tablePart)\b[^>]*\/>|<tableParts.*?<\/tableParts>/gs, "");
  });
  await book.xlsx.load(bare.slice().buffer as ArrayBuffer, { ignoreNodes: ["dataValidations"] });
  const found: Record<string, string> = {};
  book.getWorksheet("实施清单")?.eachRow((row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      const fill = cell.fill as ExcelJS.FillPattern | undefined;
      const pattern = fill?.type === "pattern" ? (fill.pattern ?? "none") : fill?.type;
      if (pattern !== undefined && pattern !== "none") {
        found[cell.address] = JSON.stringify([pattern, fill?.fgColor]);
      }
    }),
  );
  return found;
}

/** Comments and their cells, without ours. */
async function comments(bytes: Uint8Array): Promise<string[]> {
  const { sheets } = await readWorkbook(bytes, "清单.xlsx");
  return sheets
    .flatMap((sheet) =>
      sheet.comments.map(({ row, column, text }) => `${sheet.name} ${row},${column} ${text.trim()}`),
    )
    .toSorted();
}

const texts = async (bytes: Uint8Array): Promise<(string | undefined)[][][]> =>
  (await readWorkbook(bytes, "清单.xlsx")).sheets.map((sheet) =>
    Array.from({ length: sheet.rowCount }, (_unused, row) => sheet.rowTexts(row)),
  );

/** @param plain the file without marks as the same program saves it */
async function comesBackClean(saved: Uint8Array, plain: Uint8Array, original: Uint8Array): Promise<void> {
  const ours = (await comments(saved)).filter((text) => text.includes("【清单核对】"));
  // Every cell with a mark, but those with a conversation, which are explained in the list alone.
  expect(ours.length).toBeGreaterThan(10);
  expect((await readWorkbook(saved, "清单.xlsx")).sheets.at(-1)?.name).toBe("问题清单");
  const clean = unmarkWorkbook(saved);
  // A marked cell gets back the fill that it had, also where the program would have made another one of it.
  const [own, theirs, before] = await Promise.all([clean, plain, original].map(fills));
  expect(Object.keys(own!)).toEqual(Object.keys(theirs!));
  for (const [cell, fill] of Object.entries(own!)) expect([before![cell], theirs![cell]]).toContain(fill);
  expect(await comments(clean)).toEqual(await comments(plain));
  expect(await texts(clean)).toEqual(await texts(plain));
  const left = Object.entries(partsOf(clean)).filter(([, part]) =>
    new TextDecoder().decode(part).includes("清单核对"),
  );
  expect(left.map(([part]) => part)).toEqual([]);
  expect(await fills(saved)).not.toEqual(theirs);
}

describe.skipIf(!hasLibreOffice)("LibreOffice", () => {
  let saved: Files = {};
  let plain: Files = {};
  beforeAll(() => {
    saved = throughLibreOffice(marked, "xlsx");
    plain = throughLibreOffice(only(originals, names), "xlsx");
  }, 300_000);

  test.each(writers.map(([name]) => name))("opens a marked list by %s and keeps the marks", async (name) => {
    const { sheets } = await readWorkbook(saved[name]!, "清单.xlsx");
    expect(sheets.at(-1)?.name).toBe("问题清单");
    expect(sheets[0]!.comments.filter(({ text }) => text.includes("【清单核对】")).length).toBeGreaterThan(
      10,
    );
  });

  test.each(names)("saves a marked list by %s, which comes back clean", async (name) => {
    await comesBackClean(saved[name]!, plain[name]!, originals[name]!);
  });

  test("prints marked lists", () => {
    for (const pdf of Object.values(throughLibreOffice(only(marked, ["openpyxl", "rich"]), "pdf"))) {
      expect(new TextDecoder("latin1").decode(pdf.subarray(0, 5))).toBe("%PDF-");
      expect(pdf.length).toBeGreaterThan(10_000);
    }
  }, 200_000);
});

describe.skipIf(!hasOpenpyxl)("openpyxl", () => {
  let saved: Files = {};
  let plain: Files = {};
  beforeAll(() => {
    saved = throughOpenpyxl(only(marked, names));
    plain = throughOpenpyxl(only(originals, names));
  }, 200_000);

  test.each(names)("saves a marked list by %s, which comes back clean", async (name) => {
    await comesBackClean(saved[name]!, plain[name]!, originals[name]!);
  });
});
