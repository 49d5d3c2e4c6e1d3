import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Checker, type Measurement } from "../../src/engine/index.ts";
import { inPopulation, metrics } from "../../src/metrics/index.ts";
import type { ImplementationItem, Source } from "../../src/model/index.ts";
import { zhenping2018 } from "../../src/packs/index.ts";
import { rules } from "../../src/rules/index.ts";
import { items } from "../arbitraries.ts";
import { measure, measureOne } from "./measure.ts";

const sources: readonly Source[] = [
  { id: "half", label: "半表", layer: "implementation", present: ["name", "promisedTimeLimit", "maxVisits"] },
  { id: "none", label: "缺列的表", layer: "implementation", present: ["name"] },
];
const list = items(40).map((all) =>
  all.map((item, index) =>
    index % 4 === 0 ? { ...item, sourceId: index % 8 === 0 ? "half" : "none" } : item,
  ),
);
/** Without codes: every item counts. */
const uncoded = items(40).map((all) =>
  all.map(({ implementationCode: _code, ...item }): ImplementationItem => item),
);

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

describe("every metric in every group", () => {
  it("balances its books", () => {
    fc.assert(
      fc.property(list, (all) => {
        const report = measure(all, { sources });
        const groups = [report.byUnit, report.byUnitRolledUp, report.byType, report.byLevel].flatMap(
          (group) => Object.values(group),
        );
        for (const group of [report.overall, ...groups]) {
          for (const { id, kind } of metrics) {
            const { counted, denominator, excluded, total, blank, decided, decidable } = group[id]!;
            expect(counted + sum(excluded)).toBe(total);
            if (kind !== "ratio") expect(denominator).toBe(counted);
            expect(decided).toBe(counted - blank);
            expect(decided).toBeLessThanOrEqual(decidable);
          }
        }
        for (const groupsOf of [report.byUnit, report.byType, report.byLevel]) {
          for (const { id } of metrics) {
            const totals = Object.values(groupsOf).map((group) => group[id]!.total);
            expect(totals.reduce((all, one) => all + one, 0)).toBe(report.overall[id]?.total);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("has no parts and no variants beyond its base", () => {
    fc.assert(
      fc.property(list, (all) => {
        const { overall } = measure(all, { sources });
        for (const { id, kind } of metrics) {
          const { counted, parts, total, variants } = overall[id]!;
          if (id === "visits/at-most-once") {
            const { supported = 0, doubtful = 0, "not-verifiable": unknown = 0 } = parts;
            expect(supported + doubtful + unknown).toBe(overall[id]?.numerator);
          } else expect(sum(parts)).toBeLessThanOrEqual(counted);
          if (kind !== "share") continue;
          for (const { numerator, denominator } of Object.values(variants)) {
            expect(Number(numerator)).toBeLessThanOrEqual(Number(denominator));
            expect(Number(denominator)).toBeLessThanOrEqual(total);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("does not depend on the order of the list", () => {
    fc.assert(
      fc.property(uncoded, fc.nat(), (all, seed) => {
        const turned = all.map((_item, index) => all[(index + seed) % all.length]!);
        expect(measure(turned).overall).toEqual(measure(all).overall);
      }),
      { numRuns: 60 },
    );
  });

  it("is changed by a suspended item in nothing but the count of what is left out", () => {
    fc.assert(
      fc.property(uncoded, (all) => {
        const before = measure(all).overall;
        const after = measure([...all, { ...all[0], id: "x", status: "suspended" }]).overall;
        for (const { id } of metrics) {
          const { numerator, denominator, counted, state } = before[id]!;
          expect(after[id]).toMatchObject({ numerator, denominator, counted, state });
          expect(after[id]?.excluded.suspended ?? 0).toBe((before[id]?.excluded.suspended ?? 0) + 1);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("instant items in or out", () => {
  const option = fc.constantFrom("counted" as const, "left-out" as const);
  const pack = (instantInHalf: "counted" | "left-out", instantInMean: "counted" | "left-out") => ({
    ...zhenping2018,
    conventions: { ...zhenping2018.conventions, instantInHalf, instantInMean },
  });
  const mean = "time-limit/mean-compression";
  const half = "time-limit/within-half";

  it("balances the books under every option, and parts that were merged or saved equal the whole", () => {
    fc.assert(
      fc.property(list, option, option, fc.nat(40), (all, inHalf, inMean, cut) => {
        const settings = { rules: [], metrics, pack: pack(inHalf, inMean) };
        const checked = (some: readonly ImplementationItem[]) => {
          const checker = new Checker(settings);
          for (const source of sources) checker.addSource(source);
          for (const item of some) checker.add(item);
          return checker;
        };
        const whole = checked(all).finish().metrics;
        const first = checked(all.slice(0, cut));
        first.merge(Checker.resume(settings, JSON.parse(JSON.stringify(checked(all.slice(cut)).save()))));
        expect(first.finish().metrics).toEqual(whole);
        for (const group of [whole.overall, ...Object.values(whole.byUnit)]) {
          for (const id of [half, mean]) {
            const { counted, denominator, excluded, total, options } = group[id]!;
            expect(counted + sum(excluded)).toBe(total);
            expect(denominator).toBe(counted);
            expect(options[id === half ? "instantInHalf" : "instantInMean"]).toBe(
              id === half ? inHalf : inMean,
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("moves only the instant items: none is above half, and the reading beside the figure is the figure of the other", () => {
    fc.assert(
      fc.property(uncoded, (all) => {
        const out = measure(all).overall;
        const counted = measure(all, { conventions: { instantInHalf: "counted" } }).overall;
        const { numerator, denominator, excluded, parts } = counted[half]!;
        const instant = out[half]!.excluded.instant ?? 0;
        expect(excluded.instant).toBeUndefined();
        expect(parts.instant ?? 0).toBe(instant);
        expect(Number(numerator) - instant).toBe(out[half]!.numerator);
        expect(Number(denominator) - instant).toBe(out[half]!.denominator);
        const left = measure(all, { conventions: { instantInMean: "left-out" } }).overall;
        expect(left[mean]?.excluded.instant ?? 0).toBe(instant);
        // The pair of pooled figures is what it is by definition, whatever is set.
        expect(counted["time-limit/pooled-compression"]).toEqual(out["time-limit/pooled-compression"]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("figures move the way people expect", () => {
  const amount = fc.integer({ min: 1, max: 90 });
  const unit = fc.constantFrom("workday", "calendar-day", "month", "hour", "unstated");
  const limit = (value: number, of: string) =>
    ({ kind: "duration", amount: value, unit: of }) as ImplementationItem["promisedTimeLimit"] & object;

  it("a shorter promise never takes an item out of within half", () => {
    fc.assert(
      fc.property(amount, amount, amount, unit, unit, (l, a, b, unitOfL, unitOfP) => {
        const figure = (p: number): Measurement =>
          measureOne("time-limit/within-half", [
            { statutoryTimeLimit: limit(l, unitOfL), promisedTimeLimit: limit(p, unitOfP) },
          ]);
        const shorter = figure(Math.min(a, b));
        const longer = figure(Math.max(a, b));
        expect(Number(shorter.numerator)).toBeGreaterThanOrEqual(Number(longer.numerator));
      }),
    );
  });

  it("a larger share lets no item out", () => {
    fc.assert(
      fc.property(uncoded, fc.integer({ min: 1, max: 99 }), (all, percent) => {
        const of = (promisedShare: string) =>
          measureOne("time-limit/within-half", all, { conventions: { promisedShare } });
        expect(Number(of(`${percent + 1}/100`).numerator)).toBeGreaterThanOrEqual(
          Number(of(`${percent}/100`).numerator),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("a visit less never lowers at-most-once or zero, and never raises the average", () => {
    fc.assert(
      fc.property(uncoded, (all) => {
        const fewer = all.map(
          (item): ImplementationItem =>
            item.maxVisits?.kind === "count"
              ? { ...item, maxVisits: { kind: "count", count: Math.max(0, item.maxVisits.count - 1) } }
              : item,
        );
        const before = measure(all).overall;
        const after = measure(fewer).overall;
        for (const id of ["visits/at-most-once", "visits/zero"]) {
          expect(Number(after[id]?.numerator)).toBeGreaterThanOrEqual(Number(before[id]?.numerator));
          expect(after[id]?.denominator).toBe(before[id]?.denominator);
        }
        expect(Number(after["visits/average"]?.numerator)).toBeLessThanOrEqual(
          Number(before["visits/average"]?.numerator),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe("rules and metrics say the same", () => {
  it("items above half are the findings, items within half the passes", () => {
    fc.assert(
      fc.property(uncoded, (all) => {
        const checker = new Checker({ rules, metrics, pack: zhenping2018 });
        for (const item of all) checker.add(item);
        const { coverage, metrics: report } = checker.finish();
        const rule = coverage.find(({ ruleId }) => ruleId === "time-limit/promised-within-half")!;
        const { numerator, denominator } = report.overall["time-limit/within-half"]!;
        expect([rule.passed, rule.failed]).toEqual([numerator, Number(denominator) - Number(numerator)]);
        const stated = coverage.find(({ ruleId }) => ruleId === "visits/stated")!;
        expect(stated.passed).toBe(report.overall["visits/average"]?.counted);
      }),
      { numRuns: 100 },
    );
  });

  it("the target fails for the list and for each unit that is short of it, and for no other", () => {
    fc.assert(
      fc.property(uncoded, (all) => {
        const checker = new Checker({ rules, metrics, pack: zhenping2018 });
        for (const item of all) checker.add(item);
        const { findings, metrics: report } = checker.finish();
        const short = (measurement: Measurement | undefined) => measurement?.target?.reached === false;
        const id = "visits/at-most-once";
        const units = Object.keys(report.byUnit);
        const expected = [
          ...(short(report.overall[id]) ? ["list"] : []),
          // A list of one unit is the unit, and is told once.
          ...(units.length > 1 ? units.filter((unit) => short(report.byUnit[unit]?.[id])) : []),
        ];
        const found = findings.filter(({ ruleId }) => ruleId === "visits/at-most-once-target");
        expect(found.map(({ subject }) => subject.id).toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 60 },
    );
  });

  it("an item is complete where the rules find nothing missing and no placeholder", () => {
    const asking = rules.filter(({ id }) =>
      ["elements/implementation-complete", "elements/no-placeholder", "contact/phones-stated"].includes(id),
    );
    fc.assert(
      fc.property(uncoded, (all) => {
        const filledUp = all.map(
          (item): ImplementationItem => ({
            ...complete,
            implementationCode: item.id,
            ...item,
          }),
        );
        const checker = new Checker({ rules: asking, metrics, pack: zhenping2018 });
        for (const item of filledUp) checker.add(item);
        const { findings, metrics: report } = checker.finish();
        const named = new Set(findings.map(({ subject }) => subject.id));
        const clean = filledUp.filter(
          (item) => !named.has(item.id) && inPopulation(item, context) === true,
        ).length;
        expect(report.overall["elements/completeness"]?.parts.complete ?? 0).toBeGreaterThanOrEqual(clean);
      }),
      { numRuns: 100 },
    );
  });
});

const context = { asOf: zhenping2018.asOf, conventions: zhenping2018.conventions, hasColumn: () => true };
const phone = [{ id: "1", raw: "0915-8822222", areaCode: "0915", number: "8822222" }];
const complete = {
  name: "临时救助金给付",
  exerciseContent: "审核确认",
  implementingBody: "镇坪县民政局",
  statutoryTimeLimit: { kind: "duration", amount: 20, unit: "workday" },
  promisedTimeLimit: { kind: "duration", amount: 10, unit: "workday" },
  charges: "no",
  materials: [],
  procedure: "申请、受理、审查、决定、送达",
  channels: ["window"],
  places: "县政务服务中心一楼 3 号窗口",
  serviceHours: "工作日 8:00—18:00",
  consultationPhones: phone,
  supervisionPhones: phone,
} as const satisfies Partial<ImplementationItem>;
