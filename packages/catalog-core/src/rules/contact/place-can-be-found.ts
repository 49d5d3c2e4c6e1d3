import * as z from "zod";
import { defineItemRule, fail, pass } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { statedAs } from "../../terms/index.ts";
import { practice } from "../citations.ts";

/** A road, a number, a floor, a window: something that one can walk to. */
const precise =
  /[路街道巷弄段]|\d|[一二三四五六七八九十]楼|楼|层|室|窗口|大厅|服务中心|服务站|广场|[村组]|社区|园区|旁|对面|东侧|西侧|南侧|北侧|http|网站|网上|平台|线上|APP|小程序|公众号|电话/iu;

export default defineItemRule({
  id: "contact/place-can-be-found",
  title: "办理地点写到能找到的地方",
  severity: "info",
  basis: [practice],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "只写单位名称，群众不知道往哪里走、找哪个窗口。",
  notFor: "没有填写办理地点的。",
  appliesTo: inPopulation,
  needs: ["places"],
  options: z.strictObject({}),
  data: z.strictObject({ places: z.string() }),
  check({ places }) {
    // “办理地点：无” is a placeholder behind its label.
    const own = places.replace(/^办理地点[：:]/u, "");
    if (own === "" || statedAs("places", own) !== undefined || precise.test(own)) return pass;
    return fail(["places"], { places: places.slice(0, 40) });
  },
  message: ({ places }) => `办理地点只写“${places}”，没有写到路、门牌或窗口。`,
  suggestion: () => "写明镇（街道）、路、门牌号和窗口。",
});
