import * as z from "zod";
import { defineItemRule, fail, pass, skip } from "../../engine/index.ts";
import { findVagueBasis, namesInstrument } from "../../legal-basis/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { accuracy, nationalElements, oneForm } from "../citations.ts";

export default defineItemRule({
  id: "legal-basis/no-vague-basis",
  title: "设定依据不写“等有关规定”",
  severity: "warning",
  basis: [oneForm, accuracy, nationalElements],
  judged: {
    on: "2026-11-26",
    asked: 49,
    notApplicable: 0,
    blocked: 2286,
    found: 1,
    right: 1,
    wrong: 0,
    unclear: 0,
  },
  history: [
    { on: "2026-11-23", what: "新增。" },
    {
      on: "2026-11-26",
      what: "按试行规则的办法对照真实清单核对，没有误报；发现太少，靠引文例子补充，不列为试行。",
    },
  ],
  why: "“等有关规定”“国家有关法律法规”说不出是哪一部，无法核对，也为增设条件留下余地。引用的法条原文里的这类字样是立法用语，不在此列。",
  notFor:
    "一部依据也没有写出的，由规则 legal-basis/present-and-readable 和 legal-basis/present-in-services 指出。",
  appliesTo: inPopulation,
  needs: ["legalBasis"],
  options: z.strictObject({}),
  data: z.strictObject({ phrase: z.string() }),
  check({ legalBasis }) {
    const phrase = findVagueBasis(legalBasis);
    if (phrase === undefined) return pass;
    if (!namesInstrument(legalBasis)) return skip("没有写出任何一部依据，另有规则指出");
    return fail(["legalBasis"], { phrase });
  },
  message: ({ phrase }) => `设定依据中的“${phrase}”没有说明是哪一部。`,
  suggestion: ({ phrase }) => `把“${phrase}”换成具体的名称和条款；没有其他依据的，删去。`,
});
