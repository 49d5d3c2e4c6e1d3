import * as z from "zod";
import { defineItemRule, fail, pass } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { accuracy, practice } from "../citations.ts";

/** Documents that are handed in; a condition may name one of them (“持有…许可证的”). */
const documents = /申请表|申请书|复印件|身份证|户口[簿本]|照片|证明材料|委托书|登记表/gu;
/** What papers are looked at for is no list of them. */
const reviews = /审查标准/u;
/** A sentence that hands something in. */
const handsIn = /提交|提供|应当?持|所需材料|下列材料|以下材料|一式/u;

export default defineItemRule({
  id: "elements/conditions-are-conditions",
  title: "受理条件写条件，不写材料清单",
  severity: "info",
  trial: true,
  basis: [accuracy, practice],
  judged: {
    on: "2026-11-26",
    asked: 1463,
    notApplicable: 872,
    blocked: 0,
    found: 8,
    right: 8,
    wrong: 0,
    unclear: 0,
  },
  history: [
    { on: "2026-11-26", what: "新增，试行。" },
    { on: "2026-11-26", what: "写的是审查标准的不再报。对照真实清单核对，误报都出在这里。" },
  ],
  why: "条件回答“谁、在什么情形下可以办”，材料回答“要带什么”。把材料清单写进条件，条件就没有写，两处的材料还会打架。",
  notFor: "没有填写受理条件的；只提到一两份材料的；写的是审查标准的。",
  appliesTo(item, context) {
    return item.acceptanceConditions === undefined ? "没有填写受理条件" : inPopulation(item, context);
  },
  needs: [],
  options: z.strictObject({ atLeast: z.int().min(2).default(3) }),
  data: z.strictObject({ documents: z.array(z.string()).min(2) }),
  check({ acceptanceConditions = "" }, { atLeast }) {
    if (!handsIn.test(acceptanceConditions) || reviews.test(acceptanceConditions)) return pass;
    const named = [...new Set(acceptanceConditions.match(documents) ?? [])];
    return named.length < atLeast ? pass : fail(["acceptanceConditions"], { documents: named.slice(0, 5) });
  },
  message: ({ documents: named }) =>
    `受理条件里写的像是材料清单：${named.map((one) => `“${one}”`).join("、")}。`,
  suggestion: () => "受理条件写明谁、在什么情形下可以申请；材料移到申请材料一栏。",
});
