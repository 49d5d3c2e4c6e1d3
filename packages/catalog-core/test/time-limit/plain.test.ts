import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTimeLimit, readPlainLimit } from "../../src/time-limit/index.ts";
import { limitStrings, there, title } from "../truth/corpus.ts";

const roles = ["statutory", "promised"] as const;
const told = (text: string) => roles.map((role) => parseTimeLimit(text, { role }).limit);

describe("readPlainLimit", () => {
  it.each([
    ["5个工作日", { kind: "duration", amount: 5, unit: "workday" }],
    [" １５ 个工作日内 ", { kind: "duration", amount: 15, unit: "workday" }],
    ["一百二十日", { kind: "duration", amount: 120, unit: "day" }],
    ["三个月", { kind: "duration", amount: 3, unit: "month" }],
    ["0.5小时", { kind: "duration", amount: 0.5, unit: "hour" }],
    ["2（工作日）", { kind: "duration", amount: 2, unit: "workday" }],
    ["当日办结", { kind: "immediate", within: "same-day" }],
  ])("reads %s", (text, limit) => {
    expect(readPlainLimit(text)).toEqual(limit);
    expect(told(text)).toEqual([limit, limit]);
  });

  it.each([
    "",
    "5",
    "0日",
    "9999天",
    "2018年",
    "三五日",
    "3至5个工作日",
    "法定20日",
    "自受理之日起5日内",
    "无",
    "1个月15天",
  ])("leaves %s to the reader of cells", (text) => {
    expect(readPlainLimit(text)).toBeUndefined();
  });

  it("answers what the reader of cells answers, or nothing", () => {
    const words =
      "一二三五十百廿两零半0123459.０５个工作日自然日天月年小时分钟内约（）()-至 即办当场日结件".split("");
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...words), maxLength: 9 }), (text) => {
        const plain = readPlainLimit(text);
        if (plain !== undefined) expect([text, ...told(text)]).toEqual([text, plain, plain]);
      }),
      { numRuns: 3000 },
    );
  });

  it("answers it for every number and unit", () => {
    const numbers = fc.constantFrom(
      ..."1 7 30 2.5 365 一 十 十五 二十 三十五 一百八十 两 廿五 壹拾".split(" "),
    );
    const units = fc.constantFrom(..."个工作日 工作日 个自然日 自然日 日 天 个月 年 小时 分钟".split(" "));
    fc.assert(
      fc.property(numbers, units, fc.constantFrom("", "内"), (number, unit, end) => {
        const text = number + unit + end;
        expect([text, ...told(text)]).toEqual([text, readPlainLimit(text), readPlainLimit(text)]);
      }),
    );
  });

  it.skipIf(!there)(title("answers it for real cells, most of them"), () => {
    const cells = limitStrings("cell");
    const known = cells.filter(({ text }) => {
      const plain = readPlainLimit(text);
      if (plain !== undefined) expect([text, ...told(text)]).toEqual([text, plain, plain]);
      return plain !== undefined;
    });
    const count = (some: typeof cells): number => some.reduce((sum, one) => sum + one.count, 0);
    expect(count(known) / count(cells)).toBeGreaterThan(0.5);
  });
});
