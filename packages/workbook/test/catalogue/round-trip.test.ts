import { fingerprintOf, type Mapping } from "@zp/catalog-core/records";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ReadFilesResult, readFiles } from "../../src/index.ts";
import { type Drawn, drawnForms, drawnList } from "../layout/random-layout.ts";

async function bytesOf(drawn: Drawn): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const plan of drawn.sheets) {
    const sheet = workbook.addWorksheet(plan.name);
    for (const [row, texts] of plan.rows.entries()) {
      for (const [column, text] of texts.entries())
        if (text !== "") sheet.getCell(row + 1, column + 1).value = text;
    }
    for (const [top, left, bottom, right] of plan.merges)
      sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  }
  return new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
}

/** The mapping that a person would confirm for the headers that were drawn. */
function mappingOf(drawn: Drawn, further: readonly string[]): Mapping {
  const headers = [...Object.keys(drawn.headers), ...further];
  return {
    schema: "zp.mapping/1",
    fingerprint: fingerprintOf(headers),
    layer: "implementation",
    columns: headers.map((column) => ({ column, element: drawn.headers[column] ?? elementOf(column) })),
  };
}

const elementOf = (header: string): string | null => (header === "填报单位" ? "compilingUnit" : null);

/** The text that was drawn into a cell. */
function drawnText(drawn: Drawn, sheet: string | undefined, cell: string): string | undefined {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return drawn.sheets.find(({ name }) => name === sheet)?.rows[Number(digits) - 1]?.[column];
}

function expectSame(drawn: Drawn, { catalogue, provenance }: ReadFilesResult): void {
  const elements = [...new Set(Object.values(drawn.headers))];
  const at = (id: string, path: readonly string[]) => {
    const [place] = provenance.locate(id, path);
    if (place !== undefined && place.raw !== "")
      expect(drawnText(drawn, place.sheet, place.cell)).toBe(place.raw);
    return place?.raw === "" ? undefined : place?.raw;
  };
  expect(catalogue.items.map(({ name }) => name)).toEqual(drawn.items.map(({ name }) => name));
  for (const [index, item] of catalogue.items.entries()) {
    const wanted = drawn.items[index]!;
    expect(item.compilingUnit).toBe(drawn.unit);
    for (const element of elements) {
      if (element === "name" || element.includes(".")) continue;
      expect(at(item.id, [element]), element).toBe(wanted.fields[element]);
      if (wanted.fields[element] === undefined) expect(item[element as "places"]).toBeUndefined();
    }
    for (const kind of ["materials", "steps"] as const) {
      const rows = item[kind] ?? [];
      expect(rows.map(({ name }) => name)).toEqual(wanted[kind].map((row) => row[`${kind}.name`]));
      for (const [line, row] of rows.entries()) {
        for (const [element, text] of Object.entries(wanted[kind][line]!)) {
          expect(at(item.id, [kind, row.id, element.slice(kind.length + 1)]), element).toBe(text);
        }
      }
    }
  }
}

describe("a random catalogue in a random layout, written by another program, reads back the same to the cell", () => {
  it("as a list", async () => {
    await fc.assert(
      fc.asyncProperty(drawnList, async (drawn) => {
        const ordinals = drawn.sheets[0]!.rows.some((row) => row.includes("序号")) ? ["序号"] : [];
        const bytes = await bytesOf(drawn);
        expectSame(
          drawn,
          await readFiles([{ path: "随机.xlsx", bytes }], { mappings: [mappingOf(drawn, ordinals)] }),
        );
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("as vertical forms", async () => {
    await fc.assert(
      fc.asyncProperty(drawnForms, async (drawn) => {
        const unit = drawn.unit === undefined ? [] : ["填报单位"];
        const bytes = await bytesOf(drawn);
        expectSame(
          drawn,
          await readFiles([{ path: "随机.xlsx", bytes }], { mappings: [mappingOf(drawn, unit)] }),
        );
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("without a mapping: what headers and cells propose is what was meant, or a question", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(drawnList, drawnForms), async (drawn) => {
        const { files, proposals } = await readFiles([{ path: "随机.xlsx", bytes: await bytesOf(drawn) }]);
        expect(files[0]!.status === "read" || files[0]!.questions.length > 0).toBe(true);
        for (const { mapping } of proposals) {
          for (const { column, element } of mapping.columns) {
            const meant = drawn.headers[column];
            if (element !== null && meant !== undefined) expect(element).toBe(meant);
          }
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
