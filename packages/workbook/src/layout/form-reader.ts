import type { Sheet } from "../grid/index.ts";
import type { FilledRows } from "./filled-rows.ts";
import { type Form, FormDrafts, type FormValue } from "./form-drafts.ts";
import { innerTableAt, readInnerTable } from "./form-inner-table.ts";
import {
  inlinePair,
  isRowNumber,
  isStrong,
  isUnit,
  labelText,
  longestLabel,
  namesColumns,
} from "./form-labels.ts";
import { furnitureOf, unitLineOf } from "./furniture.ts";
import { headerWord, isOrdinal } from "./header-words.ts";
import type { SheetNotes } from "./notes.ts";
import { filled, type Slot, slotsOf } from "./slots.ts";
import { isUnitName } from "./unit-names.ts";

/** A label merged over several rows that names what stands to its right ("办结时限": 法定 …, 承诺 …). */
interface Group {
  readonly path: readonly string[];
  readonly row: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** The first rows tell what stands beside a merged box: a group of hundreds of labels there is not. */
const mostRowsBeside = 60;

/** What a label is beside: the group in its own row, if any. */
type InRow = readonly string[];

/**
 * Reads vertical forms: labels with their values to the right or below, several pairs in a row, groups of labels, and
 * tables of materials or steps inside.
 */
export class FormReader {
  readonly #sheet: Sheet;
  readonly #rows: FilledRows;
  readonly #notes: SheetNotes;
  readonly #drafts = new FormDrafts();
  /** Boxes that were read ahead of their row. */
  readonly #taken = new Set<number>();
  /** Columns in which known labels begin: only there may a word that nobody knows be a label too. */
  readonly #labelColumns = new Set<number>();
  #groups: Group[] = [];

  constructor(sheet: Sheet, rows: FilledRows, notes: SheetNotes) {
    this.#sheet = sheet;
    this.#rows = rows;
    this.#notes = notes;
  }

  /** Reads the rows from `first` to `last`, both included. */
  read(first: number, last: number): Form[] {
    for (const row of this.#rows.from(first, last + 1)) {
      for (const slot of slotsOf(this.#sheet, row))
        if (isStrong(slot.text)) this.#labelColumns.add(slot.column);
    }
    let read = first - 1;
    for (const row of this.#rows.from(first, last + 1)) if (row > read) read = this.#readRow(row, last);
    return this.#drafts.finish();
  }

  /** @returns the last row that was read */
  #readRow(row: number, last: number): number {
    this.#groups = this.#groups.filter((group) => group.endRow >= row);
    const all = slotsOf(this.#sheet, row).filter((slot) => !this.#taken.has(key(slot)));
    while (all[0] !== undefined && this.#headsPart(all[0])) all.shift();
    const slots = filled(all);
    if (slots.length === 0 || namesColumns(slots) || this.#readAround(slots)) return row;
    const setting = { group: this.#groups.at(-1), section: this.#drafts.section };
    const table = innerTableAt(this.#sheet, row, setting);
    if (table !== undefined) {
      const inner = readInnerTable(this.#sheet, this.#rows, table, last);
      if (inner.namesItem) this.#drafts.startOver(row);
      for (const { path, values } of inner.columns) {
        if (inner.ofItem) this.#drafts.label(path.at(-1) ?? "", false, row);
        this.#drafts.put(path, values);
      }
      return inner.lastRow;
    }
    if (all.length === 1 && this.#readSection(slots[0]!, last)) return row;
    this.#readPairs(all);
    return row;
  }

  /** Titles, unit lines, notes and signatures. */
  #readAround(slots: readonly Slot[]): boolean {
    const first = slots[0]!;
    const unitBox = slots.find((slot) => /[：:]/u.test(slot.text) && unitLineOf([slot]) !== undefined);
    if (unitBox !== undefined && !slots.some((slot) => slot !== unitBox && isStrong(slot.text))) {
      const unit = unitLineOf(slots);
      if (unit !== undefined && unit !== "") {
        this.#drafts.putUnit({ text: unit, row: unitBox.row, column: unitBox.column });
      }
      return true;
    }
    if (slots.length > 1 && (isStrong(first.text) || inlinePair(first.text) !== undefined)) return false;
    const kind = furnitureOf(slots)?.kind;
    if (kind === "note" || kind === "sign-off" || kind === "page-number" || kind === "example") {
      if (kind === "note" && isStrong(first.text)) return false;
      this.#notes.add("note-rows", this.#sheet.address(first.row, first.column), first.text);
      return true;
    }
    // The heading of a whole form or of a part: it stands alone and is no label.
    const alone = slots.length === 1 && first.column === 0 && headerWord(first.text) === undefined;
    if (!alone || this.#groups.length > 0 || inlinePair(first.text) !== undefined) return false;
    if (this.#drafts.begun && first.text.length > 40) return false;
    this.#drafts.section = labelText(first.text);
    return true;
  }

  /** A lone box: the heading of a part ("申请材料"), or a label with its value in the row below. */
  #readSection(slot: Slot, last: number): boolean {
    const wide = slot.endColumn > slot.column;
    if (inlinePair(slot.text) !== undefined) return false;
    if (!isStrong(slot.text) || !wide) {
      if (!wide || headerWord(slot.text) !== undefined || slot.text.length > 40) return false;
      this.#drafts.section = labelText(slot.text);
      return true;
    }
    this.#drafts.section = labelText(slot.text);
    const next = slot.endRow < last ? slotsOf(this.#sheet, slot.endRow + 1) : [];
    const [only] = next;
    if (
      only === undefined ||
      next.length > 1 ||
      only.column !== slot.column ||
      only.endColumn !== slot.endColumn
    ) {
      return true;
    }
    if (headerWord(only.text) === undefined && inlinePair(only.text) === undefined) {
      this.#put(slot, [], slot.text, [only]);
      this.#taken.add(key(only));
    }
    return true;
  }

  #readPairs(slots: readonly Slot[]): void {
    let at = 0;
    let inRow: InRow = [];
    while (at < slots.length) {
      const slot = slots[at]!;
      const next = slots[at + 1];
      const after = slots[at + 2];
      const inline = inlinePair(slot.text);
      if (
        slot.text === "" ||
        (isRowNumber(slot.text) && next !== undefined && headerWord(next.text) !== undefined)
      ) {
        at += 1;
      } else if (inline !== undefined && !(isStrong(slot.text) && next !== undefined)) {
        this.#put(slot, inRow, inline.label, [{ ...slot, text: inline.value }]);
        at += 1;
      } else if (this.#opensGroup(slot, next)) {
        at += 1;
      } else if (this.#holdsLines(slot, next)) {
        this.#put(slot, inRow, slot.text, this.#linesBeside(slot));
        at += 2;
      } else if (!this.#mayBeLabel(slot)) {
        this.#stray(slot);
        at += 1;
      } else if (next === undefined) {
        if (isStrong(slot.text)) this.#put(slot, inRow, slot.text, [blankBeside(slot)]);
        else this.#stray(slot);
        at += 1;
      } else if (namesNext(slot, next, after, slots.length - at)) {
        inRow = [labelText(slot.text)];
        at += 1;
      } else if (next.column > slot.endColumn + 1 && (isStrong(next.text) || next.text === "")) {
        // A gap, and then the next label: nobody filled this one.
        this.#put(slot, inRow, slot.text, [blankBeside(slot)]);
        at += 1;
      } else {
        this.#put(slot, inRow, slot.text, [next]);
        at += 2;
        if (after !== undefined && isUnit(after.text) && /^[\d.]+$/u.test(next.text)) {
          this.#drafts.put([...this.#parents(slot), ...inRow, labelText(slot.text), "单位"], [after]);
          at += 1;
        }
      }
    }
  }

  #mayBeLabel(slot: Slot): boolean {
    if (isStrong(slot.text)) return true;
    if (slot.text.length > longestLabel) return false;
    return this.#labelColumns.has(slot.column) || this.#parents(slot).length > 0;
  }

  /** The heading of a part, merged over its rows down the left side ("基本信息"): the labels beside it are known. */
  #headsPart(slot: Slot): boolean {
    if (slot.endRow === slot.row || slot.text === "" || headerWord(slot.text) !== undefined) return false;
    let rows = 0;
    let labels = 0;
    for (const row of this.#rows.from(slot.row, Math.min(slot.endRow, slot.row + mostRowsBeside) + 1)) {
      const beside = slotsOf(this.#sheet, row).find((box) => box.column > slot.endColumn);
      // The rows of a table inside the part begin with their number.
      if (beside === undefined || isRowNumber(beside.text) || isOrdinal(beside.text)) continue;
      rows += 1;
      if (beside.column === slot.endColumn + 1 && isStrong(beside.text)) labels += 1;
    }
    return labels > 0 && labels * 3 >= rows;
  }

  /** A box merged over several rows that names the labels beside it. */
  #opensGroup(slot: Slot, next: Slot | undefined): boolean {
    if (this.#besides(slot, next) !== "labels") return false;
    this.#groups.push({
      path: [...this.#parents(slot), labelText(slot.text)],
      row: slot.row,
      endRow: slot.endRow,
      endColumn: slot.endColumn,
    });
    return true;
  }

  #holdsLines(slot: Slot, next: Slot | undefined): boolean {
    return this.#besides(slot, next) === "lines";
  }

  /** What stands in the rows beside a box that is merged over them: labels with their values, or lines of values. */
  #besides(slot: Slot, next: Slot | undefined): "labels" | "lines" | undefined {
    if (slot.endRow === slot.row || next === undefined || next.endRow >= slot.endRow) return undefined;
    if (next.column !== slot.endColumn + 1) return undefined;
    let labels = 0;
    let rows = 0;
    const words = new Set<string>();
    for (const row of this.#rows.from(slot.row, Math.min(slot.endRow, slot.row + mostRowsBeside) + 1)) {
      const boxes = slotsOf(this.#sheet, row).filter((box) => box.column > slot.endColumn);
      const [first, beside] = boxes;
      if (first === undefined || first.column !== slot.endColumn + 1 || first.text === "") continue;
      rows += 1;
      words.add(first.text);
      const short = first.text.length <= 12 && !/^[\d.、\s]+$/u.test(first.text);
      if (headerWord(first.text) !== undefined && beside !== undefined) labels += 1;
      // A label that nobody filled, or a value that is a known word ("网上办理").
      else if (isStrong(first.text)) labels += 0.5;
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
      const first = boxes.find((box) => !isRowNumber(box.text)) ?? boxes[0];
      if (first === undefined || (boxes.indexOf(first) > 1 && isStrong(boxes[0]!.text))) continue;
      values.push(first);
      for (const box of boxes.slice(0, boxes.indexOf(first) + 1)) this.#taken.add(key(box));
    }
    return values;
  }

  #parents(slot: Slot): readonly string[] {
    return (
      this.#groups.findLast((group) => slot.row <= group.endRow && slot.column > group.endColumn)?.path ?? []
    );
  }

  /** Puts down what a label says; the name of an item begins the next form. */
  #put(slot: Slot, inRow: InRow, label: string, values: readonly FormValue[]): void {
    const path = [...this.#parents(slot), ...inRow];
    const begins = this.#drafts.label(label, path.length === 0, slot.row);
    if (begins) this.#groups = this.#groups.filter((group) => group.row === slot.row);
    this.#drafts.put([...path, labelText(label)], values);
  }

  #stray(slot: Slot): void {
    if (!this.#drafts.begun && (slot.column === 0 || isUnitName(slot.text))) return;
    this.#notes.add("unread-rows", this.#sheet.address(slot.row, slot.column), slot.text);
  }
}

const key = (slot: { row: number; column: number }): number => slot.row * 16_384 + slot.column;

const blankBeside = (slot: Slot): FormValue => ({ text: "", row: slot.row, column: slot.endColumn + 1 });

/** Label beside label: with an odd number of boxes left the first names the others ("办结时限 | 法定 | 20"). */
function namesNext(slot: Slot, next: Slot, after: Slot | undefined, left: number): boolean {
  return (
    after !== undefined &&
    left % 2 === 1 &&
    isStrong(slot.text) &&
    headerWord(next.text) !== undefined &&
    headerWord(after.text) === undefined &&
    next.column === slot.endColumn + 1
  );
}
