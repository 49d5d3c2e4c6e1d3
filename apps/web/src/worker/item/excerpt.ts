import type { Place } from "@zp/catalog-core/report-model";
import type { Sheet } from "@zp/workbook";
import type { ExcerptCell, ExcerptRow, SheetExcerpt } from "../../session/protocol.ts";
import type { Held } from "../held.ts";

/** Rows above and below the cell, and columns beside it. */
const ROWS = 2;
const COLUMNS = 2;
/** A cell is shown to this length: some hold a whole statute. */
const LONGEST = 160;

/**
 * The surroundings of a cell as the workbook has them; nothing where it has no address of a sheet.
 *
 * @param others  further places of the same finding: they are marked where they are in sight
 * @param name  where the item's name stands: its column is shown beside the others, so that a row can be told
 */
export function excerptOf(
  held: Held,
  place: Place | undefined,
  others: readonly Place[],
  name: Place | undefined,
): SheetExcerpt | undefined {
  if (place === undefined) return undefined;
  const at = addressIn(place.cell);
  if (at === undefined) return undefined;
  const workbook = held.kept.workbookOf(held.reading.bytesOf(place.file));
  const sheet =
    workbook?.sheets.find(({ name }) => name === place.sheet) ??
    (place.sheet === undefined ? workbook?.sheets[0] : undefined);
  if (sheet === undefined) return undefined;
  const header = headerRows(held, place);
  const left = Math.max(0, at.column - COLUMNS);
  const right = Math.min(Math.max(sheet.columnCount - 1, at.column), at.column + COLUMNS);
  const top = Math.max(0, at.row - ROWS);
  const bottom = Math.min(Math.max(sheet.rowCount - 1, at.row), at.row + ROWS);
  const rows = [
    ...header.filter((row) => row < top),
    ...Array.from({ length: bottom - top + 1 }, (_, index) => top + index),
  ];
  const named = isBeside(name, place) ? addressIn(name?.cell ?? "") : undefined;
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  if (named !== undefined && !columns.includes(named.column)) columns.push(named.column);
  columns.sort((a, b) => a - b);
  const marks = others.filter((one) => isBeside(one, place)).flatMap(({ cell }) => addressIn(cell) ?? []);
  return {
    file: place.file,
    sheet: sheet.name,
    columns: columns.map(lettersOf),
    marked: place.cell,
    rows: rows.map(
      (row): ExcerptRow => ({
        number: row + 1,
        isHeader: header.includes(row),
        cells: columns.flatMap((column) =>
          cellAt(sheet, row, column, { marks: [at, ...marks], rows, columns }),
        ),
      }),
    ),
  };
}

interface Window {
  readonly marks: readonly { readonly row: number; readonly column: number }[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** A cell, or the part of a merged one that lies in the window; the cells that this covers are left out. */
function cellAt(sheet: Sheet, row: number, column: number, { marks, rows, columns }: Window): ExcerptCell[] {
  const merge = sheet.mergeAt(row, column);
  if (merge === undefined) {
    const marked = marks.some((at) => row === at.row && column === at.column);
    return [{ address: `${lettersOf(column)}${row + 1}`, text: shown(sheet.text(row, column)), marked }];
  }
  const across = columns.filter((one) => one >= merge.left && one <= merge.right);
  const down = rows.filter((one) => one >= merge.top && one <= merge.bottom);
  if (across[0] !== column || down[0] !== row) return [];
  return [
    {
      address: `${lettersOf(merge.left)}${merge.top + 1}`,
      text: shown(sheet.text(merge.top, merge.left)),
      marked: marks.some(
        (at) =>
          at.row >= merge.top &&
          at.row <= merge.bottom &&
          at.column >= merge.left &&
          at.column <= merge.right,
      ),
      ...(across.length > 1 ? { columnSpan: across.length } : {}),
      ...(down.length > 1 ? { rowSpan: down.length } : {}),
    },
  ];
}

const shown = (text: string | undefined): string => {
  const characters = [...(text ?? "")];
  return characters.length <= LONGEST ? (text ?? "") : `${characters.slice(0, LONGEST).join("")}…`;
};

const isBeside = (one: Place | undefined, place: Place): boolean =>
  one !== undefined && one.file === place.file && one.sheet === place.sheet;

/** Rows of the header of the table that a cell stands in. */
function headerRows({ reading }: Held, { file, sheet }: Place): number[] {
  const tables = reading.result.files.find(({ path }) => path === file)?.tables ?? [];
  const own = tables.find((table) => table.sheet === sheet && table.headerCells !== undefined);
  const [from, to = from] = own?.headerCells?.split(":") ?? [];
  const first = addressIn(from ?? "")?.row;
  const last = addressIn(to ?? "")?.row;
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: Math.min(last - first + 1, 4) }, (_, index) => first + index);
}

/** "B12" as row and column from 0; nothing for places in JSON and for what has no cell. */
function addressIn(cell: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d*)$/u.exec(cell) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function lettersOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? "" : lettersOf(rest - 1)) + String.fromCharCode(65 + (column % 26));
}
