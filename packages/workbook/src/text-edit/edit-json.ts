import type { Sheet, WorkbookFormat } from "../grid/index.ts";
import { type EditedText, type FieldEdit, NOT_A_TEXT } from "./edited-text.ts";
import { elementsOf, follow, type JsonSpan, membersOf, valueAt } from "./json-spans.ts";
import { type Splice, splice, withLineEnds } from "./splice.ts";

/**
 * JSON with other texts in the place of some strings. White space, order and the writing of everything else stay; in a
 * text that escapes all Chinese the new strings escape theirs.
 *
 * @param sheet as the reader made it of the text
 */
export function editJson(
  text: string,
  format: WorkbookFormat,
  sheet: Sheet,
  edits: readonly FieldEdit[],
): EditedText {
  const records = format === "ndjson" ? recordsOfLines(text, sheet) : recordsOfArray(text, sheet);
  const tabular = isTabular(sheet);
  const plain = !/[^\0-\x7f]/.test(text);
  const splices: Splice[] = [];
  const refused = new Map<FieldEdit, string>();
  for (const edit of edits) {
    const { row, column } = edit;
    const record = records(tabular ? row : row - 1);
    const span =
      record === undefined
        ? undefined
        : tabular
          ? elementsOf(text, record)[column]
          : membersOf(text, record).get(sheet.text(0, column) ?? "");
    const written = span === undefined ? "" : text.slice(span.start, span.end);
    const value: unknown = written.startsWith('"') ? JSON.parse(written) : undefined;
    if (span === undefined || typeof value !== "string" || plainEnds(value) !== sheet.text(row, column)) {
      refused.set(edit, NOT_A_TEXT);
      continue;
    }
    const put = JSON.stringify(withLineEnds(edit.text, value));
    splices.push({ ...span, text: plain ? escaped(put) : put });
  }
  return { text: splice(text, splices), refused };
}

/** Whether the records are arrays: those with keys have them in the first row, which the reader calls 字段. */
const isTabular = (sheet: Sheet): boolean => !sheet.address(0, 0).startsWith("字段");

const plainEnds = (text: string): string => text.replace(/\r\n?/g, "\n");

const escaped = (text: string): string =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

type RecordAt = (index: number) => JsonSpan | undefined;

/** The records of the array that the sheet was made of; or the one object that is the whole text. */
function recordsOfArray(text: string, sheet: Sheet): RecordAt {
  const array = follow(text, valueAt(text, 0), pathOf(sheet));
  if (array === undefined) return () => undefined;
  if (text[array.start] === "{") return (index) => (index === 0 ? array : undefined);
  const records = elementsOf(text, array);
  return (index) => records[index];
}

/** “data.list” of “data.list[0].name” and of “data.list[0][0]”. */
function pathOf(sheet: Sheet): string {
  const tabular = isTabular(sheet);
  const address = tabular ? sheet.address(0, 0) : sheet.address(1, 0);
  const rest = tabular ? "[0][0]" : `[0].${sheet.text(0, 0) ?? ""}`;
  return address.slice(0, address.length - rest.length);
}

/** One record a line; lines that are none have no row. */
function recordsOfLines(text: string, sheet: Sheet): RecordAt {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (index) => {
    const line = /^第(\d+)行/.exec(sheet.address(index + 1, 0))?.[1];
    const start = starts[Number(line) - 1];
    return start === undefined ? undefined : valueAt(text, start);
  };
}
