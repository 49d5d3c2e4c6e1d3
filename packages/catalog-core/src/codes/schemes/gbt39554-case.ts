import { isExists } from "date-fns/isExists";
import { areDigits } from "../characters.ts";
import { type CodeProblem, problem } from "../problem.ts";
import { type CodeScheme, explainWith, type ParsedCode, parsed, refused } from "../scheme.ts";
import { nationalBasicRemarks } from "./gbt39554-basic.ts";
import {
  implementationLength,
  implementationLines,
  implementationProblems,
  isFatal,
  nationalImplementation,
} from "./gbt39554-implementation.ts";

/** 办件编码（43 位）, taken apart. */
export type NationalCaseSegments = {
  /** 31 characters, `nationalImplementation`. */
  readonly implementationCode: string;
  /** 申请日期, yyyyMMdd. */
  readonly date: string;
  /** 当日顺序号, 4 digits. */
  readonly serial: string;
};

const length = implementationLength + 8 + 4;

/** Whether the 8 digits are a day of the calendar. */
function isDay(yyyymmdd: string): boolean {
  const year = Number(yyyymmdd.slice(0, 4));
  const month = Number(yyyymmdd.slice(4, 6));
  const day = Number(yyyymmdd.slice(6));
  return year > 0 && isExists(year, month - 1, day);
}

function parse(text: string): ParsedCode<NationalCaseSegments> {
  if (text.length !== length) {
    return refused(problem("length", "error", `43 位办件编码现为 ${text.length} 位。`));
  }
  const date = text.slice(31, 39);
  const serial = text.slice(39);
  const problems: CodeProblem[] = [...implementationProblems(text)];
  if (!areDigits(date) || !isDay(date)) {
    problems.push(
      problem("date", "error", `第 32—39 位“${date}”不是日期（年 4 位、月 2 位、日 2 位）。`, 31),
    );
  }
  if (!areDigits(serial))
    problems.push(problem("serial", "error", `末 4 位“${serial}”应为顺序号（4 位数字）。`, 39));
  if (problems.some(isFatal)) return refused(...problems);
  return parsed({ implementationCode: text.slice(0, 31), date, serial }, [
    ...problems,
    ...nationalBasicRemarks(text, 19),
  ]);
}

/**
 * 办件编码, 43 characters: 实施编码 31 + 日期 8 + 顺序号 4. It numbers one application, not an item.
 *
 * Source: by two real codes; the text of the standard could not be had.
 *
 * @example nationalCase.parse("12441500196720244T3442199806003" + "20220623" + "0068") // { ok: true, … }
 */
export const nationalCase: CodeScheme<NationalCaseSegments> = {
  id: "gbt39554-case",
  title: "办件编码（43 位）",
  generation: "39554",
  kind: "case",
  length,
  source: "C 0109—2018（据真实办件编码）",
  parse,
  format: (s) => s.implementationCode + s.date + s.serial,
  explain: explainWith(parse, (s) => {
    const inner = nationalImplementation.parse(s.implementationCode);
    return [
      ...(inner.ok ? implementationLines(inner.segments) : []),
      `第 32—39 位 ${s.date}：日期`,
      `第 40—43 位 ${s.serial}：当日顺序号`,
    ];
  }),
};
