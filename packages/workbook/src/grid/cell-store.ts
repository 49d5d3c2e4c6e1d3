import type { CellKind } from "./grid.ts";

/** Kinds as stored; the position is the code. */
const KINDS = ["string", "number", "boolean", "iso-date", "error", "formula", "json", "null"] as const;
/** As `CellKind`, but an ISO date is told from a number that a format shows as a date. */
export type StoredKind = Exclude<CellKind, "date"> | "iso-date";

const CODE = Object.fromEntries(KINDS.map((kind, code) => [kind, code])) as Record<StoredKind, number>;
const FORMULA_FLAG = 0x10;
const KIND_MASK = 0x0f;

const PAGE_BITS = 16;
const PAGE_SIZE = 1 << PAGE_BITS;
const PAGE_MASK = PAGE_SIZE - 1;
const FIRST_PAGE_SIZE = 64;

interface Page {
  columns: Uint16Array;
  styles: Uint16Array;
  kinds: Uint8Array;
  values: Float64Array;
}

/**
 * The cells of one sheet, 13 bytes each, in the order of rows. Values are numbers, 0/1 or indexes into the string
 * table. Pages are never copied once full; rows are found by their number, so that one cell in row 1,048,576 costs
 * one row and not a million.
 */
export class CellStore {
  private readonly pages: Page[] = [];
  private cellCount = 0;
  private rowNumbers = new Uint32Array(FIRST_PAGE_SIZE);
  /** First cell of each row; one more entry than rows once a row is closed. */
  private rowStarts = new Uint32Array(FIRST_PAGE_SIZE + 1);
  private rowShows = new Uint8Array(FIRST_PAGE_SIZE);
  private rowsUsed = 0;
  private rowsInOrder = true;
  private openRow = -1;
  private openStart = 0;
  private openShows = false;
  private columnsInOrder = true;
  private lastColumn = -1;
  private lastFound = 0;
  private shownTo = -1;

  get cells(): number {
    return this.cellCount;
  }

  beginRow(row: number): void {
    this.openRow = row;
    this.openStart = this.cellCount;
    this.openShows = false;
    this.columnsInOrder = true;
    this.lastColumn = -1;
  }

  /** `shows`: whether a person sees anything in the cell. */
  add(
    column: number,
    kind: StoredKind,
    value: number,
    style: number,
    formula: boolean,
    shows: boolean,
  ): void {
    const at = this.cellCount & PAGE_MASK;
    let page = this.pages[this.cellCount >>> PAGE_BITS];
    if (page === undefined) {
      page = newPage(this.pages.length === 0 ? FIRST_PAGE_SIZE : PAGE_SIZE);
      this.pages.push(page);
    } else if (at >= page.columns.length) growPage(page);
    page.columns[at] = column;
    page.styles[at] = style;
    page.kinds[at] = CODE[kind] | (formula ? FORMULA_FLAG : 0);
    page.values[at] = value;
    this.cellCount++;
    if (column <= this.lastColumn) this.columnsInOrder = false;
    this.lastColumn = column;
    if (shows) {
      this.openShows = true;
      if (column > this.shownTo) this.shownTo = column;
    }
  }

  endRow(): void {
    if (this.cellCount === this.openStart) return;
    if (!this.columnsInOrder) this.sortOpenRow();
    const index = this.rowsUsed;
    if (index === this.rowNumbers.length) this.growRows();
    if (index > 0 && this.openRow <= this.rowNumbers[index - 1]!) this.rowsInOrder = false;
    this.rowNumbers[index] = this.openRow;
    this.rowStarts[index] = this.openStart;
    this.rowShows[index] = this.openShows ? 1 : 0;
    this.rowsUsed = index + 1;
    this.rowStarts[index + 1] = this.cellCount;
  }

  /** Brings rows that came out of order (or twice) into order; where a cell came twice, the later one counts. */
  finish(): void {
    if (this.rowsInOrder) return;
    const order = Array.from({ length: this.rowsUsed }, (_, i) => i).sort(
      (a, b) => this.rowNumbers[a]! - this.rowNumbers[b]! || a - b,
    );
    const sorted = new CellStore();
    for (let i = 0; i < order.length; ) {
      const row = this.rowNumbers[order[i]!]!;
      sorted.beginRow(row);
      for (; i < order.length && this.rowNumbers[order[i]!] === row; i++) {
        const from = order[i]!;
        for (let cell = this.rowStarts[from]!; cell < this.rowStarts[from + 1]!; cell++) {
          const kind = this.kindAt(cell);
          const shows = this.rowShows[from] === 1;
          sorted.add(
            this.columnAt(cell),
            kind,
            this.valueAt(cell),
            this.styleAt(cell),
            this.formulaAt(cell),
            shows,
          );
        }
      }
      sorted.endRow();
    }
    this.pages.splice(0, this.pages.length, ...sorted.pages);
    this.cellCount = sorted.cellCount;
    this.rowNumbers = sorted.rowNumbers;
    this.rowStarts = sorted.rowStarts;
    this.rowShows = sorted.rowShows;
    this.rowsUsed = sorted.rowsUsed;
    this.rowsInOrder = true;
  }

  /** The position of a cell for the `…At` methods; -1 where there is none. */
  find(row: number, column: number): number {
    const index = this.findRow(row);
    if (index < 0) return -1;
    let low = this.rowStarts[index]!;
    let high = this.rowStarts[index + 1]! - 1;
    // Most rows hold every column from the first on.
    const guess = low + column - this.columnAt(low);
    if (guess >= low && guess <= high && this.columnAt(guess) === column) return guess;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.columnAt(middle);
      if (found === column) return middle;
      if (found < column) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  columnAt(cell: number): number {
    return this.pages[cell >>> PAGE_BITS]!.columns[cell & PAGE_MASK]!;
  }

  kindAt(cell: number): StoredKind {
    return KINDS[this.pages[cell >>> PAGE_BITS]!.kinds[cell & PAGE_MASK]! & KIND_MASK]!;
  }

  formulaAt(cell: number): boolean {
    return (this.pages[cell >>> PAGE_BITS]!.kinds[cell & PAGE_MASK]! & FORMULA_FLAG) !== 0;
  }

  styleAt(cell: number): number {
    return this.pages[cell >>> PAGE_BITS]!.styles[cell & PAGE_MASK]!;
  }

  valueAt(cell: number): number {
    return this.pages[cell >>> PAGE_BITS]!.values[cell & PAGE_MASK]!;
  }

  /** First and one past the last cell of a row; an empty pair where the row holds nothing. */
  rowCells(row: number): readonly [number, number] {
    const index = this.findRow(row);
    return index < 0 ? [0, 0] : [this.rowStarts[index]!, this.rowStarts[index + 1]!];
  }

  /** The rows in which a person sees something, ascending. */
  *shownRows(): IterableIterator<number> {
    for (let i = 0; i < this.rowsUsed; i++) if (this.rowShows[i] === 1) yield this.rowNumbers[i]!;
  }

  lastShownRow(): number {
    for (let i = this.rowsUsed - 1; i >= 0; i--) if (this.rowShows[i] === 1) return this.rowNumbers[i]!;
    return -1;
  }

  /** The rightmost column in which a person sees something; -1 in an empty sheet. */
  lastShownColumn(): number {
    return this.shownTo;
  }

  private findRow(row: number): number {
    // Readers go row by row: the last one found or its neighbour is nearly always right.
    const near = this.lastFound;
    if (this.rowNumbers[near] === row && near < this.rowsUsed) return near;
    if (near + 1 < this.rowsUsed && this.rowNumbers[near + 1] === row) {
      this.lastFound = near + 1;
      return near + 1;
    }
    let low = 0;
    let high = this.rowsUsed - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.rowNumbers[middle]!;
      if (found === row) {
        this.lastFound = middle;
        return middle;
      }
      if (found < row) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Orders the cells of the row being written by column; of two in one place the later one stays. */
  private sortOpenRow(): void {
    const byColumn = new Map<number, [StoredKind, number, number, boolean]>();
    for (let cell = this.openStart; cell < this.cellCount; cell++) {
      const content = [
        this.kindAt(cell),
        this.valueAt(cell),
        this.styleAt(cell),
        this.formulaAt(cell),
      ] as const;
      byColumn.set(this.columnAt(cell), [...content]);
    }
    const shows = this.openShows;
    const shownTo = this.shownTo;
    this.cellCount = this.openStart;
    this.lastColumn = -1;
    for (const column of [...byColumn.keys()].sort((a, b) => a - b)) {
      const [kind, value, style, formula] = byColumn.get(column)!;
      this.add(column, kind, value, style, formula, shows);
    }
    this.shownTo = shownTo;
  }

  private growRows(): void {
    const size = this.rowNumbers.length * 2;
    this.rowNumbers = grown(this.rowNumbers, new Uint32Array(size));
    this.rowStarts = grown(this.rowStarts, new Uint32Array(size + 1));
    this.rowShows = grown(this.rowShows, new Uint8Array(size));
  }
}

function newPage(size: number): Page {
  return {
    columns: new Uint16Array(size),
    styles: new Uint16Array(size),
    kinds: new Uint8Array(size),
    values: new Float64Array(size),
  };
}

/** Only the first page of a sheet grows: most sheets are small, and there may be hundreds. */
function growPage(page: Page): void {
  const size = Math.min(page.columns.length * 4, PAGE_SIZE);
  page.columns = grown(page.columns, new Uint16Array(size));
  page.styles = grown(page.styles, new Uint16Array(size));
  page.kinds = grown(page.kinds, new Uint8Array(size));
  page.values = grown(page.values, new Float64Array(size));
}

function grown<T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
