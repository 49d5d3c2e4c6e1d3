import * as z from "zod";
import { defineItemRule, fail, pass, skip } from "../../engine/index.ts";
import { rankOrder } from "../../legal-basis/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { practice } from "../citations.ts";
import { nameOf, rankedIn } from "./cited.ts";

export default defineItemRule({
  id: "legal-basis/high-to-low",
  title: "几部依据按效力从高到低列",
  severity: "info",
  basis: [
    practice,
    {
      source: "court-citation-2009",
      article: "第二条",
      quote: "引用顺序如下：法律及法律解释、行政法规、地方性法规、自治条例或者单行条例、司法解释",
      force: "may",
    },
  ],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "先列法律，再列法规、规章、规范性文件，看的人一眼就知道事项是由哪一部设定的。裁判文书引用法律也按这个次序；清单没有专门的规定，所以只作提示。",
  notFor: "层级看不出来的依据和标准不参与比较；部门规章和地方政府规章同级，先后不论。",
  appliesTo: inPopulation,
  needs: ["legalBasis"],
  options: z.strictObject({}),
  data: z.strictObject({ lower: z.string(), higher: z.string() }),
  check({ legalBasis }, _options, { laws }) {
    const certain = rankedIn(legalBasis, laws).filter(
      ({ ranks }) => ranks.length === 1 && ranks[0] !== "standard",
    );
    if (certain.length < 2) return skip("能看出层级的依据不到两部");
    let lowest = certain[0]!;
    for (const one of certain) {
      if (rankOrder[one.ranks[0]!] < rankOrder[lowest.ranks[0]!]) {
        return fail(["legalBasis"], { lower: nameOf(lowest.instrument), higher: nameOf(one.instrument) });
      }
      lowest = one;
    }
    return pass;
  },
  message: ({ lower, higher }) => `${higher}的效力高于${lower}，却列在它的后面。`,
  suggestion: ({ higher, lower }) => `把${higher}移到${lower}之前，依次列法律、法规、规章、规范性文件。`,
});
