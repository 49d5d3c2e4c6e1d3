import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Catalogue } from "../../src/model/index.ts";
import { fromRecords, fromTables, Mapping, proposeMappings, RecordProblem } from "../../src/records/index.ts";
import { terms } from "../../src/terms/index.ts";
import { gridTable } from "./grid-table.ts";

/** Headers that lists use, national columns and keys, some with parents, some of no meaning. */
const header = fc.oneof(
  fc.constantFrom(...terms.flatMap(({ label, synonyms = [] }) => [label, ...synonyms])),
  fc.constantFrom(...terms.map(({ element, national }) => national ?? element)),
  fc.constantFrom("单位", "序号", "申请材料/名称", "时限/法定", "handle_time", "x", ""),
  fc.string({ maxLength: 8 }),
);
const cell = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "无",
    "/",
    "是",
    "否",
    "1",
    "0",
    "20",
    "1,2",
    "2018-06-08",
    "即办",
    "5个工作日",
    "[]",
  ),
  fc.constantFrom(
    "法定20日，承诺5日",
    "0915-8822345转2",
    "窗口办理,网上办理",
    "1.申请表；2.身份证",
    "受理→决定",
  ),
  fc.constantFrom(
    '["a","b"]',
    '[{"材料名称":"a"}]',
    '["',
    "行政许可",
    "县民政局",
    "9".repeat(40),
    "锟斤拷",
    "…展开",
  ),
  fc.string({ maxLength: 12 }),
);
const json = fc.oneof(cell, fc.jsonValue({ maxDepth: 2 }));

describe("whatever the records hold", { timeout: 30_000 }, () => {
  it("makes a valid catalogue with unique ids, and never throws", () => {
    const records = fc.array(
      fc.oneof(
        { weight: 9, arbitrary: fc.dictionary(header, json, { maxKeys: 8 }) },
        { weight: 1, arbitrary: fc.jsonValue() },
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(records, (rows) => {
        const { catalogue, problems, provenance, mappings, proposals } = fromRecords(rows);
        const parsed = Catalogue.safeParse(catalogue);
        expect(parsed.error).toBeUndefined();
        expect(JSON.parse(JSON.stringify(catalogue))).toEqual(catalogue);
        for (const mapping of mappings) expect(Mapping.safeParse(mapping).error).toBeUndefined();
        for (const problem of problems) expect(RecordProblem.safeParse(problem).error).toBeUndefined();
        expect(JSON.parse(JSON.stringify(proposals))).toEqual(proposals);
        const ids = [...catalogue.items, ...catalogue.directory, ...catalogue.roster].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(() => provenance.locate(id, ["name"])).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });

  it("reads the same by the mapping it proposed", () => {
    const records = fc.array(fc.dictionary(header, json, { minKeys: 1, maxKeys: 6 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(records, (rows) => {
        const first = fromRecords(rows);
        const again = fromRecords(rows, JSON.parse(JSON.stringify(first.mappings[0])) as Mapping);
        expect(again.catalogue).toEqual(first.catalogue);
      }),
      { numRuns: 150 },
    );
  });

  it("does not read otherwise when records change places", () => {
    const record = fc.record({ 事项名称: fc.constantFrom("甲", "乙", "丙"), 承诺时限: cell, 办理地点: cell });
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 8 }), (rows) => {
        const { mappings } = fromRecords(rows);
        const by = (order: readonly unknown[]) => {
          const { items } = fromRecords(order, mappings[0]).catalogue;
          return items.map(({ id: _, ...rest }) => JSON.stringify(rest)).toSorted();
        };
        expect(by(rows.toReversed())).toEqual(by(rows));
      }),
      { numRuns: 100 },
    );
  });
});

describe("every value", { timeout: 30_000 }, () => {
  const sheet = fc
    .tuple(
      fc.uniqueArray(header, { minLength: 1, maxLength: 7 }),
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 }),
    )
    .chain(([headers, spans]) =>
      fc.tuple(
        fc.constant(headers),
        fc.tuple(
          ...spans.map((lines) =>
            fc.array(fc.array(cell, { minLength: headers.length, maxLength: headers.length }), {
              minLength: lines,
              maxLength: lines,
            }),
          ),
        ),
      ),
    );

  it("is found again in a cell of its table that is not blank", () => {
    fc.assert(
      fc.property(sheet, ([headers, records]) => {
        const table = gridTable("表.xlsx#一", headers, records);
        const [proposal] = proposeMappings([table], { layer: "implementation" });
        const { catalogue, provenance } = fromTables([table], [proposal!.mapping]);
        for (const item of catalogue.items) {
          for (const [element, value] of Object.entries(item)) {
            if (element === "id" || element === "sourceId") continue;
            const places = provenance.locate(item.id, [element]);
            expect(places.length, element).toBeGreaterThan(0);
            expect(
              places.some(({ raw, cell: at }) => raw !== "" && /^[A-G]\d+$/.test(at)),
              element,
            ).toBe(true);
            if (!Array.isArray(value)) continue;
            for (const row of value as readonly { id?: string }[]) {
              if (typeof row !== "object" || row.id === undefined || element.endsWith("Phones")) continue;
              const ids = value as readonly { id: string }[];
              expect(ids.filter(({ id }) => id === row.id)).toHaveLength(1);
              expect(provenance.locate(item.id, [element, row.id]).length, element).toBeGreaterThan(0);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
