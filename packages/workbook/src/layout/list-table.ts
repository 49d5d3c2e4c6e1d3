import type { TableUnit } from "@zp/catalog-core/records";
import { cellAddress } from "../grid/address.ts";
import { type Sheet, withoutMark } from "../grid/index.ts";
import type { HeaderBlock } from "./header-block.ts";
import { rowKindOf } from "./header-words.ts";
import { placeOf } from "./slots.ts";
import type { Subject } from "./subject.ts";
import type { FoundTable } from "./table.ts";

/** A column whose value comes from a heading or from a row above, not from the record's own row. */
export interface LentColumn {
  readonly header: string;
  /** For each record the index into `texts`; −1 where nothing was lent. */
  readonly of: Int32Array;
  readonly texts: readonly { readonly text: string; readonly row: number; readonly column: number }[];
}

export interface ListParts {
  readonly id: string;
  readonly label: string;
  readonly file: string;
  readonly sheet: Sheet;
  readonly header: HeaderBlock;
  /** Columns of the sheet that belong to the list, with the header to show. */
  readonly columns: readonly { readonly column: number; readonly header: string }[];
  readonly subject: Subject;
  readonly titles: readonly string[];
  readonly unit?: TableUnit;
  /** The rows of all records one after the other, and where each record begins in them. */
  readonly rows: Int32Array;
  readonly starts: Int32Array;
  readonly lent: readonly LentColumn[];
  /** Rows to read instead of the record's own, by column: a unit written only in the first row of its group. */
  readonly filledDown: ReadonlyMap<number, Int32Array>;
  /** The header of a column that numbers the entries. */
  readonly keyHeader?: string;
  /** Records whose keys may be missing one by one (JSON). */
  readonly keyed: boolean;
}

/** A list: one record a row, or a block of rows where an item spans several. Cells are read from the grid on demand. */
export class ListTable implements FoundTable {
  readonly shape = "list";
  readonly id: string;
  readonly label: string;
  readonly file: string;
  readonly sheet: string;
  readonly subject: Subject;
  readonly titles: readonly string[];
  readonly columns: readonly { readonly header: string }[];
  readonly ownColumns: number;
  readonly recordCount: number;
  readonly headerCells?: string;
  readonly unit?: TableUnit;
  readonly #parts: ListParts;
  /** The column that numbers the entries; −1 where none does. */
  readonly #key: number;
  /** Whether a column holds a value for each line (materials, steps) rather than one for the item. */
  readonly #lined: readonly boolean[];

  constructor(parts: ListParts) {
    this.#parts = parts;
    this.id = parts.id;
    this.label = parts.label;
    this.file = parts.file;
    this.sheet = parts.sheet.name;
    this.subject = parts.subject;
    this.titles = parts.titles;
    if (parts.unit !== undefined) this.unit = parts.unit;
    this.columns = [...parts.columns, ...parts.lent].map(({ header }) => ({ header }));
    this.ownColumns = parts.columns.length;
    const [first] = parts.columns;
    const last = parts.columns.at(-1);
    if (!parts.keyed && first !== undefined && last !== undefined) {
      const { top, lastTextRow } = parts.header;
      this.headerCells = `${cellAddress(top, first.column)}:${cellAddress(lastTextRow, last.column)}`;
    }
    this.recordCount = parts.starts.length;
    this.#key = parts.columns.findIndex(({ header }) => header === parts.keyHeader);
    this.#lined = parts.columns.map(({ column }) => {
      const first = parts.header.columns[column]?.elements[0];
      return first !== undefined && rowKindOf(first) !== undefined;
    });
  }

  lineCount(record: number): number {
    const { starts, rows } = this.#parts;
    if (record < 0 || record >= starts.length) return 0;
    return (starts[record + 1] ?? rows.length) - starts[record]!;
  }

  cell(record: number, line: number, column: number): string | undefined {
    const place = this.#place(record, line, column);
    if (place === undefined) return undefined;
    if (typeof place === "string") return place;
    const text = this.#parts.sheet.text(place.row, place.column);
    // A string of JSON is what it is; in a sheet an apostrophe before = or + only marks a text.
    return text === undefined || this.#parts.keyed ? text : withoutMark(text);
  }

  /** The place of a value in the grid; `undefined` where the line shows none of its own. */
  place(
    record: number,
    line: number,
    column: number,
  ): { sheet: Sheet; row: number; column: number } | undefined {
    const place = this.#place(record, line, column);
    return place === undefined || typeof place === "string"
      ? undefined
      : { sheet: this.#parts.sheet, ...place };
  }

  has(record: number, column: number): boolean {
    const at = this.#parts.columns[column];
    if (at === undefined) return column < this.columns.length;
    if (!this.#parts.keyed) return true;
    const row = this.#rowOf(record, 0);
    return row !== undefined && this.#parts.sheet.has(row, at.column);
  }

  apart(record: number): boolean {
    return this.#key >= 0 && (this.cell(record, 0, this.#key) ?? "").trim() !== "";
  }

  address(record: number, line: number, column: number): string {
    const own = this.#parts.columns[column];
    if (own === undefined) {
      const lent = this.#lentPlace(record, column);
      return lent === undefined ? "" : this.#parts.sheet.address(lent.row, lent.column);
    }
    const place = this.#place(record, line, column);
    if (place !== undefined && typeof place !== "string") {
      return this.#parts.sheet.address(place.row, place.column);
    }
    const row = this.#rowOf(record, line);
    return row === undefined ? "" : this.#parts.sheet.address(row, own.column);
  }

  #rowOf(record: number, line: number): number | undefined {
    if (line < 0 || line >= this.lineCount(record)) return undefined;
    return this.#parts.rows[this.#parts.starts[record]! + line];
  }

  #lentPlace(record: number, column: number) {
    const lent = this.#parts.lent[column - this.#parts.columns.length];
    const at = lent?.of[record];
    return lent === undefined || at === undefined || at < 0 ? undefined : lent.texts[at];
  }

  /** Where the value of a line stands; a text where it is lent; nothing where the line shows none of its own. */
  #place(record: number, line: number, column: number): { row: number; column: number } | string | undefined {
    const own = this.#parts.columns[column];
    if (own === undefined) return line === 0 ? this.#lentPlace(record, column)?.text : undefined;
    const row = this.#rowOf(record, line);
    if (row === undefined) return undefined;
    const { sheet } = this.#parts;
    const filledDown = line === 0 ? this.#parts.filledDown.get(own.column)?.[record] : undefined;
    if (filledDown !== undefined && filledDown >= 0) return { row: filledDown, column: own.column };
    const area = sheet.mergeAt(row, own.column);
    if (area === undefined || (area.top === row && area.left === own.column))
      return { row, column: own.column };
    const shown = placeOf(sheet, row, own.column);
    if (shown === undefined || line === 0 || area.top === row) return shown;
    const start = this.#rowOf(record, 0)!;
    const end = this.#rowOf(record, this.lineCount(record) - 1)!;
    const whole = area.top <= start && area.bottom >= end;
    // "原件" merged over two of an item's materials holds for both; the item's own fields stand on its first line.
    return this.#lined[column] === true && !(whole && this.#isFirstOfKind(column)) ? shown : undefined;
  }

  /** Whether the column is itself the one that names the rows (材料名称): merged, it names one row, not several. */
  #isFirstOfKind(column: number): boolean {
    const element = this.#parts.header.columns[this.#parts.columns[column]!.column]?.elements[0] ?? "";
    return !element.includes(".") || element.endsWith(".name") || element.endsWith(".question");
  }
}
