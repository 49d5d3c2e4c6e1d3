import { annex1, annex2, annex2Form, annex3, type FormWords } from "./annexes.ts";
import type { ColumnSet } from "./column-set.ts";
import {
  caseCountsSet,
  cutProofsSet,
  powersListSet,
  publicServicesSet,
  stageDatesSet,
} from "./side-lists.ts";

export type { FormWords } from "./annexes.ts";
export { ColumnSet, groupOf, headerOf, ListLayer, mappingOfColumns, SetColumn } from "./column-set.ts";

/**
 * The sets that come with the product, in the words of a place: the three annexes, then the lists beside them.
 *
 * @example
 * const words = { review: "区审改办", centre: "区政务服务中心", ordered: false };
 * columnSetsIn(words).find(({ id }) => id === "annex-3")?.remarks; // ["本表报区政务服务中心；表内个人信息只用于工作联系，不得公开。"]
 */
export function columnSetsIn(words: FormWords): ColumnSet[] {
  const sets = [
    annex1(words),
    annex2,
    annex2Form,
    annex3(words),
    powersListSet,
    publicServicesSet,
    cutProofsSet,
    caseCountsSet,
    stageDatesSet,
  ];
  return words.ordered ? sets : sets.map(({ basis: _order, ...set }) => set);
}

/** The same, in words that fit any place that the order binds. */
export const columnSets: readonly ColumnSet[] = columnSetsIn({
  review: "审核机关",
  centre: "政务服务中心",
  ordered: true,
});

/**
 * The set in which a list is written where nobody names one.
 *
 * @example
 * columnSetOf("directory").id; // "annex-1"
 */
export const columnSetOf = (layer: ColumnSet["layer"]): ColumnSet =>
  columnSets.find((set) => set.layer === layer) ?? columnSets[0]!;
