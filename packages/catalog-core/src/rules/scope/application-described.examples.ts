import { defineExamples } from "../../engine/index.ts";
import rule from "./application-described.ts";

const service = { name: "县图书馆免费开放", itemType: "public-service" } as const;
const table = (...present: string[]) => [{ id: "s", label: "表", layer: "implementation" as const, present }];

export default defineExamples(rule, {
  pass: [
    { name: "写明即办", item: { ...service, name: "借书证办理", caseType: "immediate" } },
    { name: "只写了到现场次数", item: { ...service, maxVisits: { kind: "count", count: 0 } } },
    { name: "写明不需要材料", item: { ...service, materials: [] } },
  ],
  fail: [
    {
      name: "办理的各栏全都空着",
      item: service,
      data: { blank: ["caseType", "promisedTimeLimit", "materials", "channels", "maxVisits"] },
    },
    {
      name: "类型只写了大类，有流程，看不出由谁申请",
      item: {
        name: "对未按期报送统计资料的处理",
        itemType: { kind: "unreadable", raw: "行政权力" },
        procedure: "立案→调查→决定→送达",
      },
      data: { blank: ["caseType", "promisedTimeLimit", "materials", "channels", "maxVisits"] },
    },
    {
      name: "只说表中有的栏目",
      item: { ...service, sourceId: "s" },
      sources: table("name", "itemType", "promisedTimeLimit", "materials", "channels"),
      data: { blank: ["promisedTimeLimit", "materials", "channels"] },
    },
  ],
  skip: [
    {
      name: "表中有关栏目太少，看不出来",
      item: { ...service, sourceId: "s" },
      sources: table("name", "itemType", "promisedTimeLimit", "materials"),
    },
    { name: "行政许可", item: { name: "取水许可", itemType: "permit" } },
    { name: "已取消", item: { ...service, status: "cancelled" } },
  ],
});
