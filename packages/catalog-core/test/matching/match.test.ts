import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type MatchEntry,
  type MatchOptions,
  matchLists,
  nameParts,
  oppositeWords,
  type Relation,
  similarityOf,
  unitKey,
} from "../../src/matching/index.ts";

const options = (relation: Relation): MatchOptions => ({ relation, threshold: "80/100", margin: "5/100" });
const entry = (id: string, name: string, more: Partial<MatchEntry> = {}): MatchEntry => ({
  id,
  name,
  codes: [],
  ...more,
});
const basic = (code: string) => ({ codes: [{ kind: "basic" as const, code }] });

describe("names", () => {
  it("are the same whatever the writing", () => {
    for (const written of ["取水许可(新办)", "3.取水许可（新办）", "取水 许可（新办）", "取水许可【新办】"]) {
      expect(nameParts(written).full).toBe("取水许可新办");
    }
    expect(nameParts("取水许可——新办")).toMatchObject({ core: "取水许可", qualifiers: ["新办"] });
  });

  it("that exclude one another are never alike", () => {
    expect(oppositeWords("生育保险参保登记", "工伤保险参保登记")).toEqual(["生育", "工伤"]);
    expect(oppositeWords("一级注册建筑师注册", "二级注册建筑师注册")).toEqual(["一级", "二级"]);
    expect(oppositeWords("取水许可", "取水许可审批")).toBeUndefined();
  });

  it.each([
    ["镇坪县民政局", "民政局"],
    ["陕西省安康市镇坪县民政局", "民政局"],
    ["县民政局", "民政局"],
    ["市场监督管理局", "市场监督管理局"],
    ["镇坪县城关镇人民政府", "城关镇人民政府"],
    ["社区服务中心", "社区服务中心"],
  ])("of units lose their place: %s", (written, key) => {
    expect(unitKey(written)).toBe(key);
  });
});

describe("likeness", () => {
  it("leaves out what one of the two does not state, and says what it rests on", () => {
    const a = entry("1", "森林防火期内野外用火审批", {
      type: "permit",
      basis: ["森林防火条例"],
      unit: "林业局",
    });
    expect(similarityOf(a, { ...a, id: "2" })).toEqual({
      score: "1/1",
      parts: [
        { of: "name", value: "1/1", weight: 6 },
        { of: "basis", value: "1/1", weight: 2 },
        { of: "type", value: "1/1", weight: 1 },
        { of: "unit", value: "1/1", weight: 1 },
      ],
    });
    const bare = similarityOf(a, entry("2", "森林防火期内野外用火许可"));
    expect(bare.parts.map(({ of }) => of)).toEqual(["name"]);
  });
});

describe("matching", () => {
  it("goes by code before names, and keeps several items of one power together", () => {
    const items = [entry("i1", "取水许可（新办）", basic("c1")), entry("i2", "取水许可延续", basic("c1"))];
    const powers = [entry("p1", "取水许可", basic("c1")), entry("p2", "取水许可延续")];
    const { matched, rightOnly } = matchLists(items, powers, options("layers"));
    // i2 bears the very name of p2 under the code of p1: nobody can say which is meant.
    expect(matched).toMatchObject([{ left: ["i1"], right: ["p1"] }]);
    expect(rightOnly).toEqual([]);
  });

  it("keeps both candidates where code and name disagree", () => {
    const items = [entry("i1", "林木采伐许可", basic("c1"))];
    const powers = [entry("p1", "取水许可", basic("c1")), entry("p2", "林木采伐许可", basic("c2"))];
    const { doubtful, matched } = matchLists(items, powers, options("layers"));
    expect(matched).toEqual([]);
    expect(doubtful).toMatchObject([{ doubt: "code-against-name", left: ["i1"], right: ["p1", "p2"] }]);
  });

  it("takes the same name of two towns as two items", () => {
    const town = (id: string, unit: string) => entry(id, "临时救助申请初审", { unit });
    const filed = [town("a", "城关镇人民政府"), town("b", "曾家镇人民政府")];
    const published = [town("c", "曾家镇人民政府"), town("d", "钟宝镇人民政府")];
    const { matched, leftOnly, rightOnly, doubtful } = matchLists(filed, published, options("copies"));
    expect(matched).toMatchObject([{ left: ["b"], right: ["c"] }]);
    expect(leftOnly.map(({ id }) => id)).toEqual(["a"]);
    expect(rightOnly.map(({ id }) => id)).toEqual(["d"]);
    expect(doubtful).toEqual([]);
  });

  it("says of an item under another unit that it is the same where there is only one", () => {
    const pairing = matchLists(
      [entry("a", "婚姻登记档案查阅", { unit: "民政局" })],
      [entry("b", "婚姻登记档案查阅", { unit: "档案馆" })],
      options("copies"),
    );
    expect(pairing.matched).toMatchObject([{ left: ["a"], right: ["b"] }]);
  });

  it("does not choose between two that are alike", () => {
    const { doubtful } = matchLists(
      [entry("a", "对在气象工作中做出突出贡献的单位的奖励")],
      [
        entry("b", "对在气象工作中做出突出贡献单位的奖励"),
        entry("c", "对在气象工作中做出突出贡献的单位奖励"),
      ],
      options("copies"),
    );
    expect(doubtful).toMatchObject([{ doubt: "close", left: ["a"], right: ["b", "c"] }]);
  });

  it("names what comes nearest where nothing matches", () => {
    const { leftOnly } = matchLists(
      [entry("a", "取水许可变更")],
      [entry("b", "取水许可")],
      options("copies"),
    );
    expect(leftOnly[0]?.nearest).toMatchObject([{ id: "b", similarity: { opposite: ["变更", "新办"] } }]);
  });

  it("keeps duplicates of a copy as duplicates", () => {
    const { doubtful } = matchLists(
      [entry("a", "取水许可", { unit: "水利局" })],
      [entry("b", "取水许可", { unit: "水利局" }), entry("c", "取水许可", { unit: "水利局" })],
      options("copies"),
    );
    expect(doubtful).toMatchObject([{ doubt: "several", left: ["a"], right: ["b", "c"] }]);
  });

  it("knows a head by what belongs to it, and takes two that belong to one head as two", () => {
    const sub = (id: string, name: string, code: string): MatchEntry =>
      entry(id, name, {
        codes: [
          { kind: "basic", code },
          { kind: "sub", code: "00011501500Y" },
        ],
      });
    const head = entry("h", "建设工程消防", {
      codes: [
        { kind: "basic", code: "00011501500Y" },
        { kind: "head", code: "00011501500Y" },
      ],
    });
    const subs = [sub("a", "消防验收", "000115015001"), sub("b", "消防设计审查", "000115015002")];
    expect(matchLists(subs, [head], options("layers")).matched).toMatchObject([
      { left: ["a", "b"], right: ["h"] },
    ]);
    const other = matchLists(subs.slice(0, 1), [sub("c", "消防备案抽查", "000115015003")], options("layers"));
    expect(other.leftOnly.map(({ id }) => id)).toEqual(["a"]);
  });

  it("takes the towns of two counties together", () => {
    const of = (id: string, unit: string) => entry(id, "临时救助申请初审", { unit, ...basic("c1") });
    const { matched } = matchLists(
      [of("a", "甲镇"), of("b", "乙镇")],
      [of("c", "丙镇")],
      options("counties"),
    );
    expect(matched).toMatchObject([{ left: ["a", "b"], right: ["c"] }]);
  });
});

const names = [
  "取水许可",
  "取水许可（新办）",
  "取水许可变更",
  "林木采伐许可",
  "临时救助",
  "临时救助金给付",
  "",
];
const entries = fc.array(
  fc.record({
    name: fc.constantFrom(...names),
    code: fc.option(fc.constantFrom("c1", "c2", "c3"), { nil: undefined }),
    unit: fc.option(fc.constantFrom("民政局", "水利局"), { nil: undefined }),
    type: fc.option(fc.constantFrom("permit", "payment"), { nil: undefined }),
  }),
  { maxLength: 9 },
);
const numbered = (
  side: string,
  drafts: readonly { name: string; code?: string | undefined }[],
): MatchEntry[] =>
  drafts.map(({ code, ...draft }, index) => ({
    id: `${side}${index}`,
    ...draft,
    codes: code === undefined ? [] : [{ kind: "basic", code }],
  }));
const relations = fc.constantFrom<Relation>("copies", "layers", "counties");

describe("every entry", () => {
  it("is matched, in doubt or alone, in one place only", () => {
    fc.assert(
      fc.property(entries, entries, relations, (a, b, relation) => {
        const [left, right] = [numbered("l", a), numbered("r", b)];
        const pairing = matchLists(left, right, options(relation));
        for (const [side, all, lone] of [
          ["left", left, pairing.leftOnly],
          ["right", right, pairing.rightOnly],
        ] as const) {
          const matched = pairing.matched.flatMap((group) => group[side]);
          expect(new Set(matched).size).toBe(matched.length);
          const doubtful = new Set(pairing.doubtful.flatMap((group) => group[side]));
          const found = [
            ...matched,
            ...[...doubtful].filter((id) => !matched.includes(id)),
            ...lone.map(({ id }) => id),
          ];
          expect(found.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
        }
      }),
      { numRuns: 150 },
    );
  });

  it("finds the same whatever the order of the lists", () => {
    fc.assert(
      fc.property(entries, entries, relations, (a, b, relation) => {
        const [left, right] = [numbered("l", a), numbered("r", b)];
        const one = matchLists(left, right, options(relation));
        const other = matchLists(left.toReversed(), right.toReversed(), options(relation));
        const links = ({ matched, doubtful }: typeof one) =>
          [...matched, ...doubtful]
            .flatMap((group) => group.links.map((link) => `${link.left} ${link.right}`))
            .toSorted();
        expect(links(other)).toEqual(links(one));
      }),
      { numRuns: 150 },
    );
  });

  it("of a list finds itself in a copy of it, duplicates aside", () => {
    fc.assert(
      fc.property(entries, (a) => {
        const list = numbered("x", a);
        const { leftOnly, rightOnly } = matchLists(list, list, options("copies"));
        const nameless = list
          .filter(({ name, codes }) => name === "" && codes.length === 0)
          .map(({ id }) => id);
        expect(leftOnly.map(({ id }) => id)).toEqual(nameless);
        expect(rightOnly.map(({ id }) => id)).toEqual(nameless);
      }),
      { numRuns: 150 },
    );
  });
});

it("holds a thousand against five thousand in a moment", () => {
  const subjects = [
    "食品经营",
    "取水",
    "林木采伐",
    "临时救助",
    "户外广告",
    "道路货物运输",
    "特种设备使用",
    "档案查阅",
  ];
  const acts = ["许可", "登记", "备案", "核准", "给付", "认定"];
  const list = (side: string, count: number): MatchEntry[] =>
    Array.from({ length: count }, (_unused, n) =>
      entry(`${side}${n}`, `${subjects[n % 8]}第${(n * 7919) % 6007}号${acts[n % 6]}`, {
        unit: `第${n % 40}局`,
      }),
    );
  const start = performance.now();
  const { matched } = matchLists(list("a", 1000), list("b", 5000), options("layers"));
  expect(matched.length).toBeGreaterThan(500);
  expect(performance.now() - start).toBeLessThan(8000);
});
