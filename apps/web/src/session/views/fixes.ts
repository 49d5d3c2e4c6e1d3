/** A correction of form: one cell, before and after. */
export interface FixView {
  readonly id: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly element: string;
  readonly item: string;
  readonly before: string;
  readonly after: string;
  /** 「全角改半角」 or the title of a rule; the id is what `acceptFixes` takes. */
  readonly reasons: readonly { readonly id: string; readonly label: string }[];
  readonly accepted: boolean;
  /** Why the cell did not take it: a formula, a number, text that was struck through. */
  readonly refused?: string;
}

/** Which corrections are accepted: some, all of one reason, or all. */
export type FixChoice =
  | { readonly ids: readonly string[] }
  | { readonly reason: string }
  | { readonly all: true };

/** A window on the corrections, and how many there are. */
export interface FixesQuery {
  readonly offset: number;
  readonly limit: number;
}

export interface FixesWindow {
  readonly revision: number;
  readonly offset: number;
  readonly fixes: readonly FixView[];
  readonly total: number;
  readonly accepted: number;
  /** How many of each reason, accepted ones among them. */
  readonly reasons: readonly {
    readonly id: string;
    readonly label: string;
    readonly count: number;
    readonly accepted: number;
  }[];
  /** What one more undo takes back, in words; empty where there is nothing. */
  readonly undoes: string;
}
