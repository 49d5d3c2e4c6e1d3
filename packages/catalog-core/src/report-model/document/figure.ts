import {
  add,
  compare,
  divide,
  fromText,
  multiply,
  type Rational,
  rational,
  subtract,
  toDecimal,
  ZERO,
} from "../../exact/index.ts";

/** Where a number stands in the books of a report: `["overall", "visits/at-most-once", "numerator"]`. */
export type Address = readonly string[];

/** How a figure comes out of the numbers in the books. Exact, and plain enough to be computed again by anyone. */
export type Reckoning =
  | { readonly at: Address }
  | { readonly exact: string }
  | { readonly sum: readonly Reckoning[] }
  | { readonly less: readonly [Reckoning, Reckoning] }
  | { readonly over: readonly [Reckoning, Reckoning] };

/** How it is written: `points` are percentage points without a sign, `decimal` has two places. */
export type FigureForm = "count" | "percent" | "points" | "decimal";

/** A number in a sentence, a cell or a chart, with what it is reckoned from. Nothing in a report states a number otherwise. */
export interface Figure {
  readonly text: string;
  readonly of: Reckoning;
  readonly form: FigureForm;
}

/** Numbers by address: what was checked and measured, as nested records of exact numbers. */
export interface Books {
  readonly [key: string]: number | string | Books | undefined;
}

/**
 * The value of a reckoning, or `undefined` where a number is not in the books or there is nothing to divide by.
 *
 * @example
 * const books = { overall: { yes: 3, all: 4 } };
 * toText(reckon(books, { over: [{ at: ["overall", "yes"] }, { at: ["overall", "all"] }] })!); // "3/4"
 */
export function reckon(books: Books, of: Reckoning): Rational | undefined {
  if ("at" in of) return numberAt(books, of.at);
  if ("exact" in of) return fromText(of.exact);
  if ("sum" in of) {
    let total = ZERO;
    for (const part of of.sum) {
      const value = reckon(books, part);
      if (value === undefined) return undefined;
      total = add(total, value);
    }
    return total;
  }
  const [left, right] = ("less" in of ? of.less : of.over).map((part) => reckon(books, part));
  if (left === undefined || right === undefined) return undefined;
  if ("less" in of) return subtract(left, right);
  return right.n === 0n ? undefined : divide(left, right);
}

function numberAt(books: Books, at: Address): Rational | undefined {
  let here: Books[string] = books;
  for (const key of at) {
    if (typeof here !== "object" || !Object.hasOwn(here, key)) return undefined;
    here = here[key];
  }
  return typeof here === "number" || typeof here === "string" ? fromText(String(here)) : undefined;
}

const HUNDRED = rational(100);

/**
 * A value as it is written. A count that is no whole number (workdays of a converted limit) has two places.
 *
 * @example
 * figureText(rational(284, 304), "percent"); // "93.42%"
 * figureText(rational(5, 2), "count"); // "2.50"
 * figureText(rational(-1, 20), "points"); // "5.00"
 */
export function figureText(value: Rational, form: FigureForm): string {
  switch (form) {
    case "count":
      return value.d === 1n ? String(value.n) : toDecimal(value, 2);
    case "percent":
      return `${toDecimal(multiply(value, HUNDRED), 2)}%`;
    case "points": {
      const size = compare(value, ZERO) < 0 ? subtract(ZERO, value) : value;
      return toDecimal(multiply(size, HUNDRED), 2);
    }
    case "decimal":
      return toDecimal(value, 2);
  }
}
