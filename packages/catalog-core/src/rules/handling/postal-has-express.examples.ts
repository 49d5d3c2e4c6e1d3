import { defineExamples } from "../../engine/index.ts";
import rule from "./postal-has-express.ts";

export default defineExamples(rule, {
  pass: [{ name: "两栏一致", item: { channels: ["window", "postal"], express: "yes" } }],
  fail: [{ name: "两栏不一致", item: { channels: ["postal"], express: "no" }, data: {} }],
  skip: [{ name: "只在窗口办理", item: { channels: ["window"], express: "no" } }],
});
