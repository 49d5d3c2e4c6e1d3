import type { Sheet } from "../grid/index.ts";
import type { FilledRows } from "./filled-rows.ts";
import { furnitureOf, isSpecial, isSubtotal } from "./furniture.ts";
import { type HeaderBlock, headerBlockAt, isNumberRow, repeatsHeader } from "./header-block.ts";
import { headerWord, isPlainHeaderWord, rowKindOf } from "./header-words.ts";
import { IntList } from "./int-list.ts";
import type { SheetNotes } from "./notes.ts";
import { cellText, filled, placeOf, type Slot, shownText, slotsOf } from "./slots.ts";
import type { Subject } from "./subject.ts";
import { isUnitName } from "./unit-names.ts";

/** A heading that holds for the records below it until the next of its kind. */
export interface Heading {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

export interface ListBody {
  readonly rows: Int32Array;
  readonly starts: Int32Array;
  /** For each record the heading in force, as an index into the headings; −1 before the first. */
  readonly unitOf: Int32Array;
  readonly typeOf: Int32Array;
  readonly units: readonly Heading[];
  readonly types: readonly Heading[];
  /** The row at which another table begins, or the row count of the sheet. */
  readonly end: number;
  /** How many of the sheet's hidden rows are records. */
  readonly hidden: number;
}

const codeElements = new Set([
  "implementationCode",
  "handlingItemCode",
  "localImplementationCode",
  "basicCode",
]);
const nameElements = new Set([
  "name",
  "roster.name",
  "materials.name",
  "steps.name",
  "fees.name",
  "specialProcedures.name",
  "questions.question",
]);

/** Reads the rows below a header one by one: which begin a record, which continue one, and which are neither. */
export class ListReader {
  readonly #sheet: Sheet;
  readonly #filled: FilledRows;
  readonly #header: HeaderBlock;
  readonly #notes: SheetNotes;
  readonly #first: number;
  readonly #last: number;
  /** The column whose filled cell begins a record. */
  readonly #primary: number;
  readonly #ordinal: number;
  readonly #codes: readonly number[];
  readonly #main: number;
  /** Columns of materials, steps and the like, and those of the item itself. */
  readonly #lined: readonly number[];
  readonly #itself: readonly number[];
  readonly #rows = new IntList();
  readonly #starts = new IntList();
  readonly #unitOf = new IntList();
  readonly #typeOf = new IntList();
  readonly #units: Heading[] = [];
  readonly #types: Heading[] = [];
  readonly #titles: ReadonlySet<string>;
  readonly #headed: ReadonlySet<number>;
  /** What the header writes above the names. */
  readonly #headTexts: ReadonlySet<string>;
  #afterNote = false;
  #hidden = 0;

  constructor(
    sheet: Sheet,
    rows: FilledRows,
    header: HeaderBlock,
    notes: SheetNotes,
    titles: readonly string[],
    subject: Subject = "implementation",
  ) {
    this.#sheet = sheet;
    this.#filled = rows;
    this.#header = header;
    this.#notes = notes;
    this.#titles = new Set(titles.map((title) => title.replace(/\s+/gu, "")));
    const headed = header.columns.filter((column) => column.path.length > 0);
    this.#headed = new Set(headed.map(({ column }) => column));
    this.#first = headed[0]?.column ?? 0;
    this.#last = headed[headed.length - 1]?.column ?? Math.max(0, sheet.columnCount - 1);
    this.#primary = primaryColumn(header, subject);
    this.#headTexts = new Set(
      Array.from({ length: header.lastTextRow - header.top + 1 }, (_, at) =>
        shownText(sheet, header.top + at, this.#primary),
      ),
    );
    // A number to the right of the name counts materials or steps, not items.
    this.#ordinal =
      headed.find(({ ordinal, column, path }) => ordinal && path.length === 1 && column < this.#primary)
        ?.column ?? -1;
    this.#codes = headed
      .filter(({ elements, column }) => column !== this.#primary && codeElements.has(elements[0] ?? ""))
      .map(({ column }) => column);
    this.#main = headed.find(({ elements }) => elements[0] === "mainItemName")?.column ?? -1;
    // In a table of materials each row is a record of its own, whatever it repeats.
    const lined = headed.filter(
      ({ elements }) =>
        !isRowSubject(subject) && elements[0] !== undefined && rowKindOf(elements[0]) !== undefined,
    );
    this.#lined = lined.map(({ column }) => column);
    this.#itself = headed
      .filter((column) => !lined.includes(column) && !column.ordinal)
      .map(({ column }) => column);
  }

  /** Reads to the end of the sheet or to the next table. */
  read(): ListBody {
    let end = this.#sheet.rowCount;
    for (const row of this.#filled.from(this.#header.bottom + 1)) {
      if (this.#isPlainRecord(row)) {
        this.#begin(row);
        continue;
      }
      if (!this.#readOther(row)) {
        end = row;
        break;
      }
    }
    return {
      rows: this.#rows.finish(),
      starts: this.#starts.finish(),
      unitOf: this.#unitOf.finish(),
      typeOf: this.#typeOf.finish(),
      units: this.#units,
      types: this.#types,
      end,
      hidden: this.#hidden,
    };
  }

  /** The ordinary row: a name, a number or code beside it, and no word that a heading, a sum or a header would have. */
  #isPlainRecord(row: number): boolean {
    const sheet = this.#sheet;
    const name = cellText(sheet, row, this.#primary);
    if (name === "" || sheet.mergeAt(row, this.#primary) !== undefined) return false;
    if (this.#headTexts.has(name)) return false;
    if (name.length < 16 && (isPlainHeaderWord(name) || isSpecial(name))) return false;
    if (name.length <= 3 && this.#isRepeatPart(row)) return false;
    let others = 0;
    for (let column = this.#first; column <= this.#last; column += 1) {
      if (column === this.#primary) continue;
      const text = cellText(sheet, row, column);
      if (text === "") continue;
      if (others === 0 && text.length < 40 && isSpecial(text)) return false;
      others += 1;
      if (others >= 2) break;
    }
    if (others < Math.min(2, this.#headed.size - 1)) return false;
    return this.#lined.length === 0 || !this.#continuesItem(row);
  }

  /** A table without names: each row that says something is a record, for there is nothing to continue by. */
  get #nameless(): boolean {
    return this.#header.columns[this.#primary]?.elements[0] === undefined;
  }

  /** @returns false where another table begins */
  #readOther(row: number): boolean {
    const sheet = this.#sheet;
    const slots = filled(slotsOf(sheet, row));
    if (slots.length === 0) {
      this.#extendOver(row);
      return true;
    }
    const first = slots[0]!;
    const cell = () => sheet.address(first.row, first.column);
    if (repeatsHeader(sheet, row, this.#header)) {
      this.#notes.add("repeated-header", cell());
      this.#afterNote = false;
      return true;
    }
    if (headerWord(first.text) !== undefined || slots.length >= 3) {
      const other = headerBlockAt(sheet, row, this.#header.bottom + 1);
      if (other !== undefined && !this.#isRepeatPart(row)) return false;
    }
    if (this.#isRepeatPart(row)) return true;
    if (this.#continues(row)) {
      this.#extend(row);
      return true;
    }
    if (this.#readFurniture(row, slots)) return true;
    this.#afterNote = false;
    if (this.#nameless) this.#begin(row);
    else if (this.#beginsRecord(row, slots)) this.#begin(row);
    else if (this.#starts.length > 0 && this.#belongsToRecord(row, slots)) this.#extend(row);
    else this.#notes.add("unread-rows", cell(), first.text);
    return true;
  }

  /** The row of column numbers below a repeated header. */
  #isRepeatPart(row: number): boolean {
    return this.#header.bottom > this.#header.lastTextRow && isNumberRow(this.#sheet, row);
  }

  #readFurniture(row: number, slots: readonly Slot[]): boolean {
    const first = slots[0]!;
    const cell = this.#sheet.address(first.row, first.column);
    const atName = slots.some((slot) => slot.column === this.#primary && slot.endColumn === this.#primary);
    const wide = slots.length === 1 && first.endColumn > first.column;
    const furniture = first.column <= this.#primary || wide ? furnitureOf(slots) : undefined;
    if (furniture !== undefined) {
      // "小计" and the like may stand in any of the first columns; a heading stands alone.
      switch (furniture.kind) {
        case "subtotal":
          this.#notes.add("subtotal-rows", cell, first.text);
          return true;
        case "example":
          this.#notes.add("example-rows", cell, first.text);
          return true;
        case "note":
        case "sign-off":
        case "page-number":
          if (slots.length > 2 && atName && furniture.kind !== "sign-off") return false;
          this.#notes.add("note-rows", cell, first.text);
          this.#afterNote = furniture.kind === "note";
          return true;
        case "unit-line":
          if (furniture.unit !== "") this.#units.push({ text: furniture.unit, row, column: first.column });
          this.#notes.add("heading-rows", cell, first.text);
          return true;
        case "unit-heading":
          if (this.#nameless || !this.#standsAlone(slots)) break;
          this.#units.push({ text: furniture.unit, row, column: first.column });
          this.#notes.add("heading-rows", cell, first.text);
          this.#afterNote = false;
          return true;
        case "type-heading":
          if (!this.#standsAlone(slots)) break;
          this.#types.push({ text: furniture.type, row, column: first.column });
          this.#notes.add("heading-rows", cell, first.text);
          this.#afterNote = false;
          return true;
        case "heading":
          if (!this.#standsAlone(slots)) break;
          this.#notes.add("heading-rows", cell, first.text);
          return true;
      }
    }
    if (slots.some((slot) => slot.endColumn < this.#primary + 1 && isSubtotal(slot.text) && !atName)) {
      this.#notes.add("subtotal-rows", cell, slots.find((slot) => isSubtotal(slot.text))!.text);
      return true;
    }
    if (atName && isSubtotal(cellText(this.#sheet, row, this.#primary))) {
      this.#notes.add("subtotal-rows", cell, cellText(this.#sheet, row, this.#primary));
      return true;
    }
    if (slots.length === 1 && this.#titles.has(first.text.replace(/\s+/gu, ""))) {
      this.#notes.add("note-rows", cell, first.text);
      return true;
    }
    const second = slots[1];
    if (
      slots.length === 2 &&
      second !== undefined &&
      first.column === this.#ordinal &&
      second.endRow === row
    ) {
      // "一 | 民生类", the words over the columns of the item: a heading, of what it does not matter.
      if (second.endColumn - second.column >= 2 && second.endColumn > this.#primary) {
        this.#notes.add("heading-rows", cell, second.text);
        return true;
      }
    }
    if (this.#afterNote && slots.length === 1) {
      this.#notes.add("note-rows", cell, first.text);
      return true;
    }
    if (
      wide &&
      first.endColumn - first.column >= 2 &&
      first.endColumn > this.#primary &&
      first.endRow === row
    ) {
      this.#notes.add("unread-rows", cell, first.text);
      return true;
    }
    return false;
  }

  /** A heading has the row for itself; a unit's name in the name column beside other cells is an entry. */
  #standsAlone(slots: readonly Slot[]): boolean {
    if (slots.length > 2) return false;
    const first = slots[0]!;
    if (slots.length === 2) return true;
    if (first.endColumn > first.column) return true;
    // A lone cell in the name column: the name of a body is no item, but only where the item columns are empty.
    return first.column !== this.#primary || isUnitName(first.text.replace(/[（(].*$/u, ""));
  }

  /** Whether the row lies under a merged area that began in the record above. */
  #continues(row: number): boolean {
    if (this.#starts.length === 0) return false;
    const area = this.#sheet.mergeAt(row, this.#primary);
    if (area === undefined || area.top === row) return false;
    if (cellText(this.#sheet, area.top, area.left) === "") return false;
    return !this.#own(row, this.#ordinal) && !this.#codes.some((column) => this.#own(row, column));
  }

  #own(row: number, column: number): boolean {
    if (column < 0) return false;
    const place = placeOf(this.#sheet, row, column);
    return place !== undefined && place.row === row && cellText(this.#sheet, row, place.column) !== "";
  }

  #beginsRecord(row: number, slots: readonly Slot[]): boolean {
    const inTable = slots.filter((slot) => slot.column >= this.#first && slot.column <= this.#last);
    if (inTable.length === 0) return false;
    if (this.#own(row, this.#primary)) {
      if (this.#lined.length > 0 && this.#continuesItem(row)) return false;
      return inTable.length >= 2 || inTable[0]!.endColumn === inTable[0]!.column || this.#headed.size === 1;
    }
    if (this.#own(row, this.#ordinal) && inTable.length >= 2) {
      return isOrdinalValue(cellText(this.#sheet, row, this.#ordinal));
    }
    if ([...this.#codes, this.#main].some((column) => this.#own(row, column))) return true;
    // No name, no number, no code: an item only if it looks like the items above it.
    const itself = this.#itself.filter((column) => this.#own(row, column)).length;
    return itself >= 3 && itself * 3 >= this.#itself.length * 2;
  }

  /** A row without a name of its own below an item: more of its materials, steps or of a long text. */
  #belongsToRecord(row: number, slots: readonly Slot[]): boolean {
    if (this.#own(row, this.#primary) && !this.#continuesItem(row)) return false;
    return (
      slots.some((slot) => this.#headed.has(slot.column)) &&
      !(slots.length === 1 && this.#isForeign(slots[0]!))
    );
  }

  /** A lone cell in a column that holds one short value for each item: not the continuation of a text. */
  #isForeign(slot: Slot): boolean {
    return slot.column === this.#ordinal || slot.endColumn > slot.column + 1;
  }

  /** Whether a row only repeats the item above, with another material or step: one line more of that item. */
  #continuesItem(row: number): boolean {
    const count = this.#starts.length;
    if (count === 0) return false;
    const start = this.#rows.at(this.#starts.at(count - 1));
    const sheet = this.#sheet;
    if (cellText(sheet, row, this.#primary) !== cellText(sheet, start, this.#primary)) return false;
    if (!this.#lined.some((column) => cellText(sheet, row, column) !== "")) return false;
    let different = false;
    for (const column of this.#lined) {
      if (cellText(sheet, row, column) !== cellText(sheet, this.#rows.at(this.#rows.length - 1), column))
        different = true;
    }
    return (
      different &&
      this.#itself.every((column) => {
        const text = cellText(sheet, row, column);
        return text === "" || text === cellText(sheet, start, column);
      })
    );
  }

  #begin(row: number): void {
    this.#starts.push(this.#rows.length);
    this.#unitOf.push(this.#units.length - 1);
    this.#typeOf.push(this.#types.length - 1);
    this.#push(row);
    this.#afterNote = false;
  }

  #extend(row: number): void {
    if (this.#starts.length === 0) return;
    if (this.#own(row, this.#primary)) {
      this.#notes.add("joined-rows", this.#sheet.address(row, this.#primary));
    }
    this.#push(row);
  }

  /** A row with nothing of its own still belongs to an item whose merged cells cover it. */
  #extendOver(row: number): void {
    if (this.#continues(row)) this.#push(row);
  }

  #push(row: number): void {
    this.#rows.push(row);
    if (this.#sheet.hiddenRows.length > 0 && this.#sheet.isRowHidden(row)) this.#hidden += 1;
  }
}

const isRowSubject = (subject: Subject): boolean =>
  subject !== "implementation" && subject !== "directory" && subject !== "roster" && subject !== "unknown";

const isOrdinalValue = (text: string): boolean =>
  /^[（(]?(?:\d{1,6}(?:[.\-—]\d{1,4})*|[一二三四五六七八九十百]{1,5}|[A-Za-z]?\d{1,6})[）)]?[、.．]?$/u.test(
    text,
  );

/** The column of the names; without one that of the codes, else the first with a header that is no number. */
export function primaryColumn(header: HeaderBlock, subject: Subject): number {
  const headed = header.columns.filter((column) => column.path.length > 0);
  if (isRowSubject(subject)) {
    const own = headed.find(({ elements }) =>
      nameElements.has(elements.find((each) => each.startsWith(`${subject}.`)) ?? ""),
    );
    if (own !== undefined) return own.column;
  }
  const named = headed.filter(({ elements }) => nameElements.has(elements[0] ?? ""));
  const exact = named.find(
    ({ elements, path }) => elements[0] === "name" && /事项名称|^name$/u.test(path.at(-1) ?? ""),
  );
  const item = exact ?? named.find(({ elements }) => elements[0] === "name") ?? named[0];
  const coded = headed.find(({ elements }) => codeElements.has(elements[0] ?? ""));
  return (item ?? coded ?? headed.find(({ ordinal }) => !ordinal) ?? headed[0])?.column ?? 0;
}
