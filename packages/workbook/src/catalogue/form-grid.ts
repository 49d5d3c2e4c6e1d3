/*
 * How our own forms are laid out: twenty-four narrow columns, so that labels, values and tables of any number of columns share
 * one grid. Who reads a form goes by these places and by the labels, never by what a value looks like.
 */

export const GRID_COLUMNS = 24;
/** In characters of a line. */
export const GRID_WIDTH = 3.8;

/** Columns, both included, counted from 0. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The two fields that may stand beside each other; a wide one takes the whole row. */
export const fieldPlaces: readonly { readonly label: Stretch; readonly value: Stretch }[] = [
  { label: { first: 0, last: 3 }, value: { first: 4, last: 11 } },
  { label: { first: 12, last: 15 }, value: { first: 16, last: 23 } },
];

export const wholeRow: Stretch = { first: 0, last: GRID_COLUMNS - 1 };
export const wideValue: Stretch = { first: 4, last: GRID_COLUMNS - 1 };

/** The number of a row in a table of materials or steps; the table's own columns stand behind it. */
export const ordinal: Stretch = { first: 0, last: 1 };

/** The third cell of the sheet that tells the columns: a form, not a list. */
export const FORM_WORD = "form";
