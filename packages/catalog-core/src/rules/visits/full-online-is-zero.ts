import * as z from "zod";
import { defineItemRule, fail, pass, skip } from "../../engine/index.ts";
import { inPopulation, isFullyOnline } from "../../metrics/index.ts";
import { isRead, OnlineDepth, onlineDepthLabels } from "../../model/index.ts";

export default defineItemRule({
  id: "visits/full-online-is-zero",
  title: "全程网办的事项到现场 0 次",
  severity: "warning",
  basis: [
    {
      source: "zp-2018-98",
      article: "七(二)",
      quote: "凡是能实现网上办理的事项,不得要求必须到现场办理",
      force: "must",
    },
    { source: "practice", article: "网上办理深度与到办事现场次数一致", force: "may" },
  ],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "网上办理深度达到互联网办理及以上的，从申请到决定都在网上完成；仍写要到现场的，深度或次数必有一处不准。",
  notFor: "网上办理深度未达到互联网办理的事项。",
  appliesTo(item, context) {
    const counts = inPopulation(item, context);
    if (counts !== true) return counts;
    return item.onlineDepth === undefined || isFullyOnline(item) ? true : "未达到全程网办";
  },
  needs: ["onlineDepth", "maxVisits"],
  options: z.strictObject({}),
  data: z.strictObject({ visits: z.int(), depths: z.array(OnlineDepth) }),
  check({ maxVisits, onlineDepth }) {
    if (maxVisits.kind !== "count") return skip("到办事现场次数没有写明");
    return maxVisits.count === 0
      ? pass
      : fail(["maxVisits"], { visits: maxVisits.count, depths: onlineDepth.filter(isRead) });
  },
  message: ({ visits, depths }) =>
    `网上办理深度为${depths.map((depth) => onlineDepthLabels[depth]).join("、")}，属全程网办，却写明要到现场 ${visits} 次。`,
  suggestion: () => "不需要到现场的，次数改为 0；确需到窗口核验或领证的，更正网上办理深度。",
});
