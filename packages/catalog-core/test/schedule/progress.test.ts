import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extendPack, type PolicyPack } from "../../src/engine/index.ts";
import { check, zhenping2018 } from "../../src/index.ts";
import type { Source, StageDates } from "../../src/model/index.ts";
import { fromRecords } from "../../src/records/index.ts";
import { ProgressReport, progressOf, type StageState } from "../../src/schedule/index.ts";

const columns = ["roster", "directory", "implementation", "audit", "publication"] as const;

const look = (
  stageDates: StageDates[],
  asOf: string,
  { expected, pack = zhenping2018, sources = [] as Source[], roster = [] as never[] } = {} as {
    expected?: readonly string[];
    pack?: PolicyPack;
    sources?: Source[];
    roster?: never[];
  },
): ProgressReport => progressOf({ stageDates, sources, roster }, { pack, asOf, expected });

const stateOf = (report: ProgressReport, unit: string, stage: string): string | undefined =>
  report.byUnit.find((one) => one.unit === unit)?.standings.find((one) => one.stage === stage)?.state;

describe("how a unit stands", () => {
  const row = { id: "1", compilingUnit: "县民政局", implementation: "2018-07-25" };

  it.each([
    ["2018-07-20", "not-due"],
    ["2018-07-21", "overdue"],
    ["2018-07-24", "overdue"],
    ["2018-07-25", "done-late"],
  ])("as of %s a filing of 25 July is %s", (asOf, state) => {
    expect(stateOf(look([row], asOf), "县民政局", "implementation")).toBe(state);
  });

  it("a blank is not done, and not late before its last day is over", () => {
    const report = look([{ id: "1", compilingUnit: "县民政局" }], "2018-08-10");
    expect(report.byUnit[0]?.standings.map(({ state, daysLate }) => [state, daysLate])).toEqual([
      ["overdue", 58],
      ["overdue", 56],
      ["overdue", 21],
      ["not-due", undefined],
      ["not-due", undefined],
      ["not-due", undefined],
    ]);
  });

  it("the whole is reached with the last of the stages; the roster is none of them", () => {
    const done = {
      ...{ id: "1", compilingUnit: "县民政局", directory: "2018-06-14", implementation: "2018-07-18" },
      ...{ audit: "2018-08-09", publication: "2018-09-03" },
    };
    const whole = look([done], "2018-09-10").byUnit[0]?.standings.at(-1);
    expect(whole).toEqual({ stage: "completion", state: "done-late", date: "2018-09-03", daysLate: 3 });
  });

  it("counts workdays where the pack says so, by the calendar that is passed in", () => {
    const pack = extendPack(zhenping2018, {
      ...{ schema: "zp.policy-pack/1", id: "workdays", version: "1", extends: "zhenping-2018" },
      conventions: { daysLate: "workday" },
    });
    const calendar = { from: "2018-01-01", to: "2018-12-31", holidays: ["2018-07-24"], workdays: [] };
    const late = (given?: typeof calendar): unknown => {
      const report = progressOf(
        { stageDates: [row], sources: [], roster: [] },
        { pack, asOf: "2018-08-01", ...(given === undefined ? {} : { calendar: given }) },
      );
      return [report.holidays, report.byUnit[0]?.standings[2]?.daysLate];
    };
    expect(late()).toEqual(["weekends-only", 3]);
    expect(late(calendar)).toEqual(["counted", 2]);
  });

  it("a column that is not there says nothing, a blank cell says not yet", () => {
    const { catalogue } = fromRecords([
      { 编制单位: "县民政局", 目录清单反馈日期: "2018-06-14", 实施清单备案日期: "" },
    ]);
    const report = progressOf(catalogue, { pack: zhenping2018, asOf: "2018-09-01" });
    expect(report.byUnit[0]?.standings.map(({ state, because }) => because ?? state)).toEqual([
      ...["no-column", "in-time", "overdue", "no-column", "no-column", "overdue"],
    ]);
  });

  it("rows that differ and cells that hold no day are not decided", () => {
    const report = look(
      [
        {
          id: "1",
          compilingUnit: "县民政局",
          directory: "2018-06-14",
          audit: { kind: "unreadable", raw: "8月" },
        },
        { id: "2", compilingUnit: "县民政局", directory: "2018-06-15" },
        { id: "3", directory: "2018-06-15" },
      ],
      "2018-06-20",
    );
    expect(report.byUnit.map(({ standings }) => standings.map(({ because }) => because))).toEqual([
      [undefined, "rows-differ", undefined, "unreadable", undefined, undefined],
    ]);
    expect(report.unreadable).toEqual([{ row: "1", unit: "县民政局", stage: "audit", raw: "8月" }]);
    expect(report.rowsWithoutUnit).toEqual(["3"]);
  });
});

describe("who must take part", () => {
  it("names units without a row, and finds one under a name that lacks only the place", () => {
    const rows = [
      { id: "1", compilingUnit: "县民政局", directory: "2018-06-14" },
      { id: "2", compilingUnit: "县档案局" },
    ];
    const report = look(rows, "2018-06-20", { expected: ["镇坪县民政局", "镇坪县水利局"] });
    expect(report).toMatchObject({ missing: ["镇坪县水利局"], unexpected: ["县档案局"], units: 3 });
    expect(report.byUnit[0]).toMatchObject({ unit: "镇坪县民政局", writtenAs: "县民政局", hasRow: true });
    expect(stateOf(report, "镇坪县水利局", "directory")).toBe("unknown");
  });

  it("decides nothing where two units would fit", () => {
    const rows = [{ id: "1", compilingUnit: "民政局" }];
    const report = look(rows, "2018-06-20", { expected: ["镇坪县民政局", "平利县民政局"] });
    expect(report.missing).toEqual(["镇坪县民政局", "平利县民政局"]);
  });

  it("takes the compiling units of the roster; offices that only review are none", () => {
    const roster = [
      { id: "a", unit: "县水利局", duty: "editor" as const },
      { id: "b", unit: "县审改办", duty: "reviewer" as const },
    ];
    const report = progressOf(
      { stageDates: [], sources: [], roster },
      { pack: zhenping2018, asOf: "2018-06-20" },
    );
    expect([report.expectedFrom, report.missing]).toEqual(["roster", ["县水利局"]]);
  });
});

const day = fc
  .integer({ min: 0, max: 120 })
  .map((after) => new Date(Date.UTC(2018, 5, 1 + after)).toISOString().slice(0, 10));
const cell = fc.option(
  fc.oneof(
    { weight: 8, arbitrary: day },
    { weight: 1, arbitrary: fc.constant({ kind: "unreadable", raw: "?" } as const) },
  ),
  { nil: undefined },
);
const rowsOf = fc
  .array(
    fc.record({
      unit: fc.option(fc.constantFrom("甲局", "乙局", "丙镇人民政府", "丁站"), { nil: undefined, freq: 9 }),
      ...Object.fromEntries(columns.map((name) => [name, cell])),
    }),
    { maxLength: 6 },
  )
  .map((rows) =>
    rows.map(({ unit, ...dates }, at): StageDates => ({ id: `${at}`, compilingUnit: unit, ...dates })),
  );
const expectedUnits = fc.option(fc.uniqueArray(fc.constantFrom("甲局", "县乙局", "戊局"), { minLength: 1 }), {
  nil: undefined,
});

describe("on any progress sheet", () => {
  it("the counts of every stage add up to the units, and the books name everything left out", () => {
    fc.assert(
      fc.property(rowsOf, day, expectedUnits, (rows, asOf, expected) => {
        const report = look(rows, asOf, expected === undefined ? {} : { expected });
        expect(ProgressReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
        for (const { counts, done, onTime, unknown } of report.stages) {
          expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(report.units);
          expect(done.denominator + counts.unknown).toBe(report.units);
          expect(onTime.denominator + counts.unknown + counts["not-due"]).toBe(report.units);
          expect(Object.values(unknown).reduce((a, b) => a + b, 0)).toBe(counts.unknown);
        }
        const named = new Set(rows.flatMap(({ compilingUnit }) => compilingUnit ?? []));
        expect(report.units).toBe(named.size + report.missing.length);
        expect(report.rowsWithoutUnit.length).toBe(
          rows.filter(({ compilingUnit }) => compilingUnit === undefined).length,
        );
      }),
      { numRuns: 60 },
    );
  });

  it("a later day undoes nothing: what was done stays done, what was late stays late by no fewer days", () => {
    const next: Readonly<Record<StageState, readonly StageState[]>> = {
      "not-due": ["not-due", "in-time", "overdue", "done-late"],
      overdue: ["overdue", "done-late"],
      "in-time": ["in-time"],
      "done-late": ["done-late"],
      unknown: ["unknown"],
    };
    fc.assert(
      fc.property(rowsOf, day, day, (rows, one, other) => {
        const [before, after] = [one, other].sort() as [string, string];
        const then = look(rows, before);
        const now = look(rows, after);
        for (const [unit, { standings }] of then.byUnit.entries()) {
          for (const [at, old] of standings.entries()) {
            const standing = now.byUnit[unit]!.standings[at]!;
            // The whole may come to be known: a stage that was not done hid one of which nothing is known.
            if (zhenping2018.schedule[at]!.kind === "whole") continue;
            expect(next[old.state]).toContain(standing.state);
            expect(standing.daysLate ?? 0).toBeGreaterThanOrEqual(old.daysLate ?? 0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("the findings about lateness are the late stages of the units, no more and no fewer", () => {
    fc.assert(
      fc.property(rowsOf, day, (rows, asOf) => {
        const report = look(rows, asOf);
        const late = report.byUnit.flatMap(({ unit, standings }) =>
          standings.flatMap(({ stage, state }) =>
            (state === "overdue" || state === "done-late") && stage !== "completion"
              ? [`${unit}|stageDates.${stage}`]
              : [],
          ),
        );
        const { catalogue } = fromRecords([]);
        const { findings, faults } = check({ ...catalogue, stageDates: rows }, { asOf });
        expect(faults).toEqual([]);
        expect(
          findings
            .filter(({ ruleId }) => ruleId === "schedule/within-deadline")
            .map(({ subject, path }) => `${subject.unit}|${path[0]}`)
            .toSorted(),
        ).toEqual(late.toSorted());
      }),
      { numRuns: 40 },
    );
  });
});
