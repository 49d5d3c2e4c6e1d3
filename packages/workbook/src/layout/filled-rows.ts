import type { Sheet } from "../grid/index.ts";

/** The rows of a sheet that show something, to be walked from any of them without counting up to it. */
export class FilledRows {
  readonly #rows: Int32Array;

  constructor(sheet: Sheet) {
    this.#rows = Int32Array.from(sheet.filledRows());
  }

  /** The filled rows from `first` on, up to before `end`. */
  *from(first: number, end: number = Number.POSITIVE_INFINITY): IterableIterator<number> {
    for (let at = this.#indexOf(first); at < this.#rows.length; at += 1) {
      const row = this.#rows[at]!;
      if (row >= end) return;
      yield row;
    }
  }

  /** Index of the first filled row that is not above `row`. */
  #indexOf(row: number): number {
    let low = 0;
    let high = this.#rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#rows[middle]! < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
