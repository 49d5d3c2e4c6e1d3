import { defineExamples } from "../../engine/index.ts";
import rule from "./entrusting-body-named.ts";

export default defineExamples(rule, {
  pass: [
    { name: "写明委托机关", item: { implementingBodyNature: "entrusted", entrustingBody: "镇坪县林业局" } },
  ],
  fail: [
    { name: "没有写委托机关", item: { implementingBodyNature: "entrusted" }, data: {} },
    { name: "委托机关写“无”", item: { implementingBodyNature: "entrusted", entrustingBody: "无" }, data: {} },
  ],
  skip: [{ name: "法定机关", item: { implementingBodyNature: "statutory" } }],
});
