import * as z from "zod";
import { defineItemRule, fail, pass, skip } from "../../engine/index.ts";
import { parseLegalBasis, type Rank } from "../../legal-basis/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import {
  hasUnreadGround,
  isOneOf,
  listed,
  mayBeOneOf,
  nameOf,
  noneRead,
  rankedIn,
  unknownRank,
  unseen,
} from "./cited.ts";

const mayLastingly: ReadonlySet<Rank> = new Set([
  "law",
  "judicial-interpretation",
  "administrative-regulation",
  "state-council-decision",
  "local-regulation",
]);
const provincial: ReadonlySet<Rank> = new Set(["local-rule"]);

export default defineItemRule({
  id: "legal-basis/permit-ground",
  title: "行政许可由法律、法规或国务院决定设定",
  severity: "error",
  basis: [
    {
      source: "permit-law",
      article: "第十四条第一款",
      quote: "法律可以设定行政许可。尚未制定法律的，行政法规可以设定行政许可",
      force: "must",
    },
    {
      source: "permit-law",
      article: "第十五条第一款",
      quote: "尚未制定法律、行政法规的，地方性法规可以设定行政许可",
      force: "must",
    },
    {
      source: "permit-law",
      article: "第十七条",
      quote: "除本法第十四条、第十五条规定的外，其他规范性文件一律不得设定行政许可",
      force: "must",
    },
  ],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "只有法律、行政法规、国务院决定和地方性法规可以设定行政许可（省级政府规章只能设定一年以内的临时性许可）；部门规章、通知、意见只能对上位法已经设定的许可作出具体规定。",
  notFor:
    "依据中有一部的效力层级仅凭名称和文号看不出来的，不下结论；只有地方政府规章的，由规则 legal-basis/permit-by-local-rule 指出。",
  appliesTo: (item, context) => (item.itemType === "permit" ? inPopulation(item, context) : "不是行政许可"),
  needs: ["legalBasis"],
  options: z.strictObject({}),
  data: z.strictObject({ names: z.array(z.string()).nonempty() }),
  check({ legalBasis }, _options, { laws }) {
    const ranked = rankedIn(legalBasis, laws);
    if (ranked.length === 0) return skip(noneRead);
    if (ranked.some((one) => isOneOf(one, mayLastingly))) return pass;
    if (ranked.some((one) => mayBeOneOf(one, mayLastingly))) return skip(unknownRank);
    if (hasUnreadGround(parseLegalBasis(legalBasis))) return skip(unseen);
    if (ranked.some((one) => mayBeOneOf(one, provincial))) return skip("只有地方政府规章，另有规则指出");
    const [first, ...rest] = ranked.map(({ instrument }) => nameOf(instrument));
    return first === undefined ? skip(noneRead) : fail(["legalBasis"], { names: [first, ...rest] });
  },
  message: ({ names }) => `行政许可的设定依据只有${listed(names)}，都不能设定行政许可。`,
  suggestion: () =>
    "补写设定该许可的法律、行政法规、国务院决定或地方性法规及其条款；确实没有的，停止实施，报审核机关处理。",
});
