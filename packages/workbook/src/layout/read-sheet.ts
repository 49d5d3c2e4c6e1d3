import type { TableUnit } from "@zp/catalog-core/records";
import type { Sheet } from "../grid/index.ts";
import { FilledRows } from "./filled-rows.ts";
import type { Form } from "./form-drafts.ts";
import { FormReader } from "./form-reader.ts";
import { formsBegin, instructs, isEnough, lastRowOfForms } from "./form-search.ts";
import { isSpecial } from "./furniture.ts";
import { type HeaderBlock, headerBlockAt, headerBlockOfKeys, headerBlockOfRow } from "./header-block.ts";
import { itemsInColumns } from "./items-in-columns.ts";
import { assembleList } from "./list-assembly.ts";
import { ListReader } from "./list-body.ts";
import { ListTable } from "./list-table.ts";
import type { SheetNotes } from "./notes.ts";
import { filled, slotsOf, widestSheet } from "./slots.ts";
import { subjectOf } from "./subject.ts";
import { titlesAbove, unitAbove } from "./surroundings.ts";

export interface SheetTables {
  readonly tables: readonly ListTable[];
  readonly forms: readonly Form[];
  /** Titles above the forms, the sheet's and the file's name. */
  readonly formTitles: readonly string[];
  /** Hidden rows among those that were read. */
  readonly hiddenRows: number;
  /** What was found is known to be no list, and said so. */
  readonly passed: boolean;
}

export interface SheetSetting {
  readonly file: string;
  readonly id: string;
  readonly label: string;
  /** JSON records: row 0 holds the keys, and every other row is a record. */
  readonly keyed: boolean;
  /** No unit is read downwards into blanks. */
  readonly asFilled: boolean;
  /** The header of a column that numbers the entries. */
  readonly keyHeader?: string;
  /** A format whose sheets have no names of their own. */
  readonly plain: boolean;
  readonly unit?: TableUnit;
}

/** Sheets that show how to fill in others: their rows are no items. */
const specimenSheet =
  /示例|样例|范例|填[表报写]说明|填[表报写]须知|填[表报写]要求|字典|代码表|码表|下拉|枚举|选项|封面/u;
/** Rows in which the header of a table is looked for. */
const headerWithin = 400;
/** The same for a table whose headers nobody knows: it must begin at the top. */
const unknownWithin = 20;

const nothing: SheetTables = { tables: [], forms: [], formTitles: [], hiddenRows: 0, passed: false };

/** Finds the tables of one sheet, from top to bottom. */
export function readSheet(sheet: Sheet, notes: SheetNotes, setting: SheetSetting): SheetTables {
  if (sheet.rowCount === 0 || sheet.columnCount === 0) return nothing;
  if (setting.keyed) return { ...nothing, tables: [tableOfKeys(sheet, setting)] };
  if (!setting.plain && specimenSheet.test(sheet.name)) {
    notes.say("passed-over", `工作表“${sheet.name}”从名称看是填写说明、示例或代码表，不是清单，未读取。`);
    return nothing;
  }
  const found = new SheetReader(sheet, notes, setting).read();
  if (sheet.columnCount > widestSheet) {
    const cell = sheet.address(0, widestSheet);
    const told = `工作表“${sheet.name}”有 ${sheet.columnCount} 列，自 ${cell} 起的各列未读取。`;
    notes.say("unread-rows", told, { cell });
  }
  if (found.tables.length === 0 && found.forms.length === 0 && !found.passed) {
    const first = firstText(sheet);
    const begins = first === "" ? "" : `（开头是“${first}”）`;
    notes.say("passed-over", `工作表“${sheet.name}”中没有找到清单或要素表${begins}，未读取。`);
  }
  return found;
}

function firstText(sheet: Sheet): string {
  for (const row of sheet.filledRows()) {
    const text = filled(slotsOf(sheet, row))[0]?.text ?? "";
    if (text !== "") return text.replace(/\s+/gu, " ").slice(0, 20);
  }
  return "";
}

function tableOfKeys(sheet: Sheet, { file, id, label, unit }: SheetSetting): ListTable {
  const header = headerBlockOfKeys(sheet);
  const count = Math.max(0, sheet.rowCount - 1);
  return new ListTable({
    id,
    label,
    file,
    sheet,
    header,
    columns: header.columns
      .filter(({ path }) => path.length > 0)
      .map(({ column, path }) => ({ column, header: path[0] ?? "" })),
    subject: subjectOf(header.columns, [file]),
    titles: [file],
    ...(unit === undefined ? {} : { unit }),
    rows: Int32Array.from({ length: count }, (_, at) => at + 1),
    starts: Int32Array.from({ length: count }, (_, at) => at),
    lent: [],
    filledDown: new Map(),
    keyed: true,
  });
}

class SheetReader {
  readonly #sheet: Sheet;
  readonly #notes: SheetNotes;
  readonly #setting: SheetSetting;
  readonly #rows: FilledRows;
  readonly #tables: ListTable[] = [];
  readonly #forms: Form[] = [];
  #formTitles: readonly string[] = [];
  #hidden = 0;
  /** Whether something was found that is known to be no list: there is nothing left to look for. */
  #passed = false;

  constructor(sheet: Sheet, notes: SheetNotes, setting: SheetSetting) {
    this.#sheet = sheet;
    this.#notes = notes;
    this.#setting = setting;
    this.#rows = new FilledRows(sheet);
  }

  read(): SheetTables {
    let from = 0;
    while (from < this.#sheet.rowCount) {
      const header = this.#nextHeader(from);
      const formsEnd = formsBegin(this.#sheet, this.#rows, from, header) ? this.#readForms(from) : undefined;
      if (formsEnd !== undefined) from = formsEnd;
      else if (header !== undefined) from = this.#readList(from, header);
      else break;
    }
    if (this.#tables.length === 0 && this.#forms.length === 0 && !this.#passed) this.#readUnknown();
    return {
      tables: this.#tables,
      forms: this.#forms,
      formTitles: this.#formTitles,
      hiddenRows: this.#hidden,
      passed: this.#passed,
    };
  }

  /** The next row that heads a list of anything known. */
  #nextHeader(from: number): HeaderBlock | undefined {
    let looked = 0;
    for (const row of this.#rows.from(from)) {
      if (looked > headerWithin) return undefined;
      looked += 1;
      const header = headerBlockAt(this.#sheet, row, from);
      if (header !== undefined) return header;
    }
    return undefined;
  }

  /** @returns the row after the forms, or `undefined` where there are none after all */
  #readForms(from: number): number | undefined {
    const sheet = this.#sheet;
    const last = lastRowOfForms(sheet, this.#rows, from);
    const found =
      itemsInColumns(sheet, this.#rows, from, last) ??
      new FormReader(sheet, this.#rows, this.#notes).read(from, last);
    const forms = found.filter(isEnough);
    const [first] = forms;
    if (first === undefined) return undefined;
    if (forms.every(instructs)) {
      const cell = sheet.address(first.firstRow, 0);
      this.#notes.say("passed-over", `工作表“${sheet.name}”是各要素的填写说明，不是事项，未读取。`, { cell });
      this.#passed = true;
      return last + 1;
    }
    this.#formTitles = [
      ...titlesAbove(sheet, this.#rows, from, first.firstRow),
      sheet.name,
      this.#setting.file,
    ];
    this.#forms.push(...forms);
    if (sheet.hiddenRows.length > 0) {
      for (const { firstRow, lastRow } of forms) {
        for (const row of this.#rows.from(firstRow, lastRow + 1))
          if (sheet.isRowHidden(row)) this.#hidden += 1;
      }
    }
    return last + 1;
  }

  /** @returns the row after the list */
  #readList(from: number, header: HeaderBlock): number {
    const titles = titlesAbove(this.#sheet, this.#rows, from, header.top);
    const unit = unitAbove(this.#sheet, this.#rows, from, header.top, titles);
    return this.#addList(header, titles, unit, true) ?? header.bottom + 1;
  }

  /** @returns the row after the list; `undefined` where it has no rows and no known subject */
  #addList(
    header: HeaderBlock,
    titles: readonly string[],
    unitLine: TableUnit | undefined,
    known: boolean,
  ): number | undefined {
    const { file, id, label } = this.#setting;
    const around = [...titles, this.#sheet.name, file];
    const subject = subjectOf(header.columns, around);
    const reader = new ListReader(this.#sheet, this.#rows, header, this.#notes, { titles, subject });
    const body = reader.read();
    if (body.starts.length === 0 && (subject === "unknown" || !known)) return undefined;
    const unit = unitLine ?? this.#setting.unit;
    const count = this.#tables.length;
    const table = assembleList(
      {
        id: count === 0 ? id : `${id}#${count + 1}`,
        label: count === 0 ? label : `${label}（第 ${count + 1} 个表）`,
        file,
        sheet: this.#sheet,
        header,
        body,
        subject,
        titles: around,
        asFilled: this.#setting.asFilled,
        ...(this.#setting.keyHeader === undefined ? {} : { keyHeader: this.#setting.keyHeader }),
        ...(unit === undefined ? {} : { unit }),
      },
      this.#notes,
    );
    this.#tables.push(table);
    this.#hidden += body.hidden;
    return Math.max(body.end, header.bottom + 1);
  }

  /** A table whose headers nobody knows: kept, for a mapping may know them. */
  #readUnknown(): void {
    const row = this.#firstWideRow();
    if (row === undefined) return;
    this.#addList(
      headerBlockOfRow(this.#sheet, row),
      titlesAbove(this.#sheet, this.#rows, 0, row),
      undefined,
      false,
    );
  }

  /** The first row whose boxes could be names of columns: short, all different, no numbers, nothing special. */
  #firstWideRow(): number | undefined {
    const sheet = this.#sheet;
    let looked = 0;
    for (const row of this.#rows.from(0)) {
      if (looked > unknownWithin) return undefined;
      looked += 1;
      const slots = filled(slotsOf(sheet, row));
      if (slots.length < Math.max(2, Math.min(3, sheet.columnCount))) continue;
      const named = slots.every(
        ({ text }) => text.length <= 40 && !/^[\d.,%\s-]+$/u.test(text) && !isSpecial(text),
      );
      if (named && new Set(slots.map(({ text }) => text)).size === slots.length) return row;
    }
    return undefined;
  }
}
