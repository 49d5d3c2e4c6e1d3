import * as z from "zod";
import { defineItemRule, fail, pass, skip } from "../../engine/index.ts";
import { canApplyRemotely, inPopulation, mustFetchResult } from "../../metrics/index.ts";
import { Channel, channelLabels, isRead } from "../../model/index.ts";
import { accuracy } from "../citations.ts";

export default defineItemRule({
  id: "visits/zero-needs-a-way",
  title: "0 次到现场的有不到场的办理渠道",
  severity: "warning",
  basis: [accuracy, { source: "practice", article: "到办事现场次数与办理形式一致", force: "may" }],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "写明一次不用跑的，申请要能在网上、邮寄或委托代办完成，结果也要能送达；只写窗口办理的，次数或渠道必有一处不准。",
  notFor: "次数不是 0 的事项；办理形式、是否网办都没有写明的事项。",
  appliesTo(item, context) {
    const counts = inPopulation(item, context);
    if (counts !== true) return counts;
    return item.maxVisits?.kind === "count" && item.maxVisits.count > 0 ? "不是 0 次到现场" : true;
  },
  needsSome: ["channels", "online"],
  needs: ["maxVisits"],
  options: z.strictObject({}),
  data: z.discriminatedUnion("problem", [
    z.strictObject({ problem: z.literal("window-only"), channels: z.array(Channel) }),
    z.strictObject({ problem: z.literal("not-online") }),
    z.strictObject({ problem: z.literal("fetch-result") }),
  ]),
  check(item, _options, { conventions }) {
    if (item.maxVisits.kind !== "count") return skip("到办事现场次数没有写明");
    const remotely = canApplyRemotely(item, conventions);
    if (remotely === "unknown") return skip("办理形式没有写明具体渠道");
    if (remotely === "no") {
      const channels = (item.channels ?? []).filter(isRead);
      return fail(
        ["maxVisits"],
        channels.length === 0
          ? { problem: "not-online" as const }
          : { problem: "window-only" as const, channels },
      );
    }
    return mustFetchResult(item, conventions)
      ? fail(["maxVisits"], { problem: "fetch-result" as const })
      : pass;
  },
  message(data) {
    switch (data.problem) {
      case "window-only":
        return `写明到现场 0 次，办理形式却只有${data.channels.map((channel) => channelLabels[channel]).join("、")}。`;
      case "not-online":
        return "写明到现场 0 次，是否网办却填“否”，也没有写邮寄、代办等别的渠道。";
      case "fetch-result":
        return "写明到现场 0 次，但结果要领取，又不支持物流快递。";
    }
  },
  suggestion({ problem }) {
    switch (problem) {
      case "window-only":
        return "补上实际可用的网上、邮寄或代办渠道；没有的，次数改为 1。";
      case "not-online":
        return "补上实际可用的网上、邮寄或代办渠道；没有的，次数改为 1；本来就不需要申请的，按方案移出清单。";
      case "fetch-result":
        return "开通结果寄递或电子证照；没有的，次数改为 1。";
    }
  },
});
