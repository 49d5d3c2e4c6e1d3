import { defineExamples } from "../../engine/index.ts";
import rule from "./not-twice.ts";

export default defineExamples(rule, {
  pass: [
    {
      name: "两份不同的材料",
      item: {
        materials: [
          { id: "1", name: "居民身份证" },
          { id: "2", name: "居民户口簿" },
        ],
      },
    },
    {
      name: "原件和复印件各一行",
      item: {
        materials: [
          { id: "1", name: "居民身份证", kind: "original" },
          { id: "2", name: "居民身份证", kind: "copy" },
        ],
      },
    },
  ],
  fail: [
    {
      name: "列了两次",
      item: {
        materials: [
          { id: "1", name: "1.居民身份证" },
          { id: "2", name: "2、居民身份证" },
        ],
      },
      data: { name: "2、居民身份证" },
    },
  ],
  skip: [{ name: "只有一份", item: { materials: [{ id: "1", name: "居民身份证" }] } }],
});
