import { defineExamples } from "../../engine/index.ts";
import rule from "./code-table-named.ts";

const code = (raw: string) => ({ kind: "unreadable", raw }) as const;

export default defineExamples(rule, {
  pass: [
    { name: "写的是文字", items: [{ channels: ["window", "online"], online: "yes" }] },
    { name: "写了别的词，不是代码", items: [{ caseType: code("上报件") }] },
    { name: "写的是“/”", items: [{ crossRegionScope: code("/") }] },
  ],
  fail: [
    {
      name: "两项的服务对象是数字，只算一个问题",
      items: [
        { audience: [code("1"), code("3")] },
        { audience: ["natural-person"] },
        { audience: [code("2")] },
        { caseType: "promised" },
      ],
      data: { element: "audience", written: "1", items: 2 },
    },
    {
      name: "事项类型的一个代码，表中没有",
      items: [{ itemType: "permit" }, { itemType: code("16") }],
      data: { element: "itemType", written: "16", items: 1 },
    },
    {
      name: "材料的类型是数字",
      items: [
        {
          materials: [
            { id: "1", name: "申请表", kind: code("7") },
            { id: "2", name: "身份证", kind: "original" },
            { id: "3", name: "营业执照", kind: code("8") },
          ],
        },
      ],
      data: { element: "materials.kind", written: "7", items: 1 },
    },
    {
      name: "是否网办写的是数字",
      items: [{ online: code("3") }],
      data: { element: "online", written: "3", items: 1 },
    },
  ],
  skip: [{ name: "已取消", items: [{ status: "cancelled", audience: [code("1")] }] }],
});
