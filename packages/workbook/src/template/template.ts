import type { Catalogue } from "@zp/catalog-core/model";
import { type ColumnSet, groupOf } from "@zp/catalog-core/records";
import { Book } from "../book/index.ts";
import { FORM_WORD } from "../catalogue/form-grid.ts";
import { COLUMNS_SHEET } from "../catalogue/own-sheets.ts";
import { cellString } from "../write/inert.ts";
import { isUnit, type PlannedColumn, planColumns } from "./column-plan.ts";
import { type Entry, entriesOf, type FilledRecord, filledRecord } from "./filled-record.ts";
import { addForms } from "./form-sheet.ts";
import { addListSheet } from "./list-sheet.ts";
import { sheetName } from "./sheet-name.ts";

/** What a template says of itself in its keywords. */
export const TEMPLATE_MARK = "zp.template/1";

/** What a template is filled with, and how it is laid out. All of it may be left out. */
export interface TemplateOptions {
  /** Entries to fill in: those of the set's list. */
  readonly catalogue?: Catalogue;
  /** The unit whose list it is. Left out, it is the one that all entries name. */
  readonly unit?: string;
  /** One sheet for each item instead of a list; for 实施清单 only. */
  readonly form?: boolean;
  /** Empty rows below the entries; left out, an empty list fills its page and a filled one has three. */
  readonly blankRows?: number;
  /** Columns of the source that no element was found for, kept behind the others: header and text of each. */
  readonly restOf?: (id: string) => FilledRecord["rest"];
}

/**
 * A sheet to be filled in, or filled, by a set of columns: one of the annexes of 镇政办发〔2018〕98号, another list, or a
 * county's own form. A4, with drop-downs and notes, header repeated on each page, boxes to sign and seal in. What is
 * filled in reads back the same with `readFiles`, elements beyond the set included.
 *
 * @returns bytes of an xlsx file
 * @example
 * const bytes = await writeTemplate(columnSets[0]!);
 */
export async function writeTemplate(set: ColumnSet, options: TemplateOptions = {}): Promise<Uint8Array> {
  const workbook = templateWorkbook(set, options);
  return workbook.bytes();
}

export interface KeyedOptions extends TemplateOptions {
  /** An id for each entry, in a hidden column. */
  readonly keyOf?: (entry: Entry) => string;
}

/** The workbook itself, for callers that add to it. */
export function templateWorkbook(set: ColumnSet, options: KeyedOptions = {}): Book {
  const workbook = new Book(set.title);
  workbook.keywords = `${TEMPLATE_MARK} ${set.id}`;
  const entries = options.catalogue === undefined ? [] : entriesOf(options.catalogue, set.layer);
  const records = entries.map((entry) => filledRecord(set.layer, entry, options.restOf?.(entry.id)));
  const unit = options.unit ?? commonUnit(set, records);
  const form = options.form === true && set.layer === "implementation";
  // A form says the unit in a field of its own: its sheets may be taken apart.
  const columns = planColumns(
    set,
    records,
    !form && unit !== undefined && records.every((one) => saysUnit(one, unit)),
  );
  if (form) {
    addForms(workbook, { set, columns, records, ...(unit === undefined ? {} : { unit }) });
  } else {
    const { keyOf } = options;
    addListSheet(workbook, {
      name: sheetName(set.title),
      set,
      columns,
      records,
      ...(options.blankRows === undefined ? {} : { blankRows: options.blankRows }),
      ...(unit === undefined ? {} : { unit }),
      ...(keyOf === undefined ? {} : { keys: entries.map(keyOf) }),
    });
  }
  addColumnsSheet(workbook, set, columns, form);
  return workbook;
}

const unitOf = ({ values }: FilledRecord): string | undefined =>
  [...values].find(([element]) => isUnit(element))?.[1];

const saysUnit = (record: FilledRecord, unit: string): boolean => unitOf(record) === unit;

/** Whether a unit's name is one that the line above a list is read for. */
export const isLineUnit = (name: string): boolean =>
  /^[\p{Script=Han}（）A-Za-z0-9]{2,30}$/u.test(name) && !/盖章|公章|签章/u.test(name);

/** The unit that all entries name, if its name is one that the line above a list is read for. */
function commonUnit(set: ColumnSet, records: readonly FilledRecord[]): string | undefined {
  const [first] = records;
  const unit = first === undefined ? undefined : unitOf(first);
  if (unit === undefined || set.columns.some(({ element = "" }) => isUnit(element))) return undefined;
  return isLineUnit(unit) && records.every((record) => saysUnit(record, unit)) ? unit : undefined;
}

/** Out of sight: which header is which element, so that what is filled in is read as it was meant. */
function addColumnsSheet(
  workbook: Book,
  set: ColumnSet,
  columns: readonly PlannedColumn[],
  form: boolean,
): void {
  const sheet = workbook.addWorksheet(COLUMNS_SHEET, { state: "veryHidden" });
  sheet.addRow(["zp.columns/1", set.layer, ...(form ? [FORM_WORD] : [])]);
  for (const { column, header, rest } of columns) {
    const group = groupOf(column);
    const flat = group === undefined ? header : `${group}/${header}`;
    sheet.addRow([cellString(flat), rest ? "" : (column.element ?? "")]);
  }
}
