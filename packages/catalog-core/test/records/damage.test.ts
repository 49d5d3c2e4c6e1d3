import { describe, expect, it } from "vitest";
import { findDamage } from "../../src/records/index.ts";

const kinds = (text: string) => findDamage(text).map(({ kind }) => kind);
const sentence = "申请人应当按照规定提交下列材料并对其真实性负责";

describe("damage in texts", () => {
  it.each([
    "《国务院关于修改 的决定》",
    "《国务院关于修改的决定》",
    "《关于修改 等八部法律的决定》",
    "《某某省人民政府关于印发 的通知》",
    "《某部关于印发 和 的通知》",
    "《某部 某部关于进一步贯彻落实 的意见》",
    "《某省实施 办法》",
    "《 实施细则》",
  ])("%s lost a title", (text) => {
    const [damage] = findDamage(`依据${text}第三条办理`);
    expect(damage).toMatchObject({ kind: "title-stripped", excerpt: text, start: 2, end: 2 + text.length });
    expect(damage?.message).toContain(text);
  });

  it.each([
    "《国务院关于修改〈工伤保险条例〉的决定》",
    "《国务院关于修改部分行政法规的决定》",
    "《国务院关于废止和修改部分行政法规的决定》",
    "《国务院关于印发国家基本公共服务体系规划的通知》",
    "《中华人民共和国商标法实施条例》",
    "《最高人民法院 司法部关于开展律师调解试点工作的意见》",
    "《陕西省实施〈中华人民共和国残疾人保障法〉办法》",
  ])("%s is whole", (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it.each([
    "锟斤拷锟斤拷",
    "材料\ufffd\ufffd清单",
    "ï¿½ï¿½",
    "申请锛岀敵璇",
    "è¿\u0099ä¸ªç\u0094³è¯·",
    "姓名????",
  ])("%s is garbled", (text) => {
    expect(kinds(text)).toEqual(["mojibake"]);
  });

  it.each<[string, string]>([
    ["a field's width", `${sentence.repeat(30)}`.slice(0, 500)],
    ["a comma", `${sentence}，${sentence}，`],
    ["an enumeration", `${sentence}，${sentence}、`],
    ["an open title", `${sentence.repeat(5)}，依据《中华人民共和国行政`],
    ["an open bracket", `${sentence.repeat(5)}（以下简称`],
    ["a list that is only announced", "符合下列条件之一的农户可以申请："],
    ["a list of which the first entry is left", "申请人应当具备以下条件：（一）在本县有固定的经营场所；"],
    ["a numbered entry that is to be followed", "1.确有临时占用道路的需要和理由；"],
  ])("a text is cut at %s", (_, text) => {
    expect(kinds(text)).toEqual(["cut"]);
  });

  it.each<[string, string]>([
    ["without a full stop", sentence.repeat(3)],
    ["of a field's width that ends as texts do", `${sentence.repeat(30).slice(0, 499)}。`],
    ["with a slip of the pen", "政务服务中心（三楼"],
    ["that is an address of the web", `https://example.com/${"a".repeat(480)}`],
    ["that counts", `${sentence}：（一）申请书；（二）身份证；`],
    ["with a field left empty", `${sentence}\n办理结果：准予许可\n审查标准：`],
    ["in brackets", `${sentence.repeat(5)}（见附件）`],
    // Complete, and seen as cut once because fifty characters are a field's width.
    [
      "of an address that ends at a window",
      `办理地点：镇坪县城关镇新正街${"东".repeat(25)}县政务服务大厅1号窗口`,
    ],
    ["of a label and nothing else", "办理地点："],
    ["of one entry that is ended", "1.年满十八周岁的本县居民。"],
    ["of two entries that end in a semicolon", "1.申请书；2.身份证复印件；"],
  ])("a text %s is whole", (_, text) => {
    expect(kinds(text)).toEqual([]);
  });

  it("says which entry of a list stands alone", () => {
    const [damage] = findDamage("设立县级示范农家书屋的，应当具备以下条件：（一）有固定的场所；");
    expect(damage?.message).toContain("只有“（一）”，没有后面各项");
  });

  it("names every place, in order", () => {
    const text = `依据《国务院关于修改 的决定》，锟斤拷${sentence.repeat(2)}、`;
    expect(kinds(text)).toEqual(["title-stripped", "mojibake", "cut"]);
  });
});
