import type { PartState, ZipPackage } from "../container/index.ts";
import { MAX_COLUMNS, MAX_ROWS, parseRange } from "../grid/address.ts";
import { CellStore } from "../grid/cell-store.ts";
import type { CellRange } from "../grid/grid.ts";
import { SpanList } from "../grid/spans.ts";
import { CellType, CellWriter, type SheetContext } from "./cell-writer.ts";
import { parseIndex, parseNumber } from "./parse-bytes.ts";
import { readXmlPart } from "./part-reader.ts";
import { RichText } from "./rich-text.ts";
import type { TextMemo } from "./text-memo.ts";
import type { XmlHandler, XmlStream } from "./xml-stream.ts";

export interface SheetPart {
  readonly state: PartState;
  readonly store: CellStore;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: SpanList;
  readonly hiddenColumns: SpanList;
  /** More merged areas than are kept. */
  readonly mergesCut: boolean;
}

/** Reads the cells of one sheet while its part is unpacked. */
export function readSheetPart(
  pkg: ZipPackage,
  part: string,
  sheet: string,
  context: SheetContext,
): SheetPart {
  const handler = new SheetHandler(sheet, context);
  const state = readXmlPart(pkg, part, handler, context.limits);
  handler.finish();
  const { store, merges, hiddenRows, hiddenColumns, mergesCut } = handler;
  return { state, store, merges, hiddenRows, hiddenColumns, mergesCut };
}

const LETTER_C = 99;
const LETTER_F = 102;
const LETTER_R = 114;
const LETTER_S = 115;
const LETTER_T = 116;
const LETTER_V = 118;
const LARGEST_STYLE = 0xffff;

/**
 * Follows the elements of a sheet. Empty cells, formatted or not, are passed over: a million rows that only carry a
 * border cost their reading and no memory. Validations, conditional formats and print settings are not looked at.
 */
class SheetHandler implements XmlHandler {
  readonly store = new CellStore();
  readonly merges: CellRange[] = [];
  readonly hiddenRows: SpanList;
  readonly hiddenColumns: SpanList;
  mergesCut = false;
  private readonly writer: CellWriter;
  private readonly maxMarks: number;
  private readonly memo: TextMemo;
  private readonly inline: RichText;
  private row = -1;
  private rowIsNumbered = false;
  private rowBegun = false;
  private column = -1;
  private inRow = false;
  private inCell = false;
  private inInline = false;
  private inValue = false;
  /** Depth of an `extLst`, whose elements repeat the names of others; 0 outside. */
  private extensionDepth = 0;
  private type: number = CellType.number;
  private style = 0;
  private formula = false;
  private hasValue = false;
  private hasInline = false;
  private number = 0;
  private rawText = "";
  /** Whether `rawText` holds the value: it came as text, in two stretches, or was no number. */
  private valueIsText = false;

  constructor(sheet: string, context: SheetContext) {
    this.writer = new CellWriter(this.store, sheet, context);
    this.memo = context.memo;
    this.inline = new RichText(context.memo);
    this.maxMarks = context.limits.maxMarks;
    this.hiddenRows = new SpanList(this.maxMarks);
    this.hiddenColumns = new SpanList(this.maxMarks);
  }

  open(xml: XmlStream): void {
    if (this.extensionDepth > 0) return;
    if (this.inInline) {
      this.inline.open(xml);
      return;
    }
    const length = xml.nameEnd - xml.nameStart;
    if (length === 1) {
      const letter = xml.buffer[xml.nameStart]!;
      if (letter === LETTER_C && this.inRow) this.openCell(xml);
      else if (letter === LETTER_V && this.inCell) {
        this.inValue = true;
        xml.wantText = true;
      } else if (letter === LETTER_F && this.inCell) this.formula = true;
    } else if (length === 3 && xml.nameIs("row")) this.openRow(xml);
    else if (length === 2 && this.inCell && xml.nameIs("is")) {
      this.inInline = true;
      this.hasInline = true;
      this.inline.begin();
    } else if (length === 9 && xml.nameIs("mergeCell")) this.addMerge(xml);
    else if (length === 3 && xml.nameIs("col")) this.addColumns(xml);
    else if (length === 6 && xml.nameIs("extLst")) this.extensionDepth = xml.depth;
  }

  close(xml: XmlStream): void {
    if (this.extensionDepth > 0) {
      // The depth has already been counted down for the element that ends here.
      if (xml.depth < this.extensionDepth) this.extensionDepth = 0;
      return;
    }
    const length = xml.nameEnd - xml.nameStart;
    if (this.inInline) {
      if (length === 2 && xml.nameIs("is")) {
        this.inInline = false;
        xml.wantText = false;
      } else this.inline.close(xml);
      return;
    }
    if (length === 1) {
      const letter = xml.buffer[xml.nameStart]!;
      if (letter === LETTER_V) {
        this.inValue = false;
        xml.wantText = false;
      } else if (letter === LETTER_C && this.inCell) this.closeCell();
    } else if (length === 3 && this.inRow && xml.nameIs("row")) this.closeRow();
  }

  text(xml: XmlStream): void {
    if (this.inInline) {
      this.inline.text(xml);
      return;
    }
    if (!this.inValue) return;
    const { type } = this;
    if (!this.hasValue && !xml.literal && (type === CellType.number || type === CellType.shared)) {
      const { buffer, textStart, textEnd } = xml;
      this.number =
        type === CellType.shared
          ? parseIndex(buffer, textStart, textEnd)
          : parseNumber(buffer, textStart, textEnd);
      if (this.number >= 0 || this.number < 0) {
        this.hasValue = true;
        return;
      }
    }
    const before = this.hasValue && !this.valueIsText ? String(this.number) : this.rawText;
    const text = xml.textString(this.memo);
    this.rawText = before === "" ? text : before + text;
    this.hasValue = true;
    this.valueIsText = true;
  }

  /** Keeps what an unfinished part gave until it broke off. */
  finish(): void {
    if (this.inRow) this.closeRow();
  }

  private openRow(xml: XmlStream): void {
    if (this.inRow) this.closeRow();
    this.inRow = true;
    this.rowBegun = false;
    this.column = -1;
    let number = -1;
    for (let i = 0; i < xml.attributeTotal; i++) {
      if (xml.attributeLetter(i) === LETTER_R) {
        number = parseIndex(xml.buffer, xml.attributeValueStart(i), xml.attributeValueEnd(i)) - 1;
      }
    }
    this.rowIsNumbered = number >= 0;
    this.row = number >= 0 ? number : this.row + 1;
    if (xml.attributeTotal > 1 && this.row < MAX_ROWS) {
      const hidden = xml.attribute("hidden");
      if (hidden === "1" || hidden === "true") this.hiddenRows.add(this.row, this.row);
    }
  }

  private closeRow(): void {
    this.inRow = false;
    this.inCell = false;
    if (this.rowBegun) this.store.endRow();
  }

  private openCell(xml: XmlStream): void {
    const { buffer } = xml;
    this.inCell = true;
    this.type = CellType.number;
    this.style = 0;
    this.formula = false;
    this.hasValue = false;
    this.hasInline = false;
    this.valueIsText = false;
    this.rawText = "";
    let column = -1;
    for (let i = 0; i < xml.attributeTotal; i++) {
      const letter = xml.attributeLetter(i);
      const start = xml.attributeValueStart(i);
      const end = xml.attributeValueEnd(i);
      if (letter === LETTER_R) column = this.readReference(buffer, start, end);
      else if (letter === LETTER_S) this.style = parseIndex(buffer, start, end);
      else if (letter === LETTER_T && end > start) {
        const first = buffer[start]!;
        this.type = first === CellType.shared && end - start > 1 ? CellType.string : first;
      }
    }
    this.column = column >= 0 ? column : this.column + 1;
    if (this.style < 0 || this.style > LARGEST_STYLE) this.style = 0;
  }

  /** The column of "B12"; a row without number takes the row of its first cell. */
  private readReference(buffer: Uint8Array, start: number, end: number): number {
    let column = 0;
    let at = start;
    for (; at < end; at++) {
      const letter = (buffer[at]! | 0x20) - 96;
      if (letter < 1 || letter > 26) break;
      if (column <= MAX_COLUMNS) column = column * 26 + letter;
    }
    if (!this.rowIsNumbered && !this.rowBegun) {
      const row = parseIndex(buffer, at, end);
      if (row > 0) this.row = row - 1;
      this.rowIsNumbered = row > 0;
    }
    return column - 1;
  }

  private closeCell(): void {
    this.inCell = false;
    if (!this.hasValue && !this.hasInline && !this.formula) return;
    const { writer, row, column } = this;
    if (row >= MAX_ROWS || column >= MAX_COLUMNS) {
      writer.outside(row, column);
      return;
    }
    if (!this.rowBegun) {
      this.store.beginRow(row);
      this.rowBegun = true;
    }
    writer.place(row, column, this.style, this.formula);
    if (this.hasInline) writer.inlineString(this.inline.finish(), this.inline);
    else if (!this.hasValue) writer.noValue(this.type);
    else if (this.valueIsText) writer.textValue(this.type, this.rawText);
    else writer.numericValue(this.type, this.number);
  }

  private addMerge(xml: XmlStream): void {
    const range = parseRange(xml.attribute("ref") ?? "");
    if (!range || (range.top === range.bottom && range.left === range.right)) return;
    if (this.merges.length < this.maxMarks) this.merges.push(range);
    else this.mergesCut = true;
  }

  private addColumns(xml: XmlStream): void {
    const hidden = xml.attribute("hidden");
    if (hidden !== "1" && hidden !== "true") return;
    const first = Number(xml.attribute("min")) - 1;
    const last = Math.min(Number(xml.attribute("max")), MAX_COLUMNS) - 1;
    if (first >= 0 && last >= first) this.hiddenColumns.add(first, last);
  }
}
