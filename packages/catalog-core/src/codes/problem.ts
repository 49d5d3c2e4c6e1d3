/** What can be wrong with a code, or odd about it. */
export type CodeProblemKind =
  | "blank"
  | "length"
  | "character"
  /** Lower-case letters where the standard has capitals. */
  | "lower-case"
  | "full-width"
  /** Spaces or line breaks in or around the code. */
  | "spacing"
  /** A code beginning TE, given out until the body has its real one. */
  | "temporary"
  /** A filler such as 513000000000000000 or 2222222222222. */
  | "placeholder"
  /** The 18th character of a credit code (GB 32100). */
  | "check-digit"
  /** The 9th character of an organisation code (GB 11714), which is the 17th of a credit code. */
  | "organisation-check-digit"
  | "division"
  | "item-type"
  | "level"
  | "main-item"
  | "sub-item"
  /** A head that only groups sub-items (…00Y) stands where only what can be handled may stand. */
  | "head-item"
  | "serial"
  | "date"
  /** A spreadsheet took the code for a number: 4.40106E+11, or the zeros in front are gone. */
  | "taken-for-number"
  /** Something hangs on the code that is no part of it. */
  | "suffix"
  /** The shape is that of no known code. */
  | "unknown-shape";

/**
 * One thing wrong with a code.
 *
 * `error`: it cannot be this kind of code. `warning`: it is one by its shape, but something in it is wrong and a
 * person must look. `info`: worth knowing, nothing to mend.
 */
export interface CodeProblem {
  readonly kind: CodeProblemKind;
  readonly severity: "error" | "warning" | "info";
  /** A Chinese sentence for the person who wrote the code. */
  readonly message: string;
  /** Where it is, counted from 0 in the text as checked. */
  readonly at?: number;
}

/** A {@link CodeProblem} with the fields in order. */
export function problem(
  kind: CodeProblemKind,
  severity: CodeProblem["severity"],
  message: string,
  at?: number,
): CodeProblem {
  return at === undefined ? { kind, severity, message } : { kind, severity, message, at };
}
