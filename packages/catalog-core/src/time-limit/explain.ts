import type { ComparisonAssumption } from "./compare.ts";
import { formatTimeLimit } from "./format.ts";
import type { OtherWhy, TimeLimitProblem } from "./result.ts";

const WHY: Readonly<Record<OtherWhy, string>> = {
  "after-decision": "自作出决定之日起算的时间",
  "duty-of-party": "申请人或者其他当事人的期限",
  ban: "不得、未或者不予办理的期间",
  validity: "有效期",
  "counted-backwards": "在某一事项之前的时间",
  "lower-bound": "只有下限的时间",
  "unclear-start": "自办理程序以外的事件起算、未写明由谁办理的期限",
  "opening-hours": "服务时间",
};

/**
 * What is doubtful about a time limit, in one Chinese sentence for the person who filled the cell.
 *
 * @example
 * explainProblem({ kind: "unit-missing" }); // "只有数字，没有写明是工作日还是自然日。"
 */
export function explainProblem(problem: TimeLimitProblem): string {
  switch (problem.kind) {
    case "unit-missing":
      return "只有数字，没有写明是工作日还是自然日。";
    case "unit-unknown":
      return `单位“${problem.text}”没有对照表，无法识别。`;
    case "number-missing":
      return "有单位，没有数字。";
    case "negative":
      return "时限写成了负数。";
    case "sentinel":
      return "数字过大，像是系统的占位值，不是真实时限。";
    case "zero":
      return "时限为 0，分不清是即办还是未填。";
    case "range-reversed":
      return "时限范围前大后小。";
    case "numeral-mismatch":
      return "同一时限的两种数字写法不一致。";
    case "mixed-units":
      return "一个时限混用两种单位，无法换算。";
    case "several-limits":
      return "写有多个时限，没有写明以哪一个为准。";
    case "stages-without-total":
      return problem.sum === undefined
        ? "只写了各环节时限，没有写总时限。"
        : `只写了各环节时限，没有写总时限（各环节相加为 ${formatTimeLimit(problem.sum)}，请确认）。`;
    case "total-differs-from-stages":
      return `总时限 ${formatTimeLimit(problem.total)}与各环节之和 ${formatTimeLimit(problem.sum)}不一致。`;
    case "depends-on-case":
      return "不同情形时限不同。";
    case "stage-only":
      return "只写了一个环节的时限，没有写总时限。";
    case "lower-bound-only":
      return "只写了最少时间，没有写最长时限。";
    case "refers-to-statutory":
      return "只写“法定期限”，没有写具体时限。";
    case "refers-to-promised":
      return "只写“承诺期限”，没有写具体时限。";
    case "refers-elsewhere":
      return "时限写在别处，此处没有具体数字。";
    case "other-role":
      return problem.stated === "statutory"
        ? "此处写的是法定时限，不是承诺时限。"
        : "此处写的是承诺时限，不是法定时限。";
    case "placeholder":
      return "只有占位符号，没有写明含义。";
    case "instant-with-duration":
      return "既写即办，又写了办理时间。";
    case "not-a-handling-limit":
      return `所写的是${WHY[problem.why]}，不是办结时限。`;
    case "hand-over":
      return "时限只到上报或者转送为止，不含下一环节。";
    case "approximate":
      return "用了“左右”“一般”“约”等字样，时限不确定。";
    case "no-limit-stated":
      return "只写了延长、扣除或者压缩的时间，没有写时限本身。";
    case "nothing-read":
      return "没有识别出时限。";
  }
}

const ASSUMPTIONS: Readonly<Record<ComparisonAssumption, string>> = {
  "no-holidays": "按周一至周五为工作日，未计节假日",
  calendar: "按所给的节假日和调休安排",
  "plain-day-is-workday": "“日”“天”按工作日",
  "plain-day-is-calendar-day": "“日”“天”按自然日",
  "plain-day-open": "“日”“天”可能是工作日，也可能是自然日",
  "fixed-factors": "按指定的固定系数换算",
};

/**
 * A ground of a comparison, in Chinese, to stand beside its result.
 *
 * @example
 * explainAssumption("no-holidays"); // "按周一至周五为工作日，未计节假日"
 */
export function explainAssumption(assumption: ComparisonAssumption): string {
  return ASSUMPTIONS[assumption];
}
