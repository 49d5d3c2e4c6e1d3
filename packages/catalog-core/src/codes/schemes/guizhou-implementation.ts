import { areCapitals, areDigits, areDigitsOrCapitals } from "../characters.ts";
import { divisionName } from "../division-code.ts";
import { problem } from "../problem.ts";
import { type CodeScheme, explainWith, type ParsedCode, parsed, refused } from "../scheme.ts";
import { era108Basic, era108BasicLines, era108BasicRemarks, isEra108BasicAt } from "./era108-basic.ts";

/** An implementation code of 贵州, taken apart. */
export type GuizhouImplementationSegments = {
  /** 事权代码, 1 digit (2 is provincial). */
  readonly power: string;
  /** 区划, 6 digits beginning 52. */
  readonly division: string;
  /** 机构代码, 9 characters. */
  readonly body: string;
  /** 10 characters with two letters in front, `era108Basic`. */
  readonly basicCode: string;
};

const length = 26;

function parse(text: string): ParsedCode<GuizhouImplementationSegments> {
  if (text.length !== length) {
    return refused(problem("length", "error", `贵州 26 位实施编码现为 ${text.length} 位。`));
  }
  const fits =
    areDigits(text, 0, 7) &&
    text.startsWith("52", 1) &&
    areDigitsOrCapitals(text, 7, 16) &&
    areCapitals(text, 16, 18) &&
    isEra108BasicAt(text, 16, false);
  if (!fits) {
    return refused(
      problem(
        "unknown-shape",
        "error",
        "26 位，但不是贵州的实施编码（事权 1 位、区划 6 位、机构 9 位、基本编码 10 位）。",
      ),
    );
  }
  return parsed(
    {
      power: text.slice(0, 1),
      division: text.slice(1, 7),
      body: text.slice(7, 16),
      basicCode: text.slice(16),
    },
    era108BasicRemarks(text, 16),
  );
}

/**
 * 贵州 实施编码 (DB52/T 1264-2018): 事权 1 + 区划 6 + 机构 + 基本编码 10. That the body takes 9 characters is inferred
 * from the organisation code; no real code was seen.
 *
 * @example guizhouImplementation.parse("2520000" + "007565194" + "XK00101001").ok // true
 */
export const guizhouImplementation: CodeScheme<GuizhouImplementationSegments> = {
  id: "guizhou-implementation",
  title: "贵州省实施编码（26 位）",
  generation: "local",
  kind: "implementation",
  length,
  source: "DB52/T 1264—2018（据摘录）",
  parse,
  format: (s) => s.power + s.division + s.body + s.basicCode,
  explain: explainWith(parse, (s) => {
    const basic = era108Basic.parse(s.basicCode);
    return [
      `第 1 位 ${s.power}：事权代码`,
      `第 2—7 位 ${s.division}：区划代码（${divisionName(s.division) ?? "贵州省"}）`,
      `第 8—16 位 ${s.body}：机构代码`,
      ...(basic.ok ? era108BasicLines(basic.segments, 16) : []),
    ];
  }),
};
