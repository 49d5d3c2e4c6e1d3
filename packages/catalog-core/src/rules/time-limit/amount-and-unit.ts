import * as z from "zod";
import { defineItemRule, failAll, skip, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { labelOf } from "../../terms/index.ts";
import { accuracy } from "../citations.ts";
import { fillerIn } from "./filler.ts";

const data = z.strictObject({
  element: z.enum(["statutoryTimeLimit", "promisedTimeLimit"]),
  problem: z.enum(["negative", "sentinel", "zero"]),
  /** As written, of a negative number or a filler. */
  written: z.string().optional(),
});
type Data = z.output<typeof data>;

export default defineItemRule({
  id: "time-limit/amount-and-unit",
  title: "时限的数字是真实的时限",
  severity: "error",
  basis: [accuracy, { source: "gbt-39046-2020", article: "表4", force: "should" }],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why:
    "−1、9999 是系统里代替“没有填”的数字，0 在承诺件上也说不清是即办还是没有填；" +
    "它们都不是时限，算进去会使压缩率失真。",
  notFor: "没有写单位的，由“时限写明单位”检查；读不出来的，由要素检查提示。",
  appliesTo: inPopulation,
  needs: [],
  options: z.strictObject({}),
  data,
  check(item) {
    if (item.statutoryTimeLimit === undefined && item.promisedTimeLimit === undefined) {
      return skip("两个时限都未填");
    }
    const violations: Violation<Data>[] = [];
    for (const element of ["statutoryTimeLimit", "promisedTimeLimit"] as const) {
      const limit = item[element];
      const filler = fillerIn(limit);
      if (filler !== undefined) {
        const written =
          limit?.kind === "unreadable" ? limit.raw : limit?.kind === "duration" ? String(limit.amount) : "";
        violations.push({ path: [element], data: { element, problem: filler, written } });
      } else if (limit?.kind === "duration" && limit.amount === 0) {
        // Of an item that is not said to be promised, a promise of 0 is 即办.
        if (element === "statutoryTimeLimit" || item.caseType === "promised") {
          violations.push({ path: [element], data: { element, problem: "zero" } });
        }
      }
    }
    return failAll(violations);
  },
  message: ({ element, problem, written }) =>
    problem === "zero"
      ? element === "promisedTimeLimit"
        ? "办件类型是承诺件，承诺办结时限却是 0。"
        : "法定办结时限是 0。"
      : `${labelOf(element)}写的是“${written}”，${problem === "negative" ? "时限不能是负数" : "这是代替“没有填”的数字"}。`,
  suggestion: ({ element, problem }) =>
    element === "statutoryTimeLimit"
      ? "按设定依据填写法定时限及单位；法律、法规、规章没有规定的，写“无”并说明。"
      : problem === "zero"
        ? "当场办结的，办件类型改为即办件、承诺时限写“即办”；否则填写实际的时限。"
        : "填写实际的承诺时限及单位；当场办结的，写“即办”。",
});
