import { csvDialect, shownField } from "../csv/index.ts";
import { MAX_COLUMNS } from "../grid/address.ts";
import { inert, type Sheet } from "../grid/index.ts";
import { csvFields } from "./csv-fields.ts";
import { type EditedText, type FieldEdit, FORMULA_LIKE } from "./edited-text.ts";
import { type Splice, splice, withLineEnds } from "./splice.ts";

/**
 * Separated values with other texts in some fields: all others keep their quotes, their blanks and their line ends.
 *
 * @param sheet as the reader made it of the text
 * @returns undefined where the text is not what the reader saw: quotes that do not close, more columns than a sheet has
 */
export function editCsv(
  text: string,
  sheet: Sheet,
  edits: readonly FieldEdit[],
  asked: string | undefined,
): EditedText | undefined {
  const { delimiter, from } = csvDialect(text, asked);
  const wanted = new Map(edits.map((edit) => [`${edit.row},${edit.column}`, edit]));
  const splices: Splice[] = [];
  const refused = new Map<FieldEdit, string>();
  for (const { row, column, start, end, value } of csvFields(text, from, delimiter)) {
    const shown = shownField(value);
    // A stray quote may be read in two ways: what is not certain to be the same place is not written to.
    if (column >= MAX_COLUMNS || (sheet.text(row, column) ?? "") !== shown) return undefined;
    const edit = wanted.get(`${row},${column}`);
    if (edit === undefined) continue;
    wanted.delete(`${row},${column}`);
    if (inert(edit.text) !== edit.text && inert(shown) === shown) {
      refused.set(edit, FORMULA_LIKE);
      continue;
    }
    const put = shown === value ? edit.text : `="${edit.text}"`;
    const raw = text.slice(start, end);
    splices.push({ start, end, text: field(withLineEnds(put, raw), raw, delimiter) });
  }
  return wanted.size > 0 ? undefined : { text: splice(text, splices), refused };
}

/** A value written as the one before it was: in quotes where that was, or where it has to be. */
function field(value: string, raw: string, delimiter: string): string {
  const was = raw.startsWith('"');
  const quoted =
    was ||
    value.includes(delimiter) ||
    /^"|[\r\n]/.test(value) ||
    (value.includes('"') && !raw.includes('"'));
  const behind = was ? (/ *$/.exec(raw)?.[0] ?? "") : "";
  return quoted ? `"${value.replaceAll('"', '""')}"${behind}` : value;
}
