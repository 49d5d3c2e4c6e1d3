import type { StyleBook } from "../patch/index.ts";
import { markFill } from "./colours.ts";
import type { MarkSeverity } from "./mark.ts";

/** Finds the format of a marked cell: its own, with nothing but the fill changed. */
export class Painter {
  /** Fills that do not fit into a colour. */
  readonly written: string[] = [];
  /** The own fills of the cells that were marked. */
  readonly fills: string[] = [];
  private readonly styles: StyleBook;
  private readonly formats = new Map<string, number>();
  private readonly numbers = new Map<string, number>();

  constructor(styles: StyleBook) {
    this.styles = styles;
  }

  /** @param format the cell's own; 0 where it names none */
  paint(format: number, severity: MarkSeverity): number {
    const key = `${format} ${severity}`;
    const known = this.formats.get(key);
    if (known !== undefined) return known;
    const own = this.styles.fillOf(format);
    const fill = markFill(severity, own, this.styles.hasLightText(format), this.written);
    const painted = this.styles.withFill(format, fill);
    this.formats.set(key, painted);
    return painted;
  }

  /** The place of a format's own fill in `fills`. */
  fillNumber(format: number): number {
    const { xml } = this.styles.fillOf(format);
    const known = this.numbers.get(xml);
    if (known !== undefined) return known;
    this.numbers.set(xml, this.fills.length);
    return this.fills.push(xml) - 1;
  }
}
