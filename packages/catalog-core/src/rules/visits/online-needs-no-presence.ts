import * as z from "zod";
import { defineItemRule, fail, pass } from "../../engine/index.ts";
import { inPopulation, isFullyOnline } from "../../metrics/index.ts";

const elements = ["procedure", "acceptanceConditions"] as const;

/** 须到窗口提交原件, 必须本人到现场办理. */
const mustCome =
  /(?:必须|须|需要?|应当?)(?:由)?(?:申请人|本人|法定代表人|当事人)?[^，。；;、]{0,4}(?:到|至|赴|前往|持)[^，。；;、]{0,12}(?:窗口|大厅|现场|服务中心)[^，。；;]{0,12}/u;

const data = z.strictObject({ element: z.enum(elements), phrase: z.string() });

export default defineItemRule({
  id: "visits/online-needs-no-presence",
  title: "能网上办理的不要求必须到现场",
  severity: "warning",
  trial: true,
  basis: [
    {
      source: "zp-2018-98",
      article: "七(二)",
      quote: "凡是能实现网上办理的事项,不得要求必须到现场办理",
      force: "must",
    },
    {
      source: "permit-law",
      article: "第二十九条第二款",
      quote: "依法应当由申请人到行政机关办公场所提出行政许可申请的除外",
      force: "must",
    },
  ],
  judged: {
    on: "2026-11-26",
    asked: 1039,
    notApplicable: 1296,
    blocked: 0,
    found: 0,
    right: 0,
    wrong: 0,
    unclear: 0,
  },
  history: [{ on: "2026-11-26", what: "新增，试行。" }],
  why: "方案规定凡是能网上办理的不得要求必须到现场。写明可网办，流程或条件又要求到窗口，等于没有网办。",
  notFor: "不能网上办理的；写明了必须现场办理原因的，由中心核对其依据。",
  appliesTo(item, context) {
    if (item.online !== "yes" && !isFullyOnline(item)) return "没有写明可网上办理";
    if (elements.every((element) => item[element] === undefined)) return "没有写流程和受理条件";
    return item.visitReason === undefined ? inPopulation(item, context) : "写明了必须现场办理原因";
  },
  needs: [],
  options: z.strictObject({}),
  data,
  check(item) {
    for (const element of elements) {
      const phrase = mustCome.exec(item[element] ?? "")?.[0];
      if (phrase !== undefined) return fail([element], { element, phrase });
    }
    return pass;
  },
  message: ({ phrase }) => `写明可网上办理，又要求“${phrase}”。`,
  suggestion: () => "删去必须到场的要求；法律、法规规定必须到场的，填写必须现场办理原因和依据。",
});
