import { MAX_COLUMNS, MAX_ROWS, parseAddress, parseRange } from "../grid/address.ts";
import type { CellRange } from "../grid/grid.ts";
import { MergeIndex } from "../grid/merge-index.ts";
import { CellPlaces } from "./cell-places.ts";
import type { PackageEditor } from "./package-editor.ts";
import { Tag, type TagHandler, type TagStream } from "./tag-stream.ts";
import { attributeOf, isTrue } from "./xml-text.ts";

/** Columns of one width and format. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  /** In characters; undefined for the sheet's default. */
  readonly width: number | undefined;
  readonly hidden: boolean;
  readonly style: number;
}

/** What has to be known of a sheet before the first of its cells is changed. Rows and columns count from 0. */
export class SheetOutline implements TagHandler {
  /** Children of the worksheet behind its cells, in order. */
  readonly tail: string[] = [];
  readonly columns: ColumnSpan[] = [];
  /** Points; hidden rows have 0. Rows that are not named have `defaultHeight`. */
  readonly heights = new Map<number, number>();
  defaultHeight = 15;
  /** Characters. */
  defaultWidth = 8.43;
  /** The link to the part that holds the shapes of comments. */
  legacyDrawing: string | undefined;
  /** Tags of links, in order. */
  readonly links: string[] = [];
  /** Numbers of rows that do not say it themselves, but whose cells do: by how many rows came before. */
  readonly toldRows = new Map<number, number>();
  private readonly merges: CellRange[] = [];
  private mergeIndex: MergeIndex | undefined;
  private readonly places = new CellPlaces();
  private rowsSeen = new Uint8Array(1024);
  private rowCount = 0;
  private inData = false;
  private behindData = false;
  private awaitingCell = false;

  private constructor() {}

  static read(pkg: PackageEditor, part: string): SheetOutline {
    const outline = new SheetOutline();
    pkg.scan(part, outline);
    return outline;
  }

  /** Whether the sheet has an element for the row. */
  hasRow(row: number): boolean {
    return this.rowsSeen[row] === 1;
  }

  /** The cell that shows what is in this one: the top left one of a merged area. */
  topLeft(row: number, column: number): { row: number; column: number } {
    if (this.merges.length === 0) return { row, column };
    this.mergeIndex ??= new MergeIndex(
      this.merges,
      this.merges.reduce((most, { bottom }) => Math.max(most, bottom + 1), 0),
    );
    const area = this.mergeIndex.at(row, column);
    return area === undefined ? { row, column } : { row: area.top, column: area.left };
  }

  columnAt(column: number): ColumnSpan | undefined {
    return this.columns.find(({ first, last }) => column >= first && column <= last);
  }

  tag(tags: TagStream): void {
    if (this.inData) this.tagOfData(tags);
    else if (tags.kind === Tag.close) return;
    else if (tags.depth === 1) this.tagOfSheet(tags);
    else if (tags.depth === 2 && tags.is("col")) this.addColumns(tags.source());
    else if (tags.depth === 2 && tags.is("mergeCell")) this.addMerge(tags.source());
    else if (tags.depth === 2 && tags.is("hyperlink")) this.links.push(tags.source());
  }

  private tagOfSheet(tags: TagStream): void {
    if (tags.is("sheetData")) {
      this.behindData = true;
      this.inData = tags.kind === Tag.open;
      return;
    }
    if (this.behindData) this.tail.push(tags.localName());
    if (tags.is("legacyDrawing")) this.legacyDrawing = attributeOf(tags.source(), "\\w+:id");
    else if (tags.is("sheetFormatPr")) {
      const tag = tags.source();
      this.defaultHeight = Number(attributeOf(tag, "defaultRowHeight")) || this.defaultHeight;
      this.defaultWidth = Number(attributeOf(tag, "defaultColWidth")) || this.defaultWidth;
    }
  }

  private tagOfData(tags: TagStream): void {
    if (tags.depth === 1) this.inData = false;
    else if (tags.depth === 2 && tags.kind !== Tag.close) this.openRow(tags);
    else if (this.awaitingCell) this.settleRow(tags.kind === Tag.close ? "" : tags.source());
  }

  /** A row without a number is that of its first cell, else the next one. */
  private settleRow(cell: string): void {
    this.awaitingCell = false;
    const told = parseAddress(attributeOf(cell, "r") ?? "")?.row;
    if (told !== undefined) this.toldRows.set(this.rowCount - 1, told);
    this.note(told === undefined ? this.places.lastRow : this.places.row("", told));
  }

  private openRow(tags: TagStream): void {
    const tag = tags.source();
    const row = this.places.row(tag);
    this.rowCount += 1;
    this.awaitingCell = tags.kind === Tag.open && attributeOf(tag, "r") === undefined;
    if (isTrue(attributeOf(tag, "hidden"))) this.heights.set(row, 0);
    else {
      const height = Number(attributeOf(tag, "ht"));
      if (height > 0) this.heights.set(row, height);
    }
    if (this.awaitingCell) return;
    this.note(row);
    tags.skipInside();
  }

  private note(row: number): void {
    if (row >= MAX_ROWS) return;
    if (row >= this.rowsSeen.length) {
      const longer = new Uint8Array(Math.max(row + 1, this.rowsSeen.length * 2));
      longer.set(this.rowsSeen);
      this.rowsSeen = longer;
    }
    this.rowsSeen[row] = 1;
  }

  private addColumns(tag: string): void {
    const first = Number(attributeOf(tag, "min")) - 1;
    const last = Math.min(Number(attributeOf(tag, "max")), MAX_COLUMNS) - 1;
    if (!(first >= 0 && last >= first)) return;
    const width = Number(attributeOf(tag, "width"));
    this.columns.push({
      first,
      last,
      width: width > 0 ? width : undefined,
      hidden: isTrue(attributeOf(tag, "hidden")),
      style: Number(attributeOf(tag, "style") ?? 0) || 0,
    });
  }

  private addMerge(tag: string): void {
    const range = parseRange(attributeOf(tag, "ref") ?? "");
    if (range !== undefined) this.merges.push(range);
  }
}
