import type { Sheet } from "../grid/index.ts";
import type { FilledRows } from "./filled-rows.ts";
import { type Furniture, furnitureOf, isSpecial, isSubtotal, standsBelow } from "./furniture.ts";
import { type HeaderBlock, headerBlockAt, isNumberRow, repeatsHeader } from "./header-block.ts";
import { headerWord, isPlainHeaderWord } from "./header-words.ts";
import { type ListColumns, listColumns } from "./list-columns.ts";
import type { LayoutNoteKind, SheetNotes } from "./notes.ts";
import { type Heading, RecordRows } from "./record-rows.ts";
import { cellText, filled, placeOf, type Slot, shownText, slotsOf } from "./slots.ts";
import type { Subject } from "./subject.ts";
import { isUnitName } from "./unit-names.ts";

export interface ListBody {
  readonly rows: Int32Array;
  readonly starts: Int32Array;
  /** For each record the heading in force, as an index into the headings; −1 before the first. */
  readonly unitOf: Int32Array;
  readonly typeOf: Int32Array;
  readonly units: readonly Heading[];
  readonly types: readonly Heading[];
  /** Where another table begins: the row after the last that belongs to this one; or the row count of the sheet. */
  readonly end: number;
  /** How many of the sheet's hidden rows are records. */
  readonly hidden: number;
}

interface Remark {
  readonly kind: LayoutNoteKind;
  readonly cell: string;
  readonly text: string;
}

/** Reads the rows below a header one by one: which begin a record, which continue one, and which are neither. */
export class ListReader {
  readonly #sheet: Sheet;
  readonly #filled: FilledRows;
  readonly #header: HeaderBlock;
  readonly #notes: SheetNotes;
  readonly #columns: ListColumns;
  readonly #records = new RecordRows();
  readonly #titles: ReadonlySet<string>;
  /** What the header writes above the names. */
  readonly #headTexts: ReadonlySet<string>;
  /** Remarks on headings, until it is clear that they belong to this table and not to the next. */
  #pending: Remark[] = [];
  #afterNote = false;
  #hidden = 0;

  constructor(
    sheet: Sheet,
    rows: FilledRows,
    header: HeaderBlock,
    notes: SheetNotes,
    { titles, subject }: { readonly titles: readonly string[]; readonly subject: Subject },
  ) {
    this.#sheet = sheet;
    this.#filled = rows;
    this.#header = header;
    this.#notes = notes;
    this.#columns = listColumns(header, subject);
    this.#titles = new Set(titles.map((title) => title.replace(/\s+/gu, "")));
    this.#headTexts = new Set(
      Array.from({ length: header.lastTextRow - header.top + 1 }, (_, at) =>
        shownText(sheet, header.top + at, this.#columns.primary),
      ),
    );
  }

  /** Reads to the end of the sheet or to the next table. */
  read(): ListBody {
    let end = this.#sheet.rowCount;
    for (const row of this.#filled.from(this.#header.bottom + 1)) {
      if (this.#isPlainRecord(row)) this.#begin(row);
      else if (!this.#readOther(row)) {
        end = Math.max(this.#records.last, this.#header.bottom) + 1;
        this.#pending = [];
        break;
      }
    }
    this.#tellPending();
    return { ...this.#records.finish(), end, hidden: this.#hidden };
  }

  /** The ordinary row: a name, a number or code beside it, and no word that a heading, a sum or a header would have. */
  #isPlainRecord(row: number): boolean {
    const sheet = this.#sheet;
    const { primary, first, last, headed, lined } = this.#columns;
    const name = cellText(sheet, row, primary);
    if (name === "" || sheet.mergeAt(row, primary) !== undefined) return false;
    if (this.#headTexts.has(name)) return false;
    if (name.length < 16 && (isPlainHeaderWord(name) || isSpecial(name))) return false;
    if (name.length <= 3 && this.#isColumnNumbers(row)) return false;
    let others = 0;
    for (let column = first; column <= last && others < 2; column += 1) {
      if (column === primary) continue;
      const text = cellText(sheet, row, column);
      if (text === "") continue;
      if (others === 0 && text.length < 40 && isSpecial(text)) return false;
      others += 1;
    }
    if (others < Math.min(2, headed.size - 1)) return false;
    return lined.length === 0 || !this.#repeatsItem(row);
  }

  /** @returns false where another table begins */
  #readOther(row: number): boolean {
    const sheet = this.#sheet;
    const slots = filled(slotsOf(sheet, row));
    const first = slots[0];
    if (first === undefined) {
      // A row with nothing of its own still belongs to an item whose merged cells cover it.
      if (this.#isCovered(row)) this.#extend(row);
      return true;
    }
    const cell = sheet.address(first.row, first.column);
    if (repeatsHeader(sheet, row, this.#header)) {
      this.#notes.add("repeated-header", cell);
      this.#afterNote = false;
      return true;
    }
    if (this.#isColumnNumbers(row)) return true;
    if (headerWord(first.text) !== undefined || slots.length >= 3) {
      if (headerBlockAt(sheet, row, this.#header.bottom + 1) !== undefined) return false;
    }
    if (this.#isCovered(row)) {
      this.#extend(row);
      return true;
    }
    if (this.#readFurniture(row, slots)) return true;
    this.#afterNote = false;
    if (this.#columns.nameless || this.#beginsRecord(row, slots)) this.#begin(row);
    else if (this.#records.count > 0 && this.#belongsToRecord(row, slots)) this.#extend(row);
    else this.#notes.add("unread-rows", cell, first.text);
    return true;
  }

  /** The row of column numbers below a repeated header. */
  #isColumnNumbers(row: number): boolean {
    return this.#header.bottom > this.#header.lastTextRow && isNumberRow(this.#sheet, row);
  }

  #readFurniture(row: number, slots: readonly Slot[]): boolean {
    const { primary, ordinal } = this.#columns;
    const first = slots[0]!;
    const atName = slots.some((slot) => slot.column === primary && slot.endColumn === primary);
    const wide = slots.length === 1 && first.endColumn > first.column;
    // What stands below a list may begin behind the name's column, which an entry does not.
    const furniture = first.column <= primary || wide || standsBelow(slots) ? furnitureOf(slots) : undefined;
    if (furniture !== undefined && this.#takeFurniture(furniture, first, slots, atName)) return true;
    const sum = slots.find(({ text, endColumn }) => endColumn <= primary && isSubtotal(text));
    if (sum !== undefined) return this.#tell("subtotal-rows", sum);
    if (slots.length === 1 && this.#titles.has(first.text.replace(/\s+/gu, ""))) {
      return this.#tellLater("note-rows", first);
    }
    const second = slots[1];
    if (slots.length === 2 && second !== undefined && first.column === ordinal && second.endRow === row) {
      // "一 | 民生类", the words over the columns of the item: a heading, of what it does not matter.
      if (second.endColumn - second.column >= 2 && second.endColumn > primary) {
        return this.#tellLater("heading-rows", second);
      }
    }
    if (this.#afterNote && slots.length === 1) return this.#tellLater("note-rows", first);
    // Words across the row that are neither unit nor type, title nor note.
    const across =
      wide && first.endColumn - first.column >= 2 && first.endColumn > primary && first.endRow === row;
    return across && this.#tellLater("unread-rows", first);
  }

  /** @returns false where the row's words mislead and it is an entry all the same */
  #takeFurniture(furniture: Furniture, first: Slot, slots: readonly Slot[], atName: boolean): boolean {
    const heading = (text: string): Heading => ({ text, row: first.row, column: first.column });
    switch (furniture.kind) {
      case "subtotal":
        return this.#tell("subtotal-rows", first);
      case "example":
        return this.#tell("example-rows", first);
      case "note":
      case "sign-off":
      case "page-number":
        if (slots.length > 2 && atName && furniture.kind !== "sign-off") return false;
        this.#afterNote = furniture.kind === "note";
        return this.#tell("note-rows", first);
      case "unit-line":
        if (furniture.unit !== "") this.#records.units.push(heading(furniture.unit));
        return this.#tellLater("heading-rows", first);
      case "unit-heading":
        if (this.#columns.nameless || !this.#standsAlone(slots)) return false;
        this.#records.units.push(heading(furniture.unit));
        this.#afterNote = false;
        return this.#tellLater("heading-rows", first);
      case "type-heading":
        if (!this.#standsAlone(slots)) return false;
        this.#records.types.push(heading(furniture.type));
        this.#afterNote = false;
        return this.#tellLater("heading-rows", first);
      case "heading":
        return this.#standsAlone(slots) && this.#tellLater("heading-rows", first);
    }
  }

  #tell(kind: LayoutNoteKind, { row, column, text }: Slot): true {
    this.#notes.add(kind, this.#sheet.address(row, column), text);
    return true;
  }

  #tellLater(kind: LayoutNoteKind, { row, column, text }: Slot): true {
    this.#pending.push({ kind, cell: this.#sheet.address(row, column), text });
    return true;
  }

  #tellPending(): void {
    for (const { kind, cell, text } of this.#pending) this.#notes.add(kind, cell, text);
    this.#pending = [];
  }

  /** A heading has the row for itself; a unit's name in the name column beside other cells is an entry. */
  #standsAlone(slots: readonly Slot[]): boolean {
    if (slots.length > 2) return false;
    const first = slots[0]!;
    if (slots.length === 2 || first.endColumn > first.column) return true;
    // A lone cell in the name column: the name of a body is no item, but only where the item columns are empty.
    return first.column !== this.#columns.primary || isUnitName(first.text.replace(/[（(].*$/u, ""));
  }

  /** Whether the row lies under the name of the record above. A number or code of its own makes it another item. */
  #isCovered(row: number): boolean {
    if (this.#records.count === 0) return false;
    const { primary, ordinal, codes, itself } = this.#columns;
    const area = this.#sheet.mergeAt(row, primary);
    if (area === undefined || area.top === row || cellText(this.#sheet, area.top, area.left) === "")
      return false;
    if (codes.some((column) => this.#own(row, column))) return false;
    // A number alone counts the materials of the item; beside a field of its own it counts items of one name.
    return !this.#own(row, ordinal) || !itself.some((column) => column !== primary && this.#own(row, column));
  }

  /** Whether a value begins in this row of the column. */
  #own(row: number, column: number): boolean {
    if (column < 0) return false;
    const place = placeOf(this.#sheet, row, column);
    return place !== undefined && place.row === row && cellText(this.#sheet, row, place.column) !== "";
  }

  #beginsRecord(row: number, slots: readonly Slot[]): boolean {
    const { primary, ordinal, codes, main, itself, lined, first, last, headed } = this.#columns;
    const inTable = slots.filter((slot) => slot.column >= first && slot.column <= last);
    const [only] = inTable;
    if (only === undefined) return false;
    if (this.#own(row, primary)) {
      if (lined.length > 0 && this.#repeatsItem(row)) return false;
      return inTable.length >= 2 || only.endColumn === only.column || headed.size === 1;
    }
    if (this.#own(row, ordinal) && inTable.length >= 2)
      return isOrdinalValue(cellText(this.#sheet, row, ordinal));
    if ([...codes, main].some((column) => this.#own(row, column))) return true;
    // No name, no number, no code: an item only if it looks like the items above it.
    const own = itself.filter((column) => this.#own(row, column)).length;
    return own >= 3 && own * 3 >= itself.length * 2;
  }

  /** A row without a name of its own below an item: more of its materials, steps or of a long text. */
  #belongsToRecord(row: number, slots: readonly Slot[]): boolean {
    if (this.#own(row, this.#columns.primary) && !this.#repeatsItem(row)) return false;
    if (!slots.some((slot) => this.#columns.headed.has(slot.column))) return false;
    const [first, second] = slots;
    // A lone number, or lone words across columns, continue nothing.
    const foreign = first!.column === this.#columns.ordinal || first!.endColumn > first!.column + 1;
    return second !== undefined || !foreign;
  }

  /** Whether a row only repeats the item above, with another material or step: one line more of that item. */
  #repeatsItem(row: number): boolean {
    if (this.#records.count === 0) return false;
    const { primary, lined, itself } = this.#columns;
    const sheet = this.#sheet;
    const { start, last } = this.#records;
    if (cellText(sheet, row, primary) !== cellText(sheet, start, primary)) return false;
    const different = lined.some((column) => {
      const text = cellText(sheet, row, column);
      return text !== "" && text !== cellText(sheet, last, column);
    });
    return (
      different &&
      itself.every((column) => {
        const text = cellText(sheet, row, column);
        return text === "" || text === cellText(sheet, start, column);
      })
    );
  }

  #begin(row: number): void {
    this.#records.begin(row);
    this.#take(row);
  }

  #extend(row: number): void {
    if (this.#records.count === 0) return;
    if (this.#own(row, this.#columns.primary)) {
      this.#notes.add("joined-rows", this.#sheet.address(row, this.#columns.primary));
    }
    this.#records.extend(row);
    this.#take(row);
  }

  #take(row: number): void {
    this.#afterNote = false;
    this.#tellPending();
    if (this.#sheet.hiddenRows.length > 0 && this.#sheet.isRowHidden(row)) this.#hidden += 1;
  }
}

const isOrdinalValue = (text: string): boolean =>
  /^[（(]?(?:\d{1,6}(?:[.\-—]\d{1,4})*|[一二三四五六七八九十百]{1,5}|[A-Za-z]?\d{1,6})[）)]?[、.．]?$/u.test(
    text,
  );
