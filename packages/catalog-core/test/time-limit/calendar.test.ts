import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addWorkdays,
  countWorkdays,
  daysFor,
  daysInMonths,
  endOfPeriod,
  isWorkday,
  WorkCalendar,
  workdaysIn,
} from "../../src/time-limit/index.ts";
import { calendar2018 } from "./calendar-2018.ts";

/** A date of 2016–2023, by its number from the first day. */
const date = fc.integer({ min: 0, max: 2900 }).map((n) => {
  const day = new Date(Date.UTC(2016, 0, 1) + n * 86_400_000);
  return day.toISOString().slice(0, 10);
});

describe("workdays", () => {
  it("are Monday to Friday, less holidays, plus 调休", () => {
    expect(isWorkday("2018-06-08")).toBe(true);
    expect(isWorkday("2018-06-09")).toBe(false);
    expect(isWorkday("2018-06-18")).toBe(true);
    expect(isWorkday("2018-06-18", calendar2018)).toBe(false);
    expect(isWorkday("2018-09-29")).toBe(false);
    expect(isWorkday("2018-09-29", calendar2018)).toBe(true);
  });

  it("refuses dates that do not exist", () => {
    for (const wrong of ["2018-02-30", "2018-13-01", "2018-2-3", "", "20180203", "0018-02-03"]) {
      expect(() => isWorkday(wrong), wrong).toThrow(RangeError);
    }
    expect(isWorkday("2020-02-29")).toBe(false);
  });

  it("are counted after the first day", () => {
    expect(countWorkdays("2018-06-08", "2018-06-15")).toBe(5);
    expect(countWorkdays("2018-06-15", "2018-06-22", calendar2018)).toBe(4);
    expect(countWorkdays("2018-09-28", "2018-10-08", calendar2018)).toBe(3);
    expect(countWorkdays("2018-06-15", "2018-06-15")).toBe(0);
    expect(countWorkdays("2018-06-15", "2018-06-01")).toBe(0);
  });

  it("end where counting ends", () => {
    expect(addWorkdays("2018-06-08", 5)).toEqual({ date: "2018-06-15", covered: false });
    expect(addWorkdays("2018-06-15", 20, calendar2018)).toEqual({ date: "2018-07-16", covered: true });
    expect(addWorkdays("2018-06-15", 0.5, calendar2018).date).toBe("2018-06-19");
    expect(addWorkdays("2018-06-15", 0, calendar2018)).toEqual({ date: "2018-06-15", covered: true });
    expect(addWorkdays("2018-12-28", 5, calendar2018).covered).toBe(false);
    expect(() => addWorkdays("2018-06-15", -1)).toThrow(RangeError);
    expect(() => addWorkdays("2018-06-15", Number.NaN)).toThrow(RangeError);
  });

  it("counting and adding agree", () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 120 }), fc.boolean(), (start, n, holidays) => {
        const calendar = holidays ? calendar2018 : undefined;
        const { date: end } = addWorkdays(start, n, calendar);
        expect(countWorkdays(start, end, calendar)).toBe(n);
        expect(isWorkday(end, calendar)).toBe(true);
      }),
    );
  });
});

describe("periods of 民法典 第200–204条", () => {
  it("do not count the first day and end on the day of the same number", () => {
    expect(endOfPeriod("2018-06-08", 10, "calendar-day")?.date).toBe("2018-06-18");
    expect(endOfPeriod("2018-03-15", 1, "month")?.date).toBe("2018-04-16"); // the 15th is a Sunday
    expect(endOfPeriod("2018-01-31", 1, "month")?.date).toBe("2018-02-28");
    expect(endOfPeriod("2016-02-29", 1, "year")?.date).toBe("2017-02-28");
    expect(endOfPeriod("2018-06-08", 2, "week")?.date).toBe("2018-06-22");
    expect(endOfPeriod("2018-06-08", 5, "workday")?.date).toBe("2018-06-15");
  });

  it("end on the next workday where the last day is a day off", () => {
    expect(endOfPeriod("2018-06-06", 10, "calendar-day")?.date).toBe("2018-06-18");
    expect(endOfPeriod("2018-06-06", 10, "calendar-day", calendar2018)?.date).toBe("2018-06-19");
    expect(endOfPeriod("2018-08-31", 1, "month", calendar2018)?.date).toBe("2018-09-30");
  });

  it("leaves parts of a month undefined, counts half a year as six months", () => {
    expect(endOfPeriod("2018-01-15", 0.5, "month")).toBeUndefined();
    expect(endOfPeriod("2018-01-15", 0.5, "year")?.date).toBe("2018-07-16");
  });
});

describe("bounds", () => {
  it("are those of the published table, Monday to Friday, without holidays", () => {
    for (const [days, least, most] of [
      [7, 5, 5],
      [10, 6, 8],
      [15, 10, 11],
      [20, 14, 15],
      [30, 20, 22],
      [45, 31, 33],
      [60, 42, 44],
      [90, 64, 65],
    ] as const) {
      expect(workdaysIn(days), `${days}`).toEqual({ least, most });
    }
    for (const [workdays, least, most] of [
      [5, 5, 7],
      [10, 12, 14],
      [20, 26, 28],
      [30, 40, 42],
    ] as const) {
      expect(daysFor(workdays), `${workdays}`).toEqual({ least, most });
    }
    for (const [months, least, most] of [
      [1, 20, 23],
      [2, 41, 45],
      [3, 63, 66],
      [6, 129, 132],
      [12, 260, 262],
    ] as const) {
      const days = daysInMonths(months);
      expect([workdaysIn(days.least).least, workdaysIn(days.most).most], `${months}`).toEqual([least, most]);
    }
  });

  it("hold for every start, and are reached", () => {
    for (let days = 0; days <= 400; days++) {
      const seen = new Set<number>();
      for (let start = 1; start <= 7; start++) {
        const first = `2018-01-0${start}`;
        const last = new Date(Date.UTC(2018, 0, start + days)).toISOString().slice(0, 10);
        seen.add(countWorkdays(first, last));
      }
      expect([Math.min(...seen), Math.max(...seen)], `${days}`).toEqual(Object.values(workdaysIn(days)));
    }
    for (let workdays = 1; workdays <= 260; workdays++) {
      const seen = new Set<number>();
      for (let start = 1; start <= 7; start++) {
        const end = addWorkdays(`2018-01-0${start}`, workdays).date;
        seen.add((Date.parse(`${end}T00:00Z`) - Date.UTC(2018, 0, start)) / 86_400_000);
      }
      expect([Math.min(...seen), Math.max(...seen)], `${workdays}`).toEqual(Object.values(daysFor(workdays)));
    }
  });
});

describe("calendar data", () => {
  it("is checked", () => {
    expect(WorkCalendar.parse(calendar2018)).toEqual(calendar2018);
    expect(WorkCalendar.safeParse({ ...calendar2018, to: "2017-12-31" }).success).toBe(false);
    expect(WorkCalendar.safeParse({ ...calendar2018, workdays: ["2018-10-01"] }).success).toBe(false);
    expect(WorkCalendar.safeParse({ ...calendar2018, holidays: ["2018-02-30"] }).success).toBe(false);
  });
});
