import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DurationLimit,
  explainProblem,
  formatTimeLimit,
  type LimitRole,
  parseTimeLimit,
  TIME_UNITS,
  TimeLimit,
  type TimeUnit,
} from "../../src/time-limit/index.ts";

const role = fc.constantFrom<LimitRole>("statutory", "promised");

/** 120 → 一百二十, as people write it. */
function chinese(n: number): string {
  const digits = "零一二三四五六七八九";
  let text = "";
  let rest = n;
  let gap = false;
  for (const [ten, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
  ] as const) {
    const digit = Math.floor(rest / ten);
    rest %= ten;
    if (digit > 0) {
      if (gap) text += "零";
      text += `${digits[digit]}${name}`;
      gap = false;
    } else if (text !== "") gap = true;
  }
  if (rest > 0) text += `${gap ? "零" : ""}${digits[rest]}`;
  return n >= 10 && n < 20 ? text.slice(1) : text;
}

const FORMAL: Readonly<Record<string, string>> = {
  一: "壹",
  二: "贰",
  三: "叁",
  四: "肆",
  五: "伍",
  六: "陆",
  七: "柒",
  八: "捌",
  九: "玖",
  十: "拾",
  百: "佰",
  千: "仟",
};

const limitOf = (text: string, as: LimitRole = "promised") => parseTimeLimit(text, { role: as }).limit;

describe("blank", () => {
  it.each([undefined, "", " ", "\n\t　"])("%j has no limit and no problem", (text) => {
    const result = parseTimeLimit(text, { role: "promised" });
    expect(result.limit).toBeUndefined();
    expect(result.problems).toEqual([]);
    expect(result.readings).toEqual([]);
  });
});

describe("numerals", () => {
  it("reads every Chinese numeral from 1 to 9999 as its Arabic one", () => {
    for (let n = 1; n < 10_000; n++) {
      if (n === 9999) continue; // a sentinel
      const expected = { kind: "duration", amount: n, unit: "workday" };
      expect(limitOf(`${chinese(n)}个工作日`), chinese(n)).toEqual(expected);
    }
  });

  it("reads formal numerals", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9998 }), (n) => {
        const formal = [...chinese(n)].map((char) => FORMAL[char] ?? char).join("");
        expect(limitOf(`${formal}日`)).toEqual({ kind: "duration", amount: n, unit: "day" });
      }),
    );
  });

  it.each(["三五日", "百日", "十十日", "一千百日"])("does not take %s for one number", (text) => {
    expect(limitOf(text)?.kind).toBe("unreadable");
  });
});

const amount = fc
  .tuple(fc.integer({ min: 0, max: 400_000 }), fc.constantFrom(0, 1, 2))
  .map(([n, places]) => n / 10 ** places)
  .filter((n) => n < 9000);
const unit = fc.constantFrom<TimeUnit>(...TIME_UNITS.filter((one) => one !== "unstated"));
const duration = fc
  .record({ amount, unit, low: fc.option(amount, { nil: undefined }), approximate: fc.boolean() })
  .map(({ amount: n, unit: u, low, approximate }): DurationLimit => {
    const base = { kind: "duration", amount: n, unit: u } as const;
    const ranged = low === undefined || low >= n ? base : { ...base, atLeast: low };
    return approximate ? { ...ranged, approximate: true } : ranged;
  })
  // "2018 年" is a date
  .filter((limit) => limit.unit !== "year" || limit.amount < 1900);

describe("writing and reading back", () => {
  it("gives the same limit", () => {
    fc.assert(
      fc.property(duration, role, (limit, as) => {
        expect(limitOf(formatTimeLimit(limit), as)).toEqual(limit);
      }),
    );
  });

  it("holds for limits that are no length of time", () => {
    for (const limit of [
      { kind: "immediate", within: "on-the-spot" },
      { kind: "immediate", within: "same-day" },
      { kind: "none" },
      { kind: "not-applicable" },
    ] as const) {
      expect(limitOf(formatTimeLimit(limit))).toEqual(limit);
    }
    expect(formatTimeLimit(undefined)).toBe("未填");
    expect(formatTimeLimit({ kind: "duration", amount: 20, unit: "workday" })).toBe("20 个工作日");
    expect(formatTimeLimit({ kind: "duration", amount: 13, unit: "unstated" })).toBe("13（单位不明）");
    expect(formatTimeLimit({ kind: "unreadable", raw: " 视情况 " })).toBe("无法识别：视情况");
  });

  it("is accepted by the schema", () => {
    fc.assert(
      fc.property(duration, (limit) => {
        expect(TimeLimit.parse(limit)).toEqual(limit);
      }),
    );
    for (const wrong of [
      { kind: "duration", amount: -1, unit: "day" },
      { kind: "duration", amount: Number.POSITIVE_INFINITY, unit: "day" },
      { kind: "duration", amount: 3, unit: "fortnight" },
      { kind: "duration", amount: 3, unit: "day", atLeast: 5 },
      { kind: "blank" },
    ]) {
      expect(TimeLimit.safeParse(wrong).success).toBe(false);
    }
  });
});

describe("ranges and pairs", () => {
  it("keeps both bounds, and refuses a reversed range", () => {
    const dash = fc.constantFrom("-", "－", "—", "~", "～", "至", "到", "--");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), dash, (a, b, sign) => {
        const limit = limitOf(`${a}${sign}${b}个工作日`);
        if (a < b) expect(limit).toEqual({ kind: "duration", amount: b, unit: "workday", atLeast: a });
        else if (a === b) expect(limit).toEqual({ kind: "duration", amount: b, unit: "workday" });
        else expect(limit?.kind).toBe("unreadable");
      }),
    );
  });

  it("gives each role its own number", () => {
    const joint = fc.constantFrom("，", "；", "\n", " ", "、", "/", "");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), joint, (l, p, sign) => {
        const text = `法定时限${l}个工作日${sign}承诺时限${p}个工作日`;
        expect(limitOf(text, "statutory")).toEqual({ kind: "duration", amount: l, unit: "workday" });
        expect(limitOf(text, "promised")).toEqual({ kind: "duration", amount: p, unit: "workday" });
      }),
    );
  });

  it("never adds stages up", () => {
    const stage = fc.tuple(
      fc.constantFrom("受理", "审核", "审批", "公示", "送达"),
      fc.integer({ min: 1, max: 60 }),
    );
    fc.assert(
      fc.property(
        fc.array(stage, { minLength: 2, maxLength: 6 }),
        fc.constantFrom("，", "；", "\n"),
        (all, sign) => {
          const result = parseTimeLimit(all.map(([name, n]) => `${name}${n}个工作日`).join(sign), {
            role: "promised",
          });
          expect(result.limit?.kind).toBe("unreadable");
          expect(result.stages.map(({ name, limit }) => [name, limit])).toEqual(
            all.map(([name, n]) => [name, { kind: "duration", amount: n, unit: "workday" }]),
          );
          const sum = all.reduce((total, [, n]) => total + n, 0);
          expect(result.problems).toEqual([
            { kind: "stages-without-total", sum: { kind: "duration", amount: sum, unit: "workday" } },
          ]);
        },
      ),
    );
  });
});

describe("a unit stated for the column", () => {
  const unitOf = (text: string): unknown => parseTimeLimit(text, { role: "promised", unit: "workday" }).limit;
  it("is given to bare numbers only", () => {
    expect(unitOf("13")).toEqual({ kind: "duration", amount: 13, unit: "workday" });
    expect(parseTimeLimit("13", { role: "promised", unit: "workday" }).problems).toEqual([]);
    expect(unitOf("法定20，承诺5")).toEqual({ kind: "duration", amount: 5, unit: "workday" });
    expect(unitOf("13天")).toEqual({ kind: "duration", amount: 13, unit: "day" });
    expect(unitOf("3〔单位码1〕")).toEqual({ kind: "duration", amount: 3, unit: "unstated" });
    expect(unitOf("无")).toEqual({ kind: "none" });
    expect(unitOf("")).toBeUndefined();
  });
});

describe("opening hours in the wrong column", () => {
  it.each([
    "上午8:30-11:30，下午14:00-18:00",
    "周一至周五 上午：08:30-12:00 下午：14:30-17:30（法定节假日除外）",
    "工作日：上午9∶00—12∶00，下午13∶30—16∶30",
    "夏季（5月1日-10月7日）：上午8：00－12：00；冬季：上午8：30－11：30",
    "全年24小时服务",
    "24小时服务热线",
    "每周三、周五",
  ])("%s is no limit", (text) => {
    expect(limitOf(text)?.kind).toBe("unreadable");
  });
});

/** Text of the field: its words in any order, with some characters that do not belong. */
const fragments = fc.constantFrom(
  ..."20 5 十五 半 个工作日 工作日 日 天 个月 年 小时 分钟 （ ） ， 。 ； 、 ： / + - 至 法定 承诺 时限 办结 受理 审核 自 之日起 后 内 即办 当场 当日 无 不含 公示 听证 除外 不计入 可延长 经批准 其中 共 的 约 不超过 由 压缩至 见说明 0 -1 99999 〔单位码1〕 申请人应当 有效期".split(
    " ",
  ),
  " ",
  "\n",
);
const text = fc.oneof(
  fc.array(fragments, { maxLength: 14 }).map((all) => all.join("")),
  fc.string({ unit: "binary", maxLength: 30 }),
);

describe("any text", () => {
  it("is covered by its pieces: nothing is dropped", () => {
    fc.assert(
      fc.property(text, role, (raw, as) => {
        const result = parseTimeLimit(raw, { role: as });
        expect(result.pieces.map(({ start, end }) => raw.slice(start, end)).join("")).toBe(raw);
        let at = 0;
        for (const piece of result.pieces) {
          expect(piece.start).toBe(at);
          expect(piece.end).toBeGreaterThan(at);
          at = piece.end;
        }
        for (const one of result.readings) {
          expect(one.text).toBe(raw.slice(one.start, one.end));
          expect(one.end).toBeGreaterThan(one.start);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("has a limit unless it is blank, says why where it is unreadable, and fits the schema", () => {
    fc.assert(
      fc.property(text, role, (raw, as) => {
        const { limit, problems } = parseTimeLimit(raw, { role: as });
        if (limit === undefined) {
          expect(problems).toEqual([]);
          return;
        }
        expect(TimeLimit.safeParse(limit).success).toBe(true);
        if (limit.kind === "unreadable") {
          expect(limit.raw).toBe(raw);
          expect(problems.length).toBeGreaterThan(0);
        }
        if (limit.kind === "duration" && limit.unit === "unstated") {
          expect(problems.map(({ kind }) => kind)).toContain("unit-missing");
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("is read alike however often, and whatever was read before", () => {
    fc.assert(
      fc.property(text, text, role, (one, other, as) => {
        const first = parseTimeLimit(one, { role: as });
        parseTimeLimit(other, { role: as });
        expect(parseTimeLimit(one, { role: as })).toEqual(first);
      }),
    );
  });
});

describe("problems", () => {
  it("are explained in a Chinese sentence", () => {
    fc.assert(
      fc.property(text, role, (raw, as) => {
        for (const problem of parseTimeLimit(raw, { role: as }).problems) {
          const sentence = explainProblem(problem);
          expect(sentence.endsWith("。")).toBe(true);
          expect(sentence).not.toMatch(/undefined|[a-z]{3,}/);
        }
      }),
    );
    const sum = { kind: "duration", amount: 5, unit: "workday" } as const;
    expect(explainProblem({ kind: "stages-without-total", sum })).toBe(
      "只写了各环节时限，没有写总时限（各环节相加为 5 个工作日，请确认）。",
    );
  });
});

describe("very long cells", () => {
  it.each([
    ["5个工作日", 2000],
    ["（", 10_000],
    [" ", 10_000],
    ["在", 10_000],
    ["自受理之日起", 1700],
    ["不含", 5000],
    ["时限制", 3300],
    ["法定", 5000],
    ["承诺5日，", 2000],
    ["1", 10_000],
    ["一", 10_000],
    ["1、", 5000],
    ["的", 10_000],
    ["公示、", 3300],
    ["当场", 5000],
    ["向", 10_000],
    ["办理5日内", 2000],
  ])("%s × %i returns", (part, times) => {
    for (const tail of ["", "5个工作日", "不计入"]) {
      expect(parseTimeLimit(part.repeat(times) + tail, { role: "promised" })).toBeDefined();
    }
  });
});
