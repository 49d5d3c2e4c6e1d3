import { cellAddress } from "../grid/address.ts";
import type { CellStore, StoredKind } from "../grid/cell-store.ts";
import { lostDigits } from "../grid/plain-number.ts";
import type { ProblemLog, ProblemText } from "../grid/problem-log.ts";
import {
  BAD_VALUE,
  ERROR_VALUE,
  LOST_DIGITS,
  MISSING_STRING,
  NO_RESULT,
  OUTSIDE_SHEET,
  UNREAD_TEXT,
} from "../grid/problem-texts.ts";
import type { ReadLimits } from "../grid/read-options.ts";
import { type DateSystem, isoToSerial } from "../grid/serial-date.ts";
import type { StringTable } from "../grid/string-table.ts";
import { tooManyCells } from "../grid/too-large.ts";
import type { RichText } from "./rich-text.ts";
import type { TextMemo } from "./text-memo.ts";
import { cellText } from "./xml-text.ts";

/** What of a workbook its sheets share while they are read. */
export interface SheetContext {
  readonly strings: StringTable;
  /** How many of the strings come from the shared table: cells may refer to no others. */
  readonly sharedStrings: number;
  readonly dateSystem: DateSystem;
  readonly limits: ReadLimits;
  readonly problems: ProblemLog;
  readonly memo: TextMemo;
  /** Cells of the sheets read before. */
  readonly cellsBefore: number;
}

/** The types of cells: the first byte of their `t`, but "str" (which begins as "s" does) a code of its own. */
export const CellType = {
  number: 110,
  shared: 115,
  boolean: 98,
  error: 101,
  date: 100,
  inline: 105,
  string: 83,
} as const;

/** Turns what a cell's element holds into a stored value, and tells of what does not fit. */
export class CellWriter {
  private readonly store: CellStore;
  private readonly sheet: string;
  private readonly context: SheetContext;
  private readonly mostCells: number;
  private row = 0;
  private column = 0;
  private style = 0;
  private formula = false;

  constructor(store: CellStore, sheet: string, context: SheetContext) {
    this.store = store;
    this.sheet = sheet;
    this.context = context;
    this.mostCells = context.limits.maxCells - context.cellsBefore;
  }

  /** Where the next value goes. */
  place(row: number, column: number, style: number, formula: boolean): void {
    this.row = row;
    this.column = column;
    this.style = style;
    this.formula = formula;
  }

  /** A cell beyond the last row or column that there can be. */
  outside(row: number, column: number): void {
    this.context.problems.addPlace(OUTSIDE_SHEET, this.sheet, () => cellAddress(row, column));
  }

  inlineString(text: string, { struck, emphasised }: Pick<RichText, "struck" | "emphasised">): void {
    if (struck === undefined && !emphasised) {
      this.addString(text);
      return;
    }
    // An index of its own: other cells of the same text are not struck.
    const { strings } = this.context;
    const index = strings.append(text);
    if (struck !== undefined) strings.strike(index, struck);
    if (emphasised) strings.emphasise(index);
    this.add("string", index, !strings.isBlank(index));
  }

  /** A formula without a stored result; one that yields text may have stored an empty one. */
  noValue(type: number): void {
    if (type === CellType.string) {
      this.addString("");
      return;
    }
    this.problem(NO_RESULT);
    this.add("formula", 0, true);
  }

  /** A value already read as a number: the number itself, or an index into the shared strings. */
  numericValue(type: number, value: number): void {
    if (type === CellType.shared) this.addShared(value);
    else {
      if (lostDigits(value)) this.problem(LOST_DIGITS);
      this.add("number", value, true);
    }
  }

  textValue(type: number, raw: string): void {
    switch (type) {
      case CellType.shared:
        this.addShared(raw.trim() === "" ? -1 : Number(raw));
        break;
      case CellType.string:
      case CellType.inline:
        this.addString(cellText(raw, true));
        break;
      case CellType.boolean:
        this.addBoolean(raw);
        break;
      case CellType.error:
        this.problem(ERROR_VALUE);
        this.addString(raw.trim(), "error");
        break;
      case CellType.date: {
        const serial = isoToSerial(raw, this.context.dateSystem);
        if (serial === undefined) this.addUnfit(raw);
        else this.add("iso-date", serial, true);
        break;
      }
      default:
        this.addNumber(raw);
    }
  }

  private addShared(index: number): void {
    const { strings, sharedStrings } = this.context;
    if (Number.isInteger(index) && index >= 0 && index < sharedStrings) {
      this.add("string", index, !strings.isBlank(index));
      return;
    }
    this.problem(MISSING_STRING);
    this.addString(UNREAD_TEXT, "error");
  }

  private addNumber(raw: string): void {
    const text = raw.trim();
    if (text === "") return;
    if (/^[+-]?\d+(?:\.\d+)?$/.test(text)) this.numericValue(CellType.number, Number(text));
    else this.addUnfit(raw);
  }

  private addBoolean(raw: string): void {
    const text = raw.trim().toLowerCase();
    if (text === "1" || text === "true") this.add("boolean", 1, true);
    else if (text === "0" || text === "false") this.add("boolean", 0, true);
    else this.addUnfit(raw);
  }

  /** A value that is not of the type it says: its text is kept. */
  private addUnfit(raw: string): void {
    this.problem(BAD_VALUE);
    this.addString(cellText(raw, true));
  }

  private addString(text: string, kind: StoredKind = "string"): void {
    const index = this.context.memo.intern(text);
    this.add(kind, index, !this.context.strings.isBlank(index));
  }

  private add(kind: StoredKind, value: number, shows: boolean): void {
    this.store.add(this.column, kind, value, this.style, this.formula, shows);
    if (this.store.cells > this.mostCells) throw tooManyCells(this.context.limits.maxCells);
  }

  private problem(text: ProblemText): void {
    const { row, column } = this;
    this.context.problems.addPlace(text, this.sheet, () => cellAddress(row, column));
  }
}
