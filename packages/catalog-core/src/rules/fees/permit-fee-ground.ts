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
} from "../legal-basis/cited.ts";

const mayCharge: ReadonlySet<Rank> = new Set(["law", "judicial-interpretation", "administrative-regulation"]);
/** A decision under an order of the State Council may be either; its rank is not certain by its name. */
const open: ReadonlySet<Rank> = new Set([...mayCharge, "state-council-decision"]);

export default defineItemRule({
  id: "fees/permit-fee-ground",
  title: "行政许可收费依据法律、行政法规",
  severity: "error",
  basis: [
    {
      source: "permit-law",
      article: "第五十八条第一款",
      quote: "法律、行政法规另有规定的，依照其规定",
      force: "must",
    },
  ],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "实施行政许可不得收费，法律、行政法规另有规定的除外。物价、财政部门的文件只能定标准，不能作为收费的依据。",
  notFor:
    "只看收费依据一栏，不看收费项目是否在现行目录清单上（没有目录可比）。不收费的、层级看不出来的不检查。",
  appliesTo(item, context) {
    if (item.itemType !== "permit") return "不是行政许可";
    return item.charges === "no" ? "不收费" : inPopulation(item, context);
  },
  needs: ["charges", "feeBasis"],
  options: z.strictObject({}),
  data: z.strictObject({ names: z.array(z.string()).nonempty() }),
  check({ charges, feeBasis }, _options, { laws }) {
    if (charges !== "yes") return skip("没有写明收费");
    if (feeBasis.kind !== "text") return skip("没有写收费依据");
    const ranked = rankedIn(feeBasis.text, laws);
    if (ranked.length === 0) return skip(noneRead);
    if (ranked.some((one) => isOneOf(one, mayCharge))) return pass;
    if (ranked.some((one) => mayBeOneOf(one, open))) return skip(unknownRank);
    if (hasUnreadGround(parseLegalBasis(feeBasis.text))) return skip(unseen);
    const [first, ...rest] = ranked.map(({ instrument }) => nameOf(instrument));
    return first === undefined ? skip(noneRead) : fail(["feeBasis"], { names: [first, ...rest] });
  },
  message: ({ names }) => `行政许可收费，收费依据却只有${listed(names)}，没有法律、行政法规。`,
  suggestion: () => "补写规定收费的法律、行政法规及其条款，价格文件列在其后；没有的，停止收费。",
});
