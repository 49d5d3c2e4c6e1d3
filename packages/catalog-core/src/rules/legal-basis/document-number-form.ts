import * as z from "zod";
import { defineItemRule, failAll, pass, type Violation } from "../../engine/index.ts";
import { findDocumentNumbers } from "../../legal-basis/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { labelOf } from "../../terms/index.ts";

const number = z.strictObject({ written: z.string(), corrected: z.string(), problems: z.array(z.string()) });
const data = z.strictObject({ element: z.string(), numbers: z.array(number).nonempty() });
type Data = z.output<typeof data>;
type Wrong = z.output<typeof number>;

const words: Readonly<Record<string, string>> = {
  brackets: "年份应当用六角括号“〔〕”",
  unbalanced: "年份的括号不成对",
  "short-year": "年份应当写全四位",
  "extra-word": "不加“第”“年”字",
  "leading-zero": "序号不编虚位（1 不写成 001）",
  spaces: "中间不留空格、不换行",
};

const shown = 3;

const none: readonly Wrong[] = [];

/** The wrong numbers of a text, each once. */
function wrongIn(text: string): readonly Wrong[] {
  let wrong: Wrong[] | undefined;
  for (const { raw, corrected, problems } of findDocumentNumbers(text)) {
    if (problems.length === 0 || wrong?.some(({ written }) => written === raw)) continue;
    wrong ??= [];
    wrong.push({ written: raw, corrected, problems: [...problems] });
  }
  return wrong ?? none;
}

/** Numbers of something else: 合同编号（2018）12号. Square brackets are hardly ever meant for those. */
const otherNumber = /(?:编号|合同|协议|批号|案|房|栋|地块)[（(]/u;
/** Only the bracket before the year is missing, and the one behind it closes nothing else: 镇政办发2018〕90号. */
const halfBracketed = /^[\u4e00-\u9fff]+(?:发|函|办字|政字)\d{4}\s{0,4}[〕］\]】﹞]\s{0,4}\d{1,5}\s{0,4}号$/u;

/** Brackets and blanks are form; a missing digit of the year or a word too many is for a person. */
const isForm = ({ written, problems }: Wrong): boolean =>
  !otherNumber.test(written) &&
  problems.every(
    (problem) =>
      problem === "brackets" ||
      problem === "spaces" ||
      (problem === "unbalanced" && halfBracketed.test(written)),
  );

/** Where lists cite documents in running text. */
const elements = ["legalBasis", "feeBasis", "acceptanceConditions", "visitReason"] as const;

export default defineItemRule({
  id: "legal-basis/document-number-form",
  title: "发文字号按公文格式书写",
  severity: "warning",
  basis: [
    {
      source: "gbt-9704-2012",
      article: "7.2.5",
      force: "should",
    },
    {
      source: "zp-2018-98",
      article: "三(三)",
      quote: "统一规范政务服务事项内容和形式",
      force: "should",
    },
  ],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "发文字号由机关代字、年份、序号组成，年份用六角括号、写全四位，序号不加“第”字、不编虚位。写法不一，同一份文件就会被当成几份，也查不到原文。",
  notFor: "令、公告、法院案号、证照编号另有格式，不检查；2000 年以前的文件只看括号和空格。",
  appliesTo: inPopulation,
  needsSome: elements,
  needs: [],
  options: z.strictObject({}),
  data,
  check(item) {
    let violations: Violation<Data>[] | undefined;
    for (const element of elements) {
      const value = item[element];
      const text = typeof value === "object" ? (value.kind === "text" ? value.text : undefined) : value;
      const wrong = text === undefined ? none : wrongIn(text);
      if (wrong.length === 0) continue;
      const [first, ...rest] = wrong as [Wrong, ...Wrong[]];
      violations ??= [];
      violations.push({ path: [element], data: { element, numbers: [first, ...rest] } });
    }
    return violations === undefined ? pass : failAll(violations);
  },
  message({ element, numbers }) {
    const listed = numbers.slice(0, shown).map(({ written }) => `“${written}”`);
    const problems = [...new Set(numbers.flatMap((one) => one.problems))].map((problem) => words[problem]);
    const more = numbers.length > shown ? `等 ${numbers.length} 处` : "";
    return `“${labelOf(element)}”中的发文字号${listed.join("、")}${more}写法不规范：${problems.join("，")}。`;
  },
  suggestion({ numbers }) {
    const listed = numbers.slice(0, shown).map(({ corrected }) => `“${corrected}”`);
    return `改为${listed.join("、")}${numbers.length > shown ? "，其余照此改正" : ""}，并与原文件核对。`;
  },
  fix: ({ numbers }) =>
    numbers.every(isForm) ? numbers.map(({ written, corrected }) => ({ written, corrected })) : [],
});
