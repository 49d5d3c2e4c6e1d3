import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Checker, CheckReport, type CheckSettings, type SavedCheck } from "../../src/engine/index.ts";
import { metrics } from "../../src/metrics/index.ts";
import type { ImplementationItem, Source } from "../../src/model/index.ts";
import { zhenping2018 } from "../../src/packs/index.ts";
import { rules } from "../../src/rules/index.ts";
import { items } from "../arbitraries.ts";

const settings: CheckSettings = {
  rules,
  metrics,
  pack: zhenping2018,
  organisations: [
    { id: "mz", name: "县民政局" },
    { id: "ga", name: "县公安局", parentId: "mz" },
  ],
};

const sources: readonly Source[] = [
  {
    id: "full",
    label: "全表",
    layer: "implementation",
    present: [...new Set(rules.flatMap((rule) => ("needs" in rule ? [...rule.needs] : [])))] as string[],
  },
  {
    id: "thin",
    label: "缺列的表",
    layer: "implementation",
    present: ["name", "itemType", "promisedTimeLimit"],
  },
];

const list = items().map((all) =>
  all.map((item, index) => ({ ...item, sourceId: index % 3 === 0 ? "thin" : "full" })),
);
const entries = [
  { id: "e1", name: "临时救助金给付", basicCode: "000105001000", itemType: "payment" as const },
  { id: "e2", name: "另一项", basicCode: "0100001000" },
];

const part = (some: readonly ImplementationItem[], first = false, keep?: number): Checker => {
  const checker = new Checker({ ...settings, ...(keep === undefined ? {} : { keep }) });
  for (const source of sources) checker.addSource(source);
  if (first) for (const entry of entries) checker.addEntry(entry);
  for (const item of some) checker.add(item);
  return checker;
};

/** Cut at the given places. */
const cut = (all: readonly ImplementationItem[], places: readonly number[]): ImplementationItem[][] => {
  const bounds = [...new Set(places.map((place) => place % (all.length + 1)))].sort((a, b) => a - b);
  return [0, ...bounds].map((from, index) => all.slice(from, bounds[index] ?? all.length));
};

describe("checking in one run, in chunks or in merged parts", () => {
  it("gives the identical report", () => {
    fc.assert(
      fc.property(
        list,
        fc.array(fc.nat(40), { maxLength: 4 }),
        fc.option(fc.constantFrom(1, 3), { nil: undefined }),
        (all, places, keep) => {
          const whole = part(all, true, keep).finish();
          const [first = [], ...rest] = cut(all, places);
          const merged = part(first, true, keep);
          for (const chunk of rest) merged.merge(part(chunk, false, keep));
          expect(merged.finish()).toEqual(whole);

          const joined = part([], true, keep);
          for (const chunk of cut(all, places)) for (const item of chunk) joined.add(item);
          expect(joined.finish()).toEqual(whole);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("goes on from a state that was written as JSON", () => {
    fc.assert(
      fc.property(list, fc.nat(40), (all, place) => {
        const [before = [], after = []] = cut(all, [place]);
        const saved = JSON.parse(JSON.stringify(part(before, true).save())) as SavedCheck;
        const resumed = Checker.resume(settings, saved);
        for (const item of after) resumed.add(item);
        const whole = part(all, true).finish();
        expect(resumed.finish()).toEqual(whole);
      }),
      { numRuns: 100 },
    );
  });

  it("does not depend on how parts are grouped", () => {
    fc.assert(
      fc.property(list, list, list, (a, b, c) => {
        const [x, y, z] = [a, b, c].map((some, n) => some.map((item) => ({ ...item, id: `${n}${item.id}` })));
        const left = part(x!, true);
        left.merge(part(y!));
        left.merge(part(z!));
        const tail = part(y!);
        tail.merge(part(z!));
        const right = part(x!, true);
        right.merge(tail);
        expect(right.finish()).toEqual(left.finish());
      }),
      { numRuns: 60 },
    );
  });

  it("refuses a state of another pack", () => {
    const saved = part([]).save();
    expect(() => Checker.resume({ ...settings, pack: { ...zhenping2018, version: "x" } }, saved)).toThrow(
      RangeError,
    );
  });
});

describe("the report", () => {
  it("accounts for every subject of every rule, and is what its schema says", () => {
    fc.assert(
      fc.property(list, (all) => {
        const report = part(all, true).finish();
        expect(CheckReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
        expect(report.faults).toEqual([]);
        const levels = new Map<string, string>(rules.map(({ id, level }) => [id, level]));
        for (const coverage of report.coverage) {
          const { passed, failed, faulted, skipped, blocked, subjects } = coverage;
          const sum = [...skipped, ...blocked].reduce(
            (total, { count }) => total + count,
            passed + failed + faulted,
          );
          expect(sum).toBe(subjects);
          const level = levels.get(coverage.ruleId);
          if (level === "item") expect(subjects).toBe(all.length);
          if (level === "entry") expect(subjects).toBe(entries.length);
        }
        const keys = report.findings.map(({ key }) => key);
        expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("balances the books of every metric in every group", () => {
    fc.assert(
      fc.property(list, (all) => {
        const { metrics: report } = part(all).finish();
        const groups = [
          report.overall,
          ...[report.byUnit, report.byUnitRolledUp, report.byType, report.byLevel].flatMap((group) =>
            Object.values(group),
          ),
        ];
        for (const group of groups) {
          for (const { counted, excluded, total } of Object.values(group)) {
            expect(counted + Object.values(excluded).reduce((sum, count) => sum + count, 0)).toBe(total);
          }
        }
        for (const [id, { total }] of Object.entries(report.overall)) {
          expect(total).toBe(all.length);
          const inUnits = Object.values(report.byUnit).reduce((sum, unit) => sum + (unit[id]?.total ?? 0), 0);
          expect(inUnits).toBe(total);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("gives one rule the same findings whether or not others run", () => {
    fc.assert(
      fc.property(list, fc.nat(rules.length - 1), (all, index) => {
        const rule = rules[index]!;
        const alone = new Checker({ ...settings, rules: [rule], pack: { ...zhenping2018, rules: {} } });
        for (const source of sources) alone.addSource(source);
        for (const item of all) alone.add(item);
        const own = (report: CheckReport) =>
          report.findings.filter(
            (finding) => finding.ruleId === rule.id && finding.subject.kind === "implementation-item",
          );
        const together = new Checker({ ...settings, pack: { ...zhenping2018, rules: {} } });
        for (const source of sources) together.addSource(source);
        for (const item of all) together.add(item);
        expect(own(alone.finish())).toEqual(own(together.finish()));
      }),
      { numRuns: 60 },
    );
  });
});
