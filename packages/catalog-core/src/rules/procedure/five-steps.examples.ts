import { defineExamples } from "../../engine/index.ts";
import rule from "./five-steps.ts";

export default defineExamples(rule, {
  pass: [
    {
      name: "给付事项以发放为送达",
      item: { itemType: "payment", procedure: "申请→村级受理→镇级审核→县级审批→发放" },
    },
    {
      name: "登记事项",
      item: {
        itemType: "confirmation",
        steps: [
          { id: "1", name: "受理" },
          { id: "2", name: "审核" },
          { id: "3", name: "登簿" },
          { id: "4", name: "发证" },
        ],
      },
    },
    {
      name: "公共服务有受理、有办结",
      item: { itemType: "public-service", procedure: "受理→现场勘查→装表接电→办结" },
    },
  ],
  fail: [
    {
      name: "公共服务只有受理",
      item: { itemType: "public-service", steps: [{ id: "1", name: "收件与受理" }] },
      data: { element: "steps", missing: ["decision", "delivery"], either: true },
    },
    {
      name: "公共服务没有受理，也没有办结",
      item: { itemType: "public-service", procedure: "提出申请—>现场勘查" },
      data: { element: "procedure", missing: ["acceptance", "decision", "delivery"], either: true },
    },
    {
      name: "没有审查和决定",
      item: {
        itemType: "confirmation",
        steps: [
          { id: "1", name: "收件与受理" },
          { id: "2", name: "颁证与送达" },
        ],
      },
      data: { element: "steps", missing: ["review", "decision"] },
    },
    {
      name: "给付事项缺送达",
      item: { itemType: "payment", procedure: "受理—>审核—>批准" },
      data: { element: "procedure", missing: ["delivery"] },
    },
    {
      name: "类型未填，流程只有受理：哪一类都不够",
      item: { steps: [{ id: "1", name: "收件与受理" }] },
      data: { element: "steps", missing: ["decision", "delivery"], either: true },
    },
  ],
  skip: [
    { name: "行政许可", item: { itemType: "permit", procedure: "受理" } },
    { name: "即办件", item: { itemType: "public-service", caseType: "immediate", procedure: "当场办理" } },
    {
      name: "只有图的文件名，名称里碰巧有“办理”“检查”",
      item: { itemType: "other-power", procedure: "对逾期不办理年度检查的处理流程图.pdf" },
    },
    {
      name: "类型未填，缺的送达是不是必须有，看不出来",
      item: {
        steps: [
          { id: "1", name: "收件与受理" },
          { id: "2", name: "审查与决定" },
        ],
      },
    },
    { name: "两张图", item: { itemType: "payment", procedure: "发放流程.jpg；审批流程.png" } },
  ],
});
