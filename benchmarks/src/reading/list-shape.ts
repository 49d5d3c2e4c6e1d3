/** Rows above the first item: the title and the header. */
export const ROWS_ABOVE = 2;
export const COLUMN_COUNT = 25;
