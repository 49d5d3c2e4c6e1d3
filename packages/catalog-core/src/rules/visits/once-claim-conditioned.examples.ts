import { defineExamples } from "../../engine/index.ts";
import rule from "./once-claim-conditioned.ts";

export default defineExamples(rule, {
  pass: [{ name: "写明前提", item: { remark: "材料齐全、符合法定形式的，最多跑一次。" } }],
  fail: [
    {
      name: "没有前提",
      item: { procedure: "窗口受理，最多跑一次。" },
      data: { element: "procedure", phrase: "最多跑一次" },
    },
  ],
  skip: [{ name: "没有作这种承诺", item: { remark: "需本人到场。" } }],
});
