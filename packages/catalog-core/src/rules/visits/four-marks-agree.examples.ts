import { defineExamples } from "../../engine/index.ts";
import rule from "./four-marks-agree.ts";

const visits = (count: number) => ({ kind: "count", count }) as const;

export default defineExamples(rule, {
  pass: [
    { name: "马上办的即办件", item: { doneAtOnce: "yes", caseType: "immediate" } },
    { name: "一次办，到现场 1 次", item: { doneInOneVisit: "yes", maxVisits: visits(1) } },
    { name: "就近办，镇级行使", item: { doneNearby: "yes", exerciseLevels: ["town"] } },
  ],
  fail: [
    {
      name: "马上办的承诺件",
      item: { doneAtOnce: "yes", caseType: "promised" },
      data: { mark: "doneAtOnce" },
    },
    {
      name: "网上办，只有窗口",
      item: { doneOnline: "yes", channels: ["window"], online: "no" },
      data: { mark: "doneOnline" },
    },
    {
      name: "就近办，只在县里",
      item: { doneNearby: "yes", exerciseLevels: ["county"] },
      data: { mark: "doneNearby" },
    },
    {
      name: "一次办，到现场 2 次",
      item: { doneInOneVisit: "yes", maxVisits: visits(2) },
      data: { mark: "doneInOneVisit" },
    },
  ],
  skip: [
    { name: "没有标记", item: { maxVisits: visits(2) } },
    { name: "次数没有填写", item: { doneInOneVisit: "yes" } },
  ],
});
