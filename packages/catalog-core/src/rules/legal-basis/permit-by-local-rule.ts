import * as z from "zod";
import { defineItemRule, fail, pass, skip } from "../../engine/index.ts";
import { parseLegalBasis, type Rank } from "../../legal-basis/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { hasUnreadGround, isOneOf, listed, nameOf, noneRead, rankedIn, unseen } from "./cited.ts";

const localRule: ReadonlySet<Rank> = new Set(["local-rule"]);
const noGround: ReadonlySet<Rank> = new Set([
  "local-rule",
  "department-rule",
  "normative-document",
  "standard",
]);

export default defineItemRule({
  id: "legal-basis/permit-by-local-rule",
  title: "只由地方政府规章设定的许可要核实",
  severity: "warning",
  basis: [
    {
      source: "permit-law",
      article: "第十五条第一款",
      quote: "临时性的行政许可实施满一年需要继续实施的，应当提请本级人民代表大会及其常务委员会制定地方性法规",
      force: "must",
    },
  ],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "省级政府规章只能设定临时性许可，满一年要么上升为地方性法规，要么停止；设区的市的政府规章不能设定许可。",
  notFor: "另有法律、法规、国务院决定作依据的，或者有一部的层级看不出来的，不在此列。",
  appliesTo: (item, context) => (item.itemType === "permit" ? inPopulation(item, context) : "不是行政许可"),
  needs: ["legalBasis"],
  options: z.strictObject({}),
  data: z.strictObject({ names: z.array(z.string()).nonempty() }),
  check({ legalBasis }, _options, { laws }) {
    const ranked = rankedIn(legalBasis, laws);
    if (ranked.length === 0) return skip(noneRead);
    const [first, ...rest] = ranked
      .filter((one) => isOneOf(one, localRule))
      .map(({ instrument }) => nameOf(instrument));
    if (first === undefined || !ranked.every((one) => isOneOf(one, noGround))) return pass;
    if (hasUnreadGround(parseLegalBasis(legalBasis))) return skip(unseen);
    return fail(["legalBasis"], { names: [first, ...rest] });
  },
  message: ({ names }) =>
    `行政许可的设定依据中层级最高的是${listed(names)}，属于地方政府规章，只能设定一年以内的临时性许可。`,
  suggestion: () => "核实是否已有地方性法规或上位法作依据：有的补写，没有且实施已满一年的，停止实施。",
});
