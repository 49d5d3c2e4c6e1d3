import { parseAddress } from "../grid/address.ts";
import { attributeOf } from "./xml-text.ts";

/**
 * Counts rows and cells as they come, from 0. Most say where they stand; one that does not stands behind the one before
 * it.
 */
export class CellPlaces {
  lastRow = -1;
  lastColumn = -1;

  /** @param tag of a row. @param told where its cells say the row is, if it does not say so itself */
  row(tag: string, told?: number): number {
    const number = Number(attributeOf(tag, "r") ?? 0);
    this.lastRow = number > 0 ? number - 1 : (told ?? this.lastRow + 1);
    this.lastColumn = -1;
    return this.lastRow;
  }

  /** @param tag of a cell of the row before */
  cell(tag: string): number {
    this.lastColumn = parseAddress(attributeOf(tag, "r") ?? "")?.column ?? this.lastColumn + 1;
    return this.lastColumn;
  }
}
