import { defineExamples } from "../../engine/index.ts";
import rule from "./online-has-address.ts";

export default defineExamples(rule, {
  pass: [{ name: "写了网址", item: { online: "yes", onlineAddress: "http://zwfw.example.gov.cn/610927" } }],
  fail: [
    { name: "可网办，没有网址", item: { online: "yes" }, data: {} },
    { name: "网址写“无”", item: { channels: ["window", "online"], onlineAddress: "无" }, data: {} },
  ],
  skip: [
    { name: "不能网办", item: { online: "no" } },
    {
      name: "表中没有这一栏",
      item: { sourceId: "表", online: "yes" },
      sources: [{ id: "表", label: "民政局.xlsx", layer: "implementation", present: ["name", "online"] }],
    },
  ],
});
