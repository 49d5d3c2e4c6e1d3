import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImplementationItem } from "../../src/model/index.ts";
import {
  countsOf,
  type ReturnedRow,
  type Review,
  reviewReturns,
  type SentEntry,
} from "../../src/review/index.ts";

const sentOf = (key: string, unit: string, entry: Omit<ImplementationItem, "id">): SentEntry => ({
  key,
  layer: "implementation",
  unit,
  entry: { id: key, ...entry },
  rest: [],
});
let count = 0;
/** A row as it was sent, with whatever was done to it. */
const rowOf = (
  sent: SentEntry,
  { entry = {}, ...rest }: Omit<Partial<ReturnedRow>, "entry"> & { entry?: object } = {},
): ReturnedRow => ({
  ...sent,
  struck: false,
  struckCells: [],
  ...rest,
  id: `r${count++}`,
  entry: { ...sent.entry, ...entry },
});
const without = (row: ReturnedRow): ReturnedRow => {
  const { key: _key, ...rest } = row;
  return rest;
};

const a = sentOf("a", "县民政局", { name: "临时救助金给付", implementationCode: "A1", itemType: "payment" });
const b = sentOf("b", "县民政局", { name: "婚姻登记", implementationCode: "B1", itemType: "confirmation" });
const c = sentOf("c", "县水利局", { name: "取水许可", implementationCode: "C1", itemType: "permit" });
const all = [a, b, c];

const review = (
  rows: readonly ReturnedRow[],
  sent: readonly SentEntry[] = all,
  answered = () => true,
): Review => reviewReturns(sent, rows, answered);
const told = ({ rows, entries }: Review): string[] => [
  ...rows.map(({ outcome, sent, knownBy, remarks }) =>
    `${outcome} ${sent?.key ?? "-"} ${knownBy ?? "-"} ${remarks.join("")}`.trim(),
  ),
  ...entries.filter(({ row }) => row === undefined).map(({ sent, outcome }) => `${outcome} ${sent.key}`),
];

describe("rows that come back", () => {
  it("are what they were sent as", () => {
    expect(told(review(all.map((sent) => rowOf(sent))))).toEqual([
      "unchanged a key",
      "unchanged b key",
      "unchanged c key",
    ]);
  });

  it("are changed, struck, moved to another unit, cut; or their unit has not answered", () => {
    const rows = [
      rowOf(a, { entry: { charges: "no" } }),
      rowOf(b, { struck: true }),
      rowOf(c, { unit: "县民政局" }),
    ];
    expect(told(review(rows))).toEqual(["changed a key", "struck b key", "moved c key"]);
    expect(told(review([rows[0]!]))).toEqual(["changed a key", "removed b", "removed c"]);
    expect(told(reviewReturns(all, [], ({ unit }) => unit === "县民政局"))).toEqual([
      "removed a",
      "removed b",
      "unanswered c",
    ]);
  });

  it("are known by code, then by name and type, when the column of keys is gone", () => {
    const rows = [
      without(rowOf(a, { entry: { name: "临时救助" } })),
      without(rowOf(b, { entry: { implementationCode: undefined } })),
      without(rowOf(c, { entry: { name: "取水许可 延续", implementationCode: "C2" } })),
    ];
    expect(told(review(rows))).toEqual([
      "changed a code 行上没有编号，按编码认定。",
      "changed b name 行上没有编号，按名称和类型认定（编码与发出的不同）。",
      "added - -",
      "removed c",
    ]);
  });

  it("are what they say, not what the key says, when a sort left the keys behind", () => {
    const rows = [rowOf(a, { key: "b" }), rowOf(b, { key: "c" }), rowOf(c, { key: "a" })];
    expect(review(rows).rows.map(({ outcome, sent, knownBy }) => [outcome, sent?.key, knownBy])).toEqual([
      ["unchanged", "a", "code"],
      ["unchanged", "b", "code"],
      ["unchanged", "c", "code"],
    ]);
  });

  it("stay the entry of their key when name and code were both written anew", () => {
    const { rows } = review([
      rowOf(a, { entry: { name: "急难救助", implementationCode: "A9" } }),
      rowOf(b),
      rowOf(c),
    ]);
    expect(rows[0]).toMatchObject({ outcome: "changed", sent: { key: "a" }, knownBy: "place" });
    expect(rows[0]?.remarks[0]).toMatch(/请确认/u);
  });

  it("are reported when they were copied: the nearest is the entry, another repeats it, one written over is new", () => {
    const rows = [
      rowOf(a, { entry: { charges: "no" } }),
      rowOf(a),
      rowOf(a, { entry: { name: "临时救助金发放", implementationCode: "A7" } }),
      rowOf(b),
      rowOf(c),
    ];
    expect(told(review(rows)).slice(0, 3)).toEqual([
      "repeated a - 这一行是复制出来的，与另一行是同一事项。",
      "unchanged a key",
      "added - - 由复制的行改写而来。",
    ]);
  });

  it("are not guessed where several entries are called the same", () => {
    const one = sentOf("1", "县民政局", { name: "其他" });
    const two = sentOf("2", "县民政局", { name: "其他" });
    expect(told(review([without(rowOf(one))], [one, two]))).toEqual([
      "added - - 发出的事项中有 2 项同名，无法认定是哪一项，按新增处理，请核对。",
      "removed 1",
      "removed 2",
    ]);
  });

  it("keep what stands in columns without an element and in struck cells", () => {
    const rows = [
      rowOf(a, {
        rest: [["意见", "建议合并"]],
        struckCells: [{ header: "承诺办结时限", text: "5个工作日" }],
      }),
    ];
    expect(review(rows).rows[0]?.changes).toEqual([
      { label: "意见", beforeText: "", afterText: "建议合并" },
      { label: "承诺办结时限", beforeText: "5个工作日", afterText: "5个工作日", struck: true },
    ]);
  });
});

const entry = fc.record(
  {
    name: fc.constantFrom("甲", "乙", "丙"),
    implementationCode: fc.constantFrom("1", "2", "3", "4", "无"),
    itemType: fc.constantFrom("permit" as const, "payment" as const),
    charges: fc.constantFrom("yes" as const, "no" as const),
  },
  { requiredKeys: [] },
);
const unit = fc.constantFrom("县民政局", "县水利局");

describe("the books", () => {
  it("balance whatever was done to the rows", () => {
    const lists = fc.array(fc.tuple(unit, entry), { maxLength: 7 });
    const edits = fc.array(
      fc.record({
        from: fc.nat(9),
        key: fc.option(fc.nat(9), { nil: undefined }),
        keyed: fc.boolean(),
        unit,
        entry,
        struck: fc.boolean(),
      }),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(lists, edits, fc.boolean(), (list, made, answers) => {
        const sent = list.map(([of, one], at) => sentOf(String(at), of, one));
        const rows = made.map(({ from, key, keyed, unit: of, entry: changed, struck }) => {
          const base = sent[from];
          const row =
            base === undefined ? rowOf(sentOf("?", of, changed)) : rowOf(base, { unit: of, struck });
          return keyed ? { ...row, ...(key === undefined ? {} : { key: String(key) }) } : without(row);
        });
        const done = review(rows, sent, () => answers);
        expect(done.rows.map(({ row }) => row)).toEqual(rows);
        expect(done.entries.map((one) => one.sent)).toEqual(sent);
        const owners = done.rows
          .filter(({ outcome }) => outcome !== "repeated")
          .flatMap((one) => one.sent ?? []);
        expect(new Set(owners).size).toBe(owners.length);
        const books = countsOf(done);
        const there = books.unchanged + books.changed + books.moved + books.struck;
        expect(there + books.removed + books.unanswered).toBe(sent.length);
        expect(there + books.added + books.repeated).toBe(rows.length);
        for (const name of ["县民政局", "县水利局"]) {
          const own = countsOf(done, { name });
          expect(own.unchanged + own.changed + own.moved + own.struck + own.removed + own.unanswered).toBe(
            own.sent,
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});
