import { defineExamples } from "../../engine/index.ts";
import rule from "./basic-code-form.ts";

export default defineExamples(rule, {
  pass: [
    { name: "12 位", item: { basicCode: "000117051000" } },
    { name: "10 位", item: { basicCode: "0100123000" } },
    { name: "10 位，类型用字母", item: { basicCode: "XK00101000" } },
    { name: "有子项的主项", item: { basicCode: "00016421300Y" } },
    { name: "不像任何编码的，另有规则", item: { basicCode: "民政-07" } },
  ],
  fail: [
    {
      name: "中间有空格",
      item: { basicCode: "000117 051000" },
      data: {
        problem: "writing",
        written: "000117 051000",
        title: "基本编码（12 位）",
        reasons: ["编码前后或中间有空格、换行等看不见的字符，应删去。"],
        likely: "000117051000",
      },
    },
    {
      name: "类型代码不存在",
      item: { basicCode: "009917051000" },
      data: {
        problem: "form",
        written: "009917051000",
        title: "基本编码（12 位）",
        reasons: ["第 3—4 位“99”不是事项类型代码（01—10 为行政权力，20 起为公共服务及各地扩展）。"],
      },
    },
    {
      name: "填成了实施编码",
      item: { basicCode: "11610927MB0000019W4000117051000" },
      data: {
        problem: "other-kind",
        written: "11610927MB0000019W4000117051000",
        title: "实施编码（31 位）",
        reasons: [],
      },
    },
  ],
  skip: [{ name: "写“无”", item: { basicCode: "无" } }],
});
