import Papa from "papaparse";
import type { DecodedText } from "../container/index.ts";
import { damagedEncoding } from "../container/index.ts";
import { cellAddress, MAX_COLUMNS } from "../grid/address.ts";
import { CellStore } from "../grid/cell-store.ts";
import { baseName } from "../grid/file-name.ts";
import type { Workbook } from "../grid/grid.ts";
import { ProblemLog } from "../grid/problem-log.ts";
import { BAD_QUOTES, LOST_DIGITS_TEXT, OUTSIDE_SHEET } from "../grid/problem-texts.ts";
import type { ReadLimits } from "../grid/read-options.ts";
import { StoredSheet } from "../grid/stored-sheet.ts";
import { StringTable } from "../grid/string-table.ts";
import { tooManyCells } from "../grid/too-large.ts";
import { findDelimiter } from "./delimiter.ts";

/** `="0012"`: how programs write a code so that Excel keeps its zeros; a person sees 0012. */
const AS_TEXT = /^="([^"]*)"$/;
const EXPONENT = /^\d(?:\.\d+)?E\+(?:1[5-9]|[2-9]\d)$/i;
/** "sep=;" in the first line tells Excel the separator and is not shown. */
const SEPARATOR_LINE = /^sep=(.)(?:\r\n?|\n)/i;

/** How a text separates its values, and where they begin. */
export interface CsvDialect {
  readonly delimiter: string;
  readonly from: number;
}

/** @param asked the separator; found by trying when absent */
export function csvDialect(text: string, asked?: string): CsvDialect {
  const declared = SEPARATOR_LINE.exec(text);
  const from = declared?.[0].length ?? 0;
  const delimiter = asked ?? declared?.[1] ?? findDelimiter(withPlainEnds(text.slice(from))) ?? ",";
  return { delimiter, from };
}

/** Lines of one file may end in different ways; the parser splits by one. */
const withPlainEnds = (text: string): string => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);

/** What a person sees of a field. */
export const shownField = (field: string): string =>
  field.startsWith('="') ? (AS_TEXT.exec(field)?.[1] ?? field) : field;

/**
 * Reads separated values into one sheet named after the file. Every field is text; a row may have fewer fields than
 * others, and then has no cell there. Blank lines keep their number, as they do in a spreadsheet program.
 *
 * @param delimiter the separator; found by trying when absent.
 */
export function readCsv(
  decoded: DecodedText,
  file: string,
  limits: ReadLimits,
  delimiter?: string,
): Workbook {
  const problems = new ProblemLog(file);
  damagedEncoding(decoded, problems);
  const strings = new StringTable(limits.maxCells, limits.maxTextBytes);
  const store = new CellStore();
  const name = baseName(file);
  const dialect = csvDialect(decoded.text, delimiter);
  const text = withPlainEnds(decoded.text.slice(dialect.from));

  const addField = (row: number, column: number, field: string) => {
    const place = () => cellAddress(row, column);
    if (column >= MAX_COLUMNS) return problems.addPlace(OUTSIDE_SHEET, name, place);
    if (EXPONENT.test(field)) problems.addPlace(LOST_DIGITS_TEXT, name, place);
    const index = strings.intern(shownField(field));
    store.add(column, "string", index, 0, false, !strings.isBlank(index));
  };
  let row = 0;
  Papa.parse<string[]>(text, {
    delimiter: dialect.delimiter,
    newline: "\n",
    step: ({ data, errors }) => {
      if (data.length > 1 || data[0] !== "") {
        store.beginRow(row);
        for (let column = 0; column < data.length; column++) addField(row, column, data[column]!);
        store.endRow();
        if (store.cells > limits.maxCells) throw tooManyCells(limits.maxCells);
      }
      if (errors.some((error) => error.type === "Quotes")) {
        problems.addPlace(BAD_QUOTES, name, `第 ${row + 1} 行`);
      }
      row++;
    },
  });
  const sheet = new StoredSheet({ name, index: 0, store, strings });
  return { file, format: "csv", sheets: [sheet], problems: problems.finish() };
}
