import * as z from "zod";
import { defineItemRule, fail, pass } from "../../engine/index.ts";
import { parseLegalBasis } from "../../legal-basis/index.ts";
import { inPopulation } from "../../metrics/index.ts";

const opened =
  /(?:未经|未取得|未办理)[^。；，]{0,24}(?:批准|许可|同意|审批|核准)[^。；]{0,16}(?:不得|禁止)|经[^。；，]{0,24}(?:批准|审批|核准|许可)(?:后|的)?[，,]?方可/u;
const inForceFrom = "2020-01-01";

export default defineItemRule({
  id: "legal-basis/no-disguised-permit",
  title: "须经批准方可从事的，核实是不是许可",
  severity: "warning",
  trial: true,
  basis: [
    {
      source: "business-environment-regulation",
      article: "第三十九条",
      quote:
        "严禁以备案、登记、注册、目录、规划、年检、年报、监制、认定、认证、审定以及其他任何形式变相设定或者实施行政许可",
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
  why: "引用的条文说“未经批准不得”“经批准后方可”，事项却归为其他权力、确认或公共服务，可能是归错了类型，也可能是变相许可。文字只是线索，要由人核实。",
  notFor:
    "《优化营商环境条例》2020年1月1日起施行，判定日在此之前的清单不检查。只看引用的条文原文，没有引原文的看不出来。",
  appliesTo(item, context) {
    if (context.asOf < inForceFrom) return "判定日在《优化营商环境条例》施行之前";
    if (typeof item.itemType !== "string") return "事项类型未填或读不出来";
    return item.itemType === "permit" ? "已经归为行政许可" : inPopulation(item, context);
  },
  needs: ["legalBasis"],
  options: z.strictObject({}),
  data: z.strictObject({ phrase: z.string() }),
  check({ legalBasis }) {
    for (const { quotes } of parseLegalBasis(legalBasis).instruments) {
      for (const { text } of quotes) {
        const phrase = opened.exec(text)?.[0];
        if (phrase !== undefined) return fail(["legalBasis"], { phrase });
      }
    }
    return pass;
  },
  message: ({ phrase }) => `引用的条文说“${phrase}”，事项却没有归为行政许可。`,
  suggestion: () => "核实该事项是不是行政许可：是的，改事项类型并列入许可清单；不是的，说明理由。",
});
