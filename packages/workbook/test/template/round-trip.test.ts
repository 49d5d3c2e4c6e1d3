import { columnSetOf, columnSets, ListLayer } from "@zp/catalog-core/records";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFiles } from "../../src/index.ts";
import { entriesOf } from "../../src/template/filled-record.ts";
import { writeTemplate } from "../../src/template/index.ts";
import { bare, randomCatalogue } from "./random-entries.ts";

describe("what is written by us reads back equal", () => {
  it.each(ListLayer.options)(
    "%s, as a list",
    async (layer) => {
      await fc.assert(
        fc.asyncProperty(randomCatalogue(layer), async (catalogue) => {
          const bytes = await writeTemplate(columnSetOf(layer), { catalogue });
          const read = await readFiles([{ path: "a.xlsx", bytes }]);
          expect(entriesOf(read.catalogue, layer).map(bare)).toEqual(entriesOf(catalogue, layer).map(bare));
        }),
        { numRuns: 20 },
      );
    },
    120_000,
  );
});

describe("one sheet for each item", () => {
  const form = columnSets.find(({ id }) => id === "annex-2-form")!;

  it("reads back equal", async () => {
    await fc.assert(
      fc.asyncProperty(randomCatalogue("implementation"), async (catalogue) => {
        const bytes = await writeTemplate(form, { catalogue, form: true });
        const read = await readFiles([{ path: "a.xlsx", bytes }]);
        expect(read.catalogue.items.map(bare)).toEqual(catalogue.items.map(bare));
      }),
      { numRuns: 20 },
    );
  });

  it("empty has no entries", async () => {
    const bytes = await writeTemplate(form, { unit: "县民政局", form: true });
    const { catalogue, problems, files } = await readFiles([{ path: "空表.xlsx", bytes }]);
    expect(catalogue.items).toEqual([]);
    expect(problems).toEqual([]);
    expect(files[0]?.status).toBe("passed-over");
  });
});

describe("an empty template", () => {
  it.each(columnSets.map((set) => [set.id, set] as const))(
    "%s has no entries and raises no questions",
    async (_id, set) => {
      const bytes = await writeTemplate(set, { unit: "县民政局" });
      const { catalogue, files, problems, notes } = await readFiles([{ path: "空表.xlsx", bytes }]);
      expect(entriesOf(catalogue, set.layer)).toEqual([]);
      expect(files[0]?.status).toBe("read");
      expect(files[0]?.tables[0]?.mapping).toBe("template");
      expect(problems).toEqual([]);
      expect(notes.filter(({ kind }) => kind === "unread-rows")).toEqual([]);
    },
  );
});
