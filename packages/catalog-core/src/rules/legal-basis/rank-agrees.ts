import * as z from "zod";
import { defineItemRule, failAll, pass, type Violation } from "../../engine/index.ts";
import { parseLegalBasis, type Rank, rankBy, rankLabels, ranksOfLabel } from "../../legal-basis/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { accuracy } from "../citations.ts";
import { nameOf } from "./cited.ts";

const data = z.strictObject({
  name: z.string(),
  /** `title-number`: both cannot be right. `label`: the list states another rank than title and number show. */
  problem: z.enum(["title-number", "label"]),
  written: z.string(),
  rank: z.string().optional(),
});
type Data = z.output<typeof data>;

export default defineItemRule({
  id: "legal-basis/rank-agrees",
  title: "依据的名称、文号和所标层级一致",
  severity: "warning",
  basis: [
    accuracy,
    {
      source: "rules-procedure-regulation",
      article: "第七条",
      quote: "规章的名称一般称“规定”、“办法”，但不得称“条例”",
      force: "should",
    },
  ],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "规章不得称“条例”，所以《××条例》配部门令、政府令，名称和文号必有一个写错；标为“行政法规”而文号是部门文件的，层级标错了。层级错了，能不能作依据就判断不了。",
  notFor: "只指出不可能同时正确的写法；没有文号、也没有标层级的不检查。",
  appliesTo: inPopulation,
  needs: ["legalBasis"],
  options: z.strictObject({}),
  data,
  check({ legalBasis }, _options, { laws }) {
    let found: Violation<Data>[] | undefined;
    const add = (one: Data): void => {
      found ??= [];
      found.push({ path: ["legalBasis"], data: one });
    };
    for (const instrument of parseLegalBasis(legalBasis).instruments) {
      const { title, numbers, label } = instrument;
      const own = numbers.find((number) => number.of === "itself");
      const name = nameOf(instrument);
      if (title !== undefined && own?.kind === "order" && /条例$/u.test(title)) {
        const byNumber = rankBy({ numbers: [own] }).ranks;
        if (byNumber.length === 1 && (byNumber[0] === "department-rule" || byNumber[0] === "local-rule")) {
          add({ name, problem: "title-number", written: own.raw });
          continue;
        }
      }
      const stated = label === undefined ? undefined : ranksOfLabel(label);
      if (stated === undefined) continue;
      const known = title === undefined ? undefined : laws?.find(title)?.rank;
      const certain = known ?? shownBy(title, own);
      // A standard is often put under 规范性文件, and nothing depends on it.
      if (certain === undefined || certain === "standard" || stated.includes(certain)) continue;
      add({ name, problem: "label", written: label!, rank: rankLabels[certain] });
    }
    return found === undefined ? pass : failAll(found);
  },
  message: ({ name, problem, written, rank }) =>
    problem === "title-number"
      ? `${name}称“条例”，文号却是规章的令（${written}），二者必有一误。`
      : `${name}标为“${written}”，从名称和文号看是${rank}。`,
  suggestion: ({ name, problem, rank }) =>
    problem === "title-number"
      ? `查原文，改正${name}的名称或文号。`
      : `核对后把${name}的层级改为“${rank}”，或者改正名称、文号。`,
});

/** The rank by title and number alone, where they leave one and it is no matter of the year of the number. */
function shownBy(
  title: string | undefined,
  own: Parameters<typeof rankBy>[0]["numbers"] extends readonly (infer N)[] | undefined
    ? N | undefined
    : never,
): Rank | undefined {
  return rankBy({ title, numbers: own === undefined ? [] : [own] }).rank;
}
