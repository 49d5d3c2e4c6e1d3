import type { HeaderMatch } from "../headers/index.ts";
import type { MappedColumn, Mapping } from "../mapping.ts";

/** What speaks for reading a column as an element. */
export interface Candidate {
  readonly element: string;
  /** Chinese label of the element. */
  readonly label: string;
  /** How the header names it; absent where only the cells speak for it. */
  readonly header?: HeaderMatch;
  /** Cells of the sample that read as the element, of those that say anything. */
  readonly read: number;
  readonly of: number;
  /** The code table by which its numbers are read. */
  readonly table?: string;
}

/** Everything that was found about one column. */
export interface ColumnEvidence {
  readonly column: string;
  readonly index: number;
  /** As proposed: null is kept and not read. */
  readonly element: string | null;
  /** Non-blank cells looked at. */
  readonly sampled: number;
  /** The likeliest first; those that were weighed and refused among them. */
  readonly candidates: readonly Candidate[];
  /** Up to three different texts of the column, cut short. */
  readonly examples: readonly string[];
  /** One Chinese sentence: why it is read so. */
  readonly because: string;
}

/** One answer that may be given. */
export interface QuestionOption {
  /** Chinese, as it is shown. */
  readonly label: string;
  /** The columns as they are to stand in the mapping if this is chosen. */
  readonly columns: readonly MappedColumn[];
}

/** What only a person can decide. Until then the columns concerned are not read. */
export interface Question {
  /** Stable for one table: `which-column:maxVisits`. */
  readonly id: string;
  readonly kind: "which-column" | "which-element" | "code-table" | "unit-code";
  /** The elements in question. */
  readonly elements: readonly string[];
  readonly columns: readonly string[];
  /** Chinese: the question with its evidence. */
  readonly text: string;
  readonly options: readonly QuestionOption[];
}

/** A proposed mapping with the evidence for it: plain data, as `zp map` shows it. */
export interface MappingProposal {
  readonly sourceId: string;
  readonly label: string;
  /** Complete but for the open questions: their columns stand in it as not read. */
  readonly mapping: Mapping;
  /** Why the table is taken for what it is, in Chinese. */
  readonly layerBecause: string;
  readonly columns: readonly ColumnEvidence[];
  readonly questions: readonly Question[];
}
