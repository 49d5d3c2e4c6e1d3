import { itemTypeOfHeading } from "./item-type-heading.ts";
import type { Slot } from "./slots.ts";
import { bareHeading, hasCount, unitOfHeading, unitOfLine } from "./unit-names.ts";

/** What a row between or around the entries of a list is, told by its words. */
export type Furniture =
  /** "填报单位：县民政局  填报人：…" */
  | { readonly kind: "unit-line"; readonly unit: string }
  /** "县民政局（12项）": a heading above the rows of one unit. */
  | { readonly kind: "unit-heading"; readonly unit: string }
  /** "一、行政许可（8项）" */
  | { readonly kind: "type-heading"; readonly type: string }
  | { readonly kind: "heading" }
  | { readonly kind: "subtotal" }
  | { readonly kind: "note" }
  /** "单位负责人（签字）：" and the like. */
  | { readonly kind: "sign-off" }
  /** 填写示例: a row that shows how to fill in the others. */
  | { readonly kind: "example" }
  /** "第 2 页，共 9 页" */
  | { readonly kind: "page-number" };

const subtotal =
  /^(?:本[页表])?(?:合\s*计|小\s*计|总\s*计|共\s*计|累\s*计|总\s*数|汇\s*总)(?:[\s（(：:\d项个]|$)/u;
const note =
  /^(?:\*|※|★)?\s*(?:备\s*注|注\s*释?|说\s*明|填[表报写]说明|填[表报写]须知|注意(?:事项)?|提示|图例)\s*\d*\s*[：:]/u;
const signOff =
  /(?:填[表报]人|制表人?|经办人|审核人|复核人|负责人|领导|主编|联系人|联系电话|填[表报]日期|填[表报]时间|报送日期|签\s*字|盖\s*章|签章)\s*(?:[（(][^）)]{0,10}[）)])?\s*[：:]/u;
const seal = /公\s*章|盖\s*章|签\s*章|年\s*月\s*日/u;
const toFillIn = /^填[表报写](?:说明|须知)\s*[：:]/u;
const example =
  /^(?:填[写报]?)?(?:示例|样例|范例|举例|例)\s*\d*$|^(?:填[写报]说明|填[写报]要求|填表要求|必填项?|选填项?)$/u;
const pageNumber = /^(?:第\s*[\d一二三四五六七八九十]+\s*页|[-—－]\s*\d+\s*[-—－]|共\s*\d+\s*页)/u;

/** Whether a cell says that its row sums up others. */
export const isSubtotal = (text: string): boolean => text.length <= 20 && subtotal.test(text);

/** Whether the first words of a row make it worth a closer look: sums, notes, specimens, signatures. */
export const isSpecial = (text: string): boolean =>
  isSubtotal(text) ||
  note.test(text) ||
  (text.length <= 8 && example.test(text)) ||
  (/[：:]/u.test(text) && (signOff.test(text) || unitOfLine(text) !== undefined));

/**
 * Whether a row is what stands below a list wherever its words begin: boxes to sign, seal or date in (“审核人（签字）： |
 * （单位公章）”), or what is said of filling in.
 */
export const standsBelow = (slots: readonly Slot[]): boolean => {
  const [first, ...others] = slots;
  if (first === undefined) return false;
  if (others.length === 0 && toFillIn.test(first.text)) return true;
  const isBox = ({ text }: Slot): boolean => text.length <= 120 && (signOff.test(text) || seal.test(text));
  return signOff.test(first.text) && slots.every(isBox);
};

/**
 * What a row is that holds few boxes; `undefined` where its words say nothing.
 *
 * @param slots  the filled boxes of the row, at least one
 */
export function furnitureOf(slots: readonly Slot[]): Furniture | undefined {
  const first = slots[0]!.text;
  if (isSubtotal(first)) return { kind: "subtotal" };
  if (note.test(first)) return { kind: "note" };
  if (first.length <= 8 && example.test(first)) return { kind: "example" };
  if (pageNumber.test(first)) return { kind: "page-number" };
  const line = unitLineOf(slots);
  if (line !== undefined) return { kind: "unit-line", unit: line };
  if (first.length <= 120 && signOff.test(first)) return { kind: "sign-off" };
  if (slots.length > 2) return undefined;
  if (slots.length === 2 && !/^[（(]?\s*共?\s*\d+\s*[项个条]?\s*[）)]?$/u.test(slots[1]!.text)) {
    // A number of its own before the heading ("一 | 县民政局"), nothing else beside it.
    if (!/^[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?$/u.test(first)) return undefined;
  }
  const heading = slots.length === 2 && first.length <= 4 ? slots[1]!.text : first;
  const unit = unitOfHeading(heading);
  if (unit !== undefined) return { kind: "unit-heading", unit };
  const type = itemTypeOfHeading(bareHeading(heading));
  if (type !== undefined) return { kind: "type-heading", type };
  return hasCount(heading) ? { kind: "heading" } : undefined;
}

/** The unit that a "填报单位：" row names, in the same box or in the next; "" when it names none. */
export function unitLineOf(slots: readonly Slot[]): string | undefined {
  for (const [at, slot] of slots.entries()) {
    if (slot.text.length > 200) continue;
    const named = unitOfLine(slot.text);
    if (named === undefined) continue;
    if (named !== "") return named;
    const next = slots[at + 1];
    return next !== undefined && next.text.length <= 40 && !/[：:]/u.test(next.text)
      ? next.text.replace(/\s+/gu, "").replace(/[（(](?:盖章|公章|签章|章)[）)]/gu, "")
      : "";
  }
  return undefined;
}
