import { defineExamples } from "../../engine/index.ts";
import rule from "./readable.ts";

export default defineExamples(rule, {
  pass: [
    {
      name: "都读得出来",
      item: { caseType: "promised", promisedTimeLimit: { kind: "duration", amount: 5, unit: "workday" } },
    },
    { name: "通办范围写“-”，是没有", item: { crossRegionScope: { kind: "unreadable", raw: "-" } } },
    { name: "没有代码表的代码，按列指出", item: { audience: [{ kind: "unreadable", raw: "2" }] } },
    { name: "写明没有法定时限", item: { statutoryTimeLimit: { kind: "none" } } },
  ],
  fail: [
    {
      name: "办件类型写了别的词",
      item: { caseType: { kind: "unreadable", raw: "上报件" } },
      data: { element: "caseType", written: "上报件" },
    },
    {
      name: "承诺时限读不出来",
      item: { promisedTimeLimit: { kind: "unreadable", raw: "视材料情况而定" } },
      data: { element: "promisedTimeLimit", written: "视材料情况而定" },
    },
    {
      name: "几种办理形式中有一种读不出来",
      item: { channels: ["window", { kind: "unreadable", raw: "一网通" }] },
      data: { element: "channels", written: "一网通" },
    },
    {
      name: "两行材料的类型读不出来",
      item: {
        materials: [
          { id: "1", name: "申请表", kind: { kind: "unreadable", raw: "打印件" } },
          { id: "2", name: "身份证", kind: "original" },
          { id: "3", name: "营业执照", kind: { kind: "unreadable", raw: "扫描件" } },
        ],
      },
      data: { element: "materials.kind", written: "打印件", rows: 2 },
    },
  ],
});
