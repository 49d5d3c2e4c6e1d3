import * as z from "zod";
import { defineItemRule, fail, pass, skip } from "../../engine/index.ts";
import { parseLegalBasis } from "../../legal-basis/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { practice } from "../citations.ts";

const number = z.strictObject({
  written: z.string(),
  /** A local standard without its province; a recommended one without its stroke; no year. */
  problem: z.enum(["no-province", "no-stroke", "no-year"]),
});
type Wrong = z.output<typeof number>;

const words: Readonly<Record<Wrong["problem"], string>> = {
  "no-province": "地方标准的“DB”后面缺省级行政区划代码（陕西是 61）",
  "no-stroke": "推荐性标准的代号写作“GB/T”，斜线不能省",
  "no-year": "缺年份",
};

function problemOf(written: string): Wrong["problem"] | undefined {
  if (/^DB\s?(?:\/\s?T)?\s?\d{3,}/u.test(written) && !/^DB\d\d\s?\/|^DB\d\d\s?\d/u.test(written))
    return "no-province";
  if (/^[A-Z]+\d{0,2}\s?T\s?\d/u.test(written) && !/^(?:JT|DB\d\dT)\s?\d/u.test(written)) return "no-stroke";
  return /(?:19|20)\d\d$/u.test(written) ? undefined : "no-year";
}

export default defineItemRule({
  id: "legal-basis/standard-number-form",
  title: "标准编号写全代号、顺序号、年份",
  severity: "info",
  basis: [practice],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "同一编号的标准几年一修，没有年份就不知道是哪一版；地方标准没有省级代码就查不到。这是标准编号的通行写法，工作方案没有专门规定。",
  notFor: "标准只能说明做法，不能作设定依据，由规则 legal-basis/lawful-ground 检查。",
  appliesTo: inPopulation,
  needs: ["legalBasis"],
  options: z.strictObject({}),
  data: z.strictObject({ numbers: z.array(number).nonempty() }),
  check({ legalBasis }) {
    if (!/[A-Z]{2}/u.test(legalBasis)) return skip("没有引用标准");
    const standards = parseLegalBasis(legalBasis)
      .instruments.flatMap(({ numbers }) => numbers)
      .filter(({ kind }) => kind === "standard");
    if (standards.length === 0) return skip("没有引用标准");
    const wrong = standards.flatMap(({ raw }): Wrong[] => {
      const problem = problemOf(raw);
      return problem === undefined ? [] : [{ written: raw, problem }];
    });
    const [first, ...rest] = wrong;
    return first === undefined ? pass : fail(["legalBasis"], { numbers: [first, ...rest] });
  },
  message: ({ numbers }) =>
    `标准编号${numbers.map(({ written, problem }) => `“${written}”${words[problem]}`).join("；")}。`,
  suggestion: () => "查标准原文，按“代号 顺序号—年份”写全，如 GB/T 36114—2018、DB61/T 1124—2018。",
});
