import { defineExamples } from "../../engine/index.ts";
import rule from "./online-steps.ts";

const steps = (channel: "online" | "window", ...names: string[]) =>
  names.map((name, at) => ({ id: `${channel}${at}`, name, channel }));

export default defineExamples(rule, {
  pass: [
    {
      name: "五步都有",
      item: { online: "yes", steps: steps("online", "申请", "受理", "审查", "决定", "送达") },
    },
  ],
  fail: [
    {
      name: "只有网上提交",
      item: { online: "yes", steps: steps("online", "网上申请") },
      data: { missing: ["acceptance", "review", "decision", "delivery"], listed: 1 },
    },
    {
      name: "只列了窗口的环节",
      item: { online: "yes", steps: steps("window", "受理", "办结") },
      data: { missing: ["application", "acceptance", "review", "decision", "delivery"], listed: 0 },
    },
  ],
  skip: [
    { name: "不能网办", item: { online: "no", steps: steps("window", "受理") } },
    { name: "环节没有分渠道", item: { online: "yes", steps: [{ id: "1", name: "受理" }] } },
  ],
});
