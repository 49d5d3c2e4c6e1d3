import { defineExamples } from "../../engine/index.ts";
import rule from "./shared-not-asked.ts";

export default defineExamples(rule, {
  pass: [
    {
      name: "可以共享，免于提交",
      item: { materials: [{ id: "1", name: "营业执照", shared: "yes", required: "yes", exempt: "yes" }] },
    },
    {
      name: "可以共享，不是必须提交",
      item: { materials: [{ id: "1", name: "营业执照", shared: "yes", required: "no" }] },
    },
  ],
  fail: [
    {
      name: "可以共享，又必须提交",
      item: {
        materials: [{ id: "1", name: "营业执照", shared: "yes", required: "yes", source: "government" }],
      },
      data: { name: "营业执照" },
    },
  ],
  skip: [{ name: "没有写明是否共享", item: { materials: [{ id: "1", name: "营业执照", required: "yes" }] } }],
});
