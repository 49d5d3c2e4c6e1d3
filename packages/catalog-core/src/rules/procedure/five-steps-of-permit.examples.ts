import { defineExamples } from "../../engine/index.ts";
import rule from "./five-steps-of-permit.ts";

const permit = { itemType: "permit", caseType: "promised" } as const;
const steps = (...names: readonly string[]) => names.map((name, i) => ({ id: String(i + 1), name }));

export default defineExamples(rule, {
  pass: [
    { name: "五步俱全", item: { ...permit, steps: steps("申请", "受理", "审查", "决定", "送达") } },
    { name: "一个环节包含两步", item: { ...permit, steps: steps("收件与受理", "审查与决定", "颁证与送达") } },
    { name: "别的叫法", item: { ...permit, procedure: "收件→审核→审批→办结" } },
    {
      name: "受理前有网上预审，审查后有公示",
      item: {
        ...permit,
        steps: steps("网上申请", "预审", "受理", "现场勘验", "公示", "审批", "制证", "送达"),
      },
    },
    {
      name: "网上和窗口两套流程列在一起",
      item: {
        ...permit,
        steps: [
          ...steps("受理", "审查", "决定", "送达").map((step) => ({
            ...step,
            id: `w${step.id}`,
            channel: "window" as const,
          })),
          ...steps("网上受理", "审查", "决定", "送达").map((step) => ({
            ...step,
            id: `o${step.id}`,
            channel: "online" as const,
          })),
        ],
      },
    },
    {
      name: "叙述的流程，先后不作判断",
      item: {
        ...permit,
        procedure: "申请人提交材料，经审查材料齐全的予以受理，五日内作出决定，并送达许可证。",
      },
    },
  ],
  fail: [
    {
      name: "没有送达",
      item: { ...permit, steps: steps("受理", "审查", "决定") },
      data: { element: "steps", missing: ["delivery"] },
    },
    {
      name: "只有收件",
      item: { ...permit, steps: steps("收件与受理") },
      data: { element: "steps", missing: ["review", "decision", "delivery"] },
    },
    {
      name: "送达排在决定之前",
      item: { ...permit, procedure: "申请→受理→审查→送达→决定" },
      data: { element: "procedure", missing: [], swapped: { late: "decision", early: "delivery" } },
    },
  ],
  skip: [
    { name: "即办件", item: { itemType: "permit", caseType: "immediate", steps: steps("办理") } },
    {
      name: "办件类型未填，承诺写明即办",
      item: { itemType: "permit", promisedTimeLimit: { kind: "immediate" }, steps: steps("受理", "办结") },
    },
    { name: "不是行政许可", item: { itemType: "public-service", steps: steps("受理") } },
    { name: "流程只给了图", item: { ...permit, procedure: "食品经营许可流程图.pdf" } },
  ],
});
