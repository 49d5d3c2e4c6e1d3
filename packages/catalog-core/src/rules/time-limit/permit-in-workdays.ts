import * as z from "zod";
import { defineItemRule, failAll, pass, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { labelOf } from "../../terms/index.ts";
import { formatTimeLimit, TimeLimit } from "../../time-limit/index.ts";

const elements = ["statutoryTimeLimit", "promisedTimeLimit"] as const;

const data = z.strictObject({ element: z.enum(elements), limit: TimeLimit });
type Data = z.output<typeof data>;

export default defineItemRule({
  id: "time-limit/permit-in-workdays",
  title: "行政许可的时限以工作日计算",
  severity: "warning",
  basis: [
    {
      source: "permit-law",
      article: "第八十二条",
      quote: "本法规定的行政机关实施行政许可的期限以工作日计算，不含法定节假日",
      force: "must",
    },
  ],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "行政许可法规定实施行政许可的期限以工作日计算，不含法定节假日。写成自然日，时限就和法律规定的不是一回事，也无法与别的事项比较。",
  notFor:
    "不是行政许可的；以月、年、小时等为单位的，出自专门的法律法规，照原文写；只写“日”“天”的，按工作日读。",
  appliesTo(item, context) {
    return item.itemType === "permit" ? inPopulation(item, context) : "不是行政许可";
  },
  needsSome: elements,
  needs: [],
  options: z.strictObject({}),
  data,
  check(item) {
    let violations: Violation<Data>[] | undefined;
    for (const element of elements) {
      const limit = item[element];
      if (limit?.kind !== "duration" || limit.unit !== "calendar-day") continue;
      violations ??= [];
      violations.push({ path: [element], data: { element, limit } });
    }
    return violations === undefined ? pass : failAll(violations);
  },
  message: ({ element, limit }) =>
    `行政许可的${labelOf(element)}写成 ${formatTimeLimit(limit)}，不是工作日。`,
  suggestion: () => "改写为工作日；法律、法规对这一事项另有规定的，在时限说明中写明条款。",
});
