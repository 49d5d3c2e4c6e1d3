import type { CellRange } from "./grid.ts";

const BAND_BITS = 6;

/**
 * Finds the merged area of a cell. Areas are filed under bands of 64 rows, cut at the last row with content, so that a
 * merged whole column costs no more than the list is long.
 */
export class MergeIndex {
  private readonly bands = new Map<number, CellRange[]>();

  constructor(merges: readonly CellRange[], rowCount: number) {
    for (const merge of merges) {
      const last = Math.min(merge.bottom, rowCount - 1) >>> BAND_BITS;
      for (let band = merge.top >>> BAND_BITS; band <= last; band++) {
        const filed = this.bands.get(band);
        if (filed) filed.push(merge);
        else this.bands.set(band, [merge]);
      }
    }
  }

  at(row: number, column: number): CellRange | undefined {
    return this.bands
      .get(row >>> BAND_BITS)
      ?.find((m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right);
  }
}
