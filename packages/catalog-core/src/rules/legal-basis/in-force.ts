import * as z from "zod";
import { defineItemRule, failAll, pass, type Violation } from "../../engine/index.ts";
import { parseLegalBasis, repealedBy } from "../../legal-basis/index.ts";
import { accuracy, legalGround } from "../citations.ts";
import { againstRegister, nameOf } from "./cited.ts";

const data = z.strictObject({
  name: z.string(),
  on: z.string(),
  by: z.string(),
  article: z.string().optional(),
});
type Data = z.output<typeof data>;

const dayInChinese = (iso: string): string => {
  const [year, month, day] = iso.split("-").map(Number);
  return `${year}年${month}月${day}日`;
};

export default defineItemRule({
  id: "legal-basis/in-force",
  title: "设定依据没有废止",
  severity: "error",
  basis: [legalGround, accuracy],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "依据废止以后，事项要么换成新的依据，要么取消。法律名称照旧写着，看的人会以为它还有效。",
  notFor:
    "按政策包的判定日看是否已经废止。登记簿里没有废止记录的，不等于有效，只是无从判断；没有提供登记簿的不检查。",
  appliesTo: againstRegister,
  needs: ["legalBasis"],
  options: z.strictObject({}),
  data,
  check({ legalBasis }, _options, { laws, asOf }) {
    let found: Violation<Data>[] | undefined;
    for (const instrument of parseLegalBasis(legalBasis).instruments) {
      const law = instrument.title === undefined ? undefined : laws?.find(instrument.title);
      const repeal = law === undefined ? undefined : repealedBy(law, asOf);
      if (repeal === undefined) continue;
      found ??= [];
      const name = nameOf(instrument);
      if (found.some((one) => one.data.name === name)) continue;
      const { on, by, article } = repeal;
      found.push({
        path: ["legalBasis"],
        data: { name, on, by, ...(article === undefined ? {} : { article }) },
      });
    }
    return found === undefined ? pass : failAll(found);
  },
  message: ({ name, on, by, article = "" }) =>
    `${name}已于${dayInChinese(on)}废止${by === "" ? "" : `（见《${by}》${article}）`}。`,
  suggestion: ({ by }) =>
    by === ""
      ? "换成现行有效的依据和条款；没有的，取消该事项。"
      : `核实《${by}》有没有相应规定：有的，换成它的条款；没有的，取消该事项。`,
});
