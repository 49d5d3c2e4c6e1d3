import type { Sheet } from "../grid/index.ts";
import type { FilledRows } from "./filled-rows.ts";
import { furnitureOf, unitLineOf } from "./furniture.ts";
import { type HeaderBlock, headerBlockAt, headerText } from "./header-block.ts";
import { bareHeader, headerWord, isOrdinal, rowKindOf, rowKindsOf } from "./header-words.ts";
import type { SheetNotes } from "./notes.ts";
import { cellText, filled, type Slot, slotsOf } from "./slots.ts";
import { isUnitName } from "./unit-names.ts";

/** One value of a form and the cell in which it stands (or would stand, where it is blank). */
export interface FormValue {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** The sheet, where it is not the form's own. */
  readonly sheet?: Sheet;
}

/** One vertical form: label by label its values, several where the form lists materials or steps. */
export interface Form {
  readonly fields: ReadonlyMap<string, readonly FormValue[]>;
  readonly firstRow: number;
  readonly lastRow: number;
  /** How many of its labels are known as elements of an item. */
  readonly known: number;
  readonly named: boolean;
}

interface Draft {
  readonly fields: Map<string, FormValue[]>;
  readonly firstRow: number;
  lastRow: number;
  known: number;
  named: boolean;
}

/** A label merged over several rows that names what stands to its right ("办结时限": 法定 …, 承诺 …). */
interface Group {
  readonly path: readonly string[];
  readonly endRow: number;
  readonly endColumn: number;
}

const longestLabel = 24;
const unitField = "填报单位";

/** A label as a header: no colon, no number, no line breaks. */
const labelText = (text: string): string =>
  headerText(text)
    .replace(/[：:]$/u, "")
    .trim();

const isStrong = (text: string): boolean => {
  const word = headerWord(text);
  return word !== undefined && !word.weak;
};

/** "20 | 工作日": the unit in a box of its own behind a bare number. */
const isUnit = (text: string): boolean =>
  /^[（(]?(?:个?(?:工作日|自然日|月|小时)|日|天|周|年|分钟|次|元|份)[）)]?$/u.test(text);

/** Whether a label names an element of the item itself, not of its materials or steps. */
const isItemLabel = (text: string): boolean => {
  const first = headerWord(text)?.elements[0];
  return first !== undefined && !first.includes(".") && !first.startsWith("roster");
};

const isNameLabel = (text: string): boolean => headerWord(text)?.elements[0] === "name";

/** A label and its value in one box: "事项名称：最低生活保障". */
function inlinePair(text: string): { label: string; value: string } | undefined {
  const at = /^([^：:\n]{2,16})[：:]\s*([\s\S]+)$/u.exec(text);
  if (at === null || !isStrong(at[1]!)) return undefined;
  return { label: at[1]!, value: at[2]!.trim() };
}

/**
 * Reads vertical forms: labels with their values to the right or below, several pairs in a row, groups of labels, and
 * tables of materials or steps inside. A form ends where the next one names its item.
 */
export class FormReader {
  readonly #sheet: Sheet;
  readonly #rows: FilledRows;
  readonly #notes: SheetNotes;
  readonly #forms: Form[] = [];
  readonly #taken = new Set<number>();
  #draft: Draft | undefined;
  #groups: Group[] = [];
  #section: { text: string; row: number } | undefined;
  #pendingUnit: FormValue | undefined;

  constructor(sheet: Sheet, rows: FilledRows, notes: SheetNotes) {
    this.#sheet = sheet;
    this.#rows = rows;
    this.#notes = notes;
  }

  /** Reads the rows from `first` to `last`, both included. */
  read(first: number, last: number): Form[] {
    let read = first - 1;
    for (const row of this.#rows.from(first, last + 1)) if (row > read) read = this.#readRow(row, last);
    this.#close();
    return this.#forms;
  }

  /** @returns the last row that was read */
  #readRow(row: number, last: number): number {
    this.#groups = this.#groups.filter((group) => group.endRow >= row);
    const all = slotsOf(this.#sheet, row).filter((slot) => !this.#taken.has(key(slot)));
    const slots = filled(all);
    if (slots.length === 0) return row;
    if (this.#readAround(row, slots)) return row;
    const table = this.#innerTableAt(row);
    if (table !== undefined) return this.#readTable(table.header, table.parent, table.last ?? last, last);
    if (all.length === 1 && this.#readSection(slots[0]!, last)) return row;
    this.#readPairs(all);
    return row;
  }

  /** Titles, unit lines, notes and signatures. */
  #readAround(row: number, slots: readonly Slot[]): boolean {
    const first = slots[0]!;
    const cell = this.#sheet.address(first.row, first.column);
    const unitBox = slots.find((slot) => /[：:]/u.test(slot.text) && unitLineOf([slot]) !== undefined);
    if (unitBox !== undefined && !slots.some((slot) => slot !== unitBox && isStrong(slot.text))) {
      const unit = unitLineOf(slots);
      if (unit !== undefined && unit !== "") {
        const value = { text: unit, row: unitBox.row, column: unitBox.column };
        if (this.#draft === undefined || this.#draft.fields.has(unitField)) this.#pendingUnit = value;
        else this.#put([unitField], value);
      }
      return true;
    }
    const kind = furnitureOf(slots)?.kind;
    const pairs = slots.length > 1 && (isStrong(first.text) || inlinePair(first.text) !== undefined);
    if (pairs) return false;
    if (kind === "note" || kind === "sign-off" || kind === "page-number" || kind === "example") {
      if (kind === "note" && isStrong(first.text)) return false;
      this.#notes.add("note-rows", cell, first.text);
      return true;
    }
    // A heading of the whole form: wide, and no label.
    const wide = slots.length === 1 && first.column === 0 && headerWord(first.text) === undefined;
    if (wide && this.#groups.length === 0 && inlinePair(first.text) === undefined) {
      if (this.#draft === undefined || first.text.length <= 40) {
        this.#section = { text: labelText(first.text), row };
        return true;
      }
    }
    return false;
  }

  /** The head of a table of materials or steps, or of labels with their values below. */
  #innerTableAt(row: number): { header: HeaderBlock; parent: string | undefined; last?: number } | undefined {
    const grouped = this.#groupedTableAt(row);
    if (grouped !== undefined) return grouped;
    const group = this.#groups.at(-1);
    const header = headerBlockAt(this.#sheet, row, row);
    if (header === undefined) return undefined;
    const labels = header.columns.filter((column) => column.path.length > 0);
    if (labels.length < 2) return undefined;
    const first = labels[0]!;
    if (group !== undefined && first.column <= group.endColumn) return undefined;
    const section = this.#section?.text;
    const parent =
      group?.path.at(-1) ?? (section !== undefined && rowKindsOf(section).length > 0 ? section : undefined);
    return group === undefined ? { header, parent } : { header, parent, last: group.endRow };
  }

  /** A table beside the label that is merged over all its rows: "申请材料 | 序号 | 材料名称 | 份数". */
  #groupedTableAt(row: number): { header: HeaderBlock; parent: string; last: number } | undefined {
    const slots = filled(slotsOf(this.#sheet, row));
    const group = slots[0];
    if (group === undefined || group.endRow === group.row || slots.length < 3) return undefined;
    const rest = slots.slice(1);
    const known = rest.map((slot) => headerWord(slot.text) !== undefined);
    // "办结时限 | 法定 | 20 | 承诺 | 10" has a value beside the first label; the head of a table another label.
    if (!known[0] || !known[1] || known.filter(Boolean).length * 5 < rest.length * 3) return undefined;
    if (rest.some((slot) => slot.endRow >= group.endRow)) return undefined;
    const columns = Array.from({ length: this.#sheet.columnCount }, (_, column) => {
      const slot = rest.find((box) => box.column === column);
      const path = slot === undefined ? [] : [headerText(slot.text)];
      return { column, path, elements: [], ordinal: isOrdinal(path[0]) };
    });
    return {
      header: { top: row, bottom: row, lastTextRow: row, columns },
      parent: labelText(group.text),
      last: group.endRow,
    };
  }

  /** Reads the rows below an inner header. @returns the last row that was read */
  #readTable(header: HeaderBlock, parent: string | undefined, end: number, last: number): number {
    const sheet = this.#sheet;
    const columns = header.columns.filter((column) => column.path.length > 0);
    const ofItem =
      parent === undefined && columns.every(({ ordinal, elements }) => ordinal || isOwn(elements[0]));
    if (ofItem && columns.some(({ elements }) => elements[0] === "name")) this.#startOver(header.top);
    const firstColumn = columns[0]!.column;
    const lines: FormValue[][] = [];
    let read = header.bottom;
    for (const row of this.#rows.from(header.bottom + 1, Math.min(end, last) + 1)) {
      const slots = filled(slotsOf(sheet, row)).filter((slot) => slot.column >= firstColumn || end === last);
      if (slots.length === 0) continue;
      if (end === last && this.#endsTable(row, slots, firstColumn)) break;
      const line = columns.map(({ column }) => {
        const area = sheet.mergeAt(row, column);
        const at = area === undefined ? { row, column } : { row: area.top, column: area.left };
        const inside = area === undefined || area.left === column;
        return { text: inside ? cellText(sheet, at.row, at.column) : "", row: at.row, column: at.column };
      });
      read = row;
      const says = line.some((value, at) => value.text !== "" && !columns[at]!.ordinal);
      if (says) lines.push(line);
      if (ofItem) break;
    }
    for (const [at, column] of columns.entries()) {
      if (column.ordinal && parent !== undefined) continue;
      const path = [...(parent === undefined ? [] : [parent]), ...column.path.map(labelText)];
      const values = lines.map((line) => line[at]!);
      this.#putAll(
        path,
        values.length > 0 ? values : [{ text: "", row: header.bottom + 1, column: column.column }],
      );
    }
    return end < last ? Math.max(read, end) : read;
  }

  /** Whether the fields of the form go on below an inner table. */
  #endsTable(row: number, slots: readonly Slot[], firstColumn: number): boolean {
    const first = slots[0]!;
    if (first.column < firstColumn) return true;
    const kind = furnitureOf(slots)?.kind;
    if (kind === "note" || kind === "sign-off" || kind === "unit-line") return true;
    if (slots.length === 1 && (first.endColumn > first.column + 1 || isStrong(first.text))) return true;
    if (headerBlockAt(this.#sheet, row, row) !== undefined) return true;
    return isStrong(first.text) && first.column === firstColumn;
  }

  /** A lone box: the heading of a part ("申请材料"), or a label with its value in the row below. */
  #readSection(slot: Slot, last: number): boolean {
    const inline = inlinePair(slot.text);
    if (inline !== undefined) return false;
    if (!isStrong(slot.text) || slot.endColumn === slot.column) {
      if (slot.endColumn > slot.column && headerWord(slot.text) === undefined && slot.text.length <= 40) {
        this.#section = { text: labelText(slot.text), row: slot.row };
        return true;
      }
      return false;
    }
    this.#section = { text: labelText(slot.text), row: slot.row };
    const below = slot.endRow + 1;
    if (below > last) return true;
    const next = slotsOf(this.#sheet, below);
    const only = next[0];
    if (
      next.length === 1 &&
      only !== undefined &&
      only.column === slot.column &&
      only.endColumn === slot.endColumn
    ) {
      if (headerWord(only.text) === undefined && inlinePair(only.text) === undefined) {
        this.#label(slot.text, [], slot.row);
        this.#put([labelText(slot.text)], only);
        this.#taken.add(key(only));
      }
    }
    return true;
  }

  #readPairs(slots: readonly Slot[]): void {
    let at = 0;
    let inRow: readonly string[] = [];
    while (at < slots.length) {
      const slot = slots[at]!;
      const next = slots[at + 1];
      if (slot.text === "") {
        at += 1;
        continue;
      }
      const inline = inlinePair(slot.text);
      if (inline !== undefined && !(isStrong(slot.text) && next !== undefined)) {
        this.#label(inline.label, inRow, slot.row);
        this.#put([...this.#parents(slot), ...inRow, labelText(inline.label)], {
          ...slot,
          text: inline.value,
        });
        at += 1;
        continue;
      }
      const group = this.#groupAt(slot, next);
      if (group === "labels") {
        this.#groups.push({
          path: [...this.#parents(slot), labelText(slot.text)],
          endRow: slot.endRow,
          endColumn: slot.endColumn,
        });
        at += 1;
        continue;
      }
      if (group === "lines") {
        this.#label(slot.text, inRow, slot.row);
        this.#putAll([...this.#parents(slot), labelText(slot.text)], this.#linesBeside(slot));
        at += 2;
        continue;
      }
      if (slot.text.length > longestLabel && !isStrong(slot.text)) {
        this.#stray(slot);
        at += 1;
        continue;
      }
      if (next === undefined) {
        if (isStrong(slot.text)) {
          this.#label(slot.text, inRow, slot.row);
          this.#put([...this.#parents(slot), ...inRow, labelText(slot.text)], blankBeside(slot));
        } else this.#stray(slot);
        at += 1;
        continue;
      }
      const adjacent = next.column === slot.endColumn + 1;
      const after = slots[at + 2];
      if (headerWord(next.text) !== undefined && after !== undefined && isStrong(slot.text)) {
        // Label beside label: with an odd number of boxes left the first names the others ("办结时限 | 法定 | 20").
        if ((slots.length - at) % 2 === 1 && adjacent && headerWord(after.text) === undefined) {
          inRow = [labelText(slot.text)];
          at += 1;
          continue;
        }
      }
      if (!adjacent && (isStrong(next.text) || next.text === "")) {
        this.#label(slot.text, inRow, slot.row);
        this.#put([...this.#parents(slot), ...inRow, labelText(slot.text)], blankBeside(slot));
        at += 1;
        continue;
      }
      const path = [...this.#parents(slot), ...inRow, labelText(slot.text)];
      this.#label(slot.text, inRow, slot.row);
      this.#put(path, next);
      at += 2;
      if (after !== undefined && isUnit(after.text) && /^[\d.]+$/u.test(next.text)) {
        this.#put([...path, "单位"], after);
        at += 1;
      }
    }
  }

  /** What a box merged over several rows does: name the labels beside it, or hold several lines of values. */
  #groupAt(slot: Slot, next: Slot | undefined): "labels" | "lines" | undefined {
    if (slot.endRow === slot.row || next === undefined || next.endRow >= slot.endRow) return undefined;
    if (next.column !== slot.endColumn + 1) return undefined;
    let labels = 0;
    let rows = 0;
    const words = new Set<string>();
    // The first rows tell: a group of hundreds of labels there is not.
    for (let row = slot.row; row <= Math.min(slot.endRow, slot.row + 60); row += 1) {
      const boxes = slotsOf(this.#sheet, row).filter((box) => box.column > slot.endColumn);
      const first = boxes[0];
      if (first === undefined || first.column !== slot.endColumn + 1 || first.text === "") continue;
      rows += 1;
      words.add(first.text);
      const beside = boxes[1];
      const short = first.text.length <= 12 && !/^[\d.、\s]+$/u.test(first.text);
      if (headerWord(first.text) !== undefined && beside !== undefined) labels += 1;
      else if (short && beside !== undefined && beside.column === first.endColumn + 1) labels += 0.5;
    }
    if (rows < 1) return undefined;
    return labels * 2 >= rows && words.size === rows ? "labels" : "lines";
  }

  /** The values in the rows beside a label that is merged over them. */
  #linesBeside(slot: Slot): FormValue[] {
    const values: FormValue[] = [];
    for (const row of this.#rows.from(slot.row, slot.endRow + 1)) {
      const boxes = filled(slotsOf(this.#sheet, row)).filter((box) => box.column > slot.endColumn);
      const first = boxes.find((box) => !/^[\d.、（()）\s]+$/u.test(box.text)) ?? boxes[0];
      if (first === undefined || (boxes.indexOf(first) > 1 && isStrong(boxes[0]!.text))) continue;
      values.push(first);
      for (const box of boxes.slice(0, boxes.indexOf(first) + 1)) this.#taken.add(key(box));
    }
    return values;
  }

  #parents(slot: Slot): readonly string[] {
    return (
      this.#groups.find((group) => slot.row <= group.endRow && slot.column > group.endColumn)?.path ?? []
    );
  }

  /** Takes note of a label: the name of an item begins the next form. */
  #label(text: string, above: readonly string[], row: number): void {
    if (isNameLabel(text) && above.length === 0 && this.#groups.length === 0) this.#startOver(row);
    this.#open(row);
    if (isItemLabel(text)) this.#draft!.known += 1;
  }

  #startOver(row: number): void {
    if (this.#draft?.named === true) this.#close();
    this.#open(row);
    this.#draft!.named = true;
  }

  #open(row: number): void {
    if (this.#draft === undefined) {
      this.#draft = { fields: new Map(), firstRow: row, lastRow: row, known: 0, named: false };
      if (this.#pendingUnit !== undefined) {
        this.#draft.fields.set(unitField, [this.#pendingUnit]);
        this.#pendingUnit = undefined;
      }
    }
    this.#draft.lastRow = Math.max(this.#draft.lastRow, row);
  }

  #close(): void {
    if (this.#draft !== undefined && this.#draft.fields.size > 0) this.#forms.push(this.#draft);
    this.#draft = undefined;
    this.#section = undefined;
    this.#groups = [];
  }

  #put(path: readonly string[], value: FormValue): void {
    this.#putAll(path, [value]);
  }

  #putAll(path: readonly string[], values: readonly FormValue[]): void {
    const kept = values.map(({ text, row, column }) => ({ text, row, column }));
    const first = kept[0];
    if (first === undefined) return;
    this.#open(first.row);
    const draft = this.#draft!;
    for (const value of kept) draft.lastRow = Math.max(draft.lastRow, value.row);
    if (path.some((part) => rowKindOf(headerWord(part)?.elements[0] ?? "remark") !== undefined))
      draft.known += 1;
    let header = dedupe(path).join("/");
    if (draft.fields.has(header)) {
      const section = this.#section === undefined ? undefined : `${this.#section.text}/${header}`;
      header = section !== undefined && !draft.fields.has(section) ? section : header;
      for (let copy = 2; draft.fields.has(header); copy += 1) header = `${dedupe(path).join("/")}（${copy}）`;
    }
    draft.fields.set(header, kept);
  }

  #stray(slot: Slot): void {
    if (this.#draft === undefined && (slot.column === 0 || isUnitName(slot.text))) return;
    this.#notes.add("unread-rows", this.#sheet.address(slot.row, slot.column), slot.text);
  }
}

const key = (slot: { row: number; column: number }): number => slot.row * 16_384 + slot.column;

const isOwn = (element: string | undefined): boolean =>
  element === undefined || (rowKindOf(element) === undefined && !element.startsWith("roster."));

const blankBeside = (slot: Slot): FormValue => ({ text: "", row: slot.row, column: slot.endColumn + 1 });

/** "申请材料/申请材料名称" keeps both parts; "办结时限/办结时限" is one. */
const dedupe = (path: readonly string[]): readonly string[] =>
  path.filter((part, at) => part !== "" && (at === 0 || bareHeader(part) !== bareHeader(path[at - 1]!)));
