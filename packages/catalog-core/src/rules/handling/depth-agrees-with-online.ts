import * as z from "zod";
import { defineItemRule, fail, pass } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { isRead, OnlineDepth, onlineDepthLabels } from "../../model/index.ts";
import { accuracy } from "../citations.ts";

export default defineItemRule({
  id: "handling/depth-agrees-with-online",
  title: "网上办理深度与是否网办一致",
  severity: "warning",
  basis: [accuracy],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "网上办理深度写到收件、受理以上，就是可以网上办理；是否网办又填“否”，两处必有一处不准。",
  notFor: "可以网办的；网上办理深度只写咨询或没有写的。",
  appliesTo(item, context) {
    if (item.onlineDepth === undefined) return "没有写网上办理深度";
    return item.online === undefined ? "没有写是否网办" : inPopulation(item, context);
  },
  needs: [],
  options: z.strictObject({}),
  data: z.strictObject({ depth: z.array(OnlineDepth).min(1) }),
  check({ online, onlineDepth = [] }) {
    if (online !== "no") return pass;
    const depth = onlineDepth.filter(isRead).filter((one) => one !== "consultation" && one !== "other");
    return depth.length === 0 ? pass : fail(["online"], { depth });
  },
  message: ({ depth }) =>
    `是否网办填“否”，网上办理深度却写到${depth.map((one) => onlineDepthLabels[one]).join("、")}。`,
  suggestion: () => "核对是否可以网上办理，改正不准的一处。",
});
