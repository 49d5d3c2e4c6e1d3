import { inert } from "../grid/index.ts";

export { inert };

/** Excel's limit of characters in a cell. Longer texts are cut, and say so. */
const CELL_LIMIT = 32_767;
export const fitCell = (text: string): string =>
  text.length <= CELL_LIMIT ? text : `${text.slice(0, CELL_LIMIT - 20)}……（过长，已截断）`;

/**
 * A text as it is put into a cell of a workbook: no formula, no longer than a cell, and with what looks like an escape
 * of the format (`_x000D_`) escaped itself.
 */
export const cellString = (text: string): string =>
  fitCell(inert(text)).replace(/_x(?=[0-9a-f]{4}_)/giu, "_x005F_x");
