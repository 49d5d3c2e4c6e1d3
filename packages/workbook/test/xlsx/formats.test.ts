import { describe, expect, it } from "vitest";
import { firstSheet } from "../support/read.ts";

/** What a cell with this value and number format shows. */
async function shown(value: number, format: number | string, date1904 = false): Promise<string | undefined> {
  const sheet = await firstSheet({
    formats: [format],
    date1904,
    sheets: [`<row r="1"><c r="A1" s="0"><v>${value}</v></c></row>`],
  });
  return sheet.text(0, 0);
}

describe("dates by their number format", () => {
  it.each([
    ["built in", 14, "2018-06-08"],
    ["built in, Chinese month", 27, "2018-06-08"],
    ["built in, Chinese", 31, "2018-06-08"],
    ["built in, Chinese, second block", 57, "2018-06-08"],
    ["unquoted Chinese", "yyyy年m月d日", "2018-06-08"],
    ["quoted Chinese with text section", '[$-804]yyyy"年"m"月"d"日";@', "2018-06-08"],
    ["Chinese numerals", '[DBNum1][$-804]yyyy"年"m"月"d"日"', "2018-06-08"],
    ["system long date", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "2018-06-08"],
    ["weekday", "aaaa", "2018-06-08"],
    ["escaped by the Chinese mark", "yyyy!.mm!.dd", "2018-06-08"],
    ["with a time that is midnight", "yyyy-mm-dd hh:mm", "2018-06-08"],
  ])("%s", async (_, format, expected) => {
    expect(await shown(43259, format)).toBe(expected);
  });

  it.each([
    [43259.395833333336, 22, "2018-06-08 09:30"],
    [43259.395833333336, 14, "2018-06-08"],
    [43259.99999999, "yyyy/m/d h:mm:ss", "2018-06-09"],
    [0.395833333333333, 20, "09:30"],
    [0.75, 55, "18:00"],
    [0.5001157407407407, "上午/下午h时mm分ss秒", "12:00:10"],
    [1.5, 46, "36:00"],
    [0.0007, "mm:ss", "00:01"],
    [0.0007, "mm:ss.0", "00:01"],
  ])("times: %f as %s", async (value, format, expected) => {
    expect((await shown(value, format))?.slice(0, expected.length)).toBe(expected);
  });

  it.each([
    [0, "1900-01-00"],
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [60, "1900-02-29"],
    [61, "1900-03-01"],
    [2958465, "9999-12-31"],
  ])("counts from 1900 with its false leap day: %i", async (serial, expected) => {
    expect(await shown(serial, 14)).toBe(expected);
  });

  it("counts from 1904 where the workbook says so", async () => {
    expect(await shown(0, 14, true)).toBe("1904-01-01");
    expect(await shown(41797, 14, true)).toBe("2018-06-08");
  });

  it("leaves a number that is no date a number", async () => {
    expect(await shown(-1, 14)).toBe("-1");
    expect(await shown(2958466, 14)).toBe("2958466");
  });
});

describe("numbers with the words of their format", () => {
  it.each([
    [0.5, 0, "0.5"],
    [0.5, 9, "50%"],
    [0.123456, 10, "12.3456%"],
    [1.1, "0%", "110%"],
    [20, '0"个工作日"', "20个工作日"],
    [5, '#"日"', "5日"],
    [5, '0"天"', "5天"],
    [7, 'G/通用格式"个工作日"', "7个工作日"],
    [7, 'General"天"', "7天"],
    [123, "000000", "000123"],
    [9158301234, "0000-0000000", "0915-8301234"],
    [8301234, "000-0000000", "000-8301234"],
    [1234567.25, "#,##0.00", "1234567.25"],
    [20, "#,##0.00", "20"],
    [0, "#,##0", "0"],
    [2.71659, "0.0", "2.71659"],
    [20, '"¥"#,##0.00', "¥20"],
    [20, "[$¥-804]#,##0", "¥20"],
    [-5, "0;[Red]-0", "-5"],
    [-5, "#,##0_);(#,##0)", "-5"],
    [0, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', "0"],
    [0, '0;-0;"无"', "无"],
    [0, "0;-0;;@", "0"],
    [12345, '0!.0,"万"', "12345"],
    [0.5, "# ?/?", "0.5"],
    [123456, "0.00E+00", "123456"],
    [3, '[>2]"多";0', "3"],
    [12, "@", "12"],
    [12, "[Red]General", "12"],
  ])("%f as %s shows %s", async (value, format, expected) => {
    // Grouping and rounding are left out: digits count, not their dress. A mask keeps its places.
    expect(await shown(value, format)).toBe(expected);
  });

  it("survives format codes that nobody would write", async () => {
    for (const code of ['"', "[", "\\", "_", "*", ";;;;", "0".repeat(5000), "[h", "E+", "%%%", ""]) {
      expect(typeof (await shown(3, code))).toBe("string");
    }
  });
});
