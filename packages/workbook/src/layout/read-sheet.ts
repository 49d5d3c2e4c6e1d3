import type { TableUnit } from "@zp/catalog-core/records";
import type { Sheet } from "../grid/index.ts";
import { FilledRows } from "./filled-rows.ts";
import type { Form } from "./form-drafts.ts";
import { FormReader } from "./form-reader.ts";
import { isSpecial, unitLineOf } from "./furniture.ts";
import { type HeaderBlock, headerBlockAt, headerBlockOfKeys, headerBlockOfRow } from "./header-block.ts";
import { headerWord, rowKindOf } from "./header-words.ts";
import { itemsInColumns } from "./items-in-columns.ts";
import { type ListBody, ListReader, primaryColumn } from "./list-body.ts";
import { type LentColumn, ListTable } from "./list-table.ts";
import type { SheetNotes } from "./notes.ts";
import { cellText, filled, placeOf, slotsOf, widestSheet } from "./slots.ts";
import { holdsItems, type Subject, subjectOf } from "./subject.ts";

import { unitOfTitle } from "./unit-names.ts";

export interface SheetTables {
  readonly tables: readonly ListTable[];
  readonly forms: readonly Form[];
  readonly formTitles: readonly string[];
  readonly formSubject: Subject;
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
  /** A format of mere records: what stands first is the header, known or not. */
  readonly plain: boolean;
  readonly unit?: TableUnit;
}

/** Sheets that show how to fill in others: their rows are no items. */
const specimenSheet =
  /示例|样例|范例|填[表报写]说明|填[表报写]须知|填[表报写]要求|字典|代码表|码表|下拉|枚举|选项|封面/u;
/** Values that tell how to fill in a field rather than filling it in. */
const instruction = /填写|填报|必填|选填|如实|请[按填选]|下拉|格式为|例如|如[：:]|是指|指[^\s]{2,}的/u;
const fewestKnown = 3;
const fewestUnnamed = 5;
/** Below this row a table that nothing announces is not looked for. */
const headerWithin = 400;

/** Finds the tables of one sheet, from top to bottom. */
export function readSheet(sheet: Sheet, notes: SheetNotes, setting: SheetSetting): SheetTables {
  const none = {
    tables: [],
    forms: [],
    formTitles: [],
    formSubject: "unknown",
    hiddenRows: 0,
    passed: false,
  } as const;
  if (sheet.rowCount === 0 || sheet.columnCount === 0) return none;
  if (setting.keyed) return { ...none, ...readKeyed(sheet, setting) };
  if (!setting.plain && specimenSheet.test(sheet.name)) {
    notes.say("passed-over", `工作表“${sheet.name}”从名称看是填写说明、示例或代码表，不是清单，未读取。`);
    return none;
  }
  const found = new SheetReader(sheet, notes, setting).read();
  if (sheet.columnCount > widestSheet) {
    const cell = sheet.address(0, widestSheet);
    notes.say("unread-rows", `工作表“${sheet.name}”有 ${sheet.columnCount} 列，自 ${cell} 起的各列未读取。`, {
      cell,
    });
  }
  if (found.tables.length === 0 && found.forms.length === 0 && !found.passed) {
    const first = firstText(sheet);
    notes.say(
      "passed-over",
      `工作表“${sheet.name}”中没有找到清单或要素表${first === "" ? "" : `（开头是“${first}”）`}，未读取。`,
    );
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

function readKeyed(sheet: Sheet, setting: SheetSetting): Partial<SheetTables> {
  const header = headerBlockOfKeys(sheet);
  const rows = Int32Array.from({ length: Math.max(0, sheet.rowCount - 1) }, (_, at) => at + 1);
  const starts = Int32Array.from({ length: rows.length }, (_, at) => at);
  const columns = header.columns
    .filter(({ path }) => path.length > 0)
    .map(({ column }) => ({ column, header: sheet.text(0, column) ?? "" }));
  const table = new ListTable({
    id: setting.id,
    label: setting.label,
    file: setting.file,
    sheet,
    header,
    columns,
    subject: subjectOf(header.columns, [setting.file]),
    titles: [setting.file],
    ...(setting.unit === undefined ? {} : { unit: setting.unit }),
    rows,
    starts,
    lent: [],
    filledDown: new Map(),
    keyed: true,
  });
  return { tables: [table] };
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
      const end = header?.top ?? Math.min(this.#sheet.rowCount, from + headerWithin * 25);
      const formEnd = this.#readForms(from, header, end);
      if (formEnd !== undefined) {
        from = formEnd;
        continue;
      }
      if (header === undefined) break;
      from = this.#readList(from, header);
    }
    if (this.#tables.length === 0 && this.#forms.length === 0 && !this.#passed) this.#readUnknown();
    return {
      passed: this.#passed,
      tables: this.#tables,
      forms: this.#forms,
      formTitles: this.#formTitles,
      formSubject: this.#forms.length > 0 ? "implementation" : "unknown",
      hiddenRows: this.#hidden,
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

  /**
   * Reads vertical forms if that is what stands here: at the top of a list there is at most a line about its unit, while
   * a form goes on, label by label, around and below whatever looks like a header in it.
   *
   * @returns the row after the forms, or `undefined` where there are none
   */
  #readForms(from: number, header: HeaderBlock | undefined, end: number): number | undefined {
    const sheet = this.#sheet;
    const above = this.#labelRows(from, end);
    const below = header === undefined ? 0 : this.#labelRows(header.bottom + 1, header.bottom + 40);
    const isForm =
      header === undefined
        ? above >= 2
        : above >= fewestKnown || (below >= fewestKnown && above + below >= 4);
    if (!isForm) return undefined;
    const last = this.#formsEnd(from);
    const found =
      itemsInColumns(sheet, this.#rows, from, last) ??
      new FormReader(sheet, this.#rows, this.#notes).read(from, last);
    const forms = found.filter(({ named, known }) => known >= (named ? fewestKnown : fewestUnnamed));
    if (forms.length === 0) return undefined;
    if (forms.every((form) => this.#instructs(form))) {
      this.#notes.say("passed-over", `工作表“${sheet.name}”是各要素的填写说明，不是事项，未读取。`, {
        cell: sheet.address(forms[0]!.firstRow, 0),
      });
      this.#passed = true;
      return last + 1;
    }
    this.#formTitles = [...this.#titlesAbove(from, forms[0]!.firstRow), sheet.name, this.#setting.file];
    this.#forms.push(...forms);
    if (sheet.hiddenRows.length > 0) {
      for (const form of forms) {
        for (const row of this.#rows.from(form.firstRow, form.lastRow + 1))
          if (sheet.isRowHidden(row)) this.#hidden += 1;
      }
    }
    return last + 1;
  }

  /** Distinct known labels that stand at the left of a field, in the rows from `from` to before `end`. */
  #labelRows(from: number, end: number): number {
    const labels = new Set<string>();
    let looked = 0;
    for (const row of this.#rows.from(from, end)) {
      if (looked > headerWithin) break;
      looked += 1;
      const slots = slotsOf(this.#sheet, row);
      for (const [at, slot] of slots.entries()) {
        if (slot.text === "" || at > 2) continue;
        const inline = /^([^：:\n]{2,16})[：:]/u.exec(slot.text)?.[1];
        const word = headerWord(inline ?? slot.text);
        const element = word?.elements[0];
        if (element === undefined || element.startsWith("roster.") || element === "compilingUnit") continue;
        const next = slots[at + 1];
        const after = slots[at + 2];
        const gap = next === undefined || next.column > slot.endColumn + 1;
        // "办结时限 | 法定 | 20": a label with its group in front.
        const grouped = after !== undefined && headerWord(after.text) === undefined;
        const beside = gap || grouped || headerWord(next.text) === undefined;
        if (inline !== undefined || beside) labels.add(element);
        break;
      }
    }
    return labels.size;
  }

  /** Where forms end: before a list of several items with a header of its own. */
  #formsEnd(from: number): number {
    const sheet = this.#sheet;
    let labels = 0;
    for (const row of this.#rows.from(from)) {
      const header = headerBlockAt(sheet, row, from);
      if (header === undefined || labels < fewestKnown) {
        labels += 1;
        continue;
      }
      const subject = subjectOf(header.columns, []);
      if (!holdsItems(subject) && subject !== "roster") continue;
      const body = this.#labelRows(header.bottom + 1, header.bottom + 30);
      const ordinals = header.columns.some(({ ordinal }) => ordinal);
      if (body < fewestKnown && ordinals && row > from) return header.top - 1;
    }
    return sheet.rowCount - 1;
  }

  #instructs(form: Form): boolean {
    let told = 0;
    let values = 0;
    for (const lines of form.fields.values()) {
      for (const { text } of lines) {
        if (text === "") continue;
        values += 1;
        if (text.length < 200 && instruction.test(text)) told += 1;
      }
    }
    return values >= fewestKnown && told * 2 > values;
  }

  #titlesAbove(from: number, top: number): string[] {
    const titles: string[] = [];
    for (const row of this.#rows.from(from, top)) {
      const slots = filled(slotsOf(this.#sheet, row));
      if (
        slots.length > 0 &&
        slots.length <= 2 &&
        slots[0]!.text.length <= 80 &&
        unitLineOf(slots) === undefined
      ) {
        titles.unshift(slots[0]!.text);
      }
    }
    return titles.slice(0, 6);
  }

  /** The unit that the rows above a header name: a "填报单位" line, else the title. */
  #unitAbove(from: number, top: number, titles: readonly string[]): TableUnit | undefined {
    let name: string | undefined;
    for (const row of this.#rows.from(from, top)) {
      const line = unitLineOf(filled(slotsOf(this.#sheet, row)));
      if (line !== undefined && line !== "") name = line;
    }
    name ??= titles.map(unitOfTitle).find((unit) => unit !== undefined);
    return name === undefined ? undefined : { name, from: "line" };
  }

  /** @returns the row after the list */
  #readList(from: number, header: HeaderBlock): number {
    const titles = this.#titlesAbove(from, header.top);
    const around = [...titles, this.#sheet.name, this.#setting.file];
    const subject = subjectOf(header.columns, around);
    const body = new ListReader(this.#sheet, this.#rows, header, this.#notes, titles, subject).read();
    if (body.starts.length === 0 && subject === "unknown") return Math.max(body.end, header.bottom + 1);
    this.#tables.push(
      this.#tableOf(header, body, subject, around, this.#unitAbove(from, header.top, titles)),
    );
    this.#hidden += body.hidden;
    return Math.max(body.end, header.bottom + 1);
  }

  #tableOf(
    header: HeaderBlock,
    body: ListBody,
    subject: Subject,
    titles: readonly string[],
    unitAbove: TableUnit | undefined,
  ): ListTable {
    const { file, id, label } = this.#setting;
    const unit = unitAbove ?? this.#setting.unit;
    const count = this.#tables.length;
    return new ListTable({
      id: count === 0 ? id : `${id}#${count + 1}`,
      label: count === 0 ? label : `${label}（第 ${count + 1} 个表）`,
      file,
      sheet: this.#sheet,
      header,
      columns: this.#columnsOf(header, body),
      subject,
      titles,
      ...(unit === undefined ? {} : { unit }),
      rows: body.rows,
      starts: body.starts,
      lent: lentColumns(header, body),
      filledDown: this.#filledDown(header, body, subject),
      keyed: false,
    });
  }

  /** The columns with a header, and those without one that hold something all the same. */
  #columnsOf(header: HeaderBlock, body: ListBody): { column: number; header: string }[] {
    const columns: { column: number; header: string }[] = [];
    for (const { column, path } of header.columns) {
      if (path.length > 0) {
        columns.push({ column, header: path.join("/") });
        continue;
      }
      const holds = body.rows.some((row) => cellText(this.#sheet, row, column) !== "");
      if (holds) {
        const letters = this.#sheet.address(header.lastTextRow, column).replace(/\d+$/u, "");
        columns.push({ column, header: `（无表头${letters}列）` });
      }
    }
    return columns;
  }

  /** A unit written only in the first row of its group: the rows below mean the same, and it is said so. */
  #filledDown(header: HeaderBlock, body: ListBody, subject: Subject): Map<number, Int32Array> {
    const down = new Map<number, Int32Array>();
    const primary = primaryColumn(header, subject);
    for (const { column, elements } of header.columns) {
      const element = elements[0];
      if (column === primary || (element !== "compilingUnit" && element !== "implementingBody")) continue;
      const from = new Int32Array(body.starts.length).fill(-1);
      let last = -1;
      let blanks = 0;
      let names = 0;
      let repeated = false;
      for (const [record, start] of body.starts.entries()) {
        const row = body.rows[start]!;
        const place = placeOf(this.#sheet, row, column);
        const text = place === undefined ? "" : cellText(this.#sheet, place.row, place.column);
        if (text === "") {
          blanks += 1;
          from[record] = last;
        } else {
          if (last >= 0 && text === cellText(this.#sheet, last, column)) repeated = true;
          names += 1;
          last = place!.row;
        }
      }
      const pattern =
        from[0] === -1 && names > 0 && blanks > 0 && !repeated && blanks * 2 >= body.starts.length;
      if (!pattern || cellText(this.#sheet, body.rows[0]!, column) === "") continue;
      down.set(column, from);
      this.#notes.add("filled-down", this.#sheet.address(body.rows[0]!, column), "", blanks);
    }
    return down;
  }

  /** A table whose headers nobody knows: kept, for a mapping may know them. */
  #readUnknown(): void {
    const sheet = this.#sheet;
    const row = this.#firstWideRow();
    if (row === undefined) return;
    const header = headerBlockOfRow(sheet, row);
    const titles = [...this.#titlesAbove(0, row), sheet.name, this.#setting.file];
    const subject = subjectOf(header.columns, titles);
    const body = new ListReader(sheet, this.#rows, header, this.#notes, [], subject).read();
    if (body.starts.length === 0) return;
    this.#tables.push(this.#tableOf(header, body, subject, titles, undefined));
    this.#hidden += body.hidden;
  }

  /** The first row whose boxes could be names of columns: short, all different, no numbers, as wide as what follows. */
  #firstWideRow(): number | undefined {
    const sheet = this.#sheet;
    let looked = 0;
    for (const row of this.#rows.from(0)) {
      if (looked > 20) return undefined;
      looked += 1;
      const slots = filled(slotsOf(sheet, row));
      if (slots.length < 2) continue;
      const named = slots.every(
        (slot) => slot.text.length <= 40 && !/^[\d.,%\s-]+$/u.test(slot.text) && !isSpecial(slot.text),
      );
      const distinct = new Set(slots.map((slot) => slot.text)).size === slots.length;
      if (named && distinct && slots.length >= Math.min(3, sheet.columnCount)) return row;
    }
    return undefined;
  }
}

/** Units and types that headings between the rows lend to the records below, where the list has no such column. */
function lentColumns(header: HeaderBlock, body: ListBody): LentColumn[] {
  const has = (element: string) => header.columns.some(({ elements }) => elements[0] === element);
  const lent: LentColumn[] = [];
  if (body.units.length > 0 && !has("compilingUnit")) {
    lent.push({ header: "编制单位", of: body.unitOf, texts: body.units });
  }
  if (body.types.length > 0 && !has("itemType")) {
    lent.push({ header: "事项类型", of: body.typeOf, texts: body.types });
  }
  return lent;
}

/** Whether a header column belongs to the rows under an item. */
export const isRowColumn = (elements: readonly string[]): boolean =>
  elements[0] !== undefined && rowKindOf(elements[0]) !== undefined;
