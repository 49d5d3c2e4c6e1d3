import { defineExamples } from "../../engine/index.ts";
import rule from "./result-type-agrees.ts";

export default defineExamples(rule, {
  pass: [
    { name: "许可证是证照", item: { results: [{ id: "1", name: "食品经营许可证", type: "certificate" }] } },
    {
      name: "“证明”看不出",
      item: { results: [{ id: "1", name: "收养关系证明", type: "approval-document" }] },
    },
  ],
  fail: [
    {
      name: "许可证写成批文",
      item: { results: [{ id: "1", name: "取水许可证", type: "approval-document" }] },
      data: { name: "取水许可证", type: "approval-document", looksLike: "certificate" },
    },
  ],
  skip: [{ name: "没有写类型", item: { results: [{ id: "1", name: "取水许可证" }] } }],
});
