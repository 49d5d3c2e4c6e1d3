import type { ColumnSet } from "@zp/catalog-core/records";
import type { RowKind } from "@zp/catalog-core/terms";
import type { Book, BookCell, BookSheet, DataValidation, Style } from "../book/index.ts";
import {
  fieldPlaces,
  GRID_COLUMNS,
  GRID_WIDTH,
  ordinal,
  type Stretch,
  wholeRow,
  wideValue,
} from "../catalogue/form-grid.ts";
import { cellString } from "../write/inert.ts";
import { box, FONT, headerStyle, LINE, linesIn } from "../write/sheet.ts";
import { heldText, isName, namesIn } from "./cell-texts.ts";
import type { PlannedColumn } from "./column-plan.ts";
import type { FilledRecord } from "./filled-record.ts";
import { addFoot, addHead } from "./head-and-foot.ts";
import { freeSheetName } from "./sheet-name.ts";
import { formatOf, validationOf } from "./validation.ts";

export interface FormOptions {
  readonly set: ColumnSet;
  readonly columns: readonly PlannedColumn[];
  readonly records: readonly FilledRecord[];
  readonly unit?: string;
}

const empty: FilledRecord = { values: new Map(), rows: new Map(), rest: [] };
const gridWidths = Array.from({ length: GRID_COLUMNS }, () => GRID_WIDTH);
/** Empty rows in a table of materials or steps: of a form to be filled in, and below what is filled in. */
const BLANK_ROWS: Partial<Record<RowKind, number>> = { materials: 5, steps: 5 };
const FEW_ROWS = 2;
const FURTHER_ROWS = 1;
/** In points: what can still be read when it is made to fit a page. */
const ONE_PAGE = 1_250;

/** Writes a sheet for each item: what a unit prints, signs and takes to the joint review. */
export function addForms(workbook: Book, options: FormOptions): void {
  const records = options.records.length === 0 ? [empty] : options.records;
  const taken: string[] = [];
  const { columns } = options;
  const forms: SharedLooks = {
    ...options,
    validations: new Map(
      columns.map((one) => [one, validationOf(one.column, one.header, options.set.basis)]),
    ),
    values: new Map(
      columns.map((one) => [one, { left: valueStyle(one, "left"), center: valueStyle(one, "center") }]),
    ),
  };
  for (const [at, record] of records.entries()) {
    const title = record === empty ? options.set.title : `${at + 1}.${record.values.get("name") ?? ""}`;
    const name = freeSheetName(title, taken);
    taken.push(name);
    new FormSheet(workbook, name, record, forms).write();
  }
}

/** What all sheets of a workbook share: a style or a rule is made once for all cells that bear it. */
interface SharedLooks extends FormOptions {
  readonly validations: ReadonlyMap<PlannedColumn, DataValidation>;
  readonly values: ReadonlyMap<PlannedColumn, Readonly<Record<"left" | "center", Style>>>;
}

const font = { name: FONT, size: 10 };
const requiredStyle: Style = { ...headerStyle, fill: { fgColor: { argb: "FFBDD7EE" } } };
const ordinalStyle: Style = { font, alignment: { horizontal: "center", vertical: "middle" }, border: box };
const valueStyle = (column: PlannedColumn, horizontal: "left" | "center"): Style => ({
  font,
  alignment: { horizontal, vertical: "middle", wrapText: true },
  border: box,
  numFmt: formatOf(column.column.element),
});

class FormSheet {
  readonly #sheet: BookSheet;
  readonly #record: FilledRecord;
  readonly #options: SharedLooks;
  #row = 0;

  constructor(workbook: Book, name: string, record: FilledRecord, options: SharedLooks) {
    this.#record = record;
    this.#options = options;
    this.#sheet = workbook.addWorksheet(name, {
      pageSetup: {
        orientation: "portrait",
        fitToWidth: 1,
        fitToHeight: 0,
        horizontalCentered: true,
        margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      },
      headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
    });
    this.#sheet.columns = gridWidths.map((width) => ({ width }));
  }

  write(): void {
    const { set, columns, unit } = this.#options;
    this.#row = addHead(this.#sheet, set, gridWidths, unit);
    let pending: PlannedColumn | undefined;
    const flush = (): void => {
      if (pending !== undefined) this.#fields([pending]);
      pending = undefined;
    };
    const tables = new Set<RowKind>();
    for (const column of columns) {
      if (column.kind !== undefined) {
        flush();
        if (!tables.has(column.kind)) this.#table(columns.filter(({ kind }) => kind === column.kind));
        tables.add(column.kind);
      } else if (isWide(column)) {
        flush();
        this.#fields([column]);
      } else if (pending === undefined) pending = column;
      else {
        this.#fields([pending, column]);
        pending = undefined;
      }
    }
    flush();
    const end = addFoot(this.#sheet, set, this.#row + 1, { widths: gridWidths });
    this.#sheet.pageSetup.printArea = `A$1:X$${end}`;
    let height = 0;
    for (let row = 1; row <= end; row += 1) height += this.#sheet.getRow(row).height ?? 15;
    // A little smaller on one page rather than the boxes to sign alone on a second.
    if (height <= ONE_PAGE) this.#sheet.pageSetup.fitToHeight = 1;
  }

  /** One field across the row, or two beside each other. */
  #fields(columns: readonly PlannedColumn[]): void {
    this.#row += 1;
    const [only, second] = columns;
    const places = second === undefined ? [{ label: fieldPlaces[0]!.label, value: wideValue }] : fieldPlaces;
    let lines = 1;
    for (const [at, column] of [only, second].entries()) {
      const place = places[at];
      if (column === undefined || place === undefined) continue;
      const text = fieldText(column, this.#record);
      this.#label(place.label, column.header, column.column.required);
      this.#value(place.value, column, text, "left");
      const width = (place.value.last - place.value.first + 1) * GRID_WIDTH - 1;
      lines = Math.max(lines, linesIn(text, width), linesIn(column.header, 4 * GRID_WIDTH - 1));
    }
    this.#sheet.getRow(this.#row).height = heightOf(lines);
  }

  /** Materials, steps: a heading across the row, the columns' headers, a line for each. */
  #table(columns: readonly PlannedColumn[]): void {
    const [first] = columns;
    const kind = first!.kind!;
    this.#row += 1;
    this.#label(wholeRow, first!.group ?? first!.header, false);
    this.#sheet.getRow(this.#row).height = heightOf(1);
    this.#row += 1;
    const stretches = share(columns.map(({ width }) => width));
    this.#label(ordinal, "序号", false);
    for (const [at, { header, column }] of columns.entries())
      this.#label(stretches[at]!, header, column.required);
    const room = (at: number): number => (stretches[at]!.last - stretches[at]!.first + 1) * GRID_WIDTH - 1;
    this.#sheet.getRow(this.#row).height = heightOf(
      Math.max(...columns.map(({ header }, at) => linesIn(header, room(at)))),
    );
    const rows = this.#record.rows.get(kind) ?? [];
    const stated = this.#record.values.get(kind);
    const blank = this.#record === empty ? (BLANK_ROWS[kind] ?? FEW_ROWS) : FURTHER_ROWS;
    for (let line = 0; line < Math.max(rows.length, stated === undefined ? 0 : 1) + blank; line += 1) {
      this.#row += 1;
      const texts = columns.map(({ column: { element = "" } }) =>
        line === 0 && rows.length === 0 && isName(element)
          ? (stated ?? "")
          : (rows[line]?.get(element) ?? ""),
      );
      const number = this.#cells(ordinal, ordinalStyle);
      number.value = line < rows.length || this.#record === empty ? line + 1 : null;
      for (const [at, column] of columns.entries()) {
        this.#value(stretches[at]!, column, texts[at]!, column.width < 15 ? "center" : "left");
      }
      this.#sheet.getRow(this.#row).height = heightOf(
        Math.max(...texts.map((text, at) => linesIn(text, room(at)))),
      );
    }
  }

  #label(stretch: Stretch, text: string, required: boolean | undefined): void {
    const cell = this.#cells(stretch, required ? requiredStyle : headerStyle);
    cell.value = cellString(text);
  }

  #value(stretch: Stretch, column: PlannedColumn, text: string, horizontal: "left" | "center"): void {
    const { values, validations } = this.#options;
    const cell = this.#cells(stretch, values.get(column)![horizontal]);
    if (text !== "") cell.value = heldText(column, text);
    this.#sheet.dataValidations.add(cell.address, validations.get(column)!);
  }

  /** Makes the cells of a stretch of the row one, in a style. @returns the first */
  #cells({ first, last }: Stretch, style: Style): BookCell {
    if (last > first) this.#sheet.mergeCells(this.#row, first + 1, this.#row, last + 1);
    const cell = this.#sheet.getCell(this.#row, first + 1);
    cell.style = style;
    return cell;
  }
}

/** Texts of some length, and whatever the source kept. */
const isWide = ({ width, rest, column: { element } }: PlannedColumn): boolean =>
  width >= 24 || rest === true || element === "places" || element === "serviceHours";

function fieldText({ column: { element }, rest, header }: PlannedColumn, record: FilledRecord): string {
  if (rest) {
    return record.rest
      .filter(([own]) => own === header)
      .map(([, text]) => text)
      .join("\n");
  }
  return element === undefined ? "" : (record.values.get(element) ?? namesIn(record, element));
}

const heightOf = (lines: number): number => Math.min(400, Math.max(22, lines * LINE + 8));

/** The columns beside the number, in proportion to their widths, each of one column of the grid at least. */
function share(widths: readonly number[]): Stretch[] {
  const room = GRID_COLUMNS - 1 - ordinal.last;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const spans = widths.map((width) => Math.max(1, Math.floor((width * room) / total)));
  let left = room - spans.reduce((sum, span) => sum + span, 0);
  // What rounding left over goes to whoever has least for its width, and is taken from whoever has most.
  while (left !== 0) {
    const need = spans.map((span, at) => widths[at]! / span);
    const at =
      left > 0
        ? need.indexOf(Math.max(...need))
        : need.indexOf(Math.min(...need.filter((_, one) => spans[one]! > 1)));
    spans[at]! += Math.sign(left);
    left -= Math.sign(left);
  }
  let first = ordinal.last + 1;
  return spans.map((span) => {
    const stretch = { first, last: first + span - 1 };
    first += span;
    return stretch;
  });
}
