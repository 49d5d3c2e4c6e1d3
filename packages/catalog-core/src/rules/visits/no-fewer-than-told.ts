import * as z from "zod";
import { defineItemRule, fail, pass, skip } from "../../engine/index.ts";
import { handlingOf, inPopulation } from "../../metrics/index.ts";
import { accuracy } from "../citations.ts";

/** What an applicant does at a counter, each of which is a reason to come; what officials do at his premises is none. */
const acts: readonly (readonly [act: string, pattern: RegExp])[] = [
  [
    "提交",
    /(?:到|至|在|赴|前往)[^，。；;、]{0,12}(?:窗口|大厅|现场|服务中心)[^，。；;、]{0,6}(?:提交|递交|申请|申报|办理)/u,
  ],
  [
    "领取",
    /(?:到|至|在|赴|前往)[^，。；;、]{0,12}(?:窗口|大厅|现场|服务中心)[^，。；;、]{0,6}(?:领取|取件|取证|领证)/u,
  ],
  [
    "面签或核验",
    /(?:到|至|在|赴|前往)[^，。；;、]{0,12}(?:窗口|大厅|现场|服务中心)[^，。；;、]{0,6}(?:面签|核验|采集|照相|拍照|考试|体检)/u,
  ],
  [
    "缴费",
    /(?:到|至|在|赴|前往)[^，。；;、]{0,12}(?:窗口|大厅|现场|银行|服务中心)[^，。；;、]{0,6}(?:缴费|缴纳|交费)/u,
  ],
];
/** Where he would have to go: without one of these no act is told. */
const place = /窗口|大厅|现场|服务中心|银行/u;
/** Another way than coming oneself. */
const otherWay = /邮寄|快递|寄送|网上|在线|电子证照|短信|自助/u;

const data = z.strictObject({ visits: z.int(), acts: z.array(z.string()) });

export default defineItemRule({
  id: "visits/no-fewer-than-told",
  title: "到现场次数不少于流程写明的次数",
  severity: "info",
  trial: true,
  basis: [accuracy, { source: "practice", article: "流程与到办事现场次数一致", force: "may" }],
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
  why: "流程写着先到窗口提交、再到窗口领取，次数却填 1 次，申请人实际要跑两趟。",
  notFor: "即办件；流程写明可以邮寄、网上办理的；流程没有写要到哪里的。",
  appliesTo(item, context) {
    const counts = inPopulation(item, context);
    if (counts !== true) return counts;
    if (item.procedure === undefined && item.steps === undefined) return "没有写办理流程";
    return handlingOf(item, context.conventions.instantPromise).instant ? "即办件" : true;
  },
  needs: [],
  options: z.strictObject({}),
  data,
  check({ maxVisits, procedure = "", steps = [] }) {
    if (maxVisits?.kind !== "count") return skip("到办事现场次数没有写明");
    let text = procedure;
    for (const { description } of steps) if (description !== undefined) text += `；${description}`;
    if (otherWay.test(text)) return skip("流程写明还有别的方式");
    if (!place.test(text)) return skip("流程没有写要到现场做什么");
    const found = acts.flatMap(([act, pattern]) => (pattern.test(text) ? [act] : []));
    if (found.length === 0) return skip("流程没有写要到现场做什么");
    return found.length <= Math.max(1, maxVisits.count)
      ? pass
      : fail(["maxVisits"], { visits: maxVisits.count, acts: found });
  },
  message: ({ visits, acts: found }) => `写明到现场 ${visits} 次，流程却要申请人到现场${found.join("、")}。`,
  suggestion: () => "核对实际要跑几趟：能寄送、能网上办的写进流程，不能的改正次数。",
});
