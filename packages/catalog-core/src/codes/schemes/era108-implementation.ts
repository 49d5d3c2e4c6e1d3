import { areDigits, areDigitsOrCapitals } from "../characters.ts";
import { problem } from "../problem.ts";
import { type CodeScheme, explainWith, type ParsedCode, parsed, refused } from "../scheme.ts";
import { era108Basic, era108BasicLines, era108BasicRemarks, isEra108BasicAt } from "./era108-basic.ts";

/** 实施编码（24 位）, taken apart as far as it is known. */
export type Era108ImplementationSegments = {
  /** The first 10 characters where they have the shape of a basic code; otherwise empty. */
  readonly basicCode: string;
  /** The other 14, opaque: how they are made up is not known. 24 where no basic code is seen. */
  readonly tail: string;
};

const length = 24;

function parse(text: string): ParsedCode<Era108ImplementationSegments> {
  if (text.length !== length) {
    return refused(problem("length", "error", `24 位实施编码现为 ${text.length} 位。`));
  }
  if (!areDigitsOrCapitals(text)) {
    return refused(problem("character", "error", "24 位实施编码只用数字和大写字母。"));
  }
  if (text.startsWith("00Y", 7) && isEra108BasicAt(text, 0, true)) {
    return refused(
      problem(
        "head-item",
        "error",
        "基本编码部分以“00Y”结尾，是下有子项的主项，不能直接实施，不应编实施编码。",
        7,
      ),
    );
  }
  if (!isEra108BasicAt(text, 0, false)) {
    return parsed({ basicCode: "", tail: text }, [
      problem("unknown-shape", "info", "前 10 位不像基本编码；24 位编码的构成未见标准原文，整体保留。"),
    ]);
  }
  return parsed({ basicCode: text.slice(0, 10), tail: text.slice(10) }, era108BasicRemarks(text, 0));
}

/**
 * Where a 24-character code shows a given 10-character basic code: at its start or its end, or nowhere.
 *
 * How the 24 are made up is not known, so a code that shows the basic code nowhere is not wrong by that.
 *
 * @example placeOfBasicCode("0100123000" + "61092700000000", "0100123000") // "start"
 */
export function placeOfBasicCode(implementation: string, basic: string): "start" | "end" | undefined {
  if (implementation.startsWith(basic)) return "start";
  return implementation.endsWith(basic) ? "end" : undefined;
}

/**
 * 实施编码 of the 108号 generation, 24 characters: a basic code of 10 and a tail of 14 whose parts are not known.
 *
 * Source: lengths by GB/T 39046-2020 table 4 and a district platform of 2017; the order of the parts is not confirmed.
 *
 * @example era108Implementation.parse("010012300061092700000012").ok // true
 */
export const era108Implementation: CodeScheme<Era108ImplementationSegments> = {
  id: "era108-implementation",
  title: "实施编码（24 位）",
  generation: "108",
  kind: "implementation",
  length,
  source: "国办函〔2016〕108号时期（据 GB/T 39046—2020 表 4 的长度）",
  parse,
  format: (s) => s.basicCode + s.tail,
  explain: explainWith(parse, (s) => {
    const basic = era108Basic.parse(s.basicCode);
    const rest = basic.ok ? `第 11—24 位 ${s.tail}` : `第 1—24 位 ${s.tail}`;
    const shape = areDigits(s.tail) ? "全为数字" : "数字和字母";
    return [
      ...(basic.ok ? era108BasicLines(basic.segments) : []),
      `${rest}：构成未见标准原文，不作拆分（${shape}）`,
    ];
  }),
};
