import * as z from "zod";
import { defineItemRule, failAll, pass, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { accuracy } from "../citations.ts";
import { findCatchAll } from "./find-catch-all.ts";

const data = z.strictObject({
  where: z.enum(["material", "condition"]),
  /** The name of the material; for a condition the phrase alone. */
  written: z.string(),
  phrase: z.string(),
});
type Data = z.output<typeof data>;

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}……` : text);

export default defineItemRule({
  id: "materials/no-catch-all",
  title: "材料和条件不设兜底要求",
  severity: "warning",
  basis: [
    {
      source: "zp-2018-98",
      article: "七(二)",
      quote: "确需服务对象提供的材料,要严格论证,广泛听取各方面意见并作出明确规定",
      force: "should",
    },
    accuracy,
    { source: "state-council-2017-115", article: "", force: "may" },
  ],
  judged: {
    on: "2026-11-26",
    asked: 1464,
    notApplicable: 0,
    blocked: 871,
    found: 23,
    right: 23,
    wrong: 0,
    unclear: 0,
  },
  history: [
    { on: "2026-11-23", what: "新增。" },
    { on: "2026-11-26", what: "按试行规则的办法对照真实清单逐条核对，没有误报，不列为试行。" },
  ],
  why: "“其他材料”“法律法规规定的其他条件”让人看不出到底要交什么、符合什么，窗口也可以随意加码。要求的材料和条件应当逐一列明。",
  notFor: "“其他组织”“相关部门出具的……”之类有所指的说法，以及书名号、引号里的名称，不算兜底。",
  appliesTo: inPopulation,
  needsSome: ["materials", "acceptanceConditions"],
  needs: [],
  options: z.strictObject({}),
  data,
  check(item) {
    let violations: Violation<Data>[] | undefined;
    for (const { id, name } of item.materials ?? []) {
      const phrase = name === undefined ? undefined : findCatchAll(name, "material");
      if (name === undefined || phrase === undefined) continue;
      violations ??= [];
      violations.push({
        path: ["materials", id, "name"],
        data: { where: "material", written: name, phrase },
      });
    }
    const conditions = item.acceptanceConditions;
    const phrase = conditions === undefined ? undefined : findCatchAll(conditions, "condition");
    if (phrase !== undefined) {
      violations ??= [];
      violations.push({
        path: ["acceptanceConditions"],
        data: { where: "condition", written: phrase, phrase },
      });
    }
    return violations === undefined ? pass : failAll(violations);
  },
  message: ({ where, written, phrase }) =>
    where === "condition"
      ? `受理条件中有兜底的说法：“${phrase}”。`
      : written === phrase
        ? `申请材料“${shortened(written)}”是兜底要求，没有说明要交什么。`
        : `申请材料“${shortened(written)}”中的“${phrase}”是兜底要求，没有说明要交什么。`,
  suggestion: ({ where }) =>
    where === "condition"
      ? "把所指的条件逐一写明，照录法律条文的也要写明指的是哪些；没有其他条件的，删去。"
      : "写明具体的材料名称；只在某种情形下才要的，写明是什么情形；没有其他材料的，删去。",
});
