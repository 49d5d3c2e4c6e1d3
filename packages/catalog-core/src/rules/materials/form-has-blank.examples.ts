import { defineExamples } from "../../engine/index.ts";
import rule from "./form-has-blank.ts";

export default defineExamples(rule, {
  pass: [
    {
      name: "附有空表",
      item: { materials: [{ id: "1", name: "取水许可申请表", blankForm: "取水许可申请表.doc" }] },
    },
  ],
  fail: [
    {
      name: "没有附表",
      item: { materials: [{ id: "1", name: "取水许可申请表" }] },
      data: { name: "取水许可申请表" },
    },
  ],
  skip: [
    { name: "没有表格", item: { materials: [{ id: "1", name: "居民身份证" }] } },
    {
      name: "表中没有这两栏",
      item: { sourceId: "表", materials: [{ id: "1", name: "取水许可申请表" }] },
      sources: [{ id: "表", label: "水利局.xlsx", layer: "implementation", present: ["name", "materials"] }],
    },
  ],
});
