/**
 * What a file may cost at most. The defaults let pass every real list and stop what was made to exhaust the machine.
 */
export interface ReadLimits {
  /** Entries in the zip. */
  readonly maxParts: number;
  /** Bytes unpacked over all parts that are read. */
  readonly maxInflatedBytes: number;
  /** Unpacked ÷ packed size of a part, looked at once 16 MB of it are unpacked. */
  readonly maxRatio: number;
  /** Cells that hold something, over all sheets. */
  readonly maxCells: number;
  /** Strings in the shared table. */
  readonly maxStrings: number;
  /** Bytes of one tag or of one stretch of text in an XML part. */
  readonly maxTokenBytes: number;
  /** Merged areas per sheet, and comments per sheet. */
  readonly maxMarks: number;
  /** Bytes of a CSV, JSON or .xls file, which are held in memory whole; characters of all texts of a workbook. */
  readonly maxTextBytes: number;
}

/** The limits in force where a caller gives none. */
export const DEFAULT_LIMITS: ReadLimits = {
  maxParts: 10_000,
  maxInflatedBytes: 1024 * 1024 * 1024,
  maxRatio: 250,
  maxCells: 20_000_000,
  maxStrings: 5_000_000,
  maxTokenBytes: 4 * 1024 * 1024,
  maxMarks: 2_000_000,
  maxTextBytes: 256 * 1024 * 1024,
};

/** How to read a file; everything is found from the bytes where it is left out. */
export interface ReadOptions {
  /** Limits that differ from `DEFAULT_LIMITS`. */
  readonly limits?: Partial<ReadLimits>;
  /** The field separator of a CSV; found by trying when absent. */
  readonly delimiter?: string;
  /** The encoding of a CSV or JSON file, e.g. "gb18030"; found from the bytes when absent. */
  readonly encoding?: string;
}
