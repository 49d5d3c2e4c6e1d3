import type { Count } from "./summary.ts";

export type Severity = "error" | "warning" | "info";
export type PileId = "must-fix" | "should-fix" | "for-the-centre" | "not-checked";

/** What is looked for; everything that is left out lets all through. */
export interface FindingFilter {
  readonly severities?: readonly Severity[];
  readonly piles?: readonly PileId[];
  readonly units?: readonly string[];
  readonly rules?: readonly string[];
  readonly files?: readonly string[];
  /** One item or entry. */
  readonly subject?: string;
  /** Only what can be corrected in form, or only what cannot. */
  readonly fixable?: boolean;
  /** Waived findings too; they are left out unless said otherwise. */
  readonly waived?: boolean;
  /** Text in item, unit, rule, message or value; pinyin and its initials find Chinese names. */
  readonly text?: string;
}

export type GroupBy = "rule" | "unit" | "item" | "none";
/** `count`: the largest groups first; findings as in the list. */
export type SortBy = "list" | "severity" | "count" | "unit" | "item" | "rule";

/** Which rows of which arrangement are wanted. */
export interface FindingsQuery {
  readonly filter: FindingFilter;
  readonly groupBy: GroupBy;
  readonly sortBy?: SortBy;
  readonly descending?: boolean;
  /** Groups that are folded in, by key. With `allClosed`, those that are not. */
  readonly toggled?: readonly string[];
  readonly allClosed?: boolean;
  /** Rows of the arrangement, headers of groups among them. */
  readonly offset: number;
  readonly limit: number;
}

/** The header of a group. */
export interface GroupRow {
  readonly kind: "group";
  readonly key: string;
  readonly label: string;
  readonly note: string;
  /** The gravest in it. */
  readonly severity: Severity;
  readonly count: number;
  /** How many of them offer a correction of form. */
  readonly fixable: number;
  readonly closed: boolean;
}

/** One finding in a table. */
export interface FindingRow {
  readonly kind: "finding";
  /** The finding's own key: stays while rule and item do. */
  readonly key: string;
  /** The key as a number: names the finding in an address, and says nothing of the list. */
  readonly sign: string;
  readonly ruleId: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly pile: PileId;
  readonly subject: string;
  readonly item: string;
  readonly unit: string;
  readonly element: string;
  readonly message: string;
  readonly suggestion: string;
  /** As it stands in the cell. */
  readonly current: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly waived: boolean;
  /** One of those that nearly all items have. */
  readonly flooded: boolean;
  readonly trial: boolean;
  readonly fixable: boolean;
}

/** A window on the rows, and how many there are in all. */
export interface FindingsWindow {
  readonly revision: number;
  readonly offset: number;
  readonly rows: readonly (GroupRow | FindingRow)[];
  /** Rows of the arrangement; for the height of the table. */
  readonly total: number;
  readonly findings: number;
  readonly groups: number;
}

/** What can be filtered by, with how many findings each has under the rest of the filter. */
export interface FindingFacets {
  readonly severities: readonly Count[];
  readonly piles: readonly Count[];
  readonly units: readonly Count[];
  readonly rules: readonly Count[];
  readonly files: readonly Count[];
}

/** Where a finding stands among those that are looked through, groups open or not. */
export interface FindingPlaceQuery extends Pick<FindingsQuery, "filter" | "groupBy" | "sortBy"> {
  readonly sign: string;
}

export interface FindingPlace {
  /** From 1; 0 where it is not among them. */
  readonly at: number;
  readonly of: number;
  /** Signs of the ones before and after it. */
  readonly previous?: string;
  readonly next?: string;
}
