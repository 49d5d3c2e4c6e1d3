import { describe, expect, it } from "vitest";
import {
  fromRecords,
  readCount,
  readDate,
  readFee,
  readList,
  readTimeUnit,
  readVisits,
  readYesNo,
  stripFurniture,
} from "../../src/records/index.ts";
import { TimeLimit } from "../../src/time-limit/index.ts";

describe("visits", () => {
  it.each<[string, number, number?]>([
    ["0", 0],
    ["1", 1],
    ["1次", 1],
    ["１次", 1],
    ["2.0", 2],
    ["零次", 0],
    ["一次", 1],
    ["两次", 2],
    ["0次（全程网办）", 0],
    ["1次（须本人到场采集指纹）", 1],
    ["最多跑一次", 1],
    ["最多1次", 1],
    ["不超过1次", 1],
    ["只需跑一次", 1],
    ["到现场1次", 1],
    ["1次以内", 1],
    ["零跑动", 0],
    ["无需到现场", 0],
    ["不用跑", 0],
    ["一次都不用跑", 0],
    ["1-2次", 2, 1],
    ["1～2", 2, 1],
    ["1次或2次", 2, 1],
    ["0至1次", 1, 0],
    ["网上0次，窗口1次", 1, 0],
    ["首次申请2次，变更1次", 2, 1],
  ])("%s", (text, count, atLeast) => {
    const value = atLeast === undefined ? { kind: "count", count } : { kind: "count", count, atLeast };
    expect(readVisits(text)).toEqual({ value });
  });

  it.each<[string, string]>([
    ["全程网办", "unreadable"],
    ["1次以上", "lower-bound"],
    ["至少2次", "lower-bound"],
    ["2-1次", "unreadable"],
    ["1月2日", "unreadable"],
    ["5个工作日", "unreadable"],
    ["43102", "unreadable"],
    ["一次性告知", "unreadable"],
    ["0.5", "unreadable"],
    ["无", "placeholder"],
    ["/", "placeholder"],
    ["待定", "placeholder"],
  ])("%s is kept, not read", (text, doubt) => {
    expect(readVisits(text)).toEqual({ value: { kind: "unreadable", raw: text }, doubt });
  });
});

describe("yes and no", () => {
  it.each<[string, string, unknown]>([
    ["是", "charges", "yes"],
    ["否", "charges", "no"],
    ["1", "online", "yes"],
    ["0", "online", "no"],
    ["true", "express", "yes"],
    ["FALSE", "express", "no"],
    ["支持", "express", "yes"],
    ["不支持", "express", "no"],
    ["有", "charges", "yes"],
    ["收费", "charges", "yes"],
    ["不收费。", "charges", "no"],
    ["无", "charges", "none"],
    ["无", "appointment", "not-applicable"],
    ["√", "materials.required", "yes"],
    ["非必要", "materials.required", "no"],
    ["不计入", "specialProcedures.counted", "no"],
    ["Y", "online", "yes"],
  ])("%s as %s", (text, element, value) => {
    expect(readYesNo(text, element)).toEqual({ value });
  });

  it.each<[string, string, string]>([
    ["2", "charges", "code-without-table"],
    ["收费标准见附件一", "charges", "unreadable"],
    ["无", "materials.required", "placeholder"],
    ["必要", "online", "unreadable"],
    ["fasle", "materials.required", "unreadable"],
  ])("%s as %s is kept", (raw, element, doubt) => {
    expect(readYesNo(raw, element)).toEqual({ value: { kind: "unreadable", raw }, doubt });
  });
});

describe("dates", () => {
  it.each([
    ["2018-06-08", "2018-06-08"],
    ["2018年6月8日", "2018-06-08"],
    ["2018 年 6 月 8 日", "2018-06-08"],
    ["2018/6/8", "2018-06-08"],
    ["2018.06.08", "2018-06-08"],
    ["20180608", "2018-06-08"],
    ["２０１８－０６－０８", "2018-06-08"],
    ["2018-06-08 00:00:00", "2018-06-08"],
    ["2018-06-08T09:30:00", "2018-06-08"],
    ["2018年6月8日（星期五）", "2018-06-08"],
    ["二〇一八年六月八日", "2018-06-08"],
    ["二〇一八年十二月二十一日", "2018-12-21"],
    ["2020-02-29", "2020-02-29"],
  ])("%s", (text, value) => {
    expect(readDate(text, "effectiveDate")).toEqual({ value });
  });

  it.each(["2018-02-29", "2018年6月", "43259", "6/8/18", "长期", "2018-13-01", "2018-06-07T16:00:00.000Z"])(
    "%s is no day",
    (raw) => {
      expect(readDate(raw, "effectiveDate")).toEqual({
        value: { kind: "unreadable", raw },
        doubt: "unreadable",
      });
    },
  );
});

describe("other single values", () => {
  it.each<[string, number]>([
    ["1", 1],
    ["2份", 2],
    ["一式三份", 3],
    ["各1份", 1],
    ["十二", 12],
    ["0", 0],
  ])("%s copies", (text, value) => {
    expect(readCount(text, "materials.originals")).toEqual({ value });
  });

  it("若干 is no number of copies", () => {
    expect(readCount("若干", "materials.originals")).toEqual({ value: undefined, doubt: "unreadable" });
  });

  it.each<[string, unknown]>([
    ["不收费", { kind: "none" }],
    ["免费。", { kind: "none" }],
    ["无", { kind: "none" }],
    ["不涉及", { kind: "not-applicable" }],
    ["每证 10 元", { kind: "text", text: "每证 10 元" }],
    ["详见附件", { kind: "text", text: "详见附件" }],
  ])("fee %s", (text, value) => {
    expect(readFee(text, "feeStandard")).toEqual({ value });
  });

  it.each<[string, string | undefined]>([
    ["工作日", "workday"],
    ["个工作日", "workday"],
    ["（自然日）", "calendar-day"],
    ["天", "day"],
    ["1", undefined],
    ["W", undefined],
    ["constructor", undefined],
  ])("unit %s", (text, unit) => {
    expect(readTimeUnit(text)).toBe(unit);
  });
});

describe("lists in one cell", () => {
  it.each<[string, string, readonly string[]]>([
    ["1.申请表；2.身份证复印件；3.照片（2张）", "numbers", ["申请表", "身份证复印件", "照片（2张）"]],
    ["1、申请表2、户口簿", "numbers", ["申请表", "户口簿"]],
    ["(1)申请表(2)户口簿", "numbers", ["申请表", "户口簿"]],
    ["①申请表②户口簿", "numbers", ["申请表", "户口簿"]],
    ["一、申请表；二、户口簿", "numbers", ["申请表", "户口簿"]],
    ["1.申请表（1）原件（2）复印件\n2.户口簿", "numbers", ["申请表（1）原件（2）复印件", "户口簿"]],
    ["申请材料：1.申请表 2.户口簿", "numbers", ["申请表", "户口簿"]],
    ["申请表\n户口簿\n", "lines", ["申请表", "户口簿"]],
    ["申请表；户口簿", "semicolons", ["申请表", "户口簿"]],
    ["身份证、户口簿原件及复印件", "single", ["身份证、户口簿原件及复印件"]],
    ["受理→审查→决定→送达", "arrows", ["受理", "审查", "决定", "送达"]],
    ["受理 --> 审查 => 决定", "arrows", ["受理", "审查", "决定"]],
    ['["申请表","户口簿"]', "json", ["申请表", "户口簿"]],
    ["近1.5年内的财务报表", "single", ["近1.5年内的财务报表"]],
  ])("%s", (text, by, items) => {
    expect(readList(text)).toEqual({ by, items });
  });
});

describe("page furniture", () => {
  it.each([
    ["工作日：上午9:00-12:00...展开", "工作日：上午9:00-12:00"],
    ["县政务中心一楼\n...展开\n更多地点", "县政务中心一楼\n"],
    ["受理...展开\n标准：齐全……展开", "受理\n标准：齐全"],
    ["0915-8822345....展开", "0915-8822345."],
    ["展开调查后作出决定", "展开调查后作出决定"],
    ["更多地点见网站", "更多地点见网站"],
  ])("%s", (text, tidy) => {
    expect(stripFurniture(text)).toBe(tidy);
  });
});

describe("values within a record", () => {
  const read = (record: Record<string, unknown>) =>
    fromRecords([{ 事项名称: "甲事项", 单位: "县民政局", ...record }]);
  const item = (record: Record<string, unknown>) => read(record).catalogue.items[0];

  it("keeps text as written but for the outer blanks", () => {
    expect(item({ 办理地点: "　城关镇 新正街１号 \n" })?.places).toBe("城关镇 新正街１号");
  });

  it("reads an amount and its unit from two columns", () => {
    const limits = item({
      法定办结时限: 20,
      法定办结时限单位: "工作日",
      承诺办结时限: "5个自然日",
      承诺办结时限单位: "工作日",
    });
    expect(limits?.statutoryTimeLimit).toEqual({ kind: "duration", amount: 20, unit: "workday" });
    expect(limits?.promisedTimeLimit).toEqual({ kind: "duration", amount: 5, unit: "calendar-day" });
  });

  it("says that the unit column contradicts the amount", () => {
    const { problems } = read({ 承诺办结时限: "5个自然日", 承诺办结时限单位: "工作日" });
    expect(problems.map(({ kind }) => kind)).toEqual(["unit-differs"]);
  });

  it("takes the unit that a header states", () => {
    expect(item({ "法定时限（工作日）": "20", "承诺时限（工作日）": "5" })).toMatchObject({
      statutoryTimeLimit: { kind: "duration", amount: 20, unit: "workday" },
      promisedTimeLimit: { kind: "duration", amount: 5, unit: "workday" },
    });
  });

  it("notes a column of bare numbers once, and makes no workdays of them", () => {
    const { catalogue, problems } = fromRecords(
      [20, 10, 5].map((days, n) => ({
        事项名称: `事项${n}`,
        承诺办结时限: days,
        实施编码: `1161092701602${n}`,
      })),
    );
    expect(catalogue.items.map(({ promisedTimeLimit }) => promisedTimeLimit)).toEqual(
      [20, 10, 5].map((amount) => ({ kind: "duration", amount, unit: "unstated" })),
    );
    expect(problems).toMatchObject([{ kind: "unit-unstated", element: "promisedTimeLimit", count: 3 }]);
  });

  it("reads both limits of one cell", () => {
    const both = item({ 办结时限: "法定20个工作日，承诺5个工作日" });
    expect(both?.promisedTimeLimit).toMatchObject({ amount: 5 });
    expect(both?.statutoryTimeLimit).toMatchObject({ amount: 20 });
  });

  it("says why a limit could not be read", () => {
    const [problem] = read({ 承诺办结时限: "受理1个工作日，审查3个工作日" }).problems;
    expect(problem).toMatchObject({ kind: "unreadable", count: 1, address: "[0].承诺办结时限" });
    expect(problem?.message).toMatch(/没有写总时限.*请写成数字加单位/);
    expect(
      TimeLimit.safeParse(item({ 承诺办结时限: "受理1个工作日，审查3个工作日" })?.promisedTimeLimit).success,
    ).toBe(true);
  });

  it("keeps what is no word of a vocabulary beside the words that are", () => {
    expect(item({ 办理形式: "窗口办理,网上办理,驿站办理" })?.channels).toEqual([
      "window",
      "online",
      { kind: "unreadable", raw: "驿站办理" },
    ]);
  });

  it("reads the word behind its number", () => {
    expect(item({ 办件类型: "1-即办件", 事项类型: "01|行政许可" })).toMatchObject({
      caseType: "immediate",
      itemType: "permit",
    });
  });

  it("tells a blank from a statement", () => {
    const said = item({
      法定办结时限: "无",
      承诺办结时限: "",
      收费标准: "无",
      数量限制: "无",
      申请材料: "无需提交材料",
    });
    expect(said).toMatchObject({
      statutoryTimeLimit: { kind: "none" },
      feeStandard: { kind: "none" },
      quantityLimit: "无",
      materials: [],
    });
    expect(said).not.toHaveProperty("promisedTimeLimit");
  });
});
