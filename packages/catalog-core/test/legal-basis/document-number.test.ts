import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDocumentNumbers } from "../../src/legal-basis/index.ts";

const order = "镇政办发〔2018〕90号";

describe("a document number", () => {
  it.each([
    ["六角括号", order, [], order],
    ["方括号", "镇政办发[2018]90号", ["brackets"], order],
    ["全角方括号", "镇政办发［2018］90号", ["brackets"], order],
    ["圆括号", "镇政办发(2018)90号", ["brackets"], order],
    ["全角圆括号", "镇政办发（2018）90号", ["brackets"], order],
    ["方头括号", "镇政办发【2018】90号", ["brackets"], order],
    ["小六角括号", "镇政办发﹝2018﹞90号", ["brackets"], order],
    ["一对里两样", "镇政办发〔2018]90号", ["brackets"], order],
    ["缺左括号", "镇政办发2018〕90号", ["unbalanced"], order],
    ["缺右括号", "镇政办发〔201890号", ["unbalanced"], order],
    ["没有括号", "镇政办发2018年90号", ["unbalanced", "extra-word"], order],
    ["两位年份", "镇政办发〔18〕90号", ["short-year"], order],
    ["序号加第", "镇政办发〔2018〕第90号", ["extra-word"], order],
    ["字后加第", "镇政办字第〔2018〕90号", ["extra-word"], "镇政办字〔2018〕90号"],
    ["虚位", "镇政办发〔2018〕090号", ["leading-zero"], order],
    ["空格", "镇政办发 〔2018〕 90 号", ["spaces"], order],
    ["断行", "镇政办发〔2018〕\n90号", ["spaces"], order],
    [
      "几样毛病",
      "镇政办发[18]第090 号",
      ["brackets", "short-year", "extra-word", "leading-zero", "spaces"],
      order,
    ],
    ["全角数字", "镇政办发〔２０１８〕９０号", [], order],
    ["旧文件的方括号", "水政资[1997]538号", ["brackets"], "水政资〔1997〕538号"],
    ["旧文件的字第", "城办字〔86〕第250号", [], "城办字〔86〕第250号"],
  ])("%s", (_name, raw, problems, corrected) => {
    expect(findDocumentNumbers(`《某通知》（${raw}）第三条`)).toMatchObject([
      { raw, problems, corrected, at: 6 },
    ]);
  });

  it.each([
    ["部门令", "公安部令第104号"],
    ["带年份的令", "中国人民银行令〔2003〕第4号"],
    ["年份在前的令", "国家发展改革委2003年第1号令"],
    ["公告", "国家税务总局公告〔2018〕第15号"],
    ["公告在后", "商务部2018年第12号公告"],
    ["人大公告", "〔九届〕第五十五号公告"],
    ["法院案号", "（2018）陕0927民初12号"],
    ["不动产权证", "陕（2018）镇坪县不动产权第0001234号"],
    ["年份在前的价费字号", "〔1993〕价费字164号"],
    ["门牌", "新正街（2018）12号楼"],
    ["标准号", "GB/T 9704—2012"],
    ["序号之前不是年份", "〔三〕第12号"],
    ["条款", "第二条（2018）"],
    ["百年之后", "镇政办发〔9918〕90号"],
  ])("is not %s", (_name, text) => {
    expect(findDocumentNumbers(text)).toEqual([]);
  });

  it("is cut out of a running text with its issuing code alone", () => {
    const [found] = findDocumentNumbers("各单位要认真落实，按照国办函[2016]108号执行");
    expect(found).toMatchObject({
      raw: "国办函[2016]108号",
      agency: "国办函",
      year: 2016,
      serial: 108,
      at: 11,
    });
  });

  it("has no name of its body in it", () => {
    const numbers = (text: string) => findDocumentNumbers(text).map(({ raw }) => raw);
    expect(numbers("水利部水建管〔2014〕7号")).toEqual(["水建管〔2014〕7号"]);
    expect(numbers("国务院办公厅国办发〔2016〕5号")).toEqual(["国办发〔2016〕5号"]);
    expect(numbers("教育部厅函〔2018〕3号")).toEqual(["教育部厅函〔2018〕3号"]);
    expect(numbers("县委办发〔2018〕3号")).toEqual(["县委办发〔2018〕3号"]);
  });

  it("is given for each of several in one cell", () => {
    const text = "（财综〔2015〕1号、陕财办综[2015]20号，发改价格（2017）1186号）";
    expect(findDocumentNumbers(text).map(({ corrected }) => corrected)).toEqual([
      "财综〔2015〕1号",
      "陕财办综〔2015〕20号",
      "发改价格〔2017〕1186号",
    ]);
  });

  const brackets = ["〔〕", "[]", "［］", "()", "（）", "【】", "﹝﹞", "〖〗", "{}", "｛｝"];
  const agency = fc.constantFrom("国办函", "陕政发", "安政办函", "镇政办发", "人社部规", "财综");

  it("in any bracket is put into the right form, which is then right", () => {
    fc.assert(
      fc.property(
        agency,
        fc.integer({ min: 2000, max: 2049 }),
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom(...brackets),
        fc.constantFrom("", " ", "\n"),
        (issuer, year, serial, [open = "", close = ""], gap) => {
          const right = `${issuer}〔${year}〕${serial}号`;
          const written = `${issuer}${open}${year}${close}${gap}${serial}号`;
          const [found] = findDocumentNumbers(`依据：${written}。`);
          expect(found).toMatchObject({ raw: written, corrected: right, year, serial });
          expect(findDocumentNumbers(right)).toMatchObject([{ problems: [], corrected: right }]);
        },
      ),
    );
  });

  it("takes no longer in a text made to be slow", () => {
    const text = `${" ".repeat(20_000)}发〔${"2018".repeat(5_000)}${" ".repeat(20_000)}号`;
    const started = performance.now();
    findDocumentNumbers(text);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
