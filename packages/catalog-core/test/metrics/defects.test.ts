import { describe, expect, it } from "vitest";
import { Checker } from "../../src/engine/index.ts";
import { formatShare, metrics } from "../../src/metrics/index.ts";
import { zhenping2018 } from "../../src/packs/index.ts";
import { rules } from "../../src/rules/index.ts";
import { parseTimeLimit } from "../../src/time-limit/index.ts";
import {
  calendarDays,
  type Drafted,
  fraction,
  measure,
  measureOne,
  months,
  pair,
  visits,
  workdays,
  years,
} from "./measure.ts";

/*
 * What scripts and platforms in use get wrong, one test each: the same input through our metrics. The numbers D1 to D10
 * are those under which the defects were collected.
 */

const half = "time-limit/within-half";
const pooled = "time-limit/pooled-compression";
const mean = "time-limit/mean-compression";
const once = "visits/at-most-once";
const zero = "visits/zero";
const average = "visits/average";
const instant = "handling/instant-rate";

const written = (statutory: string | undefined, promised: string | undefined): Drafted =>
  pair(
    parseTimeLimit(statutory, { role: "statutory" }).limit,
    parseTimeLimit(promised, { role: "promised" }).limit,
  );
const sound = pair(workdays(20), workdays(10));

describe("time limits", () => {
  it("D1: a promise written 无期限 or 99999 never enters a sum as so many days", () => {
    for (const promised of ["无期限", "99999", "99999个工作日"]) {
      const list = [sound, written("20个工作日", promised)];
      expect(fraction(measureOne(pooled, list))).toBe("10/20");
      expect(fraction(measureOne(half, list))).toBe("1/1");
      const { excluded } = measureOne(pooled, list);
      expect(Object.values(excluded)).toEqual([1]);
    }
  });

  it("D2: a factor for months applies to the months, not to the promise in days beside them", () => {
    const list = [written("2个月", "10个工作日")];
    expect(fraction(measureOne(half, list))).toBe("1/1");
    expect(measureOne(pooled, list).excluded).toEqual({ "other-unit": 1 });
    const conversion = { month: 22, year: 250, calendarDay: 0.7 };
    expect(fraction(measureOne(pooled, list, { conventions: { conversion } }))).toBe("34/44");
  });

  it("D3: a promise in months is judged, neither dropped nor a crash", () => {
    const list = [pair(workdays(60), months(1)), pair(workdays(60), months(2))];
    expect(fraction(measureOne(half, list))).toBe("1/2");
    expect(measureOne(pooled, list)).toMatchObject({ state: "not-measured", excluded: { "other-unit": 2 } });
  });

  it("D4: a blank limit is not 0 and not 即办", () => {
    for (const blank of [undefined, "", "  "]) {
      const list = [sound, written("20个工作日", blank)];
      expect(fraction(measureOne(instant, list))).toBe("0/2");
      expect(measureOne(pooled, list)).toMatchObject({
        numerator: 10,
        denominator: 20,
        excluded: { "no-promise": 1 },
      });
      expect(measureOne(half, [sound, written(blank, "5个工作日")]).excluded).toEqual({
        "statutory-blank": 1,
      });
    }
  });

  it("D5: workdays and calendar days are never added together", () => {
    const list = [sound, pair(calendarDays(30), calendarDays(15)), pair(calendarDays(60), workdays(10))];
    expect(measureOne(pooled, list)).toMatchObject({
      numerator: 10,
      denominator: 20,
      excluded: { "other-unit": 2 },
    });
    expect(measureOne(mean, list)).toMatchObject({ numerator: "1/2", denominator: 1 });
    // each is judged in its own unit, or by what is certain between two
    expect(fraction(measureOne(half, list))).toBe("3/3");
  });

  it("D8: the workdays of a year are a named option that stands beside the figure, not a constant", () => {
    const list = [pair(years(1), workdays(25))];
    const figure = (year: number) =>
      measureOne(pooled, list, { conventions: { conversion: { month: 22, year, calendarDay: 0.7 } } });
    expect(figure(250)).toMatchObject({ numerator: 225, denominator: 250 });
    expect(figure(253)).toMatchObject({ numerator: 228, denominator: 253 });
    expect(figure(253).options.conversion).toMatchObject({ year: 253 });
    expect(measureOne(pooled, list).excluded).toEqual({ "other-unit": 1 });
  });

  it("keeps a promise longer than the law allows in the sum as it is: nothing is clipped", () => {
    expect(fraction(measureOne(pooled, [sound, pair(workdays(10), workdays(25))]))).toBe("-5/30");
    expect(measureOne(mean, [pair(workdays(10), workdays(25))])).toMatchObject({ numerator: "-3/2" });
  });

  it("does not divide by a statutory limit of 0", () => {
    expect(measureOne(mean, [pair(workdays(0), workdays(5))])).toMatchObject({
      state: "not-measured",
      excluded: { "statutory-zero": 1 },
    });
  });
});

describe("visits", () => {
  it("D6: a blank number of visits is not 0", () => {
    const list = [visits(2), {}];
    expect(measureOne(average, list)).toMatchObject({ numerator: 2, denominator: 1, excluded: { blank: 1 } });
    expect(measureOne(zero, list)).toMatchObject({ numerator: 0, denominator: 2, blank: 1 });
    expect(measureOne(once, list)).toMatchObject({ numerator: 0, denominator: 2, blank: 1 });
  });

  it("D7: 0 visits is a number and counts; it is not compared with a text", () => {
    expect(fraction(measureOne(zero, [visits(0), visits(1)]))).toBe("1/2");
    expect(fraction(measureOne(once, [visits(0), visits(1)]))).toBe("2/2");
  });

  it("D9: an item of full online depth that takes a visit is not zero visits", () => {
    expect(fraction(measureOne(zero, [{ ...visits(1), onlineDepth: ["handling"], online: "yes" }]))).toBe(
      "0/1",
    );
  });

  it("D10: what is marked unfit for online handling supports no figure of online handling", () => {
    const unfit: Drafted = { ...visits(0), online: "no", channels: ["window"] };
    const fit: Drafted = { ...visits(0), online: "yes", channels: ["window"] };
    expect(measureOne(once, [unfit, fit]).parts).toEqual({ doubtful: 1, supported: 1 });
  });

  it("counts an item of one visit on each of two channels: “11” is not compared with “1”", () => {
    expect(fraction(measureOne(once, [{ ...visits(1), channels: ["window", "online", "postal"] }]))).toBe(
      "1/1",
    );
  });
});

describe("the base", () => {
  it("leaves cancelled and suspended items out, and says how many", () => {
    const list: Drafted[] = [
      visits(1),
      { ...visits(3), status: "cancelled" },
      { ...visits(3), status: "suspended" },
      { ...visits(3), cancelDate: "2018-06-30" },
      { ...visits(1), cancelDate: "2018-12-31" },
    ];
    expect(measureOne(once, list)).toMatchObject({
      numerator: 2,
      denominator: 2,
      excluded: { cancelled: 2, suspended: 1 },
      total: 5,
    });
  });

  it("is the same for all figures on visits, and is never silently another one", () => {
    const list: Drafted[] = [visits(0), visits(1), {}, { ...visits(0), itemType: "penalty" }];
    const { overall } = measure(list);
    expect(overall[once]?.denominator).toBe(3);
    expect(overall[zero]?.denominator).toBe(3);
    for (const { counted, excluded, total } of Object.values(overall)) {
      expect(total).toBe(4);
      expect(counted + Object.values(excluded).reduce((sum, count) => sum + count, 0)).toBe(4);
    }
  });

  it("counts the same implementation code once", () => {
    const code = { implementationCode: "11610927MB0000019W4000105001000" };
    expect(
      measureOne(once, [
        { ...visits(1), ...code },
        { ...visits(1), ...code },
      ]),
    ).toMatchObject({
      numerator: 1,
      denominator: 1,
      excluded: { duplicate: 1 },
    });
  });

  it("of nothing is not 100 %", () => {
    for (const measurement of Object.values(measure([]).overall)) {
      expect(measurement.state).toBe("not-measured");
      expect(measurement.target).toBeUndefined();
      expect(formatShare(measurement)).toBe("无法计算");
    }
  });
});

it("two mistakes in one item do not cancel out", () => {
  const checker = new Checker({ rules, metrics, pack: zhenping2018 });
  const zeroDays = workdays(0);
  checker.add({ id: "1", caseType: "promised", statutoryTimeLimit: zeroDays, promisedTimeLimit: zeroDays });
  const found = checker.finish().findings.filter(({ ruleId }) => ruleId === "time-limit/amount-and-unit");
  expect(found.map(({ path }) => path)).toEqual([["promisedTimeLimit"], ["statutoryTimeLimit"]]);
});
