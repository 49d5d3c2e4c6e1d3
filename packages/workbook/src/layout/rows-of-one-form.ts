import type { Form, FormValue } from "./form-drafts.ts";
import { elementsOf, isOrdinal } from "./header-words.ts";
import type { ListTable } from "./list-table.ts";

/** What a sheet of rows is called as a part of the form: the header above its columns. */
const parts: Readonly<Record<string, string>> = {
  materials: "申请材料",
  steps: "办理环节",
  specialProcedures: "特别程序",
  fees: "收费项目",
  questions: "常见问题",
};

const references = new Set([
  "name",
  "basicCode",
  "implementationCode",
  "localBasicCode",
  "localImplementationCode",
]);

/**
 * Whether a table of rows can be one item's own sheet: it names no item, or the one item alone. (A workbook for each
 * item, with a sheet for the form, one for the materials, one for the special procedures.)
 */
export function belongsToForm(table: ListTable, form: Form): boolean {
  if (parts[table.subject] === undefined) return false;
  const values = new Set([...form.fields.values()].flat().map(({ text }) => text));
  for (const [column, { header }] of table.columns.entries()) {
    if (!references.has(elementsOf(header.split("/"))[0] ?? "")) continue;
    for (let record = 0; record < table.recordCount; record += 1) {
      const text = table.cell(record, 0, column)?.trim() ?? "";
      if (text !== "" && !values.has(text)) return false;
    }
  }
  return true;
}

/** The form with the rows of such a table among its fields. */
export function withRows(form: Form, table: ListTable): Form {
  const part = parts[table.subject] ?? "";
  const fields = new Map<string, readonly FormValue[]>(form.fields);
  for (const [column, { header }] of table.columns.entries()) {
    const path = header.split("/");
    if (isOrdinal(path.at(-1)) || references.has(elementsOf(path)[0] ?? "")) continue;
    const values: FormValue[] = [];
    for (let record = 0; record < table.recordCount; record += 1) {
      const place = table.place(record, 0, column);
      if (place !== undefined) values.push({ ...place, text: table.cell(record, 0, column)?.trim() ?? "" });
    }
    let name = path[0] === part ? header : `${part}/${header}`;
    for (let copy = 2; fields.has(name); copy += 1) name = `${part}/${header}（${copy}）`;
    fields.set(name, values);
  }
  return { ...form, fields };
}
