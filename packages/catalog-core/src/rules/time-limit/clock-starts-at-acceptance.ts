import * as z from "zod";
import { defineItemRule, failAll, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { labelOf } from "../../terms/index.ts";

const elements = ["statutoryTimeLimitNote", "promisedTimeLimitNote"] as const;

/** 自收到申请之日起, 自提交申请之日起, 从申请之日; what is decided within five days of the application is acceptance. */
const fromApplication = /[自从](?:收到|提交|提出|递交|收件|接到)?[^，。；、受]{0,8}申请(?:书|材料)?之日起?/u;
const aboutAcceptance = /受理|补正|告知/u;

const data = z.strictObject({ element: z.enum(elements), phrase: z.string() });

export default defineItemRule({
  id: "time-limit/clock-starts-at-acceptance",
  title: "行政许可的时限自受理之日起算",
  severity: "warning",
  trial: true,
  basis: [
    {
      source: "permit-law",
      article: "第四十二条第一款",
      quote: "行政机关应当自受理行政许可申请之日起二十日内作出行政许可决定",
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
  why: "行政许可法规定自受理行政许可申请之日起计算审查决定的期限。写成“自申请之日起”，与法律不符，也会让逾期与否说不清。",
  notFor: "不是行政许可的；时限说明没有写从何时起算的；说的是受理、补正期限的。",
  appliesTo(item, context) {
    if (item.itemType !== "permit") return "不是行政许可";
    if (elements.every((element) => item[element] === undefined)) return "没有时限说明";
    return inPopulation(item, context);
  },
  needs: [],
  options: z.strictObject({}),
  data,
  check(item) {
    const violations: Violation<z.output<typeof data>>[] = [];
    for (const element of elements) {
      for (const clause of (item[element] ?? "").split(/[。；;\n]/u)) {
        const phrase = fromApplication.exec(clause)?.[0];
        if (phrase === undefined || aboutAcceptance.test(clause)) continue;
        violations.push({ path: [element], data: { element, phrase } });
        break;
      }
    }
    return failAll(violations);
  },
  message: ({ element, phrase }) => `${labelOf(element)}写“${phrase}”，不是自受理之日起算。`,
  suggestion: () => "改为自受理之日起算；法律、法规对这一事项另有规定的，写明条款。",
});
