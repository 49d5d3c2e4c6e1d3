import { defineExamples } from "../../engine/index.ts";
import rule from "./numbering-continuous.ts";

export default defineExamples(rule, {
  pass: [
    { name: "1、2、3", item: { acceptanceConditions: "1.年满十八周岁；2.具有本县户籍；3.没有犯罪记录。" } },
    { name: "各部分从 1 编起", item: { acceptanceConditions: "1.甲；2.乙。\n1.丙；2.丁。" } },
    { name: "金额不是序号", item: { acceptanceConditions: "收入低于标准的1.5倍；注册资本不少于3万元。" } },
    {
      name: "条目号后面是年份",
      item: { acceptanceConditions: "1.甲；2.乙。3.2019年5月31日前取得的。4.丙。" },
    },
    { name: "中间一条没有另起", item: { acceptanceConditions: "1.甲；2.乙（2021年本）3.丙。4.丁。" } },
    { name: "括号里的另外编号", item: { acceptanceConditions: "1.甲。（1）子；（2）丑。2.乙。" } },
  ],
  fail: [
    {
      name: "漏了一条",
      item: { acceptanceConditions: "1.年满十八周岁；2.具有本县户籍；4.没有犯罪记录。" },
      data: { element: "acceptanceConditions", before: 2, after: 4 },
    },
    {
      name: "重了一条",
      item: { acceptanceConditions: "1.年满十八周岁；2.具有本县户籍；2.具有本县户籍。" },
      data: { element: "acceptanceConditions", before: 2, after: 2 },
    },
  ],
});
