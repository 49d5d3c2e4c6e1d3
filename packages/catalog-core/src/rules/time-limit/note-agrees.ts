import * as z from "zod";
import { defineItemRule, failAll, pass, skip, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { labelOf } from "../../terms/index.ts";
import {
  type DurationLimit,
  formatTimeLimit,
  type ParsedTimeLimit,
  parseTimeLimit,
  TimeLimit,
} from "../../time-limit/index.ts";
import { accuracy } from "../citations.ts";

const pairs = [
  ["statutoryTimeLimit", "statutoryTimeLimitNote", "statutory"],
  ["promisedTimeLimit", "promisedTimeLimitNote", "promised"],
] as const;

const data = z.strictObject({
  element: z.enum(["statutoryTimeLimit", "promisedTimeLimit"]),
  limit: TimeLimit,
  noted: TimeLimit,
  /** The limit is what the note says together with its extension. */
  withExtension: z.boolean(),
});
type Data = z.output<typeof data>;

/** A note that names one limit and nothing doubtful. Any other explains the limit, and is nothing to hold it against. */
function oneLimit({ limit, problems, stages, readings }: ParsedTimeLimit): DurationLimit | undefined {
  if (limit?.kind !== "duration" || problems.length > 0 || stages.length > 0) return undefined;
  const own = readings.filter(({ role }) => role !== "extension" && role !== "excluded" && role !== "other");
  return own.length === 1 ? limit : undefined;
}

/** A plain 日 beside 工作日 may be the same thing in other words. */
const days: ReadonlySet<string> = new Set(["day", "workday", "calendar-day"]);

const areAlike = (a: DurationLimit, b: DurationLimit): boolean =>
  a.unit === b.unit || (days.has(a.unit) && days.has(b.unit) && (a.unit === "day" || b.unit === "day"));

export default defineItemRule({
  id: "time-limit/note-agrees",
  title: "时限与时限说明一致",
  severity: "warning",
  trial: true,
  basis: [
    accuracy,
    {
      source: "permit-law",
      article: "第四十二条第一款",
      quote: "经本行政机关负责人批准，可以延长十日，并应当将延长期限的理由告知申请人",
      force: "must",
    },
  ],
  judged: {
    on: "2026-11-26",
    asked: 0,
    notApplicable: 2335,
    blocked: 0,
    found: 0,
    right: 0,
    wrong: 0,
    unclear: 0,
  },
  history: [{ on: "2026-11-26", what: "新增，试行。" }],
  why: "同一个事项，时限栏写一个数，说明里又是另一个数，群众不知道以哪个为准。说明里“可以延长”的日子也不能并入法定时限。",
  notFor: "没有时限说明的；说明里没有时限、有几个时限或按情形区分的；单位不同的。",
  appliesTo(item, context) {
    return pairs.every(([, note]) => item[note] === undefined) ? "没有时限说明" : inPopulation(item, context);
  },
  needs: [],
  options: z.strictObject({}),
  data,
  check(item) {
    const violations: Violation<Data>[] = [];
    let compared = false;
    for (const [element, note, role] of pairs) {
      const limit = item[element];
      const text = item[note];
      if (limit?.kind !== "duration" || text === undefined) continue;
      const parsed = parseTimeLimit(text, { role });
      const noted = oneLimit(parsed);
      if (noted === undefined || !areAlike(limit, noted)) continue;
      compared = true;
      if (noted.amount === limit.amount) continue;
      const extension = parsed.extension?.limit;
      const withExtension =
        extension?.kind === "duration" && noted.amount + extension.amount === limit.amount;
      violations.push({ path: [element], data: { element, limit, noted, withExtension } });
    }
    if (violations.length > 0) return failAll(violations);
    return compared ? pass : skip("时限说明里没有可以对照的时限");
  },
  message: ({ element, limit, noted, withExtension }) =>
    withExtension
      ? `${labelOf(element)}写 ${formatTimeLimit(limit)}，是把说明里的 ${formatTimeLimit(noted)}和延长的时间加在了一起。`
      : `${labelOf(element)}写 ${formatTimeLimit(limit)}，说明里却是 ${formatTimeLimit(noted)}。`,
  suggestion: ({ withExtension }) =>
    withExtension ? "时限栏只写不延长的时限，可以延长的另在说明中写。" : "核对依据，把不准的一处改过来。",
});
