import { headerText } from "./header-block.ts";
import { headerWord, rowKindOf } from "./header-words.ts";
import type { Slot } from "./slots.ts";

/** A longer text is a value, whatever it begins with. */
export const longestLabel = 24;

/** A label as a header: no colon, no line breaks. */
export const labelText = (text: string): string =>
  headerText(text)
    .replace(/[：:]$/u, "")
    .trim();

/** Whether a text is a word that names an element, not merely one that heads columns. */
export const isStrong = (text: string): boolean => {
  const word = headerWord(text);
  return word !== undefined && !word.weak;
};

/** Whether a label names an element of the item itself, not of its materials or steps. */
export const isItemLabel = (text: string): boolean => {
  const first = headerWord(text)?.elements[0];
  return first !== undefined && !first.includes(".") && !first.startsWith("roster");
};

export const isNameLabel = (text: string): boolean => headerWord(text)?.elements[0] === "name";

/** Whether an element, or a column without one, may stand among the item's own. */
export const isOwn = (element: string | undefined): boolean =>
  element === undefined || (rowKindOf(element) === undefined && !element.startsWith("roster."));

/** "20 | 工作日": the unit in a box of its own behind a bare number. */
export const isUnit = (text: string): boolean =>
  /^[（(]?(?:个?(?:工作日|自然日|月|小时)|日|天|周|年|分钟|次|元|份)[）)]?$/u.test(text);

/** The number that a form gives its rows ("1 | 事项名称 | …"). */
export const isRowNumber = (text: string): boolean => /^[（(]?\d{1,3}[）)]?[、.．]?$/u.test(text);

/** A label and its value in one box: "事项名称：最低生活保障". */
export function inlinePair(text: string): { label: string; value: string } | undefined {
  const at = /^([^：:\n]{2,16})[：:]\s*([\s\S]+)$/u.exec(text);
  if (at === null || !isStrong(at[1]!)) return undefined;
  return { label: at[1]!, value: at[2]!.trim() };
}

const columnNames =
  /^(?:序号|编号|要素(?:名称)?|字段(?:名称)?|项目(?:名称)?|名称|指标|内容|(?:填[写报]|要素|具体|事项|字段)(?:内容|信息|值|要求|说明|示例|规则)|信息|说明|备注|是否必填|必填|数据类型|类型|要求)$/u;

/** Whether a row only names the columns of a form: "序号 | 要素名称 | 填写内容 | 备注". */
export const namesColumns = (slots: readonly Slot[]): boolean =>
  slots.length >= 2 &&
  slots.every(({ text }) => text.length <= 10 && columnNames.test(text.replace(/\s+/gu, ""))) &&
  slots.some(({ text }) => /要素|字段|项目|内容|指标|信息/u.test(text));
