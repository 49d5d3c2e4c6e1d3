import { columnName } from "../grid/address.ts";
import { type Alignment, type Borders, type Fill, type Font, noStyle, type Style } from "./style.ts";

export type CellValue = string | number | null | { readonly formula: string; readonly result: number };

/** What a cell offers and says when it is filled in. */
export interface DataValidation {
  readonly type: "any" | "list" | "whole";
  readonly operator?: "greaterThanOrEqual";
  readonly formulae: readonly (string | number)[];
  readonly allowBlank?: boolean;
  readonly showInputMessage?: boolean;
  readonly promptTitle?: string;
  readonly prompt?: string;
  readonly showErrorMessage?: boolean;
  readonly errorStyle?: "warning";
  readonly errorTitle?: string;
  readonly error?: string;
}

export interface PageSetup {
  readonly orientation?: "landscape" | "portrait";
  fitToWidth?: number;
  fitToHeight?: number;
  readonly horizontalCentered?: boolean;
  readonly margins?: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  /** "A$1:H$20": what is printed. */
  printArea?: string;
  /** "3:4": rows on top of each page. */
  printTitlesRow?: string;
  /** "A:B": columns on each page. */
  printTitlesColumn?: string;
}

export interface SheetOptions {
  readonly state?: "visible" | "hidden" | "veryHidden";
  readonly views?: readonly Frozen[];
  /** A4, made to fit. Left out, a sheet is not meant to be printed. */
  readonly pageSetup?: PageSetup;
  readonly headerFooter?: { readonly oddFooter: string };
}

/** Rows and columns that stay in view. */
export interface Frozen {
  readonly state: "frozen";
  readonly ySplit: number;
  readonly xSplit: number;
}

/** Rows and columns counted from 1. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

interface RowCells {
  height?: number;
  /** By column from 1. */
  readonly values: CellValue[];
  readonly styles: Style[];
}

/** A column: what can be set of it. */
export interface SheetColumn {
  readonly letter: string;
  width?: number;
  hidden?: boolean;
}

/** A sheet as our writers fill it: rows and columns counted from 1. */
export class BookSheet {
  readonly name: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  readonly pageSetup: PageSetup;
  readonly printed: boolean;
  readonly footer: string | undefined;
  readonly cells: RowCells[] = [];
  readonly merges: Merge[] = [];
  /** In the order in which they came; the same object for many areas is written once. */
  readonly areas = new Map<DataValidation, string[]>();
  readonly dataValidations = {
    add: (area: string, validation: DataValidation): void => {
      const areas = this.areas.get(validation);
      if (areas === undefined) this.areas.set(validation, [area]);
      else areas.push(area);
    },
  };
  views: readonly Frozen[];
  autoFilter: string | undefined;
  readonly #columns: SheetColumn[] = [];

  constructor(name: string, { state = "visible", views = [], pageSetup, headerFooter }: SheetOptions) {
    this.name = name;
    this.state = state;
    this.views = views;
    this.printed = pageSetup !== undefined;
    this.pageSetup = { ...pageSetup };
    this.footer = headerFooter?.oddFooter;
  }

  set columns(columns: readonly { readonly width: number }[]) {
    for (const [at, { width }] of columns.entries()) this.getColumn(at + 1).width = width;
  }

  getColumn(column: number): SheetColumn {
    this.#columns[column - 1] ??= { letter: columnName(column - 1) };
    return this.#columns[column - 1]!;
  }

  /** Columns of which something was said; holes for the others. */
  get describedColumns(): readonly (SheetColumn | undefined)[] {
    return this.#columns;
  }

  /** The last row that has a cell or a height. */
  get rowCount(): number {
    return this.cells.length;
  }

  row(row: number): RowCells {
    let cells = this.cells[row - 1];
    if (cells === undefined) {
      while (this.cells.length < row) this.cells.push({ values: [], styles: [] });
      cells = this.cells[row - 1]!;
    }
    return cells;
  }

  getRow(row: number): BookRow {
    return new BookRow(this, row);
  }

  getCell(row: number, column: number): BookCell {
    return new BookCell(this.row(row), row, column);
  }

  /** Below the last row. */
  addRow(values: readonly CellValue[]): BookRow {
    const number = this.rowCount + 1;
    const { values: held } = this.row(number);
    for (const [at, value] of values.entries()) held[at + 1] = value;
    return new BookRow(this, number);
  }

  /** Makes cells one, which has the look and the value of the upper left. */
  mergeCells(top: number, left: number, bottom: number, right: number): void {
    if (top === bottom && left === right) return;
    this.row(bottom);
    this.merges.push({ top, left, bottom, right });
  }
}

/** A row of a sheet. */
export class BookRow {
  readonly #sheet: BookSheet;
  readonly number: number;

  constructor(sheet: BookSheet, number: number) {
    this.#sheet = sheet;
    this.number = number;
  }

  get height(): number | undefined {
    return this.#sheet.row(this.number).height;
  }

  set height(height: number) {
    this.#sheet.row(this.number).height = height;
  }

  getCell(column: number): BookCell {
    return this.#sheet.getCell(this.number, column);
  }
}

/** A cell of a sheet. */
export class BookCell {
  readonly #cells: RowCells;
  readonly #row: number;
  readonly #column: number;

  constructor(cells: RowCells, row: number, column: number) {
    this.#cells = cells;
    this.#row = row;
    this.#column = column;
  }

  get address(): string {
    return `${columnName(this.#column - 1)}${this.#row}`;
  }

  get value(): CellValue {
    return this.#cells.values[this.#column] ?? null;
  }

  set value(value: CellValue) {
    this.#cells.values[this.#column] = value;
  }

  get style(): Style {
    return this.#cells.styles[this.#column] ?? noStyle;
  }

  set style(style: Style) {
    this.#cells.styles[this.#column] = style;
  }

  set font(font: Font) {
    this.style = { ...this.style, font };
  }

  set alignment(alignment: Alignment) {
    this.style = { ...this.style, alignment };
  }

  set border(border: Borders) {
    this.style = { ...this.style, border };
  }

  set fill(fill: Fill) {
    this.style = { ...this.style, fill };
  }

  set numFmt(numFmt: string) {
    this.style = { ...this.style, numFmt };
  }
}
