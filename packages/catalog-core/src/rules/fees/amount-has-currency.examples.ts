import { defineExamples } from "../../engine/index.ts";
import rule from "./amount-has-currency.ts";

const standard = (text: string) => ({ feeStandard: { kind: "text" as const, text } });

export default defineExamples(rule, {
  pass: [
    { name: "金额和单位齐全", item: { charges: "yes", ...standard("10元/证") } },
    { name: "每证几元", item: { ...standard("每证收取工本费 9 元") } },
    { name: "按比例", item: { ...standard("按成交额的 0.5% 收取") } },
    {
      name: "指明文件",
      item: { ...standard("按《陕西省特种设备检验收费标准》（陕价费发〔2016〕12号）执行") },
    },
    { name: "写着不收费", item: { ...standard("不收费") } },
  ],
  fail: [
    {
      name: "按规定收取",
      item: { charges: "yes", ...standard("按规定标准收取") },
      data: { problem: "open", written: "按规定标准收取" },
    },
    {
      name: "只有数字",
      item: { charges: "yes", ...standard("10/证") },
      data: { problem: "no-currency", written: "10/证" },
    },
    {
      name: "没有计费单位",
      item: { charges: "yes", ...standard("10元") },
      data: { problem: "no-per", written: "10元" },
    },
  ],
  skip: [
    { name: "不收费", item: { charges: "no", ...standard("按规定") } },
    { name: "标准写“无”", item: { charges: "yes", feeStandard: { kind: "none" } } },
  ],
});
