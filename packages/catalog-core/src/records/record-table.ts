/** The unit that the surroundings of a table name: a 填报单位 line, the sheet, the file. */
export interface TableUnit {
  readonly name: string;
  readonly from: "line" | "sheet" | "file";
}

/**
 * A table of records, wherever it came from: a list sheet, vertical forms, CSV, JSON, an array of objects.
 *
 * Lazy: cells are asked for one at a time and nothing is copied. Records and columns count from 0. The order of records
 * is that of the source; it never enters an id.
 */
export interface RecordTable {
  /** Stable id of the source: `<file>#<sheet>`, or `<file>` where a file holds one table. */
  readonly id: string;
  /** For people. */
  readonly label: string;
  readonly file: string;
  readonly sheet?: string;
  /** Flattened headers, parents joined by "/" (“申请材料/材料名称”). Two columns may bear one header. */
  readonly columns: readonly { readonly header: string }[];
  readonly recordCount: number;
  /** Lines that a record spans (an item beside several material rows): at least 1. */
  lineCount(record: number): number;
  /** The text as a person sees it; `undefined` where the cell is blank. A merged cell answers on its first line. */
  cell(record: number, line: number, column: number): string | undefined;
  /** JSON: whether the record has the key at all. Absent where every record has every column. */
  has?(record: number, column: number): boolean;
  /**
   * Where a person finds the cell: "B12"; in JSON "[3].name". A table without one sheet of its own (forms, a sheet each)
   * says the sheet too: "材料!B12".
   */
  address(record: number, line: number, column: number): string;
  readonly unit?: TableUnit;
  /** Whether a record is known to be an entry of its own, also where it repeats the one before: a copy, no further line. */
  apart?(record: number): boolean;
}
