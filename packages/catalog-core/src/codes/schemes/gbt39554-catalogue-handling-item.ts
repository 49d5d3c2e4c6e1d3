import { problem } from "../problem.ts";
import { type CodeScheme, explainWith, type ParsedCode, parsed, refused } from "../scheme.ts";
import {
  isHeadAt,
  isNationalBasicAt,
  nationalBasic,
  nationalBasicLines,
  nationalBasicProblems,
  nationalBasicRemarks,
} from "./gbt39554-basic.ts";
import { handlingItemProblems } from "./gbt39554-handling-item.ts";
import { isFatal } from "./gbt39554-implementation.ts";

/** 业务办理项编码（14 位）, taken apart. */
export type CatalogueHandlingItemSegments = {
  /** 12 digits, `nationalBasic`. */
  readonly basicCode: string;
  /** 业务办理项, 2 digits. */
  readonly handlingItem: string;
};

const length = 14;

function parse(text: string): ParsedCode<CatalogueHandlingItemSegments> {
  if (text.length !== length) {
    return refused(problem("length", "error", `14 位业务办理项编码现为 ${text.length} 位。`));
  }
  const problems = isHeadAt(text, 0)
    ? [
        problem(
          "head-item",
          "error",
          "基本编码部分以“00Y”结尾，是下有子项的主项，不能直接划分业务办理项。",
          9,
        ),
      ]
    : isNationalBasicAt(text, 0)
      ? handlingItemProblems(text, 12)
      : nationalBasicProblems(text, 0);
  if (problems.some(isFatal)) return refused(...problems);
  return parsed({ basicCode: text.slice(0, 12), handlingItem: text.slice(12) }, [
    ...problems,
    ...nationalBasicRemarks(text, 0),
  ]);
}

/**
 * 业务办理项编码 of a catalogue, before any body takes the item up: 基本编码 12 + 序号 2.
 *
 * Source: real codes of the implementing norms for national licences.
 *
 * @example catalogueHandlingItem.parse("00011501500302") // { ok: true, segments: { basicCode: "000115015003", … }, … }
 */
export const catalogueHandlingItem: CodeScheme<CatalogueHandlingItemSegments> = {
  id: "gbt39554-catalogue-handling-item",
  title: "业务办理项编码（14 位，不含实施主体）",
  generation: "39554",
  kind: "handling-item",
  length,
  source: "国家层面行政许可事项实施规范所用编码",
  parse,
  format: (s) => s.basicCode + s.handlingItem,
  explain: explainWith(parse, (s) => {
    const basic = nationalBasic.parse(s.basicCode);
    return [
      ...(basic.ok ? nationalBasicLines(basic.segments) : []),
      `第 13—14 位 ${s.handlingItem}：业务办理项序号`,
    ];
  }),
};
