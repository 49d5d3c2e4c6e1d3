import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Catalogue, ImplementationItem, PowersListEntry } from "../../src/model/index.ts";
import { zhenping2018 as pack } from "../../src/packs/index.ts";
import { checkCutProofs, instrumentsOf, reconcile, sideOf } from "../../src/reconcile/index.ts";

const catalogue = (more: Partial<Catalogue>): Catalogue => ({
  schema: "zp.catalogue/1",
  sources: [],
  organisations: [],
  directory: [],
  items: [],
  roster: [],
  ...more,
});
const against = (items: ImplementationItem[], powersList: PowersListEntry[]) =>
  reconcile(
    sideOf(catalogue({ items }), "items", "实施清单", pack),
    sideOf(catalogue({ powersList }), "powersList", "权责清单", pack),
    { pack },
  );

describe("the implementation list against 权责清单", () => {
  it("tells what differs, with both values", () => {
    const { groups } = against(
      [
        {
          id: "i",
          name: "取水许可",
          itemType: "other-power",
          legalBasis: "《水法》",
          compilingUnit: "镇坪县水利局",
        },
      ],
      [
        {
          id: "p",
          name: "取水许可",
          itemType: "permit",
          legalBasis: "《中华人民共和国水法》第四十八条；《取水许可和水资源费征收管理条例》",
          implementingBody: "县水利局",
        },
      ],
    );
    expect(groups[0]?.differences).toEqual([
      { element: "itemType", left: "其他行政权力", right: "行政许可" },
      {
        element: "legalBasis",
        left: "《水法》",
        right: "《中华人民共和国水法》第四十八条；《取水许可和水资源费征收管理条例》",
      },
    ]);
  });

  it("accounts for what is suspended, not on application, or of the other list", () => {
    const { left, right, onlyLeft, onlyRight } = against(
      [
        { id: "1", name: "档案查阅", itemType: "public-service" },
        { id: "2", name: "旧项", status: "cancelled" },
        { id: "3", name: "新项" },
      ],
      [
        { id: "4", name: "违法建设的处罚", itemType: "penalty" },
        { id: "5", name: "久无办件的许可", itemType: "permit", status: "suspended" },
        { id: "6", name: "漏编的确认", itemType: "confirmation" },
      ],
    );
    expect(left).toMatchObject({ total: 3, only: 1, setAside: { "other-list": 1, cancelled: 1 } });
    expect(right).toMatchObject({ total: 3, only: 1, setAside: { "out-of-scope": 1, suspended: 1 } });
    expect(onlyLeft.map(({ id }) => id)).toEqual(["3"]);
    expect(onlyRight.map(({ id }) => id)).toEqual(["6"]);
  });

  it("shows that an item in force is suspended in the other list", () => {
    const { groups } = against(
      [{ id: "i", name: "木材运输许可" }],
      [{ id: "p", name: "木材运输许可", status: "suspended" }],
    );
    expect(groups[0]?.differences).toEqual([{ element: "status", left: "未填，按在用", right: "暂停" }]);
  });

  it("takes the powers of units whose items are not there for nobody's omission, and counts them", () => {
    const { right, onlyRight } = against(
      [{ id: "1", name: "取水许可", compilingUnit: "镇坪县水利局" }],
      [
        { id: "2", name: "取水许可", implementingBody: "县水利局" },
        { id: "3", name: "河道采砂许可", implementingBody: "县水利局" },
        { id: "4", name: "林木采伐许可", implementingBody: "县林业局" },
        { id: "5", name: "无主的许可" },
      ],
    );
    expect(onlyRight.map(({ id }) => id)).toEqual(["3", "5"]);
    expect(right.setAside).toEqual({ "other-unit": 1 });
  });

  it("is the same whichever list stands in front", () => {
    const items = sideOf(catalogue({ items: [{ id: "i", name: "取水许可" }] }), "items", "甲", pack);
    const powers = sideOf(
      catalogue({ powersList: [{ id: "p", name: "取水许可" }] }),
      "powersList",
      "乙",
      pack,
    );
    expect(reconcile(powers, items, { pack })).toEqual(reconcile(items, powers, { pack }));
  });
});

describe("two lists of one kind", () => {
  it("differ in no element whose column one of the tables has not", () => {
    const filed = catalogue({
      sources: [{ id: "s", label: "", layer: "implementation", present: ["name"] }],
      items: [
        { id: "1", sourceId: "s", name: "取水许可" },
        { id: "2", name: "临时救助", places: "甲" },
      ],
    });
    const published = catalogue({
      items: [
        { id: "1", name: "取水许可", places: "一楼" },
        { id: "2", name: "临时救助", places: "乙" },
      ],
    });
    const { groups } = reconcile(
      sideOf(filed, "items", "备案", pack),
      sideOf(published, "items", "公开", pack),
      { pack },
    );
    expect(groups.map(({ differences }) => differences.map(({ element }) => element))).toEqual([
      [],
      ["places"],
    ]);
  });

  it("of two counties leave out what is another everywhere", () => {
    const of = (id: string, unit: string, count: number) =>
      catalogue({
        items: [
          { id, name: "临时救助", compilingUnit: unit, places: unit, maxVisits: { kind: "count", count } },
        ],
      });
    const { groups } = reconcile(
      sideOf(of("1", "镇坪县民政局", 2), "items", "镇坪", pack),
      sideOf(of("1", "平利县民政局", 1), "items", "平利", pack),
      { pack, sameKind: "counties" },
    );
    expect(groups[0]?.differences.map(({ element }) => element)).toEqual(["maxVisits"]);
  });
});

it("knows an instrument however it is cited", () => {
  expect(instrumentsOf("1.《中华人民共和国水法》（2016修正）第七条；2.《水法》")).toEqual(["水法"]);
  expect(instrumentsOf("《关于甲的通知》（国办函〔2016〕108号）")).toEqual(["关于甲的通知"]);
});

const named = fc.record({
  name: fc.option(fc.constantFrom("取水许可", "取水许可（新办）", "临时救助", "林木采伐许可"), {
    nil: undefined,
  }),
  itemType: fc.option(fc.constantFrom("permit" as const, "penalty" as const, "public-service" as const), {
    nil: undefined,
  }),
  status: fc.option(fc.constantFrom("suspended" as const, "in-force" as const), { nil: undefined }),
  compilingUnit: fc.option(fc.constantFrom("镇坪县水利局", "民政局"), { nil: undefined }),
});
const without = <T extends object>(draft: T, id: number) =>
  ({
    id: String(id),
    ...Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)),
  }) as never;

it("balances the books of both sides", () => {
  fc.assert(
    fc.property(fc.array(named, { maxLength: 8 }), fc.array(named, { maxLength: 8 }), (a, b) => {
      const { left, right } = against(a.map(without), b.map(without));
      for (const { total, matched, doubtful, only, setAside } of [left, right]) {
        const aside = Object.values(setAside).reduce((sum, count) => sum + count, 0);
        expect(matched + doubtful + only + aside).toBe(total);
      }
    }),
    { numRuns: 150 },
  );
});

describe("proofs that were cut", () => {
  const items: ImplementationItem[] = [
    {
      id: "1",
      name: "临时救助",
      compilingUnit: "镇坪县民政局",
      materials: [{ id: "m", name: "收入证明（原件）" }],
    },
    { id: "2", name: "结婚登记", compilingUnit: "镇坪县民政局", materials: [{ id: "m", name: "户口簿" }] },
    { id: "3", name: "停办的", status: "suspended", materials: [{ id: "m", name: "婚姻状况证明" }] },
    { id: "4", name: "未列材料的", compilingUnit: "镇坪县水利局" },
  ];
  const states = (...cutProofs: NonNullable<Catalogue["cutProofs"]>) =>
    checkCutProofs({ items, cutProofs }, pack).proofs.map(({ state }) => state);

  it("are still asked for, gone, or out of sight", () => {
    expect(
      states(
        { id: "a", name: "收入证明", itemName: "临时救助" },
        { id: "b", name: "收入证明", itemName: "结婚登记" },
        { id: "c", name: "婚姻状况证明" },
        { id: "d", name: "收入证明", itemName: "没有的事项" },
        { id: "e", name: "收入证明", compilingUnit: "县水利局" },
      ),
    ).toEqual(["still-asked", "gone", "gone", "no-item", "no-materials"]);
  });

  it("stand in one state each", () => {
    const { counts, proofs } = checkCutProofs(
      { items, cutProofs: [{ id: "a" }, { id: "b", name: "收入证明" }] },
      pack,
    );
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(proofs.length);
  });
});
