import { areDigits, areDigitsOrCapitals } from "../characters.ts";
import { divisionName } from "../division-code.ts";
import { problem } from "../problem.ts";
import { type CodeScheme, explainWith, type ParsedCode, parsed, refused } from "../scheme.ts";

/** A 职权编码 of the draft of 湖北, taken apart. */
export type HubeiDraftSegments = {
  /** 区划, 6 digits beginning 42. */
  readonly division: string;
  /** 行政主体, 3 characters. */
  readonly body: string;
  /** 职权类型, 2 characters. */
  readonly powerType: string;
  /** 事项, 3 digits. */
  readonly item: string;
  /** 子项, 2 digits. */
  readonly subItem: string;
};

const length = 16;

function parse(text: string): ParsedCode<HubeiDraftSegments> {
  if (text.length !== length) {
    return refused(problem("length", "error", `湖北 16 位职权编码现为 ${text.length} 位。`));
  }
  const fits =
    text.startsWith("42") && areDigits(text, 0, 6) && areDigitsOrCapitals(text, 6, 11) && areDigits(text, 11);
  if (!fits) return refused(problem("unknown-shape", "error", "16 位，但不是湖北的职权编码。"));
  return parsed({
    division: text.slice(0, 6),
    body: text.slice(6, 9),
    powerType: text.slice(9, 11),
    item: text.slice(11, 14),
    subItem: text.slice(14),
  });
}

/**
 * 湖北 职权编码 of the draft for comment, 16 characters: 区划 6 + 行政主体 3 + 职权类型 2 + 事项 3 + 子项 2.
 *
 * @example hubeiDraft.parse("4201010010100100").ok // true
 */
export const hubeiDraft: CodeScheme<HubeiDraftSegments> = {
  id: "hubei-draft",
  title: "湖北省职权编码（16 位）",
  generation: "local",
  kind: "implementation",
  length,
  source: "湖北省行政权力网上运行编码编制说明（征求意见稿）",
  parse,
  format: (s) => s.division + s.body + s.powerType + s.item + s.subItem,
  explain: explainWith(parse, (s) => [
    `第 1—6 位 ${s.division}：区划代码（${divisionName(s.division) ?? "湖北省"}）`,
    `第 7—9 位 ${s.body}：行政主体`,
    `第 10—11 位 ${s.powerType}：职权类型`,
    `第 12—14 位 ${s.item}：事项号`,
    `第 15—16 位 ${s.subItem}：子项号`,
  ]),
};
