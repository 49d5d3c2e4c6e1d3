import type { TableUnit } from "@zp/catalog-core/records";
import type { Sheet, Workbook } from "../grid/index.ts";
import type { PlacedForm } from "./form-table.ts";
import { FormTable, likeness } from "./form-table.ts";
import type { ListTable } from "./list-table.ts";
import { type LayoutNote, SheetNotes } from "./notes.ts";
import { readSheet, type SheetTables } from "./read-sheet.ts";
import { belongsToForm, withRows } from "./rows-of-one-form.ts";
import type { FoundTable } from "./table.ts";
import { unitOfPath, unitOfSheetName } from "./unit-names.ts";

export interface FindOptions {
  /** A blank is a blank: a unit that stands in the first row of its group alone is not read downwards. */
  readonly asFilled?: boolean;
  /** The header of a column that numbers the entries: a record that fills it is an entry of its own. */
  readonly keyHeader?: string;
}

/** The tables of a workbook, and what is to be said of how they were found. */
export interface Layout {
  readonly tables: readonly FoundTable[];
  readonly notes: readonly LayoutNote[];
}

interface TitledForm extends PlacedForm {
  readonly titles: readonly string[];
}

/** Forms that share this much of their labels are of one kind. */
const sameKind = 0.5;

/**
 * Finds the tables of a workbook by their content, not their position: lists with title rows, "填报单位" lines and
 * headers of several rows, merged bodies, headings between the rows, notes below; vertical forms of one item each;
 * several of these in one sheet. What is no list is named in the notes with the reason, never dropped in silence.
 *
 * @param workbook  what one of the readers of this package gave
 * @param path  the file's path relative to the folder that was handed in: its parts may name the unit
 * @returns tables in the order of the sheets; forms of one kind are one table, a record each
 * @example
 * const bytes = new TextEncoder().encode("事项名称,承诺时限\n临时救助金给付,5个工作日\n");
 * const { tables } = findTables(await readWorkbook(bytes, "民政局.csv"));
 * tables[0]?.columns; // [{ header: "事项名称" }, { header: "承诺时限" }]
 * tables[0]?.cell(0, 0, 0); // "临时救助金给付"
 */
export function findTables(
  workbook: Workbook,
  path: string = workbook.file,
  { asFilled = false, keyHeader }: FindOptions = {},
): Layout {
  let tables: ListTable[] = [];
  const notes: LayoutNote[] = [];
  const forms: TitledForm[] = [];
  const fileUnit = unitOfPath(path);
  const several = workbook.sheets.filter((sheet) => sheet.rowCount > 0).length > 1;
  for (const sheet of workbook.sheets) {
    const sheetNotes = new SheetNotes(path, sheet.name);
    const found = readSheet(sheet, sheetNotes, {
      file: path,
      id: several ? `${path}#${sheet.name}` : path,
      label: several ? `${path} · ${sheet.name}` : path,
      keyed: isKeyed(workbook, sheet),
      asFilled,
      ...(keyHeader === undefined ? {} : { keyHeader }),
      plain: workbook.format === "csv" || workbook.format === "json" || workbook.format === "ndjson",
      ...unitFor(sheet, workbook, fileUnit),
    });
    sayHidden(sheet, found, sheetNotes);
    tables.push(...found.tables);
    for (const form of found.forms) {
      forms.push({ sheet, form, titles: found.formTitles });
    }
    notes.push(...sheetNotes.finish());
  }
  const [only] = forms;
  if (only !== undefined && forms.length === 1) {
    const own = tables.filter((table) => table.recordCount > 0 && belongsToForm(table, only.form));
    for (const table of own) {
      forms[0] = { ...forms[0]!, form: withRows(forms[0]!.form, table) };
      notes.push(joinedNote(table, path));
    }
    tables = tables.filter((table) => !own.includes(table));
  }
  const used = new Set(tables.map(({ id }) => id));
  return {
    tables: [...tables, ...formTables(forms, path, fileUnit, tables.length > 0 || several, used)],
    notes,
  };
}

const joinedNote = (table: ListTable, file: string): LayoutNote => ({
  kind: "joined-rows",
  file,
  sheet: table.sheet,
  count: table.recordCount,
  message: `工作表“${table.sheet}”的 ${table.recordCount} 行已归入本文件中唯一的一个事项。`,
});

function unitFor(sheet: Sheet, workbook: Workbook, fileUnit: string | undefined): { unit?: TableUnit } {
  const named =
    workbook.format === "xlsx" || workbook.format === "xls" ? unitOfSheetName(sheet.name) : undefined;
  if (named !== undefined) return { unit: { name: named, from: "sheet" } };
  return fileUnit === undefined ? {} : { unit: { name: fileUnit, from: "file" } };
}

/** JSON records come with their keys in row 0; an array of arrays does not. */
const isKeyed = (workbook: Workbook, sheet: Sheet): boolean =>
  (workbook.format === "json" || workbook.format === "ndjson") &&
  sheet.rowCount > 0 &&
  sheet.address(0, 0).startsWith("字段");

function sayHidden(sheet: Sheet, found: SheetTables, notes: SheetNotes): void {
  if (found.tables.length === 0 && found.forms.length === 0) return;
  if (sheet.visibility !== "visible") {
    notes.say(
      "hidden-sheet",
      `工作表“${sheet.name}”是隐藏的，其中的清单也已读取；如不需报送，请删除后重新报送。`,
    );
  }
  const rows = found.hiddenRows;
  if (rows > 0) notes.add("hidden-rows", sheet.address(sheet.hiddenRows[0]?.first ?? 0, 0), "", rows);
  const columns = sheet.hiddenColumns.reduce((sum, span) => sum + span.last - span.first + 1, 0);
  if (columns > 0) notes.add("hidden-columns", sheet.address(0, sheet.hiddenColumns[0]!.first), "", columns);
}

function formTables(
  forms: readonly TitledForm[],
  path: string,
  fileUnit: string | undefined,
  several: boolean,
  used: Set<string>,
): FormTable[] {
  const kinds: (typeof forms)[number][][] = [];
  const unitOf = ({ sheet }: PlacedForm) => unitOfSheetName(sheet.name);
  for (const form of forms) {
    const kind = kinds.find(
      (others) => unitOf(others[0]!) === unitOf(form) && likeness(others[0]!.form, form.form) >= sameKind,
    );
    if (kind === undefined) kinds.push([form]);
    else kind.push(form);
  }
  return kinds.map((kind) => {
    const first = kind[0]!;
    const sheets = new Set(kind.map(({ sheet }) => sheet.name));
    const where = sheets.size === 1 ? first.sheet.name : `${first.sheet.name}等 ${sheets.size} 张表`;
    const sheetUnit = unitOf(first);
    const unit: TableUnit | undefined =
      sheetUnit !== undefined
        ? { name: sheetUnit, from: "sheet" }
        : fileUnit !== undefined
          ? { name: fileUnit, from: "file" }
          : undefined;
    const plainId = several || kinds.length > 1 ? `${path}#${first.sheet.name}` : path;
    let id = plainId;
    for (let copy = 2; used.has(id); copy += 1) id = `${plainId}#${copy}`;
    used.add(id);
    return new FormTable({
      id,
      label: several || kinds.length > 1 ? `${path} · ${where}` : path,
      file: path,
      // A form has the fields of an implementation item; of a directory entry there is a line in a list.
      subject: "implementation",
      titles: first.titles,
      forms: kind,
      ...(unit === undefined ? {} : { unit }),
    });
  });
}
