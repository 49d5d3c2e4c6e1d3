import { defineExamples } from "../../engine/index.ts";
import rule from "./steps-grounded.ts";

const steps = (name: string, legalBasis?: string) => ({
  steps: [
    { id: "s1", name: "受理", legalBasis: "《中华人民共和国行政许可法》第三十二条" },
    { id: "s2", name, ...(legalBasis === undefined ? {} : { legalBasis }) },
  ],
});

export default defineExamples(rule, {
  pass: [
    { name: "五个环节之内", item: steps("审查") },
    { name: "另有法律依据", item: steps("听证", "《中华人民共和国行政许可法》第四十六条") },
  ],
  fail: [
    {
      name: "多出来的环节没有依据",
      item: steps("镇政府盖章"),
      data: { step: "镇政府盖章", problem: "blank", floor: "法律、法规" },
    },
    {
      name: "2018 年的清单，规章不够",
      item: steps("公示", "《户外广告办法》（工商总局令第25号）第九条"),
      data: {
        step: "公示",
        problem: "below",
        written: "《户外广告办法》（工商总局令第25号）第九条",
        floor: "法律、法规",
      },
    },
  ],
  skip: [{ name: "一个环节也没有写依据", item: { steps: [{ id: "s1", name: "镇政府盖章" }] } }],
});
