import { defineExamples } from "../../engine/index.ts";
import rule from "./high-to-low.ts";

export default defineExamples(rule, {
  pass: [
    {
      name: "法律、行政法规、规章",
      item: {
        legalBasis:
          "《中华人民共和国道路交通安全法》第十九条、《中华人民共和国道路交通安全法实施条例》第二十条、《机动车驾驶证申领和使用规定》（公安部令第139号）",
      },
    },
  ],
  fail: [
    {
      name: "通知列在法律之前",
      item: {
        legalBasis: "《关于规范婚姻登记的通知》（镇民发〔2016〕12号）；《中华人民共和国公证法》第二条",
      },
      data: { lower: "《关于规范婚姻登记的通知》", higher: "《中华人民共和国公证法》" },
    },
  ],
  skip: [{ name: "只有一部", item: { legalBasis: "《中华人民共和国公证法》第二条" } }],
});
