import { defineExamples } from "../../engine/index.ts";
import rule from "./copies-stated.ts";

export default defineExamples(rule, {
  pass: [
    { name: "原件 1 份", item: { materials: [{ id: "1", name: "申请书", originals: 1, copies: 0 }] } },
    {
      name: "只收电子材料",
      item: { materials: [{ id: "1", name: "申请书", originals: 0, copies: 0, form: "electronic" }] },
    },
  ],
  fail: [
    {
      name: "都写 0 份",
      item: { materials: [{ id: "1", name: "申请书", originals: 0, copies: 0 }] },
      data: { name: "申请书" },
    },
  ],
  skip: [{ name: "没有写份数", item: { materials: [{ id: "1", name: "申请书" }] } }],
});
