import type { CellRange } from "./grid.ts";

/** Merged areas taller than this (whole columns) are kept apart, and there are never many. */
const TALL = 10_000;
const MOST_TALL = 64;
/** Row entries of all areas together; only overlapping areas, which no program writes, can come to more. */
const MOST_ENTRIES = 16_000_000;

/** Finds the merged area of a cell: for each row it knows the areas that cross it, from left to right. */
export class MergeIndex {
  private readonly tall: CellRange[] = [];
  private readonly areas: CellRange[] = [];
  /** First entry of each row; one more than rows. */
  private readonly starts: Uint32Array;
  private readonly entries: Uint32Array;

  constructor(merges: readonly CellRange[], rowCount: number) {
    this.starts = new Uint32Array(rowCount + 2);
    let total = 0;
    for (const merge of merges) {
      if (merge.top >= rowCount) continue;
      const height = Math.min(merge.bottom, rowCount - 1) - merge.top + 1;
      if (height > TALL) {
        if (this.tall.length < MOST_TALL) this.tall.push(merge);
      } else if (total + height <= MOST_ENTRIES) {
        this.areas.push(merge);
        total += height;
      }
    }
    this.areas.sort((a, b) => a.left - b.left);
    // Counted two places ahead: after summing up, starts[row + 1] is where the row's entries begin, and filling moves
    // it to where they end, which is where the next row's begin.
    for (const area of this.areas) {
      for (let row = area.top; row <= area.bottom && row < rowCount; row++) this.starts[row + 2]!++;
    }
    for (let row = 1; row < this.starts.length; row++) this.starts[row]! += this.starts[row - 1]!;
    this.entries = new Uint32Array(total);
    for (const [index, area] of this.areas.entries()) {
      for (let row = area.top; row <= area.bottom && row < rowCount; row++) {
        this.entries[this.starts[row + 1]!++] = index;
      }
    }
  }

  at(row: number, column: number): CellRange | undefined {
    if (row + 1 < this.starts.length) {
      let low = this.starts[row]!;
      let high = this.starts[row + 1]! - 1;
      while (low <= high) {
        const middle = (low + high) >>> 1;
        const area = this.areas[this.entries[middle]!]!;
        if (column < area.left) high = middle - 1;
        else if (column > area.right) low = middle + 1;
        else return area;
      }
    }
    return this.tall.find((m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right);
  }
}
