import type { ColumnSet } from "@zp/catalog-core/records";
import type { Book, BookSheet, Style } from "../book/index.ts";
import { KEY_HEADER } from "../catalogue/own-sheets.ts";
import { cellString } from "../write/inert.ts";
import { box, FONT, headerStyle, LINE, linesIn } from "../write/sheet.ts";
import { heldText, isName, namesIn } from "./cell-texts.ts";
import type { PlannedColumn } from "./column-plan.ts";
import type { FilledRecord } from "./filled-record.ts";
import { addFoot, addHead } from "./head-and-foot.ts";
import { formatOf, validationOf } from "./validation.ts";

export interface ListSheetOptions {
  readonly name: string;
  readonly set: ColumnSet;
  readonly columns: readonly PlannedColumn[];
  readonly records: readonly FilledRecord[];
  /** The unit whose list it is; stands above it. */
  readonly unit?: string;
  /** Empty rows below the entries; left out, as many as the page holds, or a few. */
  readonly blankRows?: number;
  /** An id for each entry, kept in a hidden column. */
  readonly keys?: readonly string[];
}

/** Characters that an A4 page across holds at a size that can be read. */
const PAGE_WIDTH = 190;
const ORDINAL_WIDTH = 6;
/** Columns that are printed on each page of a wide list: number and name. */
const REPEATED = 2;

/** Writes a list: title, unit, header in one or two rows, entries with their rows beside them, boxes to sign. */
export function addListSheet(workbook: Book, options: ListSheetOptions): BookSheet {
  const { name, set, columns, keys } = options;
  const widths = [ORDINAL_WIDTH, ...columns.map(({ width }) => width)];
  const pages = pagesAcross(widths);
  const sheet = workbook.addWorksheet(name, {
    pageSetup: {
      orientation: "landscape",
      fitToWidth: pages,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
  });
  sheet.columns = [...widths, ...(keys === undefined ? [] : [10])].map((width) => ({ width }));
  if (keys !== undefined) sheet.getColumn(widths.length + 1).hidden = true;
  const onFirst = pages > 1 ? firstPageOf(widths, pages) : widths.length;
  const head = addHead(sheet, set, widths.slice(0, onFirst), options.unit);
  const header = addHeader(sheet, head + 1, options);
  sheet.views = [{ state: "frozen", ySplit: header, xSplit: columns[0]?.term === undefined ? 1 : 2 }];
  const last = addBody(sheet, header + 1, options);
  const end = addFoot(sheet, set, last + 1, {
    widths: widths.slice(0, onFirst),
    // The first two columns are printed on every page, the boxes once.
    first: pages > 1 ? REPEATED + 1 : 1,
  });
  const edge = sheet.getColumn(widths.length).letter;
  sheet.autoFilter = `A${header}:${edge}${Math.max(last, header)}`;
  sheet.pageSetup.printArea = `A$1:${edge}$${end}`;
  sheet.pageSetup.printTitlesRow = `${head + 1}:${header}`;
  if (pages > 1) sheet.pageSetup.printTitlesColumn = "A:B";
  return sheet;
}

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

function pagesAcross(widths: readonly number[]): number {
  const total = sum(widths);
  if (total <= PAGE_WIDTH) return 1;
  const repeated = sum(widths.slice(0, REPEATED));
  return Math.ceil((total - repeated) / (PAGE_WIDTH - repeated));
}

/** How many columns stand on the first of several pages: title and boxes stay on it. */
function firstPageOf(widths: readonly number[], pages: number): number {
  const page = (sum(widths) + (pages - 1) * sum(widths.slice(0, REPEATED))) / pages;
  let taken = 0;
  for (const [at, width] of widths.entries()) {
    taken += width;
    if (taken > page) return Math.max(2, at);
  }
  return widths.length;
}

/** @returns the last row of the header */
function addHeader(sheet: BookSheet, row: number, { columns, keys }: ListSheetOptions): number {
  const grouped = columns.some(({ group }) => group !== undefined);
  const bottom = grouped ? row + 1 : row;
  const put = (top: number, left: number, right: number, text: string, required = false): void => {
    for (let at = left; at <= right; at += 1) {
      for (let line = row; line <= bottom; line += 1) sheet.getCell(line, at).style = { ...headerStyle };
    }
    sheet.getCell(top, left).value = cellString(text);
    if (required) {
      for (let line = top; line <= bottom; line += 1) {
        sheet.getCell(line, left).fill = { fgColor: { argb: "FFBDD7EE" } };
      }
    }
  };
  put(row, 1, 1, "序号");
  if (grouped) sheet.mergeCells(row, 1, bottom, 1);
  let at = 0;
  while (at < columns.length) {
    const column = columns[at]!;
    const place = at + 2;
    if (column.group === undefined) {
      put(row, place, place, column.header, column.column.required);
      if (grouped) sheet.mergeCells(row, place, bottom, place);
      at += 1;
      continue;
    }
    let end = at;
    while (columns[end + 1]?.group === column.group) end += 1;
    put(row, place, end + 2, column.group);
    for (let part = at; part <= end; part += 1)
      put(bottom, part + 2, part + 2, columns[part]!.header, columns[part]!.column.required);
    sheet.getCell(row, place).value = cellString(column.group);
    if (end > at) sheet.mergeCells(row, place, row, end + 2);
    at = end + 1;
  }
  if (keys !== undefined) {
    const cell = sheet.getCell(row, columns.length + 2);
    cell.value = KEY_HEADER;
    if (grouped) sheet.mergeCells(row, columns.length + 2, bottom, columns.length + 2);
  }
  const lines = Math.max(...columns.map(({ header, width }) => linesIn(header, width - 1)));
  sheet.getRow(bottom).height = 6 + LINE * lines;
  if (grouped) sheet.getRow(row).height = 6 + LINE;
  return bottom;
}

/** Empty rows below what is filled in. */
const FURTHER_ROWS = 3;
const BLANK_HEIGHT = 24;
/** Points of an A4 page across, less its margins, and of a character of a column's width. */
const PAGE = { width: 784, height: 505 };
const CHARACTER = 5.6;
/** What title, unit, header and the boxes below take, in points. */
const AROUND = 220;

/** As many empty rows as leave the boxes to sign on the first page. */
function blankRowsOf({ columns, set }: ListSheetOptions): number {
  const widths = [ORDINAL_WIDTH, ...columns.map(({ width }) => width)];
  const scale = Math.min(1, (PAGE.width * pagesAcross(widths)) / (sum(widths) * CHARACTER));
  const foot = (set.signatures ?? []).length === 0 ? 0 : 78;
  const room = PAGE.height / scale - AROUND + (foot === 0 ? 60 : 0);
  return Math.max(6, Math.min(18, Math.floor(room / BLANK_HEIGHT)));
}

/** @returns the last row of the body */
function addBody(sheet: BookSheet, first: number, options: ListSheetOptions): number {
  const { columns, records, keys } = options;
  const blankRows = options.blankRows ?? (records.length === 0 ? blankRowsOf(options) : FURTHER_ROWS);
  const styles = stylesOf(columns);
  let row = first;
  for (const [at, record] of records.entries()) {
    const height = Math.max(1, ...[...record.rows.values()].map((rows) => rows.length));
    for (let line = 0; line < height; line += 1) styleRow(sheet, row + line, styles);
    sheet.getCell(row, 1).value = at + 1;
    mergeDown(sheet, row, 1, height);
    for (const [place, column] of columns.entries()) {
      const texts = textsOf(column, record, height);
      for (const [line, text] of texts.entries()) {
        if (text !== "") sheet.getCell(row + line, place + 2).value = heldText(column, text);
      }
      if (column.kind === undefined) mergeDown(sheet, row, place + 2, height);
    }
    const key = keys?.[at];
    if (key !== undefined) {
      sheet.getCell(row, columns.length + 2).value = cellString(key);
      mergeDown(sheet, row, columns.length + 2, height);
    }
    setHeights(sheet, row, height, columns, record);
    row += height;
  }
  for (let blank = 0; blank < blankRows; blank += 1, row += 1) {
    styleRow(sheet, row, styles);
    sheet.getRow(row).height = BLANK_HEIGHT;
  }
  if (row > first) {
    for (const [place, { column, header }] of columns.entries()) {
      const { letter } = sheet.getColumn(place + 2);
      sheet.dataValidations.add(
        `${letter}${first}:${letter}${row - 1}`,
        validationOf(column, header, options.set.basis),
      );
    }
  }
  return row - 1;
}

const mergeDown = (sheet: BookSheet, row: number, column: number, height: number): void => {
  if (height > 1) sheet.mergeCells(row, column, row + height - 1, column);
};

/** The texts of a column beside one entry, one for each of its lines. */
function textsOf(
  { column, kind, rest, header }: PlannedColumn,
  record: FilledRecord,
  height: number,
): string[] {
  if (rest)
    return [
      record.rest
        .filter(([own]) => own === header)
        .map(([, text]) => text)
        .join("\n"),
    ];
  const { element } = column;
  if (element === undefined) return [""];
  if (kind === undefined) return [record.values.get(element) ?? namesIn(record, element)];
  const rows = record.rows.get(kind);
  if (rows !== undefined) {
    return Array.from({ length: height }, (_, line) => rows[line]?.get(element) ?? "");
  }
  return [isName(element) ? (record.values.get(kind) ?? "") : ""];
}

const centred = 15;

/** The looks of a row's cells: the number's, and that of each column. */
function stylesOf(columns: readonly PlannedColumn[]): Style[] {
  const font = { name: FONT, size: 10 };
  return [
    { font, alignment: { horizontal: "center", vertical: "middle" }, border: box },
    ...columns.map(
      ({ column, width }): Style => ({
        font,
        alignment: {
          horizontal: width < centred ? "center" : "left",
          vertical: "middle",
          wrapText: true,
        },
        border: box,
        numFmt: formatOf(column.element),
      }),
    ),
  ];
}

function styleRow(sheet: BookSheet, row: number, styles: readonly Style[]): void {
  for (const [at, style] of styles.entries()) sheet.getCell(row, at + 1).style = style;
}

/** Rows as tall as their text: programs that do not fit them by themselves, and merged cells, would cut it off. */
function setHeights(
  sheet: BookSheet,
  row: number,
  height: number,
  columns: readonly PlannedColumn[],
  record: FilledRecord,
): void {
  const lines = new Array<number>(height).fill(1);
  let whole = 1;
  for (const column of columns) {
    const texts = textsOf(column, record, height);
    const taken = (text: string): number => linesIn(text, column.width - 1);
    if (column.kind === undefined) whole = Math.max(whole, taken(texts[0] ?? ""));
    else for (const [line, text] of texts.entries()) lines[line] = Math.max(lines[line]!, taken(text));
  }
  const parts = lines.reduce((sum, count) => sum + count, 0);
  for (let line = 0; line < height; line += 1) {
    const share = Math.max(lines[line]!, (lines[line]! * whole) / parts);
    sheet.getRow(row + line).height = Math.min(400, Math.max(20, share * LINE + 6));
  }
}
