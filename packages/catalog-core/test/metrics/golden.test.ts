import { describe, expect, it } from "vitest";
import { formatShare } from "../../src/metrics/index.ts";
import {
  bare,
  calendarDays,
  type Drafted,
  days,
  fraction,
  measure,
  measureOne,
  months,
  pair,
  visits,
  workdays,
} from "./measure.ts";

const immediate = { kind: "immediate" } as const;
const none = { kind: "none" } as const;

describe("one list, three compression rates", () => {
  const list = [pair(workdays(60), workdays(30)), pair(workdays(5), workdays(0))];

  it("pools the days, averages the items, or counts who is within half", () => {
    const { overall } = measure(list);
    expect(overall["time-limit/pooled-compression"]).toMatchObject({ numerator: 35, denominator: 65 });
    expect(overall["time-limit/mean-compression"]).toMatchObject({ numerator: "3/2", denominator: 2 });
    expect(overall["time-limit/within-half"]).toMatchObject({
      numerator: 1,
      denominator: 1,
      excluded: { instant: 1 },
    });
    expect(overall["time-limit/pooled-compression-without-instant"]).toMatchObject({
      numerator: 30,
      denominator: 60,
      excluded: { instant: 1 },
    });
    expect(formatShare(overall["time-limit/pooled-compression"]!)).toBe("53.85%");
    expect(formatShare(overall["time-limit/mean-compression"]!)).toBe("75.00%");
  });

  it("differs again on five items", () => {
    const five = [
      pair(workdays(20), workdays(10)),
      pair(workdays(20), workdays(0)),
      pair(workdays(90), workdays(60)),
      pair(workdays(5), workdays(5)),
      pair(workdays(45), workdays(1)),
    ];
    expect(formatShare(measureOne("time-limit/pooled-compression", five))).toBe("57.78%");
    expect(formatShare(measureOne("time-limit/mean-compression", five))).toBe("56.22%");
    expect(fraction(measureOne("time-limit/within-half", five))).toBe("2/4");
  });
});

describe("within half", () => {
  const id = "time-limit/within-half";

  it("holds at exactly half and does not round", () => {
    expect(fraction(measureOne(id, [pair(workdays(20), workdays(10))]))).toBe("1/1");
    expect(fraction(measureOne(id, [pair(workdays(20), workdays(11))]))).toBe("0/1");
    expect(fraction(measureOne(id, [pair(workdays(5), workdays(2))]))).toBe("1/1");
    expect(fraction(measureOne(id, [pair(workdays(5), workdays(3))]))).toBe("0/1");
    expect(fraction(measureOne(id, [pair(workdays(45), workdays(23))]))).toBe("0/1");
    expect(fraction(measureOne(id, [pair(workdays(0.3), workdays(0.15))]))).toBe("1/1");
  });

  it("shows statutory limits of one day as a group of their own, judged like the others", () => {
    const list = [
      pair(workdays(1), workdays(1)),
      pair(workdays(1), workdays(0.5)),
      pair(workdays(20), workdays(5)),
    ];
    expect(measureOne(id, list)).toMatchObject({
      numerator: 2,
      denominator: 3,
      parts: { "one-workday": 2 },
      variants: { "one-workday": { numerator: 1, denominator: 2 } },
    });
  });

  it("names every reason for which an item is left out", () => {
    const list: Drafted[] = [
      { ...pair(workdays(20), workdays(5)), status: "suspended" },
      { ...pair(workdays(20), workdays(5)), status: "cancelled" },
      { ...pair(workdays(20), workdays(5)), itemType: "penalty" },
      { ...pair(workdays(20), workdays(5)), caseType: "immediate" },
      pair(none, workdays(3)),
      pair({ kind: "not-applicable" }, workdays(3)),
      pair(undefined, workdays(3)),
      pair({ kind: "unreadable", raw: "待核" }, workdays(3)),
      pair(workdays(0), workdays(3)),
      pair(workdays(20), undefined),
      pair(workdays(20), none),
      pair(workdays(20), { kind: "unreadable", raw: "尽快" }),
      pair(calendarDays(30), workdays(11)),
      pair(bare(20), bare(10)),
    ];
    expect(measureOne(id, list)).toMatchObject({
      numerator: 0,
      denominator: 0,
      state: "not-measured",
      total: 14,
      undetermined: 2,
      excluded: {
        suspended: 1,
        cancelled: 1,
        "out-of-scope": 1,
        instant: 1,
        "no-statutory-limit": 1,
        "not-applicable": 1,
        "statutory-blank": 1,
        "statutory-unreadable": 1,
        "statutory-zero": 1,
        "no-promise": 2,
        "promise-unreadable": 1,
        undetermined: 2,
      },
      variants: { "same-unit": { numerator: 1, denominator: 1 } },
    });
  });

  it("takes a plain 日 of a permit for a workday, and leaves others open", () => {
    const of = (itemType: NonNullable<Drafted["itemType"]>) => [
      { ...pair(days(20), workdays(10)), itemType },
    ];
    expect(fraction(measureOne(id, of("permit")))).toBe("1/1");
    expect(measureOne(id, of("payment")).excluded).toEqual({ undetermined: 1 });
    expect(fraction(measureOne(id, of("payment"), { conventions: { plainDay: "workday" } }))).toBe("1/1");
  });

  it("reads a promise of one workday as the pack says, the other reading beside it", () => {
    const list = [pair(workdays(20), workdays(1)), pair(workdays(20), workdays(15))];
    expect(measureOne(id, list)).toMatchObject({
      numerator: 1,
      denominator: 2,
      variants: { "instant-up-to-1-workday": { numerator: 0, denominator: 1 } },
    });
    expect(measureOne(id, list, { conventions: { instantPromise: "up-to-1-workday" } })).toMatchObject({
      numerator: 0,
      denominator: 1,
      excluded: { instant: 1 },
      variants: { "instant-stated": { numerator: 1, denominator: 2 } },
    });
  });

  it("lets 办件类型 decide where it is filled, whatever the promise", () => {
    expect(fraction(measureOne(id, [{ ...pair(workdays(20), immediate), caseType: "promised" }]))).toBe(
      "1/1",
    );
    expect(measureOne(id, [{ ...pair(workdays(20), workdays(15)), caseType: "immediate" }]).excluded).toEqual(
      {
        instant: 1,
      },
    );
  });

  it("is no target of the list", () => {
    expect(measureOne(id, [pair(workdays(20), workdays(15))]).target).toBeUndefined();
  });

  it("gives no verdict on a thin base", () => {
    const list = [pair(workdays(20), workdays(5)), pair(workdays(20), undefined), pair(bare(3), bare(1))];
    expect(measureOne(id, list)).toMatchObject({ state: "thin", decided: 1, decidable: 3 });
  });
});

describe("at most once", () => {
  const id = "visits/at-most-once";

  it("counts 0 and 1, and keeps the blank in the base", () => {
    const list: Drafted[] = [
      visits(0),
      visits(1),
      visits(2),
      {},
      { maxVisits: { kind: "unreadable", raw: "视情况" } },
      { maxVisits: { kind: "count", count: 2, atLeast: 1 } },
    ];
    expect(measureOne(id, list)).toMatchObject({
      numerator: 2,
      denominator: 6,
      blank: 2,
      parts: { "not-verifiable": 2, unreadable: 1 },
      variants: { filled: { numerator: 2, denominator: 4 } },
    });
    expect(fraction(measureOne(id, list, { conventions: { visitSemantics: "min" } }))).toBe("3/6");
  });

  it("says how far each is borne out, and changes no number by it", () => {
    const licence = [{ id: "1", name: "许可证", type: "certificate" as const }];
    const list: Drafted[] = [
      { ...visits(0), channels: ["window", "online"] },
      { ...visits(0), channels: ["postal"] },
      { ...visits(1), channels: ["window"] },
      { ...visits(0), channels: ["window"] },
      { ...visits(0), channels: ["online"], express: "no", results: licence },
      { ...visits(1), channels: ["window"], express: "no", results: licence, caseType: "promised" },
      { ...visits(1), channels: ["window"], express: "no", results: licence, caseType: "immediate" },
      { ...visits(0), channels: ["self-service"] },
      visits(1),
    ];
    expect(measureOne(id, list)).toMatchObject({
      numerator: 9,
      denominator: 9,
      parts: { supported: 4, doubtful: 4, "not-verifiable": 1 },
    });
    // Not online, and no other way named: a visit is the only way that is left.
    const offline: Drafted[] = [
      { ...visits(0), online: "no" },
      { ...visits(1), online: "no" },
    ];
    expect(measureOne(id, offline)).toMatchObject({ parts: { doubtful: 1, supported: 1 } });
    const lenient = measureOne(id, list, { conventions: { selfServiceIsVisit: false } });
    expect(lenient).toMatchObject({ numerator: 9, parts: { supported: 5, doubtful: 3 } });
  });

  it("says how many items are short of the target, for the list and for each unit", () => {
    const of = (compilingUnit: string, ...counts: number[]): Drafted[] =>
      counts.map((count) => ({ ...visits(count), compilingUnit }));
    const { overall, byUnit } = measure([...of("县民政局", 1, 1, 1, 2), ...of("县公安局", 1, 1, 1, 1, 1, 1)]);
    expect(overall[id]?.target).toEqual({ least: "80/100", reached: true, missing: 0 });
    expect(byUnit.县民政局?.[id]?.target).toEqual({ least: "80/100", reached: false, missing: 1 });
    expect(byUnit.县公安局?.[id]?.target).toEqual({ least: "80/100", reached: true, missing: 0 });
  });

  it("is not computed where no table has the column", () => {
    const sources = [{ id: "s", label: "表", layer: "implementation" as const, present: ["name"] }];
    const { overall } = measure([{ sourceId: "s", name: "甲" }], { sources });
    for (const metric of [id, "visits/zero", "visits/average"]) {
      expect(overall[metric]).toMatchObject({ state: "not-measured", excluded: { "absent-column": 1 } });
      expect(overall[metric]?.target).toBeUndefined();
    }
  });
});

describe("instant items", () => {
  it("go by their type, else by a promise that says so", () => {
    const list: Drafted[] = [
      { caseType: "immediate" },
      { caseType: "promised", promisedTimeLimit: immediate },
      { promisedTimeLimit: immediate },
      { promisedTimeLimit: workdays(0) },
      { promisedTimeLimit: workdays(1) },
      { promisedTimeLimit: none },
      { caseType: { kind: "unreadable", raw: "上报件" }, promisedTimeLimit: workdays(5) },
      {},
    ];
    expect(measureOne("handling/instant-rate", list)).toMatchObject({
      numerator: 3,
      denominator: 8,
      blank: 2,
      parts: { "case-type-unstated": 6 },
      variants: { "instant-up-to-1-workday": { numerator: 4, denominator: 8 } },
    });
  });
});

describe("compression in other units", () => {
  it("is left out unless the pack names factors, which then stand beside the figure", () => {
    const list = [pair(months(2), workdays(10)), pair(workdays(20), workdays(10))];
    expect(measureOne("time-limit/pooled-compression", list)).toMatchObject({
      numerator: 10,
      denominator: 20,
      excluded: { "other-unit": 1 },
      options: { conversion: "interval" },
    });
    const conversion = { month: 22, year: 250, calendarDay: 0.7 };
    expect(measureOne("time-limit/pooled-compression", list, { conventions: { conversion } })).toMatchObject({
      numerator: 44,
      denominator: 64,
      options: { conversion },
    });
  });
});

describe("completeness", () => {
  it("counts what is asked of an item and what of it is filled", () => {
    const full: Drafted = {
      name: "临时救助金给付",
      implementationCode: "11610927MB0000019W4000105001000",
      exerciseContent: "审核确认",
      implementingBody: "镇坪县民政局",
      statutoryTimeLimit: workdays(20),
      promisedTimeLimit: workdays(10),
      charges: "no",
      materials: [],
      procedure: "申请、受理、审查、决定、送达",
      channels: ["window"],
      places: "县政务服务中心一楼 3 号窗口",
      serviceHours: "工作日 8:00—18:00",
      consultationPhones: [{ id: "1", raw: "0915-8822222", number: "8822222" }],
      supervisionPhones: [{ id: "1", raw: "0915-8823333", number: "8823333" }],
    };
    const id = "elements/completeness";
    expect(measureOne(id, [full])).toMatchObject({ numerator: 13, denominator: 13, parts: { complete: 1 } });
    expect(measureOne(id, [{ ...full, charges: "yes" }])).toMatchObject({ numerator: 13, denominator: 15 });
    expect(measureOne(id, [{ ...full, places: "详见网站" }])).toMatchObject({
      numerator: 12,
      denominator: 13,
    });
    expect(measureOne(id, [{ ...full, supervisionPhones: [{ id: "1", raw: "无" }] }])).toMatchObject({
      numerator: 12,
      denominator: 13,
    });
    const { statutoryTimeLimit: _l, promisedTimeLimit: _p, procedure: _r, ...rest } = full;
    const steps = [{ id: "1", name: "受理" }];
    expect(measureOne(id, [{ ...rest, steps, caseType: "immediate" }])).toMatchObject({
      numerator: 11,
      denominator: 11,
    });
    // A column that is not there is missing all the same.
    const sources = [{ id: "s", label: "表", layer: "implementation" as const, present: ["name"] }];
    expect(measure([{ sourceId: "s", name: "甲" }], { sources }).overall[id]).toMatchObject({
      numerator: 1,
      denominator: 14,
    });
  });
});
