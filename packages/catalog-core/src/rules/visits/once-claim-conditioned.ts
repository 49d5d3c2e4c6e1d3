import * as z from "zod";
import { defineItemRule, failAll, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { labelOf } from "../../terms/index.ts";
import { practice } from "../citations.ts";

const elements = ["visitReason", "procedure", "promisedTimeLimitNote", "remark"] as const;
const claim = /最多(?:只)?跑一(?:次|趟)|只(?:需|要)?跑一(?:次|趟)|一次办(?:结|好|成)/u;
const condition = /齐全|完整|齐备|符合法定形式|符合要求|符合条件/u;

const data = z.strictObject({ element: z.enum(elements), phrase: z.string() });

export default defineItemRule({
  id: "visits/once-claim-conditioned",
  title: "写“最多跑一次”的说明材料齐全的前提",
  severity: "info",
  trial: true,
  basis: [practice],
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
  why: "“最多跑一次”说的是申请材料齐全、符合法定形式时的次数。不写前提，材料不齐多跑了一趟的群众会认为没有兑现。",
  notFor: "文字里没有作这种承诺的；只在次数栏填数字的。",
  appliesTo(item, context) {
    return elements.some((element) => claim.test(item[element] ?? ""))
      ? inPopulation(item, context)
      : "文字里没有写“最多跑一次”";
  },
  needs: [],
  options: z.strictObject({}),
  data,
  check(item) {
    const violations: Violation<z.output<typeof data>>[] = [];
    for (const element of elements) {
      const text = item[element] ?? "";
      const phrase = claim.exec(text)?.[0];
      if (phrase === undefined || condition.test(text)) continue;
      violations.push({ path: [element], data: { element, phrase } });
    }
    return failAll(violations);
  },
  message: ({ element, phrase }) =>
    `${labelOf(element)}写“${phrase}”，没有说明是材料齐全、符合法定形式的情形。`,
  suggestion: () => "在前面写明“申请材料齐全、符合法定形式的”。",
});
