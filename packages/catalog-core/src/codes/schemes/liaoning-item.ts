import { areDigits } from "../characters.ts";
import { problem } from "../problem.ts";
import { type CodeScheme, explainWith, type ParsedCode, parsed, refused } from "../scheme.ts";

/** A 职权编码 of 辽宁 with type 99, taken apart. */
export type LiaoningItemSegments = {
  /** `21`. */
  readonly catalogue: string;
  /** `99`: a type that the national table has not. */
  readonly itemType: string;
  /** 部门 2 + 主项 3 + 子项 3, as in the national basic code. */
  readonly rest: string;
};

const length = 12;

function parse(text: string): ParsedCode<LiaoningItemSegments> {
  if (text.length !== length || !areDigits(text) || !text.startsWith("2199")) {
    return refused(problem("unknown-shape", "error", "不是辽宁类型为 99 的 12 位职权编码。"));
  }
  return parsed({ catalogue: text.slice(0, 2), itemType: text.slice(2, 4), rest: text.slice(4) });
}

/**
 * 辽宁 职权编码 with type 99, 12 digits. Its others follow the national basic code; this type is the province's own.
 *
 * Source: a real code of a provincial list; what 99 means is not stated there.
 *
 * @example liaoningItem.parse("219901001000").ok // true
 */
export const liaoningItem: CodeScheme<LiaoningItemSegments> = {
  id: "liaoning-item",
  title: "辽宁省职权编码（12 位，类型 99）",
  generation: "local",
  kind: "basic",
  length,
  source: "辽宁省职权编码（据真实编码归纳）",
  parse,
  format: (s) => s.catalogue + s.itemType + s.rest,
  explain: explainWith(parse, (s) => [
    `第 1—2 位 ${s.catalogue}：辽宁省`,
    `第 3—4 位 ${s.itemType}：本省自定的类型`,
    `第 5—12 位 ${s.rest}：部门、主项、子项`,
  ]),
};
