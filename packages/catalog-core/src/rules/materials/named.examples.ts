import { defineExamples } from "../../engine/index.ts";
import rule from "./named.ts";

export default defineExamples(rule, {
  pass: [
    { name: "各有名称", item: { materials: [{ id: "1", name: "申请表" }] } },
    { name: "写明不需要材料", item: { materials: [] } },
    { name: "只有一行，写“无”", item: { materials: [{ id: "1", name: "无" }] } },
  ],
  fail: [
    {
      name: "第二行没有名称",
      item: {
        materials: [
          { id: "1", name: "申请表" },
          { id: "2", originals: 1 },
        ],
      },
      data: { row: 2 },
    },
    {
      name: "第二行写“详见附件”",
      item: {
        materials: [
          { id: "1", name: "申请表" },
          { id: "2", name: "详见附件" },
        ],
      },
      data: { row: 2, written: "详见附件" },
    },
  ],
  skip: [{ name: "已挂起或取消", item: { materials: [{ id: "1", originals: 1 }], status: "cancelled" } }],
});
