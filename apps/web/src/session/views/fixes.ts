import type { FindingFilter } from "./findings.ts";

/** A stretch of a cell before and after; blanks are drawn as ␣, line ends as ⏎. */
export interface StretchView {
  readonly before: string;
  readonly after: string;
}

/** What became of a correction. `refused`: the cell cannot be written into, as with a formula. */
export type FixState = "offered" | "accepted" | "refused";

/** A correction of form: one cell, before and after. */
export interface FixView {
  /** Of the cell. */
  readonly id: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly element: string;
  readonly item: string;
  readonly stretches: readonly StretchView[];
  /** 「全角改半角」 or the title of a rule. */
  readonly reasons: readonly string[];
  readonly state: FixState;
  /** Why it cannot be made, and what to do; empty but for `refused`. */
  readonly because: string;
}

/** Which corrections are accepted: of some cells, all of one reason, those of all findings that a filter lets through, or all. */
export type FixChoice =
  | { readonly ids: readonly string[] }
  | { readonly reason: string }
  | { readonly filter: FindingFilter }
  | { readonly all: true };

/** What is taken back: the cells that are named, else the last step. */
export interface UndoRequest {
  readonly ids?: readonly string[];
}

/** A window on the corrections of one state. */
export interface FixesQuery {
  readonly state: FixState;
  /** Id of a reason; absent for all. */
  readonly reason?: string;
  readonly offset: number;
  readonly limit: number;
}

/** How many cells are corrected for one reason, and how many can be. A cell may have several reasons. */
export interface FixReasonView {
  readonly id: string;
  readonly label: string;
  readonly offered: number;
  readonly accepted: number;
}

export interface FixesWindow {
  readonly revision: number;
  readonly offset: number;
  readonly fixes: readonly FixView[];
  readonly total: number;
  readonly counts: Readonly<Record<FixState, number>>;
  readonly reasons: readonly FixReasonView[];
  /** The steps in which corrections were accepted, the last one first, in words. */
  readonly steps: readonly { readonly label: string; readonly count: number }[];
}
