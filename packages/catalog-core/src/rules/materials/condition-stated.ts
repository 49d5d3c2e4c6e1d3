import * as z from "zod";
import { defineItemRule, failAll, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { practice } from "../citations.ts";

/** Asked for only where somebody else comes in the applicant's place. */
const byProxy = /^(?:个人|授权|代理人|代办人|委托代理人)*(?:委托书|授权书)(?:原件|复印件)?$/u;
/** Says when. */
const when =
  /如|若|委托(?:他人|办理|代办|申请|的)|代办的|代理的|代为|非本人|需要|情形|时[，,）)提]|的[，,）)]|[（(][^（()）]*的[)）]/u;

export default defineItemRule({
  id: "materials/condition-stated",
  title: "委托办理才要的材料写明情形",
  severity: "info",
  trial: true,
  basis: [practice],
  judged: {
    on: "2026-11-26",
    asked: 743,
    notApplicable: 1592,
    blocked: 0,
    found: 17,
    right: 11,
    wrong: 2,
    unclear: 4,
  },
  history: [{ on: "2026-11-26", what: "新增，试行。" }],
  why: "授权委托书只有请人代办才要。不写明，本人来办的也被要求准备。",
  notFor: "名称、填报须知、受理标准、备注里写明了情形的；列为非必要的；名称已经写明是代办人的证件的。",
  appliesTo(item, context) {
    return (item.materials?.length ?? 0) === 0 ? "没有列出材料" : inPopulation(item, context);
  },
  needs: [],
  options: z.strictObject({}),
  data: z.strictObject({ name: z.string() }),
  check({ materials = [] }) {
    const violations: Violation<{ name: string }>[] = [];
    for (const {
      id,
      name = "",
      required,
      remark = "",
      fillingNote = "",
      acceptanceStandard = "",
    } of materials) {
      if (required === "no" || !byProxy.test(name)) continue;
      if (when.test(`${remark}${fillingNote}${acceptanceStandard}`)) continue;
      violations.push({ path: ["materials", id, "name"], data: { name } });
    }
    return failAll(violations);
  },
  message: ({ name }) => `申请材料“${name}”没有写明是委托他人办理时才要。`,
  suggestion: () => "在名称后写明“（委托他人办理的提供）”，或列为非必要。",
});
