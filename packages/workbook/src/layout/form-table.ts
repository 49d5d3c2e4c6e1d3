import type { TableUnit } from "@zp/catalog-core/records";
import { type Sheet, withoutMark } from "../grid/index.ts";
import type { Form, FormValue } from "./form-drafts.ts";
import type { Subject } from "./subject.ts";
import type { FoundTable } from "./table.ts";

/** A form and the sheet that it stands in. */
export interface PlacedForm {
  readonly sheet: Sheet;
  readonly form: Form;
}

export interface FormParts {
  readonly id: string;
  readonly label: string;
  readonly file: string;
  readonly subject: Subject;
  readonly titles: readonly string[];
  readonly unit?: TableUnit;
  readonly forms: readonly PlacedForm[];
}

/** Forms with the same labels as one table: a form is a record, a label a column. */
export class FormTable implements FoundTable {
  readonly shape = "form";
  readonly id: string;
  readonly label: string;
  readonly file: string;
  readonly sheet?: string;
  readonly subject: Subject;
  readonly titles: readonly string[];
  readonly columns: readonly { readonly header: string }[];
  readonly ownColumns: number;
  readonly recordCount: number;
  readonly unit?: TableUnit;
  readonly #forms: readonly PlacedForm[];
  readonly #lines: readonly number[];

  constructor(parts: FormParts) {
    this.id = parts.id;
    this.label = parts.label;
    this.file = parts.file;
    this.subject = parts.subject;
    this.titles = parts.titles;
    if (parts.unit !== undefined) this.unit = parts.unit;
    const sheets = sheetsOf(parts.forms);
    const [sheet] = sheets;
    if (sheets.size === 1 && sheet !== undefined) this.sheet = sheet;
    this.columns = headersOf(parts.forms).map((header) => ({ header }));
    this.ownColumns = this.columns.length;
    this.recordCount = parts.forms.length;
    this.#forms = parts.forms;
    this.#lines = parts.forms.map(({ form }) => {
      let lines = 1;
      for (const values of form.fields.values()) lines = Math.max(lines, values.length);
      return lines;
    });
  }

  lineCount(record: number): number {
    return this.#lines[record] ?? 0;
  }

  cell(record: number, line: number, column: number): string | undefined {
    const text = this.#value(record, line, column)?.text;
    return text === undefined || text === "" ? undefined : withoutMark(text);
  }

  has(record: number, column: number): boolean {
    return this.#field(record, column) !== undefined;
  }

  /** The cell of a value; with the sheet's name before it where the table's forms stand in several sheets. */
  address(record: number, line: number, column: number): string {
    const placed = this.#forms[record];
    if (placed === undefined) return "";
    const value = this.#value(record, line, column) ?? this.#field(record, column)?.[0];
    if (value === undefined) return "";
    const sheet = value.sheet ?? placed.sheet;
    const cell = sheet.address(value.row, value.column);
    return this.sheet === undefined ? `${quoted(sheet.name)}!${cell}` : cell;
  }

  #field(record: number, column: number): readonly FormValue[] | undefined {
    const header = this.columns[column]?.header;
    return header === undefined ? undefined : this.#forms[record]?.form.fields.get(header);
  }

  #value(record: number, line: number, column: number): FormValue | undefined {
    return this.#field(record, column)?.[line];
  }
}

function sheetsOf(forms: readonly PlacedForm[]): Set<string> {
  const sheets = new Set<string>();
  for (const { sheet, form } of forms) {
    sheets.add(sheet.name);
    for (const values of form.fields.values()) {
      for (const value of values) if (value.sheet !== undefined) sheets.add(value.sheet.name);
    }
  }
  return sheets;
}

/** A sheet's name as spreadsheet programs write it before a cell. */
const quoted = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** All labels, each where most forms have it: in the order of the form with the most labels, further ones after. */
function headersOf(forms: readonly PlacedForm[]): string[] {
  const longest = forms.reduce((best, next) => (next.form.fields.size > best.form.fields.size ? next : best));
  const headers = new Set(longest.form.fields.keys());
  for (const { form } of forms) for (const header of form.fields.keys()) headers.add(header);
  return [...headers];
}

/** How much two forms have in common: labels of both ÷ labels of either. */
export function likeness(one: Form, other: Form): number {
  let both = 0;
  for (const header of one.fields.keys()) if (other.fields.has(header)) both += 1;
  const either = one.fields.size + other.fields.size - both;
  return either === 0 ? 1 : both / either;
}
