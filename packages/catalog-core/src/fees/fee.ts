/** What an amount is counted in. A share is taken of a sum that the text names. */
export type FeeUnit = "yuan" | "percent" | "permille";

/** One amount that has to be paid. */
export interface FeeAmount {
  /** Where it begins in the text, counted from 0. */
  readonly at: number;
  readonly raw: string;
  /** Exact, as digits: “0.20元” is `"0.20"`, “3角” is `"0.3"`, “2万元” is `"20000"`. */
  readonly amount: string;
  /** Of a range (“10-50元”) its lower end. */
  readonly atLeast?: string;
  readonly unit: FeeUnit;
  /** What it is paid for once, as written: 证, 件, 平方米·月. Absent where neither “每” nor “/” says it. */
  readonly per?: string;
}

/** 收费标准 as read. */
export interface ParsedFee {
  /**
   * `free`: nothing is paid; `priced`: amounts stand in it; `mixed`: it says both, and only a person can tell for whom
   * or until when; `by-document`: it names the document that sets the amounts; `open`: it refers to rules without
   * naming any (按规定收取); `unreadable`: none of these.
   */
  readonly kind: "free" | "priced" | "mixed" | "by-document" | "open" | "unreadable";
  readonly amounts: readonly FeeAmount[];
  /** Titles and numbers of the documents named, as written. */
  readonly documents: readonly string[];
  /** Figures that are no amount, no document and no date, and where they begin. */
  readonly leftovers: readonly { readonly at: number; readonly text: string }[];
}
