import * as z from "zod";
import { defineItemRule, fail, type Outcome, pass, skip } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { formatTimeLimit, TimeLimit, type TimeUnit } from "../../time-limit/index.ts";
import { accuracy } from "../citations.ts";

/**
 * The longest promise that still agrees with 即办件, by the option: a workday is no shorter than a calendar day or 24
 * hours, and eight hours are within the day.
 */
const longest = {
  "same-day": { workday: 0.5, "calendar-day": 0.5, day: 0.5, hour: 8, minute: 480 },
  "1-workday": { workday: 1, "calendar-day": 1, day: 1, hour: 24, minute: 1440 },
} as const satisfies Record<string, Partial<Record<TimeUnit, number>>>;

const data = z.strictObject({ caseType: z.enum(["immediate", "promised"]), promised: TimeLimit });
type Data = z.output<typeof data>;

export default defineItemRule({
  id: "handling/instant-agrees-with-promise",
  title: "即办件与承诺时限一致",
  severity: "error",
  basis: [
    accuracy,
    {
      source: "permit-law",
      article: "第三十四条第二款",
      quote: "行政机关能够当场作出决定的，应当当场作出书面的行政许可决定",
      force: "must",
    },
  ],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why:
    "即办件当场或当天办结，承诺件在承诺的时限内办结；两栏说法不同，必有一处不准，即办件占比和压缩率也随之失真。" +
    "不少平台把即办件的承诺时限写成 1 个工作日，是否算一致由选项决定，默认算。",
  notFor: "即办件没有写承诺时限的，时限没有写单位的；承诺件写 0 的，由“时限的数字是真实的时限”检查。",
  appliesTo(item, context) {
    const counts = inPopulation(item, context);
    if (counts !== true) return counts;
    return item.caseType === "immediate" && item.promisedTimeLimit === undefined
      ? "即办件，承诺时限未填"
      : true;
  },
  needs: ["caseType", "promisedTimeLimit"],
  options: z.strictObject({
    /** The longest promise that agrees with 即办件. */
    instantMax: z.enum(["same-day", "1-workday"]).default("1-workday"),
  }),
  data,
  check(item, { instantMax }): Outcome<Data> {
    const promised: TimeLimit = item.promisedTimeLimit;
    const { kind } = promised;
    if (kind === "none" || kind === "not-applicable") return skip("没有承诺时限");
    if (item.caseType !== "immediate") {
      return kind === "immediate" ? fail(["promisedTimeLimit"], { caseType: "promised", promised }) : pass;
    }
    if (kind !== "duration" || promised.amount === 0) return pass;
    if (promised.unit === "unstated") return skip("时限没有写单位");
    const most: Partial<Record<TimeUnit, number>> = longest[instantMax];
    return promised.amount <= (most[promised.unit] ?? 0)
      ? pass
      : fail(["promisedTimeLimit"], { caseType: "immediate", promised });
  },
  message: ({ caseType, promised }) =>
    caseType === "immediate"
      ? `办件类型是即办件，承诺办结时限却是 ${formatTimeLimit(promised)}。`
      : `办件类型是承诺件，承诺办结时限却写“${formatTimeLimit(promised)}”。`,
  suggestion: ({ caseType }) =>
    caseType === "immediate"
      ? "当场或当天能办结的，承诺时限写“即办”；不能的，办件类型改为承诺件。"
      : "当场能办结的，办件类型改为即办件；不能的，填写承诺的时限。",
});
