import { cellAddress } from "./address.ts";
import type { CellStore } from "./cell-store.ts";
import type { CellComment, CellKind, CellRange, Sheet, SheetVisibility, Span } from "./grid.ts";
import { MergeIndex } from "./merge-index.ts";
import type { NumberFormat } from "./number-format.ts";
import { formatNumber } from "./number-format.ts";
import { plainNumber } from "./plain-number.ts";
import { type DateSystem, serialToText } from "./serial-date.ts";
import { inSpans, type SpanList } from "./spans.ts";
import type { StringTable } from "./string-table.ts";

/** What a reader has gathered of a sheet. */
export interface SheetContent {
  readonly name: string;
  readonly index: number;
  readonly store: CellStore;
  readonly strings: StringTable;
  readonly visibility?: SheetVisibility;
  readonly dateSystem?: DateSystem;
  /** The number format of a style; undefined for the general one. */
  readonly formatOf?: (style: number) => NumberFormat | undefined;
  /** Whether a style's font is struck through. */
  readonly isStruck?: (style: number) => boolean;
  readonly merges?: readonly CellRange[];
  readonly hiddenRows?: SpanList;
  readonly hiddenColumns?: SpanList;
  readonly comments?: readonly CellComment[];
  readonly part?: string;
  /** Rows to count even where they show nothing: records of JSON. */
  readonly rowCount?: number;
  readonly address?: (row: number, column: number) => string;
}

const WITH_TIME = { day: true, time: true, elapsed: false } as const;
const TIME_ONLY = { day: false, time: true, elapsed: false } as const;

/** A sheet over a finished cell store. */
export class StoredSheet implements Sheet {
  readonly name: string;
  readonly index: number;
  readonly visibility: SheetVisibility;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  readonly comments: readonly CellComment[];
  readonly part?: string;
  private readonly content: SheetContent;
  private mergeIndex: MergeIndex | undefined;

  constructor(content: SheetContent) {
    content.store.finish();
    this.content = content;
    this.name = content.name;
    this.index = content.index;
    this.visibility = content.visibility ?? "visible";
    this.rowCount = content.rowCount ?? content.store.lastShownRow() + 1;
    this.columnCount = content.store.lastShownColumn() + 1;
    this.merges = content.merges ?? [];
    this.hiddenRows = content.hiddenRows?.below(this.rowCount) ?? [];
    this.hiddenColumns = content.hiddenColumns?.below(this.columnCount) ?? [];
    this.comments = content.comments ?? [];
    if (content.part !== undefined) this.part = content.part;
  }

  text(row: number, column: number): string | undefined {
    const cell = this.find(row, column);
    return cell < 0 ? undefined : this.textAt(cell);
  }

  has(row: number, column: number): boolean {
    const cell = this.find(row, column);
    return cell >= 0 && this.content.store.kindAt(cell) !== "formula";
  }

  kind(row: number, column: number): CellKind | undefined {
    const cell = this.find(row, column);
    if (cell < 0) return undefined;
    const kind = this.content.store.kindAt(cell);
    if (kind === "iso-date") return "date";
    if (kind === "number" && this.dateText(cell) !== undefined) return "date";
    return kind;
  }

  value(row: number, column: number): string | number | boolean | undefined {
    const cell = this.find(row, column);
    if (cell < 0) return undefined;
    const { store, strings } = this.content;
    const value = store.valueAt(cell);
    switch (store.kindAt(cell)) {
      case "number":
      case "iso-date":
        return value;
      case "boolean":
        return value === 1;
      case "formula":
      case "null":
        return undefined;
      default:
        return strings.get(value);
    }
  }

  isFormula(row: number, column: number): boolean {
    const cell = this.find(row, column);
    return cell >= 0 && this.content.store.formulaAt(cell);
  }

  styleId(row: number, column: number): number | undefined {
    const cell = this.find(row, column);
    return cell < 0 ? undefined : this.content.store.styleAt(cell);
  }

  struck(row: number, column: number): "whole" | "part" | undefined {
    const cell = this.find(row, column);
    if (cell < 0) return undefined;
    const { store, strings, isStruck } = this.content;
    if (isStruck?.(store.styleAt(cell))) return "whole";
    return store.kindAt(cell) === "string" ? strings.struck(store.valueAt(cell)) : undefined;
  }

  isEmphasised(row: number, column: number): boolean {
    const cell = this.find(row, column);
    if (cell < 0) return false;
    const { store, strings } = this.content;
    return store.kindAt(cell) === "string" && strings.isEmphasised(store.valueAt(cell));
  }

  numberFormat(row: number, column: number): string | undefined {
    const cell = this.find(row, column);
    return cell < 0 ? undefined : this.formatAt(cell)?.code;
  }

  rowTexts(row: number): (string | undefined)[] {
    const texts = new Array<string | undefined>(this.columnCount).fill(undefined);
    if (row >= this.rowCount) return texts;
    const { store } = this.content;
    const [start, end] = store.rowCells(row);
    for (let cell = start; cell < end; cell++) {
      const column = store.columnAt(cell);
      if (column < this.columnCount) texts[column] = this.textAt(cell);
    }
    return texts;
  }

  filledRows(): IterableIterator<number> {
    return this.content.store.shownRows();
  }

  mergeAt(row: number, column: number): CellRange | undefined {
    if (this.merges.length === 0) return undefined;
    this.mergeIndex ??= new MergeIndex(this.merges, this.rowCount);
    return this.mergeIndex.at(row, column);
  }

  isRowHidden(row: number): boolean {
    return inSpans(this.hiddenRows, row);
  }

  isColumnHidden(column: number): boolean {
    return inSpans(this.hiddenColumns, column);
  }

  address(row: number, column: number): string {
    return this.content.address?.(row, column) ?? cellAddress(row, column);
  }

  private find(row: number, column: number): number {
    return row < this.rowCount && column < this.columnCount ? this.content.store.find(row, column) : -1;
  }

  private formatAt(cell: number): NumberFormat | undefined {
    return this.content.formatOf?.(this.content.store.styleAt(cell));
  }

  private dateText(cell: number): string | undefined {
    const date = this.formatAt(cell)?.date;
    return date && serialToText(this.content.store.valueAt(cell), this.content.dateSystem ?? 1900, date);
  }

  private textAt(cell: number): string | undefined {
    const { store, strings } = this.content;
    const value = store.valueAt(cell);
    switch (store.kindAt(cell)) {
      case "number": {
        const format = this.formatAt(cell);
        if (!format) return plainNumber(value);
        return this.dateText(cell) ?? formatNumber(value, format);
      }
      case "iso-date": {
        const shown = this.formatAt(cell)?.date ?? (value < 1 ? TIME_ONLY : WITH_TIME);
        return serialToText(value, this.content.dateSystem ?? 1900, shown) ?? plainNumber(value);
      }
      case "boolean":
        return value === 1 ? "TRUE" : "FALSE";
      case "formula":
        return undefined;
      case "null":
        return "";
      default:
        return strings.get(value);
    }
  }
}
