import { describe, expect, it } from "vitest";
import { findVagueBasis, namesInstrument } from "../../src/legal-basis/index.ts";

describe("namesInstrument", () => {
  it.each([
    "《中华人民共和国食品安全法》第三十五条",
    "陕西省法制宣传教育条例》；“七五”普法规划",
    "中华人民共和国道路交通安全法第十九条",
    "法律援助条例",
    "社会体育指导员管理办法",
    "陕政发〔2014〕12号",
    "国务院令第649号",
    "国务院关于加强城乡低保工作的意见",
    "公证法",
  ])("finds one in %s", (text) => {
    expect(namesInstrument(text)).toBe(true);
  });

  it.each([
    "无",
    "按照国家有关规定",
    "根据上级有关文件规定",
    "价格和收费法律、法规和其他规范性文件",
    "根据县政府关于防范非法集资的工作部署",
    "国家和省关于刑释人员安置帮教的相关文件",
    "部门职责",
    "工作需要",
  ])("finds none in %s", (text) => {
    expect(namesInstrument(text)).toBe(false);
  });
});

describe("findVagueBasis", () => {
  it.each([
    ["《合同法》、《价格法》等有关规定。", "等有关规定"],
    ["《城乡居民最低生活保障条例》及省市有关文件", "及省市有关文件"],
    [
      "1.《社会救助暂行办法》（国务院令第649号）、《陕西省社会救助办法》等法律、法规、规章",
      "等法律、法规、规章",
    ],
    ["按照《食品安全法》等法律法规执行", "等法律法规"],
    ["《社会救助暂行办法》第九条\n其他相关规定", "其他相关规定"],
    ["国家有关法律法规；县政府文件", "国家有关法律法规"],
  ])("in %s", (text, phrase) => {
    expect(findVagueBasis(text)).toBe(phrase);
  });

  it.each([
    "《统计法》第二十三条 县级以上人民政府统计机构按照国家有关规定，定期公布统计资料。",
    "《某办法》第十八条 对依据有关法律、法规应予以处罚的，可以提请有关部门依法处罚。",
    "《某条例》第五条 依照《行政处罚法》等法律法规的规定给予处罚",
    "《社会救助暂行办法》第九条、第十条",
    "《国务院关于进一步做好有关工作的通知》（国发〔2010〕9号）",
  ])("leaves alone %s", (text) => {
    expect(findVagueBasis(text)).toBeUndefined();
  });
});
