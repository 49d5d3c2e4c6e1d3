import { annex1, annex2, annex2Form, annex3 } from "./annexes.ts";
import type { ColumnSet } from "./column-set.ts";
import {
  caseCountsSet,
  cutProofsSet,
  powersListSet,
  publicServicesSet,
  stageDatesSet,
} from "./side-lists.ts";

export { ColumnSet, groupOf, headerOf, ListLayer, mappingOfColumns, SetColumn } from "./column-set.ts";

/** The sets that come with the product: the three annexes, then the lists beside them. */
export const columnSets: readonly ColumnSet[] = [
  annex1,
  annex2,
  annex2Form,
  annex3,
  powersListSet,
  publicServicesSet,
  cutProofsSet,
  caseCountsSet,
  stageDatesSet,
];

/**
 * The set in which a list is written where nobody names one.
 *
 * @example
 * columnSetOf("directory").id; // "annex-1"
 */
export const columnSetOf = (layer: ColumnSet["layer"]): ColumnSet =>
  columnSets.find((set) => set.layer === layer) ?? annex1;
