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

/** 业务办理项编码（33 位）, taken apart. */
export type NationalHandlingItemSegments = {
  /** 31 characters, `nationalImplementation`. */
  readonly implementationCode: string;
  /** 业务办理项, 2 digits 01-99. */
  readonly handlingItem: string;
};

const length = implementationLength + 2;

/** What the two digits of a handling item at `at` say against them. */
export function handlingItemProblems(text: string, at: number): readonly CodeProblem[] {
  const serial = text.slice(at, at + 2);
  if (!areDigits(serial)) {
    return [problem("serial", "error", `末两位“${serial}”应为业务办理项序号（两位数字）。`, at)];
  }
  return serial === "00"
    ? [problem("serial", "warning", "末两位业务办理项序号为“00”，一般自 01 编起。", at)]
    : [];
}

function parse(text: string): ParsedCode<NationalHandlingItemSegments> {
  if (text.length !== length) {
    return refused(problem("length", "error", `33 位业务办理项编码现为 ${text.length} 位。`));
  }
  const problems = [...implementationProblems(text), ...handlingItemProblems(text, implementationLength)];
  if (problems.some(isFatal)) return refused(...problems);
  return parsed(
    {
      implementationCode: text.slice(0, implementationLength),
      handlingItem: text.slice(implementationLength),
    },
    [...problems, ...nationalBasicRemarks(text, 19)],
  );
}

/**
 * 业务办理项编码, 33 characters: 实施编码 31 + 序号 2. Some portals write it in the column of the 实施编码.
 *
 * Source: C 0109.1-2018, GB/T 39554.1-2020 (by real codes; the text could not be had).
 *
 * @example
 * const implementationCode = "11440100007483172Q3440106043001";
 * nationalHandlingItem.format({ implementationCode, handlingItem: "04" }); // "11440100007483172Q344010604300104"
 */
export const nationalHandlingItem: CodeScheme<NationalHandlingItemSegments> = {
  id: "gbt39554-handling-item",
  title: "业务办理项编码（33 位）",
  generation: "39554",
  kind: "handling-item",
  length,
  source: "C 0109.1—2018、GB/T 39554.1—2020",
  parse,
  format: (s) => s.implementationCode + s.handlingItem,
  explain: explainWith(parse, (s) => {
    const inner = nationalImplementation.parse(s.implementationCode);
    return [
      ...(inner.ok ? implementationLines(inner.segments) : []),
      `第 32—33 位 ${s.handlingItem}：业务办理项序号`,
    ];
  }),
};
