import { cellAddress } from "../grid/address.ts";
import { type FillFacts, fillFacts, type StyleBook } from "../patch/index.ts";
import { isOurs, noFill, ownFill } from "./colours.ts";
import type { Memory, SheetMemory } from "./memory.ts";

/**
 * Gives cells in our colours their own fill back, in a workbook whose formats were numbered anew since. The colour itself
 * remembers the fill. Where a program has dropped that, the record of the marking is asked about the cell's address.
 */
export class Cleaner {
  /** Whether any format has one of our colours. */
  readonly needed: boolean;
  private readonly styles: StyleBook;
  private readonly memory: Memory | undefined;
  private readonly looks: ReadonlySet<string>;
  private readonly targets = new Map<string, number>();

  constructor(styles: StyleBook, memory: Memory | undefined) {
    this.styles = styles;
    this.memory = memory;
    this.looks = new Set(memory?.fills.map((xml) => fillFacts(xml).look));
    this.needed = hasColours(styles);
  }

  /** Finds the format without our colour for the cells of a sheet. */
  forSheet(
    sheet: SheetMemory | undefined,
  ): (format: number, row: number | undefined, column: number | undefined) => number {
    const fills = new Map(sheet?.cells.map(([ref, , fill]) => [ref, fill]));
    return (format, row, column) => {
      const facts = this.styles.fillOf(format);
      if (!isOurs(facts)) return format;
      const own = ownFill(facts, this.memory?.written ?? []);
      if (own !== undefined && this.isKnown(own)) return this.format(format, own);
      const ref = row === undefined || column === undefined ? "" : cellAddress(row, column);
      const recorded = this.memory?.fills[fills.get(ref) ?? -1];
      return this.format(format, recorded === undefined ? noFill() : fillFacts(recorded));
    };
  }

  /** Takes our colours from the formats that had them, once no cell names these any more. */
  finish(): void {
    for (let format = 0; format < this.styles.formats; format += 1) {
      if (isOurs(this.styles.fillOf(format))) this.styles.clearFill(format);
    }
  }

  /** Programs that drop what the colour remembers put something else in its place: that is no cell's own fill. */
  private isKnown({ look }: FillFacts): boolean {
    return this.memory === undefined || this.looks.has(look);
  }

  private format(format: number, fill: FillFacts): number {
    const key = `${format} ${fill.look}`;
    const known = this.targets.get(key);
    if (known !== undefined) return known;
    const found = this.styles.findWithFill(format, fill) ?? this.styles.withFill(format, fill.xml);
    this.targets.set(key, found);
    return found;
  }
}

/** Whether any format has one of our colours. */
export function hasColours(styles: StyleBook): boolean {
  for (let format = 0; format < styles.formats; format += 1) {
    if (isOurs(styles.fillOf(format))) return true;
  }
  return false;
}
