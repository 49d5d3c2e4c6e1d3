/**
 * A text that a spreadsheet will not take for a formula. Excel runs what begins with `= + - @`, a tab or a carriage
 * return when a cell is edited or a CSV is opened; an apostrophe in front keeps it a text.
 */
export const inert = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;

/** Excel's limit of characters in a cell. Longer texts are cut, and say so. */
const CELL_LIMIT = 32_767;
export const fitCell = (text: string): string =>
  text.length <= CELL_LIMIT ? text : `${text.slice(0, CELL_LIMIT - 20)}……（过长，已截断）`;
