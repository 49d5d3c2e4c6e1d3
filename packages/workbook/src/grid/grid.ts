/**
 * What every reader of this package gives back: sheets of cells with addresses, and what was found wrong.
 * Nothing here knows a header or an item; that is the next layer's work.
 *
 * Rows and columns count from 0 everywhere in code; only `address()` speaks as people do ("B12").
 */

/** The format that the bytes turned out to have, whatever the file name says. */
export type WorkbookFormat = "xlsx" | "xls" | "csv" | "json" | "ndjson";

/** What a unit hides deliberately or by accident; hidden sheets are read like the others. */
export type SheetVisibility = "visible" | "hidden" | "very-hidden";

/**
 * What a cell holds, after a formula was replaced by its stored result.
 *
 * - `string`, `number`, `boolean`: as stored.
 * - `date`: a number that its format shows as a date or a time of day, or an ISO date.
 * - `error`: `#REF!` and the like; the text is the error code.
 * - `formula`: a formula whose result the writing program did not store: there is no text.
 * - `json`: an array or object inside a JSON record; the text is its JSON.
 * - `null`: JSON's null: the key is there, the value is not. The text is "".
 */
export type CellKind = "string" | "number" | "boolean" | "date" | "error" | "formula" | "json" | "null";

/** A rectangle of cells, all four bounds included, counted from 0. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Consecutive rows or columns, both ends included, counted from 0. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** A comment (批注) attached to a cell. */
export interface CellComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly author?: string;
}

/**
 * One sheet. Cells are kept in typed arrays and turned into text on demand, so that 50,000 × 25 cells
 * cost some 20 MB; ask for what you need and do not copy the grid.
 */
export interface Sheet {
  readonly name: string;
  /** Position in the workbook, counted from 0, hidden sheets included. */
  readonly index: number;
  readonly visibility: SheetVisibility;
  /**
   * One more than the last row that shows something; formatted but empty rows below do not count. In JSON every record
   * counts.
   */
  readonly rowCount: number;
  /** One more than the last column that shows something. */
  readonly columnCount: number;
  /** Merged areas in file order; an area's value is that of its top left cell. */
  readonly merges: readonly CellRange[];
  /** Hidden rows above `rowCount`, ascending. */
  readonly hiddenRows: readonly Span[];
  /** Hidden columns left of `columnCount`, ascending. */
  readonly hiddenColumns: readonly Span[];
  readonly comments: readonly CellComment[];
  /** Part of the package that holds the sheet, as "xl/worksheets/sheet1.xml"; for marking it later. */
  readonly part?: string;

  /**
   * The text as a person sees it; `undefined` where there is no cell or a formula without result.
   *
   * - dates are `YYYY-MM-DD`, with ` HH:mm` or ` HH:mm:ss` if the format shows a time and there is one;
   *   times of day are `HH:mm[:ss]`;
   * - numbers are plain digits ("0.5", "20", "360000198001010000"), never in exponent form, with the words,
   *   leading zeros and percent sign of their format ("5个工作日", "000123", "50%"), but without its grouping
   *   and rounding: no digit of the stored value is lost;
   * - booleans are "TRUE" and "FALSE"; line ends are "\n".
   */
  text(row: number, column: number): string | undefined;
  /** Whether the cell is there with a value, an empty string and JSON's null included. */
  has(row: number, column: number): boolean;
  kind(row: number, column: number): CellKind | undefined;
  /** The stored value: dates as the workbook's serial number, errors as their code, JSON as its text. */
  value(row: number, column: number): string | number | boolean | undefined;
  /** Whether the value was computed by a formula. */
  isFormula(row: number, column: number): boolean;
  /** Index into the workbook's cell formats (`cellXfs`) for cells that hold something; 0 is the default. */
  styleId(row: number, column: number): number | undefined;
  /**
   * Whether the text is struck through: `whole` where the cell's font or all runs of the text are, `part` where only some
   * are. Only xlsx says so.
   */
  struck(row: number, column: number): "whole" | "part" | undefined;
  /** Whether runs of the text are bold, slanted, underlined, raised or coloured by themselves. Only xlsx says so. */
  isEmphasised(row: number, column: number): boolean;
  /** The number format's code, e.g. `yyyy"年"m"月"d"日"`; undefined for the general format or no cell. */
  numberFormat(row: number, column: number): string | undefined;
  /** The texts of one row, `columnCount` of them. */
  rowTexts(row: number): (string | undefined)[];
  /** The rows that show something, ascending; skips the empty million between two of them. */
  filledRows(): IterableIterator<number>;
  /** The merged area that covers a cell, if any. */
  mergeAt(row: number, column: number): CellRange | undefined;
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  /**
   * Where a person finds the cell: "B12" in xlsx, xls and csv (counted as a spreadsheet program counts
   * records); "data[11].handle_time" in JSON; "第12行.handle_time" where each line is a record.
   */
  address(row: number, column: number): string;
}

/** How much a problem harms: `error` some content could not be read, `warning` it may be wrong, `info` good to know. */
export type ReadSeverity = "error" | "warning" | "info";

/** What can be wrong with a file that can be read all the same. */
export type ReadProblemKind =
  /** A part of the package fails its checksum, is cut short or is missing. */
  | "damaged-part"
  /** A sheet could not be read at all, or only down to some row. */
  | "unreadable-sheet"
  /** A sheet that is a chart or a macro: it has no cells. */
  | "not-a-grid"
  /** A whole number of more than 15 digits: the program that stored it as a number replaced the rest by zeros. */
  | "number-lost-digits"
  /** A formula whose result the file does not hold. */
  | "formula-without-value"
  /** `#REF!`, `#N/A` … */
  | "error-value"
  /** A cell that names a string, a place or a number that does not exist. */
  | "bad-cell"
  /** Bytes that do not belong to the text's encoding. */
  | "bad-encoding"
  /** Quotes in a CSV that do not close. */
  | "bad-quotes"
  /** A record that is not a JSON object, or a line that is not JSON. */
  | "bad-record"
  /** Fields of a JSON file that stand outside of its list. */
  | "ignored-content"
  /** The name says one format, the content is another (and was read as what it is). */
  | "wrong-extension"
  /** More merges or comments than are kept. */
  | "limit-reached";

/**
 * Something wrong that did not stop the reading. Problems of one kind in one sheet are told once, with their number
 * and their first places.
 */
export interface ReadProblem {
  readonly kind: ReadProblemKind;
  readonly severity: ReadSeverity;
  readonly file: string;
  readonly sheet?: string;
  /** The first place, as `Sheet.address` writes it. */
  readonly cell?: string;
  /** The first places (at most 20), `cell` among them. */
  readonly cells?: readonly string[];
  /** How many cells or records are concerned. */
  readonly count?: number;
  /** Chinese: what is wrong, what was expected, what to do. */
  readonly message: string;
}

/** One file, read. */
export interface Workbook {
  /** The name as given. */
  readonly file: string;
  readonly format: WorkbookFormat;
  readonly sheets: readonly Sheet[];
  readonly problems: readonly ReadProblem[];
}
