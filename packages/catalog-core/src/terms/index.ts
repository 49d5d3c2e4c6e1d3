/** Labels, headers and meanings of every element: the only home of a Chinese label. */

import { implementationTerms } from "./implementation.ts";
import { rosterTerms } from "./roster.ts";
import { rowTerms } from "./rows.ts";
import { serviceTerms } from "./service.ts";
import { sharedTerms } from "./shared.ts";
import { sideListTerms } from "./side-lists.ts";
import type { Layer, MeaningOfNone, RowKind, SideList, Term } from "./term.ts";

export { type Concept, concepts } from "./concepts.ts";
export type { EnumName, Layer, MeaningOfNone, RowKind, SideList, Term, ValueKind } from "./term.ts";

/** Every element of both layers, of the rows under an item, of the roster and of the other lists, in the order of a list. */
export const terms: readonly Term[] = [
  ...sharedTerms,
  ...implementationTerms,
  ...serviceTerms,
  ...rowTerms,
  ...rosterTerms,
  ...sideListTerms,
];

const rowKinds: Readonly<Record<RowKind, true>> = {
  materials: true,
  fees: true,
  steps: true,
  specialProcedures: true,
  results: true,
  questions: true,
  policyDocuments: true,
  reviewRules: true,
};
const sideLists: Readonly<Record<SideList, true>> = {
  powersList: true,
  publicServices: true,
  cutProofs: true,
  caseCounts: true,
  stageDates: true,
};

/**
 * Whether a layer, or the first part of an element's key, names rows under an item.
 *
 * @example
 * isRowKind("materials"); // true
 */
export const isRowKind = (name: string): name is RowKind => Object.hasOwn(rowKinds, name);

/**
 * Whether a layer, or the first part of an element's key, names a list beside the two of the order.
 *
 * @example
 * isSideList("powersList"); // true
 */
export const isSideList = (name: string): name is SideList => Object.hasOwn(sideLists, name);

const byElement = new Map(terms.map((term) => [term.element, term]));

/**
 * The term of an element.
 *
 * @throws RangeError when there is no such element: a programming error, never a matter of the data.
 * @example
 * termOf("statutoryTimeLimit").label; // "法定办结时限"
 */
export function termOf(element: string): Term {
  const term = byElement.get(element);
  if (term === undefined) throw new RangeError(`no term for the element ${element}`);
  return term;
}

/**
 * The Chinese label of an element; an unknown key is given back as it is.
 *
 * @example
 * labelOf("maxVisits"); // "到办事现场次数"
 */
export const labelOf = (element: string): string => byElement.get(element)?.label ?? element;

/**
 * The terms of one layer, in order.
 *
 * @example termsOf("roster").map(({ label }) => label) // ["单位", …]
 */
export const termsOf = (layer: Layer): readonly Term[] => {
  let own = byLayer.get(layer);
  if (own === undefined) {
    own = terms.filter((term) => term.layers.includes(layer));
    byLayer.set(layer, own);
  }
  return own;
};

/** Asked for once for each item of a list by whatever writes one. */
const byLayer = new Map<Layer, readonly Term[]>();

const noneWords = new Set([
  "无",
  "没有",
  "暂无",
  "-",
  "--",
  "—",
  "——",
  "－",
  "/",
  "／",
  "\\",
  "无。",
  "（无）",
  "(无)",
  "n/a",
  "N/A",
  "null",
  "NULL",
  "None",
  "none",
]);
const inapplicableWords = new Set(["不适用", "不涉及", "无需", "不需要"]);
const emptyPromises =
  /^(?:见(?:附[件表图]|网站|官网|(?:办理)?流程图|(?:办事|服务)指南)|详见[^，。；]{0,12}|待定|待补充|待完善|略|按规定|按照规定|按相关规定|按有关规定|另行通知|同上|\.{2,}|…+|\*+|\?+|？+|x+|X+|×+)[。.]?$/;

const firstOf = (word: string): number => word.charCodeAt(0);
/** What such a word begins with: most texts need not be held against the expression. */
const beginsEmptyPromise = new Set(Array.from("见详待略按另同.…*?？xX×", firstOf));
/** What any of all these words begins with: most texts are told by their first character. */
const begins = new Set([...beginsEmptyPromise, ...[...noneWords, ...inapplicableWords].map(firstOf)]);

/**
 * What a short text says that stands where a value should: “无”, “—”, “详见附件”.
 *
 * “无” means what the element says it means; “待定”, “详见附件” and the like are never a value.
 *
 * @returns the meaning, or `undefined` where the text is a value like any other
 * @example
 * statedAs("statutoryTimeLimit", "无"); // "stated-none"
 * statedAs("consultationPhones", "无"); // "placeholder"
 * statedAs("places", "城关镇新正街1号"); // undefined
 */
export function statedAs(element: string, text: string): MeaningOfNone | undefined {
  const word = text.trim();
  if (word.length === 0 || word.length > 20 || !begins.has(firstOf(word))) return undefined;
  if (noneWords.has(word)) return byElement.get(element)?.none ?? "placeholder";
  if (inapplicableWords.has(word)) {
    return byElement.get(element)?.none === "placeholder" ? "placeholder" : "not-applicable";
  }
  return beginsEmptyPromise.has(firstOf(word)) && emptyPromises.test(word) ? "placeholder" : undefined;
}
