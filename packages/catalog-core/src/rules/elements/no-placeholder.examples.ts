import { defineExamples } from "../../engine/index.ts";
import rule from "./no-placeholder.ts";

export default defineExamples(rule, {
  pass: [
    { name: "名称以“见”字开头", item: { name: "见义勇为确认" } },
    { name: "写明地点", item: { places: "镇坪县城关镇新正街 1 号政务服务中心二楼" } },
    { name: "没有数量限制写“无”", item: { quantityLimit: "无" } },
    { name: "不联办写“无”", item: { jointBodies: "无" } },
    { name: "空白不是占位", item: { name: "食品经营许可" } },
    { name: "备注里指向附件", item: { remark: "详见附件" } },
  ],
  fail: [
    {
      name: "办理地点写“详见网站”",
      item: { places: "详见网站" },
      data: { element: "places", written: "详见网站" },
    },
    { name: "办理时间写“/”", item: { serviceHours: "/" }, data: { element: "serviceHours", written: "/" } },
    { name: "办理流程写“略”", item: { procedure: "略" }, data: { element: "procedure", written: "略" } },
    {
      name: "办理流程写“见流程图”",
      item: { procedure: "见流程图" },
      data: { element: "procedure", written: "见流程图" },
    },
    {
      name: "办件类型写“待定”",
      item: { caseType: { kind: "unreadable", raw: "待定" } },
      data: { element: "caseType", written: "待定" },
    },
  ],
  skip: [{ name: "已挂起或取消", item: { places: "详见网站", status: "suspended" } }],
});
