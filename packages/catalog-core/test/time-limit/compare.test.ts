import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, multiply, ONE, rational, toText } from "../../src/exact/index.ts";
import {
  addWorkdays,
  type ConversionOptions,
  compareLimits,
  type DurationLimit,
  endOfPeriod,
  exactWorkdays,
  HALF,
  isInstant,
  judgeHalf,
  largestWithin,
  parseTimeLimit,
  type TimeLimit,
  type TimeUnit,
  type WorkCalendar,
} from "../../src/time-limit/index.ts";
import { calendar2018 } from "./calendar-2018.ts";
import { hasSharedData, realCsv } from "./shared-strings.ts";

const of = (amount: number, unit: TimeUnit = "workday"): DurationLimit => ({
  kind: "duration",
  amount,
  unit,
});
const verdict = (p: TimeLimit, l: TimeLimit, share = ONE, options: ConversionOptions = {}) =>
  compareLimits(p, l, share, options).verdict;

describe("promised against statutory", () => {
  it("compares the same unit directly, and equality holds", () => {
    expect(verdict(of(10), of(20))).toBe("yes");
    expect(verdict(of(20), of(20))).toBe("yes");
    expect(verdict(of(25), of(20))).toBe("no");
    expect(verdict(of(10), of(20), HALF)).toBe("yes");
    expect(verdict(of(11), of(20), HALF)).toBe("no");
    expect(verdict(of(23), of(45), HALF)).toBe("no");
    expect(verdict(of(2.5), of(5), HALF)).toBe("yes");
    expect(verdict(of(3), of(5), HALF)).toBe("no");
  });

  it("is exact where floating point is not", () => {
    expect(57 <= 0.57 * 100).toBe(false);
    expect(verdict(of(57), of(0.57), rational(100))).toBe("yes");
    expect(verdict(of(0.15), of(0.3), HALF)).toBe("yes");
    expect(verdict(of(0.1500001), of(0.3), HALF)).toBe("no");
  });

  it("joins units that are multiples of one another", () => {
    expect(verdict(of(6, "month"), of(1, "year"), HALF)).toBe("yes");
    expect(verdict(of(7, "month"), of(1, "year"), HALF)).toBe("no");
    expect(verdict(of(30, "minute"), of(1, "hour"), HALF)).toBe("yes");
    expect(verdict(of(1, "week"), of(14, "calendar-day"), HALF)).toBe("yes");
  });

  it("leaves open what the calendar leaves open", () => {
    const open = compareLimits(of(21), of(30, "calendar-day"));
    expect(open).toMatchObject({ verdict: "undetermined", reason: "units-overlap", scale: "workday" });
    expect(open.statutory).toEqual({ low: rational(20), high: rational(22) });
    expect(open.assumptions).toEqual(["no-holidays"]);
    expect(verdict(of(20), of(30, "calendar-day"))).toBe("yes");
    expect(verdict(of(23), of(30, "calendar-day"))).toBe("no");
    expect(verdict(of(20), of(3, "month"), HALF)).toBe("yes");
    expect(verdict(of(34), of(3, "month"), HALF)).toBe("no");
    expect(verdict(of(32), of(3, "month"), HALF)).toBe("undetermined");
    expect(verdict(of(10), of(2, "week"), HALF)).toBe("no");
    expect(verdict(of(5), of(2, "week"), HALF)).toBe("yes");
    expect(verdict(of(15, "calendar-day"), of(1, "month"), HALF)).toBe("undetermined");
    expect(verdict(of(14, "calendar-day"), of(1, "month"), HALF)).toBe("yes");
  });

  it("knows that hours are less than days, whichever hours are meant", () => {
    expect(verdict(of(0.5, "hour"), of(1), HALF)).toBe("yes");
    expect(verdict(of(30, "minute"), of(16))).toBe("yes");
    expect(verdict(of(4, "hour"), of(1), HALF)).toBe("undetermined");
    expect(verdict(of(1), of(24, "hour"))).toBe("undetermined");
    expect(verdict(of(10), of(24, "hour"))).toBe("no");
  });

  it("takes a plain 日 as it is told to", () => {
    const l = of(20, "day");
    expect(verdict(of(10), l, HALF)).toBe("undetermined");
    expect(verdict(of(10), l, HALF, { plainDay: "workday" })).toBe("yes");
    expect(verdict(of(7), l, HALF)).toBe("yes");
    expect(verdict(of(11), l, HALF)).toBe("no");
    expect(verdict(of(8), l, HALF, { plainDay: "calendar-day" })).toBe("no");
    expect(verdict(of(10, "day"), l, HALF)).toBe("yes");
    expect(compareLimits(of(10), l, HALF).assumptions).toEqual(["plain-day-open", "no-holidays"]);
    expect(compareLimits(of(10), l, HALF, { plainDay: "workday" }).assumptions).toEqual([
      "plain-day-is-workday",
    ]);
    expect(verdict(of(15, "day"), of(30, "calendar-day"), HALF, { plainDay: "calendar-day" })).toBe("yes");
  });

  it("uses fixed factors only where they are named, and on each side by itself", () => {
    const named: ConversionOptions = { conversion: { month: 22, year: 250 } };
    expect(verdict(of(33), of(3, "month"), HALF, named)).toBe("yes");
    expect(verdict(of(34), of(3, "month"), HALF, named)).toBe("no");
    expect(verdict(of(125), of(1, "year"), HALF, named)).toBe("yes");
    // D2: a promise in days must not be multiplied because the statutory limit is in months
    expect(toText(compareLimits(of(20), of(3, "month"), HALF, named).promised!.low)).toBe("20");
    // D3: a promise in months is converted too
    expect(verdict(of(1, "month"), of(44), HALF, named)).toBe("yes");
    expect(
      verdict(of(14, "calendar-day"), of(20), HALF, {
        conversion: { month: 22, year: 250, calendarDay: 0.7 },
      }),
    ).toBe("yes");
    expect(compareLimits(of(33), of(3, "month"), HALF, named).assumptions).toEqual(["fixed-factors"]);
  });

  it("counts real holidays where it has a calendar", () => {
    const october = { ...calendar2018, from: "2018-09-01", to: "2018-10-31" };
    expect(verdict(of(20), of(30, "calendar-day"), ONE, { calendar: october })).toBe("undetermined");
    expect(verdict(of(14), of(30, "calendar-day"), ONE, { calendar: october })).toBe("yes");
    expect(compareLimits(of(14), of(30, "calendar-day"), ONE, { calendar: october }).assumptions).toEqual([
      "calendar",
    ]);
    expect(verdict(of(20), of(30, "calendar-day"), ONE, { holidayWorkdays: 7 })).toBe("undetermined");
    expect(verdict(of(13), of(30, "calendar-day"), ONE, { holidayWorkdays: 7 })).toBe("yes");
  });

  it("never counts a range as less than its upper bound", () => {
    const range: DurationLimit = { ...of(12), atLeast: 5 };
    expect(verdict(range, of(20), HALF)).toBe("no");
    expect(verdict(of(8), { ...of(20), atLeast: 10 }, HALF)).toBe("undetermined");
    expect(verdict(of(5), { ...of(20), atLeast: 10 }, HALF)).toBe("yes");
  });

  it("never assumes a unit", () => {
    const bare = compareLimits(of(5, "unstated"), of(20, "unstated"), HALF);
    expect(bare).toEqual({
      verdict: "undetermined",
      reason: "unit-unstated",
      variantIfSameUnit: "yes",
      assumptions: [],
    });
    expect(compareLimits(of(11, "unstated"), of(20), HALF).variantIfSameUnit).toBe("no");
  });

  it("has nothing to say where one side is no length of time", () => {
    for (const other of [
      { kind: "none" },
      { kind: "not-applicable" },
      { kind: "unreadable", raw: "?" },
    ] as const satisfies TimeLimit[]) {
      expect(compareLimits(of(5), other)).toMatchObject({ verdict: "undetermined", reason: "not-a-length" });
      expect(compareLimits(other, of(5)).verdict).toBe("undetermined");
    }
    expect(verdict({ kind: "immediate" }, of(1), HALF)).toBe("yes");
    expect(verdict({ kind: "immediate" }, { kind: "immediate" })).toBe("yes");
    expect(verdict(of(2), { kind: "immediate" })).toBe("no");
    expect(verdict(of(1), { kind: "immediate" })).toBe("undetermined");
  });

  it("agrees with every day of eight years", () => {
    const start = fc
      .integer({ min: 0, max: 2900 })
      .map((n) => new Date(Date.UTC(2016, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
    const unit = fc.constantFrom<"calendar-day" | "month" | "week">("calendar-day", "month", "week");
    fc.assert(
      fc.property(
        start,
        unit,
        fc.integer({ min: 1, max: 14 }),
        fc.integer({ min: 1, max: 320 }),
        (day, u, n, p) => {
          const answer = verdict(of(p), of(n, u));
          if (answer === "undetermined") return;
          // the statutory end without the shift to the next workday (第203条), which only lengthens it
          const end = endWithoutShift(day, n, u);
          expect(addWorkdays(day, p).date <= end).toBe(answer === "yes");
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("is monotonic: a shorter promise or a larger share is never worse", () => {
    const unit = fc.constantFrom<TimeUnit>("workday", "calendar-day", "day", "week", "month", "year", "hour");
    const rank = { no: 0, undetermined: 1, yes: 2 } as const;
    const size = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(size, size, unit, size, unit, (a, b, pu, l, lu) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(rank[verdict(of(less, pu), of(l, lu), HALF)]).toBeGreaterThanOrEqual(
          rank[verdict(of(more, pu), of(l, lu), HALF)],
        );
        expect(rank[verdict(of(a, pu), of(l, lu), ONE)]).toBeGreaterThanOrEqual(
          rank[verdict(of(a, pu), of(l, lu), HALF)],
        );
      }),
    );
  });
});

const everyDay: WorkCalendar = {
  from: "2010-01-01",
  to: "2040-01-01",
  holidays: [],
  workdays: Array.from({ length: 4500 }, (_, n) => new Date(Date.UTC(2015, 0, 3) + n * 86_400_000))
    .filter((day) => day.getUTCDay() % 6 === 0)
    .map((day) => day.toISOString().slice(0, 10)),
};

/** The last day of the period where every day is a workday, so that nothing is shifted. */
function endWithoutShift(day: string, n: number, unit: "calendar-day" | "month" | "week"): string {
  return endOfPeriod(day, n, unit, everyDay)!.date;
}

describe("the half", () => {
  it("gives every item one verdict or one reason", () => {
    expect(judgeHalf(of(10), of(20)).verdict).toBe("within");
    expect(judgeHalf(of(11), of(20)).verdict).toBe("above");
    expect(judgeHalf(of(21), of(30, "calendar-day")).verdict).toBe("above");
    expect(judgeHalf(of(11), of(30, "calendar-day")).verdict).toBe("undetermined");
    expect(judgeHalf(of(3), { kind: "none" }).verdict).toBe("no-statutory-limit");
    expect(judgeHalf(of(3), undefined).verdict).toBe("statutory-blank");
    expect(judgeHalf(of(3), { kind: "unreadable", raw: "见说明" }).verdict).toBe("statutory-unreadable");
    expect(judgeHalf(of(3), { kind: "not-applicable" }).verdict).toBe("not-applicable");
    expect(judgeHalf({ kind: "not-applicable" }, of(20)).verdict).toBe("not-applicable");
    expect(judgeHalf(undefined, of(20)).verdict).toBe("no-promise");
    expect(judgeHalf({ kind: "none" }, of(20)).verdict).toBe("no-promise");
    expect(judgeHalf({ kind: "unreadable", raw: "尽快" }, of(20)).verdict).toBe("promise-unreadable");
    expect(judgeHalf(of(3), of(0)).verdict).toBe("statutory-zero");
    expect(judgeHalf(of(3), { kind: "immediate" }).verdict).toBe("statutory-zero");
    expect(judgeHalf({ kind: "immediate" }, of(20)).verdict).toBe("instant");
    expect(judgeHalf(of(0, "unstated"), of(20)).verdict).toBe("instant");
    expect(judgeHalf(of(5, "unstated"), of(20, "unstated"))).toMatchObject({
      verdict: "undetermined",
      variantIfSameUnit: "within",
    });
  });

  it("lets 办件类型 decide where it is filled", () => {
    expect(judgeHalf(of(5), of(20), { caseType: "immediate" }).verdict).toBe("instant");
    expect(judgeHalf(undefined, undefined, { caseType: "immediate" }).verdict).toBe("instant");
    expect(judgeHalf({ kind: "immediate" }, of(20), { caseType: "promised" }).verdict).toBe("within");
    expect(judgeHalf(of(0), of(20), { caseType: "promised" }).verdict).toBe("within");
  });

  it("knows instant promises by their words, or up to one workday where so told", () => {
    expect(isInstant(of(1))).toBe(false);
    expect(isInstant(of(1), undefined, "up-to-1-workday")).toBe(true);
    expect(isInstant(of(2), undefined, "up-to-1-workday")).toBe(false);
    expect(isInstant(of(1, "day"), undefined, "up-to-1-workday")).toBe(true);
    expect(isInstant(of(4, "hour"), undefined, "up-to-1-workday")).toBe(true);
    expect(isInstant(of(1, "unstated"), undefined, "up-to-1-workday")).toBe(false);
    expect(isInstant(of(1, "week"), undefined, "up-to-1-workday")).toBe(false);
    expect(isInstant(undefined)).toBe(false);
    expect(isInstant({ kind: "unreadable", raw: "?" })).toBe(false);
  });

  it("shows statutory limits of one day as their own group", () => {
    expect(judgeHalf(of(1), of(1))).toMatchObject({ verdict: "above", oneDayStatutory: true });
    expect(judgeHalf(of(0.5), of(1))).toMatchObject({ verdict: "within", oneDayStatutory: true });
    expect(judgeHalf(of(1), of(2)).oneDayStatutory).toBe(false);
    expect(judgeHalf(of(1), of(1, "month")).oneDayStatutory).toBe(false);
  });

  it("does not repeat the defects of running systems", () => {
    const read = (text: string, role: "statutory" | "promised") => parseTimeLimit(text, { role }).limit;
    // D1: 无期限 or its filler 99999 must not enter a sum
    expect(exactWorkdays(read("99999", "promised"))).toBeUndefined();
    expect(exactWorkdays(read("99999(工作日)", "promised"))).toBeUndefined();
    expect(exactWorkdays(read("无期限", "promised"))).toBeUndefined();
    // D4: a blank is not 0 and not 即办
    expect(exactWorkdays(read("", "promised"))).toBeUndefined();
    expect(judgeHalf(read("", "promised"), of(20)).verdict).toBe("no-promise");
    // D5: 工作日 and 天 are not added
    expect(exactWorkdays(read("5天", "promised"))).toBeUndefined();
    expect(toText(exactWorkdays(read("5天", "promised"), { plainDay: "workday" })!)).toBe("5");
    expect(toText(exactWorkdays(read("半个工作日", "promised"))!)).toBe("1/2");
    expect(toText(exactWorkdays(read("即办", "promised"))!)).toBe("0");
  });

  it("finds the largest whole number within the share", () => {
    expect([1, 2, 3, 5, 20, 45].map((l) => largestWithin(rational(l)))).toEqual([0n, 1n, 1n, 2n, 10n, 22n]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 9 }), (l, n) => {
        const share = rational(n, 10);
        const most = largestWithin(rational(l), share);
        const ceiling = multiply(rational(l), share);
        expect(compare(rational(most), ceiling)).not.toBe(1);
        expect(compare(rational(most + 1n), ceiling)).toBe(1);
      }),
    );
  });

  describe.skipIf(!hasSharedData)(`real lists${hasSharedData ? "" : " (no shared data)"}`, () => {
    function count(path: string, statutory: string, promised: string): Record<string, number> {
      const counts: Record<string, number> = {};
      for (const row of realCsv(path)) {
        const judged = judgeHalf(
          parseTimeLimit(row[promised], { role: "promised" }).limit,
          parseTimeLimit(row[statutory], { role: "statutory" }).limit,
        );
        for (const key of [
          judged.verdict,
          judged.variantIfSameUnit && `if same unit: ${judged.variantIfSameUnit}`,
        ]) {
          if (key !== undefined) counts[key] = (counts[key] ?? 0) + 1;
        }
      }
      return counts;
    }

    it("counts the Guangdong list", () => {
      expect(count("guangdong/items.csv", "handle_time", "handle_time_limit")).toEqual({
        within: 445,
        above: 275,
        "no-statutory-limit": 339,
        "no-promise": 10,
      });
    });

    it("leaves a list of bare numbers undetermined, with the variant beside it", () => {
      expect(count("fangchenggang/items.csv", "legal_days", "promise_days")).toEqual({
        undetermined: 390,
        "statutory-blank": 5,
        "if same unit: within": 319,
        "if same unit: above": 71,
      });
    });
  });
});
