import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changeKind,
  diffLayer,
  diffStates,
  entryChanges,
  metricChanges,
  needsReview,
} from "../../src/diff/index.ts";
import { extendPack } from "../../src/engine/index.ts";
import { add, compare, fromText } from "../../src/exact/index.ts";
import type { Catalogue, ImplementationItem } from "../../src/model/index.ts";
import { zhenping2018 as pack } from "../../src/packs/index.ts";

const list = (items: readonly ImplementationItem[], more: Partial<Catalogue> = {}): Catalogue => ({
  schema: "zp.catalogue/1",
  sources: [],
  organisations: [],
  directory: [],
  items: [...items],
  roster: [],
  ...more,
});
const days = (amount: number, unit: "workday" | "calendar-day" = "workday") =>
  ({ kind: "duration", amount, unit }) as const;
const visits = (count: number) => ({ kind: "count", count }) as const;

describe("what a change comes to", () => {
  const kinds = (before: Partial<ImplementationItem>, after: Partial<ImplementationItem>) =>
    entryChanges({ id: "1", ...before }, { id: "1", ...after }, "implementation").map(changeKind);

  it.each<[string, Partial<ImplementationItem>, Partial<ImplementationItem>]>([
    ["limit-shortened", { promisedTimeLimit: days(20) }, { promisedTimeLimit: days(5) }],
    ["limit-shortened", { promisedTimeLimit: days(5) }, { promisedTimeLimit: { kind: "immediate" } }],
    ["limit-lengthened", { promisedTimeLimit: days(5) }, { promisedTimeLimit: days(20) }],
    ["limit-changed", { promisedTimeLimit: days(21) }, { promisedTimeLimit: days(30, "calendar-day") }],
    ["visit-saved", { maxVisits: visits(2) }, { maxVisits: visits(0) }],
    ["visit-added", { maxVisits: visits(0) }, { maxVisits: visits(1) }],
    ["instant-gained", { caseType: "promised" }, { caseType: "immediate" }],
    ["instant-lost", { caseType: "immediate" }, { caseType: "promised" }],
    ["fee-dropped", { charges: "yes" }, { charges: "no" }],
    ["fee-added", { charges: "no" }, { charges: "yes" }],
    ["channel-added", { channels: ["window"] }, { channels: ["window", "online"] }],
    ["channel-lost", { channels: ["window", "online"] }, { channels: ["window"] }],
    ["basis-changed", { legalBasis: "《甲法》" }, { legalBasis: "《乙法》" }],
    ["contact-changed", { places: "一楼" }, { places: "二楼" }],
    ["filled", {}, { maxVisits: visits(1) }],
    ["emptied", { maxVisits: visits(1) }, {}],
    [
      "material-cut",
      {
        materials: [
          { id: "a", name: "甲" },
          { id: "b", name: "乙" },
        ],
      },
      { materials: [{ id: "a", name: "甲" }] },
    ],
    [
      "material-added",
      { materials: [{ id: "a", name: "甲" }] },
      {
        materials: [
          { id: "a", name: "甲" },
          { id: "b", name: "乙" },
        ],
      },
    ],
    [
      "material-changed",
      { materials: [{ id: "a", name: "甲", copies: 2 }] },
      { materials: [{ id: "a", name: "甲", copies: 1 }] },
    ],
  ])("%s", (kind, before, after) => {
    expect(kinds(before, after)).toEqual([kind]);
  });

  it("goes through review again where the order says so", () => {
    expect(["legalBasis", "promisedTimeLimit", "materials.copies", "steps"].every(needsReview)).toBe(true);
    expect(["places", "consultationPhones", "remark"].some(needsReview)).toBe(false);
  });
});

describe("two states of a list", () => {
  const unit = "镇坪县民政局";
  const diff = (before: readonly ImplementationItem[], after: readonly ImplementationItem[]) =>
    diffLayer({ before: list(before), after: list(after) }, "items", pack);

  it("tell suspended, restored and cancelled apart", () => {
    const of = (status: ImplementationItem["status"], id = "1"): ImplementationItem => ({
      id,
      name: `事项${id}`,
      ...(status === undefined ? {} : { status }),
    });
    const transitions = (before: ImplementationItem["status"], after: ImplementationItem["status"]) =>
      diff([of(before)], [of(after)]).changed.flatMap((one) => one.transitions);
    expect(transitions(undefined, "suspended")).toEqual(["suspended"]);
    expect(transitions("suspended", "in-force")).toEqual(["restored"]);
    expect(transitions("in-force", "cancelled")).toEqual(["cancelled"]);
    expect(transitions(undefined, "in-force")).toEqual([]);
  });

  it("propose what may have been put together or taken apart", () => {
    const parts: ImplementationItem[] = [
      { id: "1", name: "社会团体登记（成立）", compilingUnit: unit },
      { id: "2", name: "社会团体登记（变更）", compilingUnit: unit },
    ];
    const whole: ImplementationItem[] = [{ id: "9", name: "社会团体登记", compilingUnit: unit }];
    expect(diff(parts, whole).regroupings).toMatchObject([
      { kind: "merged", before: [{ id: "1" }, { id: "2" }] },
    ]);
    expect(diff(whole, parts).regroupings).toMatchObject([
      { kind: "split", after: [{ id: "1" }, { id: "2" }] },
    ]);
    const elsewhere = whole.map((one) => ({ ...one, compilingUnit: "县文旅局" }));
    expect(diff(parts, elsewhere).regroupings).toEqual([]);
  });

  describe("where several items stand under one entry of the directory", () => {
    const basicCode = "000117051000";
    const item = (end: string, name: string, more: Partial<ImplementationItem> = {}): ImplementationItem => ({
      id: end,
      name,
      basicCode,
      implementationCode: `11610927MB0000019W4${basicCode}${end}`,
      compilingUnit: unit,
      itemType: "permit",
      ...more,
    });
    const first = item("01", "取水许可（新办）");
    const told = (before: readonly ImplementationItem[], after: readonly ImplementationItem[]) => {
      const { removed, added, changed, doubtful } = diff(before, after);
      return {
        removed: removed.map(({ label }) => label),
        added: added.map(({ label }) => label),
        changed: changed.map((one) => [one.before.label, one.after.label]),
        doubtful: doubtful.length,
      };
    };

    it.each([
      ["取水许可（变更）", "取水许可（注销）"],
      ["取水许可（延续）", "水资源论证报告书审批"],
    ])("%s is gone and %s is new: the code of the entry does not make one of them", (gone, come) => {
      const apart = { removed: [gone], added: [come], changed: [], doubtful: 0 };
      expect(told([first, item("02", gone)], [first, item("03", come)])).toEqual(apart);
      // The same where the entry has no other item, and where no item has a code of its own.
      expect(told([item("02", gone)], [item("03", come)])).toEqual(apart);
      const bare = { implementationCode: undefined };
      const [a, b, c] = [item("01", first.name ?? "", bare), item("02", gone, bare), item("03", come, bare)];
      expect(told([a, b], [a, c])).toEqual(apart);
    });

    it("an item whose own code was changed stays one where its name says so", () => {
      const [was, is] = [item("02", "取水许可（变更）"), item("03", "取水许可变更审批")];
      expect(told([first, was], [first, is])).toEqual({
        removed: [],
        added: [],
        changed: [[was.name, is.name]],
        doubtful: 0,
      });
    });

    it("an entry of the directory stays one under any name, for the code is its own", () => {
      const entry = (name: string): Catalogue => list([], { directory: [{ id: "1", name, basicCode }] });
      const sides = { before: entry("取水许可"), after: entry("水资源使用审批") };
      expect(diffLayer(sides, "directory", pack).changed.map(({ transitions }) => transitions)).toEqual([
        ["renamed"],
      ]);
    });
  });

  it("say nothing of a column that one of them has not", () => {
    const of = (present: string[], item: Partial<ImplementationItem>) =>
      list([{ id: "1", sourceId: "s", name: "取水许可", ...item }], {
        sources: [{ id: "s", label: "", layer: "implementation", present }],
      });
    const { changed, notCompared } = diffLayer(
      { before: of(["name"], {}), after: of(["name", "places"], { places: "一楼" }) },
      "items",
      pack,
    );
    expect(changed).toEqual([]);
    expect(notCompared).toEqual(["places"]);
  });

  const drafts = fc.array(
    fc.record({
      name: fc.constantFrom("取水许可", "取水许可变更", "临时救助", "林木采伐"),
      compilingUnit: fc.constantFrom("甲局", "乙局"),
      maxVisits: fc.constantFrom(visits(0), visits(1), visits(2)),
    }),
    { maxLength: 7 },
  );
  const numbered = (all: readonly Omit<ImplementationItem, "id">[]): ImplementationItem[] =>
    all.map((draft, index) => ({ id: String(index), ...draft }));

  it("account for every entry of both", () => {
    fc.assert(
      fc.property(drafts, drafts, (a, b) => {
        const { counts } = diff(numbered(a), numbered(b));
        expect(counts.unchanged + counts.changed + counts.removed + counts.doubtfulBefore).toBe(
          counts.before,
        );
        expect(counts.unchanged + counts.changed + counts.added + counts.doubtfulAfter).toBe(counts.after);
      }),
      { numRuns: 150 },
    );
  });

  it("are not changed where they are the same, and come back where they are exchanged", () => {
    fc.assert(
      fc.property(drafts, drafts, (a, b) => {
        const [one, other] = [numbered(a), numbered(b)];
        expect(diff(one, one).changed).toEqual([]);
        const [there, back] = [diff(one, other), diff(other, one)];
        expect(back.counts).toMatchObject({ added: there.counts.removed, removed: there.counts.added });
      }),
      { numRuns: 100 },
    );
  });

  it("have figures whose change is the lists' and the rule's, exactly", () => {
    const other = extendPack(pack, {
      schema: "zp.policy-pack/1",
      id: "other",
      version: "1",
      extends: pack.id,
      conventions: { promisedShare: "3/4", typesOutOfScope: ["permit"] },
    });
    const limited = (amount: number, itemType: "permit" | "payment", id: string): ImplementationItem => ({
      id,
      itemType,
      statutoryTimeLimit: days(20),
      promisedTimeLimit: days(amount),
      maxVisits: visits(amount % 3),
    });
    const items = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 20 }), fc.constantFrom("permit" as const, "payment" as const)),
      {
        minLength: 1,
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(items, items, (a, b) => {
        const of = (all: typeof a) =>
          list(all.map(([amount, type], at) => limited(amount, type, String(at))));
        const { overall } = metricChanges({ catalogue: of(a), pack }, { catalogue: of(b), pack: other });
        for (const { total, data, rule } of overall) {
          if (data === undefined || rule === undefined || total === undefined) continue;
          expect(compare(add(fromText(data)!, fromText(rule)!), fromText(total)!)).toBe(0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("under another rule alone change by the rule alone", () => {
    const catalogue = list([
      { id: "1", name: "取水许可", statutoryTimeLimit: days(20), promisedTimeLimit: days(15) },
    ]);
    const other = extendPack(pack, {
      schema: "zp.policy-pack/1",
      id: "other",
      version: "1",
      extends: pack.id,
      conventions: { promisedShare: "3/4" },
    });
    const { metrics, layers } = diffStates({ catalogue, pack }, { catalogue, pack: other });
    const half = metrics.overall.find(({ metric }) => metric === "time-limit/within-half");
    expect(half).toMatchObject({ total: "1/1", data: "0/1", rule: "1/1" });
    expect(layers[0]?.counts).toMatchObject({ unchanged: 1, changed: 0 });
  });
});
