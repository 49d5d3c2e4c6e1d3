import { cellAddress } from "../grid/address.ts";
import { CellPlaces } from "./cell-places.ts";
import type { PackageEditor } from "./package-editor.ts";
import type { CellChange, RowChange, SheetChange, SheetRecord } from "./sheet-changes.ts";
import { linksPlace, linkXml } from "./sheet-links.ts";
import type { SheetOutline } from "./sheet-outline.ts";
import { Tag, type TagHandler, type TagStream } from "./tag-stream.ts";
import { attributeOf, cellXml, isTrue, withAttribute, withoutAttribute } from "./xml-text.ts";

/** Children of a worksheet that stand between its cells and `<legacyDrawing>`; all others stand behind it. */
const BEFORE_DRAWING = new Set(
  (
    "sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews " +
    "mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup " +
    "headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing"
  ).split(" "),
);

/** Changes cells of a sheet while its part is unpacked and packed again; the sheet is never in memory as a whole. */
export function editSheet(
  pkg: PackageEditor,
  part: string,
  outline: SheetOutline,
  change: SheetChange,
): SheetRecord {
  const editor = new SheetEditor(outline, change);
  pkg.rewrite(part, editor);
  return editor.record;
}

class SheetEditor implements TagHandler {
  readonly record: SheetRecord = { cells: [], rows: [], empty: false };
  private readonly outline: SheetOutline;
  private readonly change: SheetChange;
  private readonly places = new CellPlaces();
  /** Rows to be put in, the next one first. */
  private readonly missing: number[];
  private missingAt = 0;
  private readonly drawingAt: number;
  private readonly linksAt: number;
  private tailSeen = 0;
  private rowCount = 0;
  private prefix = "";
  private inData = false;
  private behindData = false;
  private row = 0;
  private rowTag = "";
  private rowChange: RowChange | undefined;
  /** Columns of the row's changed cells, the next one first. */
  private columns: number[] = [];
  private columnAt = 0;

  constructor(outline: SheetOutline, change: SheetChange) {
    this.outline = outline;
    this.change = change;
    this.missing = [...change.rows]
      .filter(([row, { cells }]) => !outline.hasRow(row) && puts(cells).length > 0)
      .map(([row]) => row)
      .sort((a, b) => a - b);
    this.drawingAt = drawingPlace(outline.tail);
    this.linksAt = linksPlace(outline.tail);
  }

  tag(tags: TagStream): void {
    if (this.inData) this.tagOfData(tags);
    else if (tags.depth === 1 && tags.kind !== Tag.close) this.tagOfSheet(tags);
    else if (tags.depth === 2 && tags.kind !== Tag.close) {
      if (tags.is("col")) this.restyle(tags, "style");
      else if (tags.is("hyperlink")) this.cutLink(tags);
    } else if (tags.depth === 0) {
      if (tags.kind === Tag.open) this.prefix = tags.prefix();
      else this.addToTail(tags);
    }
  }

  private tagOfSheet(tags: TagStream): void {
    if (tags.is("sheetData")) {
      this.behindData = true;
      const begin = tags.source().replace(/\/>$/, ">");
      if (tags.kind === Tag.open) {
        this.inData = this.change.empty !== true;
        if (!this.inData) tags.replaceElement(begin.replace(/>$/, "/>"));
      } else if (this.missing.length > 0) {
        this.record.empty = true;
        tags.replace(`${begin}${this.rowsBefore(Number.POSITIVE_INFINITY)}</${this.prefix}sheetData>`);
      }
      return;
    }
    if (!this.behindData) return;
    this.addToTail(tags);
    this.tailSeen += 1;
    if (tags.is("hyperlinks")) this.changeLinks(tags);
    if (!tags.is("legacyDrawing")) return;
    const { legacyDrawing } = this.change;
    if (legacyDrawing === "remove") tags.replaceElement("");
    else if (legacyDrawing !== undefined) tags.replaceElement(this.drawing());
  }

  private tagOfData(tags: TagStream): void {
    if (tags.kind === Tag.close) {
      if (tags.depth === 1) {
        this.inData = false;
        if (this.missingAt < this.missing.length) tags.before(this.rowsBefore(Number.POSITIVE_INFINITY));
      } else if (tags.depth === 2 && this.rowChange !== undefined) {
        const cells = this.cellsBefore(Number.POSITIVE_INFINITY);
        if (cells !== "") tags.before(cells);
      }
    } else if (tags.depth === 2) this.openRow(tags);
    else if (tags.depth === 3 && tags.is("c")) this.openCell(tags);
  }

  private openRow(tags: TagStream): void {
    const tag = tags.source();
    const row = this.places.row(tag, this.outline.toldRows.get(this.rowCount++));
    const missing = this.rowsBefore(row);
    if (missing !== "") tags.before(missing);
    this.row = row;
    this.rowTag = tag;
    const change = this.change.rows.get(this.row);
    this.rowChange = change;
    this.columns = change === undefined ? [] : puts(change.cells);
    this.columnAt = 0;
    if (change === undefined) {
      if (this.change.restyle === undefined) tags.skipInside();
      else this.restyle(tags, "s");
      return;
    }
    if (change.remove) tags.replaceElement("");
    else if (change.empty) tags.replaceElement(this.withSpans(tag, change).replace(/>$/, "/>"));
    else if (tags.kind === Tag.open) {
      const spanned = this.withSpans(tag, change);
      if (spanned !== tag) tags.replace(spanned);
    } else if (this.columns.length > 0) {
      this.record.rows.push({ row: this.row, empty: true });
      const open = this.withSpans(tag, change).replace(/\/>$/, ">");
      tags.replace(`${open}${this.cellsBefore(Number.POSITIVE_INFINITY)}</${this.prefix}row>`);
    }
  }

  /** A row says which columns it spans; with a cell beyond them it would say too little. */
  private withSpans(tag: string, change: RowChange): string {
    const spans = attributeOf(tag, "spans");
    if (spans === undefined) return tag;
    if (change.spans !== undefined) return withAttribute(tag, "spans", change.spans);
    const numbers = (spans.match(/\d+/g) ?? []).map(Number);
    const all = [...numbers, ...this.columns.map((column) => column + 1)];
    const least = all.reduce((one, other) => Math.min(one, other));
    const most = all.reduce((one, other) => Math.max(one, other));
    if (numbers.includes(least) && numbers.includes(most)) return tag;
    this.record.rows.push({ row: this.row, spans });
    return withAttribute(tag, "spans", `${least}:${most}`);
  }

  private openCell(tags: TagStream): void {
    const tag = tags.source();
    const column = this.places.cell(tag);
    const before = this.columnAt < this.columns.length ? this.cellsBefore(column) : "";
    if (before !== "") tags.before(before);
    if (this.columns[this.columnAt] === column) this.columnAt += 1;
    const change = this.rowChange?.cells.get(column);
    if (change === undefined) {
      this.restyle(tags, "s");
      return;
    }
    if (change.remove) {
      tags.replaceElement("");
      return;
    }
    const now = formatIn(tag, "s");
    const then = change.format === undefined ? now : change.format(now);
    let changed = tag;
    if (then !== now) {
      changed = then === undefined ? withoutAttribute(tag, "s") : withAttribute(tag, "s", String(then));
      this.record.cells.push({ row: this.row, column, before: now });
    }
    if (change.text !== undefined) tags.replaceElement(this.textCell(column, then, change.text));
    else if (changed !== tag) tags.replace(changed);
  }

  private restyle(tags: TagStream, attribute: "s" | "style"): void {
    const { restyle } = this.change;
    if (restyle === undefined) return;
    const tag = tags.source();
    const format = formatIn(tag, attribute);
    if (format === undefined) return;
    const column = tags.depth === 3 ? this.places.lastColumn : undefined;
    const then = restyle(format, this.inData ? this.row : undefined, column);
    if (then !== format) tags.replace(withAttribute(tag, attribute, String(then)));
  }

  private rowsBefore(row: number): string {
    let xml = "";
    for (; this.missingAt < this.missing.length && this.missing[this.missingAt]! < row; this.missingAt++) {
      this.row = this.missing[this.missingAt]!;
      this.rowTag = "";
      this.rowChange = this.change.rows.get(this.row);
      this.columns = puts(this.rowChange!.cells);
      this.columnAt = 0;
      this.record.rows.push({ row: this.row, added: true });
      const cells = this.cellsBefore(Number.POSITIVE_INFINITY);
      xml += `<${this.prefix}row r="${this.row + 1}">${cells}</${this.prefix}row>`;
    }
    return xml;
  }

  private cellsBefore(column: number): string {
    let xml = "";
    for (; this.columnAt < this.columns.length && this.columns[this.columnAt]! < column; this.columnAt++) {
      const at = this.columns[this.columnAt]!;
      const change = this.rowChange!.cells.get(at)!;
      const lent = this.lentFormat(at);
      const format = change.format === undefined ? lent : change.format(lent);
      this.record.cells.push({ row: this.row, column: at, before: null });
      if (change.text !== undefined) xml += this.textCell(at, format, change.text);
      else xml += `<${this.prefix}c r="${cellAddress(this.row, at)}"${formatAttribute(format)}/>`;
    }
    return xml;
  }

  /** The format of a cell that is not there. */
  private lentFormat(column: number): number | undefined {
    if (isTrue(attributeOf(this.rowTag, "customFormat"))) return formatIn(this.rowTag, "s");
    return this.outline.columnAt(column)?.style || undefined;
  }

  private textCell(column: number, format: number | undefined, text: string): string {
    const { prefix } = this;
    const place = `r="${cellAddress(this.row, column)}"${formatAttribute(format)}`;
    const content = `<${prefix}t xml:space="preserve">${cellXml(text)}</${prefix}t>`;
    return `<${prefix}c ${place} t="inlineStr"><${prefix}is>${content}</${prefix}is></${prefix}c>`;
  }

  /** What the sheet did not have until now goes in by order. */
  private addToTail(tags: TagStream): void {
    const { legacyDrawing, addLink } = this.change;
    if (this.linksAt === this.tailSeen && addLink !== undefined) {
      const name = `${this.prefix}hyperlinks`;
      tags.before(`<${name}>${linkXml(addLink, this.prefix)}</${name}>`);
    }
    if (this.drawingAt !== this.tailSeen) return;
    if (legacyDrawing !== undefined && legacyDrawing !== "remove") tags.before(this.drawing());
  }

  private changeLinks(tags: TagStream): void {
    const { addLink, cutLinks } = this.change;
    if (cutLinks === "all") tags.replaceElement("");
    else if (addLink !== undefined && tags.kind === Tag.open) tags.after(linkXml(addLink, this.prefix));
  }

  private cutLink(tags: TagStream): void {
    const { cutLinks } = this.change;
    if (cutLinks instanceof Set && cutLinks.has(tags.source())) tags.replaceElement("");
  }

  private drawing(): string {
    const { legacyDrawing } = this.change;
    if (legacyDrawing === undefined || legacyDrawing === "remove") return "";
    const { add, office } = legacyDrawing;
    return `<${this.prefix}legacyDrawing xmlns:r="${office}" r:id="${add}"/>`;
  }
}

/** Columns of the cells that are to be there, in order. */
const puts = (cells: ReadonlyMap<number, CellChange>): number[] =>
  [...cells]
    .filter(([, { onlyThere, remove }]) => !onlyThere && !remove)
    .map(([column]) => column)
    .sort((a, b) => a - b);

const formatAttribute = (format: number | undefined): string =>
  format === undefined ? "" : ` s="${format}"`;

const formatIn = (tag: string, attribute: "s" | "style"): number | undefined => {
  const value = attributeOf(tag, attribute);
  return value === undefined ? undefined : Number(value) || 0;
};

/** How many children of the sheet stand before the place of `<legacyDrawing>`; -1 where there is one already. */
const drawingPlace = (tail: readonly string[]): number =>
  tail.includes("legacyDrawing") ? -1 : tail.findLastIndex((name) => BEFORE_DRAWING.has(name)) + 1;
