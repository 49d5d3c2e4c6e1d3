import { defineExamples } from "../../engine/index.ts";
import rule from "./document-number-form.ts";

const cites = (number: string): { readonly legalBasis: string } => ({
  legalBasis: `《关于进一步规范办理工作的通知》（${number}）`,
});
const finds = (written: string, problem: string, corrected = "镇政办发〔2018〕90号") => ({
  element: "legalBasis",
  numbers: [{ written, corrected, problems: [problem] }] as [
    { written: string; corrected: string; problems: string[] },
  ],
});

export default defineExamples(rule, {
  pass: [
    { name: "六角括号", item: cites("镇政办发〔2018〕90号") },
    { name: "部门令", item: { legalBasis: "《出生登记办法》（公安部令第104号）" } },
    { name: "带年份的令", item: { legalBasis: "《假币鉴定办法》（中国人民银行令〔2003〕第4号）" } },
    { name: "法院案号", item: { legalBasis: "（2018）陕0927民初12号民事判决" } },
    { name: "人大公告", item: { legalBasis: "《安康市条例》（〔四届〕第十五号公告）" } },
    { name: "2000 年以前的“字第”", item: { legalBasis: "《关于换发证件的通知》（（86）城办字第250号）" } },
  ],
  fail: [
    { name: "方括号", item: cites("镇政办发[2018]90号"), data: finds("镇政办发[2018]90号", "brackets") },
    { name: "圆括号", item: cites("镇政办发（2018）90号"), data: finds("镇政办发（2018）90号", "brackets") },
    {
      name: "方头括号",
      item: cites("镇政办发【2018】90号"),
      data: finds("镇政办发【2018】90号", "brackets"),
    },
    {
      name: "小六角括号",
      item: cites("镇政办发﹝2018﹞90号"),
      data: finds("镇政办发﹝2018﹞90号", "brackets"),
    },
    { name: "缺左括号", item: cites("镇政办发2018〕90号"), data: finds("镇政办发2018〕90号", "unbalanced") },
    { name: "缺右括号", item: cites("镇政办发〔201890号"), data: finds("镇政办发〔201890号", "unbalanced") },
    { name: "两位年份", item: cites("镇政办发〔18〕90号"), data: finds("镇政办发〔18〕90号", "short-year") },
    {
      name: "加“第”字",
      item: cites("镇政办发〔2018〕第90号"),
      data: finds("镇政办发〔2018〕第90号", "extra-word"),
    },
    {
      name: "编虚位",
      item: cites("镇政办发〔2018〕090号"),
      data: finds("镇政办发〔2018〕090号", "leading-zero"),
    },
    {
      name: "写在受理条件里",
      item: { acceptanceConditions: "符合《民办教育机构设置办法》（镇政办发[2018]90号）第三条的规定。" },
      data: {
        element: "acceptanceConditions",
        numbers: [
          { written: "镇政办发[2018]90号", corrected: "镇政办发〔2018〕90号", problems: ["brackets"] },
        ],
      },
    },
    {
      name: "中间有空格",
      item: cites("镇政办发〔2018〕 90 号"),
      data: finds("镇政办发〔2018〕 90 号", "spaces"),
    },
  ],
});
