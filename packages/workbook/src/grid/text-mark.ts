/*
 * The apostrophe that keeps a text from being run as a formula. Excel runs what begins with = + - @, a tab or a carriage
 * return when a cell is edited or a CSV is opened; an apostrophe in front keeps it a text. So that what was written can be
 * read back, a text that looks marked already gets one more: taking one off is then always right, whoever wrote the file.
 */

const dangerous = /^'*[=+\-@\t\r]/u;
const marked = /^'+[=+\-@\t\r]/u;
/** A negative number is a number, whatever opens it. */
const number = /^-?\d+(?:\.\d+)?$/u;

/** A text that a spreadsheet will not take for a formula. */
export const inert = (text: string): string =>
  dangerous.test(text) && !number.test(text) ? `'${text}` : text;

/** The text without the apostrophe that {@link inert} put before it. */
export const withoutMark = (text: string): string => (marked.test(text) ? text.slice(1) : text);
