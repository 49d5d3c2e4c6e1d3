import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Conventions, checkCatalogue, extendPack, type PolicyPack } from "../../src/engine/index.ts";
import { fromNumber, fromText, toText } from "../../src/exact/index.ts";
import { metrics } from "../../src/metrics/index.ts";
import type { CaseCount, Catalogue, ImplementationItem, Source } from "../../src/model/index.ts";
import { national2020, zhenping2018 } from "../../src/packs/index.ts";
import {
  applyProposals,
  Plan,
  type PlanGap,
  planChanges,
  planKinds,
  planOptions,
  whatIf,
} from "../../src/plan/index.ts";
import { rules } from "../../src/rules/index.ts";
import { items } from "../arbitraries.ts";

const list = (all: readonly ImplementationItem[], more: Partial<Catalogue> = {}): Catalogue => ({
  schema: "zp.catalogue/1",
  sources: [],
  organisations: [],
  directory: [],
  items: [...all],
  roster: [],
  ...more,
});
const packWith = (conventions: Partial<Conventions>): PolicyPack =>
  extendPack(zhenping2018, {
    schema: "zp.policy-pack/1",
    id: "local",
    version: "1",
    extends: "zhenping-2018",
    conventions: conventions as Record<string, never>,
  });
const days = (amount: number, unit: "workday" | "calendar-day" | "month" | "day" = "workday") =>
  ({ kind: "duration", amount, unit }) as const;
const visits = (count: number) => ({ kind: "count", count }) as const;
const planOf = (all: readonly ImplementationItem[], conventions: Partial<Conventions> = {}) =>
  planChanges(list(all), { pack: packWith(conventions) });
const gapOf = (gaps: readonly PlanGap[], metric: string): PlanGap =>
  gaps.find((gap) => gap.metric === metric)!;
const once = "visits/at-most-once";
const half = "time-limit/within-half";

describe("what is proposed", () => {
  const only = (item: Omit<ImplementationItem, "id">, conventions: Partial<Conventions> = {}) =>
    planOf([{ id: "1", ...item }], conventions);

  it.each<[string, Omit<ImplementationItem, "id">, string, number]>([
    ["applied for online", { channels: ["window", "online"], maxVisits: visits(2) }, "visits-by-channel", 1],
    ["applied for by post", { channels: ["postal"], maxVisits: visits(2) }, "visits-by-channel", 1],
    ["two visits over", { online: "yes", maxVisits: visits(3) }, "visits-by-channel", 2],
    ["a range of visits", { online: "yes", maxVisits: { ...visits(2), atLeast: 1 } }, "visits-by-channel", 1],
    [
      "a result that is sent",
      { channels: ["window"], express: "yes", maxVisits: visits(2) },
      "visits-by-delivery",
      2,
    ],
    ["done on the spot", { caseType: "immediate", maxVisits: visits(2) }, "visits-instant", 1],
    ["only a window", { channels: ["window"], maxVisits: visits(2) }, "visits-new-channel", 5],
    ["nothing said", { maxVisits: visits(2) }, "visits-new-channel", 5],
  ])("%s", (_title, item, kind, cost) => {
    const [proposal] = only(item).proposals;
    expect(proposal).toMatchObject({
      kind,
      cost,
      metric: once,
      changes: [{ element: "maxVisits", to: visits(1) }],
    });
  });

  it("says why and by which cells", () => {
    const [proposal] = only({
      channels: ["window", "online", "postal"],
      express: "no",
      results: [{ id: "r", name: "许可证" }],
      maxVisits: visits(3),
    }).proposals;
    expect(proposal?.reason).toBe(
      "写明可以网上、邮寄申请，提交材料不必到场；核验原件或领取结果，至多到场一次。要减去 2 次。",
    );
    expect(proposal?.evidence).toEqual([{ element: "channels", text: "窗口办理、网上办理、快递申请" }]);
  });

  it.each([
    [days(20), days(11), days(10), "promise-just-over"],
    [days(20), days(12), days(10), "promise-just-over"],
    [days(20), days(13), days(10), "promise-far-over"],
    [days(5), days(5), days(2), "promise-far-over"],
    [days(45), days(23), days(22), "promise-just-over"],
    [days(1, "month"), days(20), days(10), "promise-far-over"],
    [days(1, "month"), days(1, "month"), days(10), "promise-far-over"],
    [days(30, "calendar-day"), days(30, "calendar-day"), days(15, "calendar-day"), "promise-far-over"],
  ])("of %o promised %o: %o", (statutoryTimeLimit, promisedTimeLimit, to, kind) => {
    const { proposals } = only({ statutoryTimeLimit, promisedTimeLimit });
    expect(proposals.find(({ metric }) => metric === half)).toMatchObject({
      kind,
      changes: [{ element: "promisedTimeLimit", to }],
    });
  });

  it("makes an item of one statutory day instant, or leaves it to a waiver", () => {
    const day = { statutoryTimeLimit: days(1), promisedTimeLimit: days(1), caseType: "promised" } as const;
    const free = only(day);
    expect(free.proposals).toMatchObject([
      {
        kind: "instant",
        metric: half,
        changes: [
          { element: "caseType", to: "immediate" },
          { element: "promisedTimeLimit", to: { kind: "immediate" } },
        ],
      },
    ]);
    const bound = only({ ...day, steps: [{ id: "s", name: "现场踏勘" }] });
    expect(bound.proposals).toEqual([]);
    expect(bound.waivers).toHaveLength(1);
    expect(gapOf(bound.gaps.overall, half)).toMatchObject({ missing: 1, rest: 1, standing: "waivers" });
    expect(bound.cheapest.short).toMatchObject([{ unit: "", missing: 1 }, { missing: 1 }]);
  });

  it("offers what could be instant without asking it of anybody", () => {
    const { proposals, cheapest } = only({
      statutoryTimeLimit: days(20),
      promisedTimeLimit: days(1),
      maxVisits: visits(1),
    });
    expect(proposals.map(({ kind, metric }) => [kind, metric])).toEqual([["instant", undefined]]);
    expect(cheapest.ids).toEqual([]);
  });

  it("asks for what is blank, unread or without a unit, and proposes no value for it", () => {
    const { proposals, fillings } = planOf([
      { id: "1", statutoryTimeLimit: days(20) },
      {
        id: "2",
        maxVisits: { kind: "unreadable", raw: "多次" },
        statutoryTimeLimit: { kind: "duration", amount: 20, unit: "unstated" },
        promisedTimeLimit: days(15),
      },
    ]);
    expect(proposals).toEqual([]);
    expect(fillings.map(({ item, element, cause }) => [item.id, element, cause])).toEqual([
      ["1", "maxVisits", "blank"],
      ["1", "promisedTimeLimit", "blank"],
      ["2", "maxVisits", "unreadable"],
      ["2", "statutoryTimeLimit", "no-unit"],
    ]);
  });

  it("names a column that is not there once", () => {
    const sources: Source[] = [{ id: "t", label: "表", layer: "implementation", present: ["name"] }];
    const all = ["1", "2"].map((id) => ({ id, sourceId: "t", name: "取水许可" }));
    const plan = planChanges(list(all, { sources }), { pack: zhenping2018 });
    expect(plan.columns.map(({ element, items: count }) => [element, count])).toEqual([
      ["maxVisits", 2],
      ["statutoryTimeLimit", 2],
      ["promisedTimeLimit", 2],
    ]);
    expect(plan.fillings).toEqual([]);
    expect(plan.gaps.overall.map(({ standing }) => standing)).toEqual(["not-measured", "not-measured"]);
  });

  it("leaves a waived item in peace, as long as the waiver holds", () => {
    const all = [{ id: "1", statutoryTimeLimit: days(20), promisedTimeLimit: days(15) }];
    const waiver = { key: `${"time-limit/promised-within-half"}|1`, reason: "检验", approvedBy: "中心" };
    const plan = (until: string) =>
      planChanges(list(all), { pack: zhenping2018, waivers: [{ ...waiver, until }] });
    expect(gapOf(plan("2018-12-31").gaps.overall, half)).toMatchObject({ missing: 0, waived: 1 });
    expect(plan("2018-12-31").proposals).toEqual([]);
    expect(gapOf(plan("2018-08-24").gaps.overall, half)).toMatchObject({ missing: 1, waived: 0 });
    const [finding] = checkCatalogue(list(all), { rules, metrics, pack: zhenping2018 }).findings.filter(
      ({ ruleId }) => ruleId === "time-limit/promised-within-half",
    );
    expect(finding?.key).toBe(`${waiver.key}|promisedTimeLimit`);
  });

  it("asks nobody to shorten a promise where the pack asks for no ceiling, and offers it all the same", () => {
    const item = { id: "1", statutoryTimeLimit: days(20), promisedTimeLimit: days(15) };
    const [asked, free] = [zhenping2018, national2020].map((pack) => planChanges(list([item]), { pack }));
    expect([asked?.cheapest.changes, free?.cheapest.changes]).toEqual([1, 0]);
    expect(asked?.gaps.overall.map(({ metric }) => metric)).toContain(half);
    expect(free?.gaps.overall).toEqual([]);
    expect(free?.proposals.map(({ kind, metric }) => [kind, metric])).toEqual(
      asked?.proposals.map(({ kind }) => [kind, undefined]),
    );
  });

  it("proposes no new channel where the pack does not want it", () => {
    const plan = only({ maxVisits: visits(2) }, { costVisitNewChannel: "not-proposed" });
    expect(plan.proposals).toEqual([]);
    expect(gapOf(plan.gaps.overall, once)).toMatchObject({ missing: 1, rest: 1, standing: "beyond" });
  });
});

describe("whose targets are reached", () => {
  const unit = (name: string, counts: readonly number[], more: Omit<ImplementationItem, "id"> = {}) =>
    counts.map(
      (count, index): ImplementationItem => ({
        id: `${name}${index}`,
        compilingUnit: name,
        maxVisits: visits(count),
        ...more,
      }),
    );
  const all = [
    ...unit("甲局", [2, 2, 1, 1, 1]),
    ...unit("乙局", [2, 2, 2, 1, 1, 1, 1, 1, 1, 1], { online: "yes" }),
  ];

  it("the county's alone takes the cheapest anywhere; with the units', each its own", () => {
    const county = planChanges(list(all), { pack: zhenping2018, goal: "county" }).cheapest;
    expect(county).toMatchObject({ changes: 2, cost: 2, byUnit: { 乙局: { changes: 2 } } });
    const both = planChanges(list(all), { pack: zhenping2018 }).cheapest;
    expect(both.byUnit).toEqual({ 甲局: { changes: 1, cost: 5 }, 乙局: { changes: 1, cost: 1 } });
    expect(both.goals).toMatchObject({ county: { cost: 2 }, units: { cost: 6 }, all: { cost: 6 } });
  });

  it("counts cases to choose among equals, or divides the cost by them", () => {
    const cases = (id: string, count: number): CaseCount => ({
      id,
      implementationCode: id,
      accepted: { kind: "count", count },
    });
    const coded = unit("丙局", [2, 2, 3, 1, 1, 1, 1], { online: "yes" }).map((item, index) => ({
      ...item,
      implementationCode: `code${index}`,
    }));
    const caseCounts = [cases("CODE1", 10), cases("code2", 90), cases("nobody", 1)];
    const plan = (planCases: Conventions["planCases"]) =>
      planChanges(list(coded, { caseCounts }), { pack: packWith({ planCases }) });
    expect(plan("break-ties").cheapest.ids).toEqual(["visits-by-channel|丙局0", "visits-by-channel|丙局1"]);
    expect(plan("per-case").cheapest.ids).toEqual(["visits-by-channel|丙局1", "visits-by-channel|丙局2"]);
    expect(plan("ignore").cases).toEqual({ rows: 3, used: 2, unmatched: 1, unstated: 0 });
  });

  it("asks no change of a unit whose figure is too thin, unless the pack says so", () => {
    const thin: ImplementationItem[] = [
      ...unit("丁局", [2, 2]),
      { id: "x", compilingUnit: "丁局" },
      { id: "y", compilingUnit: "丁局" },
    ];
    expect(planOf(thin).gaps.byUnit.丁局?.[0]).toMatchObject({ standing: "thin", toFill: 2, missing: 4 });
    expect(planOf(thin).cheapest.ids).toEqual([]);
    const allTheSame = planOf(thin, { planThin: "all-the-same" });
    expect(allTheSame.gaps.byUnit.丁局?.[0]?.standing).toBe("fill");
    expect(allTheSame.cheapest.short).toMatchObject([
      { unit: "", missing: 2 },
      { unit: "丁局", missing: 2 },
    ]);
  });

  it("shows a unit together with those under it", () => {
    const organisations = [
      { id: "a", name: "甲局" },
      { id: "b", name: "乙局", parentId: "a" },
    ];
    const { gaps } = planChanges(list(all), { pack: zhenping2018, organisations });
    expect(gaps.byUnitRolledUp.甲局?.[0]).toMatchObject({ missing: 2, ready: 3, newChannel: 2 });
  });
});

describe("any list", () => {
  const sources: Source[] = [
    {
      id: "half",
      label: "半表",
      layer: "implementation",
      present: ["name", "promisedTimeLimit", "maxVisits"],
    },
  ];
  const anyList = items(25).map((all) =>
    list(
      all.map((item, index) => (index % 5 === 0 ? { ...item, sourceId: "half" } : item)),
      { sources },
    ),
  );
  // Thin lists are common among arbitrary ones: without this hardly anything would be planned.
  const pack = packWith({ planThin: "all-the-same" });

  it("has gaps that agree with the metrics, and books that balance", () => {
    fc.assert(
      fc.property(anyList, (catalogue) => {
        const plan = planChanges(catalogue, { pack });
        expect(Plan.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
        const report = checkCatalogue(catalogue, { rules: [], metrics, pack }).metrics;
        for (const [group, gaps] of [["", plan.gaps.overall] as const, ...Object.entries(plan.gaps.byUnit)]) {
          for (const gap of gaps) {
            const measurement = (group === "" ? report.overall : report.byUnit[group])![gap.metric]!;
            expect([gap.numerator, gap.denominator]).toEqual([
              measurement.numerator,
              measurement.denominator,
            ]);
            if (gap.kind === "list") expect(gap.missing).toBe(measurement.target?.missing ?? 0);
            const { ready, newChannel, toFill, waived, rest } = gap;
            expect(gap.denominator - gap.numerator).toBe(ready + newChannel + toFill + waived + rest);
            expect(gap.outside).toBe(measurement.decidable - measurement.counted);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is at its targets once the cheapest set is made, save what the plan says is short", () => {
    fc.assert(
      fc.property(anyList, (catalogue) => {
        const plan = planChanges(catalogue, { pack });
        const { gaps, applied } = whatIf(catalogue, plan, plan.cheapest.ids, { pack });
        expect(applied).toHaveLength(plan.cheapest.changes);
        const left = [["", gaps.overall] as const, ...Object.entries(gaps.byUnit)].flatMap(([unit, list]) =>
          list.flatMap(({ metric, missing, state }) =>
            missing > 0 && state !== "not-measured" ? [{ unit, metric, missing }] : [],
          ),
        );
        expect(left).toEqual(plan.cheapest.short);
      }),
      { numRuns: 60 },
    );
  });

  it("is planned the same, in whatever order its items come", () => {
    fc.assert(
      fc.property(items(20), fc.nat(), (all, turn) => {
        const uncoded = all.map(({ implementationCode: _code, ...item }) => item);
        const turned = uncoded.map((_item, index) => uncoded[(index + turn) % uncoded.length]!);
        const [one, other] = [uncoded, turned].map((list_) => planChanges(list(list_), { pack }));
        expect(other?.cheapest.ids.toSorted()).toEqual(one?.cheapest.ids.toSorted());
        expect(other?.gaps).toEqual(one?.gaps);
      }),
      { numRuns: 30 },
    );
  });

  it("costs what its proposals cost", () => {
    fc.assert(
      fc.property(anyList, (catalogue) => {
        const { cheapest, proposals } = planChanges(catalogue, { pack });
        const cost = proposals
          .filter(({ id }) => cheapest.ids.includes(id))
          .reduce((total, one) => total + Number(one.cost), 0);
        expect(toText(fromText(String(cheapest.cost))!)).toBe(toText(fromNumber(cost)));
        expect(new Set(proposals.map(({ id }) => id)).size).toBe(proposals.length);
      }),
      { numRuns: 30 },
    );
  });
});

describe("a choice of one's own", () => {
  const catalogue = list([
    {
      id: "1",
      name: "取水许可",
      statutoryTimeLimit: days(1),
      promisedTimeLimit: days(1),
      maxVisits: visits(2),
    },
    { id: "2", statutoryTimeLimit: days(10, "month"), promisedTimeLimit: { kind: "immediate" } },
    { id: "3", statutoryTimeLimit: days(2), promisedTimeLimit: days(1.5), caseType: "promised" },
  ]);
  const plan = planChanges(catalogue, { pack: packWith({ instantCandidate: 2 }) });

  it("is refused where it is not of the plan, or contradicts itself", () => {
    expect(() => applyProposals(catalogue, plan, ["visits-by-channel|9"])).toThrow(
      "没有编号为“visits-by-channel|9”的建议",
    );
    expect(() => applyProposals(catalogue, plan, ["promise-far-over|3", "instant|3"])).toThrow("互相矛盾");
    expect(() => applyProposals(list([]), plan, ["instant|3"])).toThrow("不是同一份");
  });

  it("changes what it says and nothing else", () => {
    const after = applyProposals(catalogue, plan, ["instant|3"]);
    expect(after.items[2]).toEqual({
      ...catalogue.items[2],
      caseType: "immediate",
      promisedTimeLimit: { kind: "immediate" },
    });
    expect(after.items.slice(0, 2)).toEqual(catalogue.items.slice(0, 2));
  });
});

it("tells the cost of every kind", () => {
  for (const { cost } of Object.values(planKinds)) expect(planOptions).toContain(cost);
});
