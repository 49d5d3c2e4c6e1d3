import type { FindingRow } from "./findings.ts";
import type { StretchView } from "./fixes.ts";

/** What is opened: a subject, or the one that a finding speaks of, by its key or its sign. */
export type ItemQuery = { readonly subject: string } | { readonly finding: string };

/** A document that a rule rests on. */
export interface BasisView {
  readonly source: string;
  readonly article: string;
  /** The sentence, word for word, where it is stored. */
  readonly quote?: string;
  /** 必须, 原则上, 参考 */
  readonly force: string;
}

/** A finding as it stands beside its item. */
export interface FindingDetail extends FindingRow {
  readonly why: string;
  readonly notFor: string;
  readonly basis: readonly BasisView[];
  /** Corrections of form that it offers; `acceptFixes` takes the ids. */
  readonly fix?: {
    readonly ids: readonly string[];
    readonly stretches: readonly StretchView[];
    /** How many cells can be corrected under the same rule. */
    readonly alike: number;
    /** Why its cell did not take it; empty where it was not tried. */
    readonly refused: string;
  };
  readonly waiver?: { readonly reason: string; readonly approvedBy: string; readonly until: string };
  /** Where it stands, as the workbook has it; absent where it has no cell. */
  readonly excerpt?: SheetExcerpt;
}

/** An element of an item: what was read, and what stands in the cell. */
export interface ElementView {
  readonly element: string;
  readonly label: string;
  readonly value: string;
  readonly raw: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  /** Keys of the findings about it. */
  readonly findings: readonly string[];
}

/** Some rows and columns of a sheet around a cell, the header of the table with them. */
export interface SheetExcerpt {
  readonly file: string;
  readonly sheet: string;
  /** Letters of the columns that are shown. */
  readonly columns: readonly string[];
  readonly rows: readonly ExcerptRow[];
  /** Address of the cell that it is about. */
  readonly marked: string;
}

export interface ExcerptRow {
  /** As the spreadsheet counts. */
  readonly number: number;
  readonly isHeader: boolean;
  readonly cells: readonly ExcerptCell[];
}

export interface ExcerptCell {
  readonly address: string;
  readonly text: string;
  readonly marked: boolean;
  /** Cells that a merged one covers; those that are covered are left out. */
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

/** An item, or whatever else findings speak of, with all that is found about it. */
export interface ItemView {
  readonly revision: number;
  readonly subject: string;
  readonly kind: string;
  readonly label: string;
  readonly unit: string;
  readonly findings: readonly FindingDetail[];
  readonly elements: readonly ElementView[];
  /** Columns that no element was read from. */
  readonly rest: readonly { readonly header: string; readonly raw: string }[];
  /** The items before and after it in its list, to go on with. */
  readonly previous?: string;
  readonly next?: string;
}
