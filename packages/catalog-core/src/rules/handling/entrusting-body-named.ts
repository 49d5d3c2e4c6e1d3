import * as z from "zod";
import { defineItemRule, fail, pass } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { statedAs } from "../../terms/index.ts";
import { accuracy } from "../citations.ts";

export default defineItemRule({
  id: "handling/entrusting-body-named",
  title: "受委托组织写明委托机关",
  severity: "warning",
  basis: [
    {
      source: "permit-law",
      article: "第二十四条第一款",
      quote: "委托机关应当将受委托行政机关和受委托实施行政许可的内容予以公告",
      force: "must",
    },
    accuracy,
  ],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "受委托的组织以委托机关的名义办理，责任由委托机关承担。不写明是谁委托的，群众不知道该找谁，复议诉讼也没有对象。",
  notFor: "法定机关、授权组织；没有写实施主体性质的。",
  appliesTo(item, context) {
    return item.implementingBodyNature === "entrusted" ? inPopulation(item, context) : "不是受委托组织";
  },
  needs: [],
  options: z.strictObject({}),
  data: z.strictObject({}),
  check: ({ entrustingBody }) =>
    entrustingBody === undefined || statedAs("entrustingBody", entrustingBody) !== undefined
      ? fail(["entrustingBody"], {})
      : pass,
  message: () => "实施主体性质为受委托组织，没有写明委托机关。",
  suggestion: () => "填写委托机关的全称；实际是法定机关或授权组织的，改正实施主体性质。",
});
