import { defineExamples } from "../../engine/index.ts";
import rule from "./joint-bodies-named.ts";

const joint = { kind: "unreadable", raw: "联办件" } as const;

export default defineExamples(rule, {
  pass: [{ name: "写明联办机构", item: { caseType: joint, jointBodies: "县住建局、县消防大队" } }],
  fail: [
    { name: "没有填联办机构", item: { caseType: joint }, data: {} },
    { name: "联办机构写“无”", item: { caseType: joint, jointBodies: "无" }, data: {} },
  ],
  skip: [{ name: "不是联办件", item: { caseType: "promised" } }],
});
