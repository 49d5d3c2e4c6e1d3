import { columnName } from "../grid/address.ts";
import { xmlAttribute, xmlText } from "../patch/xml-text.ts";
import { MAIN, XML_HEAD } from "./names.ts";
import type { BookSheet, CellValue, DataValidation, Frozen, PageSetup } from "./sheet.ts";
import { noStyle, type Style } from "./style.ts";
import type { StyleSheet } from "./style-sheet.ts";
import type { TextTable } from "./text-table.ts";

/** Rows that go out at a time. */
const ROWS_OF_A_PART = 64;
/** Width of a column of which nothing was said. */
const USUAL_WIDTH = 9;

/** The part of a sheet, piece by piece, in the order of the format. */
export function* sheetXml(
  sheet: BookSheet,
  texts: TextTable,
  styles: StyleSheet,
): Generator<string, void, undefined> {
  const { pageSetup, merges, printed } = sheet;
  const covered = coveredCells(sheet);
  yield [
    `${XML_HEAD}<worksheet xmlns="${MAIN}">`,
    printed ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "",
    dimensionXml(sheet),
    viewsXml(sheet.views),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet),
    "<sheetData>",
  ].join("");
  for (let from = 0; from < sheet.cells.length; from += ROWS_OF_A_PART) {
    let part = "";
    const to = Math.min(sheet.cells.length, from + ROWS_OF_A_PART);
    for (let row = from + 1; row <= to; row += 1) part += rowXml(sheet, row, covered, texts, styles);
    yield part;
  }
  yield "</sheetData>";
  if (sheet.autoFilter !== undefined) yield `<autoFilter ref="${sheet.autoFilter}"/>`;
  if (merges.length > 0) {
    const refs = merges.map(
      ({ top, left, bottom, right }) =>
        `<mergeCell ref="${columnName(left - 1)}${top}:${columnName(right - 1)}${bottom}"/>`,
    );
    yield `<mergeCells count="${refs.length}">${refs.join("")}</mergeCells>`;
  }
  yield validationsXml(sheet.areas);
  if (printed) yield printXml(pageSetup);
  if (sheet.footer !== undefined)
    yield `<headerFooter><oddFooter>${xmlText(sheet.footer)}</oddFooter></headerFooter>`;
  yield "</worksheet>";
}

/** Cells that are part of another one, with the look that they share with it. */
function coveredCells({ merges, cells }: BookSheet): ReadonlyMap<number, ReadonlyMap<number, Style>> {
  const rows = new Map<number, Map<number, Style>>();
  for (const { top, left, bottom, right } of merges) {
    const style = cells[top - 1]?.styles[left] ?? noStyle;
    for (let row = top; row <= bottom; row += 1) {
      let covered = rows.get(row);
      if (covered === undefined) {
        covered = new Map();
        rows.set(row, covered);
      }
      for (let column = left; column <= right; column += 1)
        if (row !== top || column !== left) covered.set(column, style);
    }
  }
  return rows;
}

const none: ReadonlyMap<number, Style> = new Map();
const letters: string[] = [];
const letterOf = (column: number): string => {
  letters[column] ??= columnName(column - 1);
  return letters[column];
};

function rowXml(
  sheet: BookSheet,
  row: number,
  covered: ReadonlyMap<number, ReadonlyMap<number, Style>>,
  texts: TextTable,
  styles: StyleSheet,
): string {
  const { height, values, styles: looks } = sheet.cells[row - 1]!;
  const parts = covered.get(row) ?? none;
  let last = Math.max(values.length, looks.length) - 1;
  for (const column of parts.keys()) if (column > last) last = column;
  let xml = "";
  for (let column = 1; column <= last; column += 1) {
    const shared = parts.get(column);
    const value = shared === undefined ? (values[column] ?? null) : null;
    const style = shared ?? looks[column];
    if (value === null && style === undefined) continue;
    const id = style === undefined ? 0 : styles.idOf(style);
    xml += cellXml(`${letterOf(column)}${row}`, id, value, texts);
  }
  if (xml === "" && height === undefined) return "";
  const tall = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
  return xml === "" ? `<row r="${row}"${tall}/>` : `<row r="${row}"${tall}>${xml}</row>`;
}

function cellXml(address: string, style: number, value: CellValue, texts: TextTable): string {
  const open = style === 0 ? `<c r="${address}"` : `<c r="${address}" s="${style}"`;
  if (value === null) return `${open}/>`;
  if (typeof value === "string") return `${open} t="s"><v>${texts.idOf(value)}</v></c>`;
  if (typeof value === "number") return `${open}><v>${value}</v></c>`;
  return `${open}><f>${xmlText(value.formula)}</f><v>${value.result}</v></c>`;
}

function dimensionXml({ cells, merges }: BookSheet): string {
  let columns = 0;
  for (const { values, styles } of cells) columns = Math.max(columns, values.length - 1, styles.length - 1);
  for (const { right } of merges) columns = Math.max(columns, right);
  return `<dimension ref="A1${columns === 0 ? "" : `:${letterOf(columns)}${cells.length}`}"/>`;
}

function viewsXml([frozen]: readonly Frozen[]): string {
  if (frozen === undefined) return "";
  const { xSplit, ySplit } = frozen;
  const pane = xSplit > 0 ? (ySplit > 0 ? "bottomRight" : "topRight") : "bottomLeft";
  const splits = `${xSplit > 0 ? ` xSplit="${xSplit}"` : ""}${ySplit > 0 ? ` ySplit="${ySplit}"` : ""}`;
  return `<sheetViews><sheetView workbookViewId="0"><pane${splits} topLeftCell="${letterOf(xSplit + 1)}${ySplit + 1}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`;
}

function columnsXml({ describedColumns }: BookSheet): string {
  const columns = Array.from(describedColumns, (column) =>
    column === undefined || (column.width === undefined && !column.hidden)
      ? ""
      : `width="${column.width ?? USUAL_WIDTH}"${column.hidden ? ' hidden="1"' : ""} customWidth="1"`,
  );
  let xml = "";
  for (let first = 0; first < columns.length; ) {
    let end = first + 1;
    while (end < columns.length && columns[end] === columns[first]) end += 1;
    if (columns[first] !== "") xml += `<col min="${first + 1}" max="${end}" ${columns[first]}/>`;
    first = end;
  }
  return xml === "" ? "" : `<cols>${xml}</cols>`;
}

function validationsXml(areas: ReadonlyMap<DataValidation, readonly string[]>): string {
  if (areas.size === 0) return "";
  const all = [...areas].map(([validation, where]) => validationXml(validation, where.join(" ")));
  return `<dataValidations count="${all.length}">${all.join("")}</dataValidations>`;
}

function validationXml(validation: DataValidation, where: string): string {
  const { type, operator, formulae, prompt, promptTitle, error, errorTitle, errorStyle } = validation;
  const attributes = [
    type === "any" ? "" : ` type="${type}"`,
    operator === undefined ? "" : ` operator="${operator}"`,
    validation.allowBlank ? ' allowBlank="1"' : "",
    validation.showInputMessage ? ' showInputMessage="1"' : "",
    validation.showErrorMessage ? ' showErrorMessage="1"' : "",
    errorStyle === undefined ? "" : ` errorStyle="${errorStyle}"`,
    errorTitle === undefined ? "" : ` errorTitle="${xmlAttribute(errorTitle)}"`,
    error === undefined ? "" : ` error="${xmlAttribute(error)}"`,
    promptTitle === undefined ? "" : ` promptTitle="${xmlAttribute(promptTitle)}"`,
    prompt === undefined ? "" : ` prompt="${xmlAttribute(prompt)}"`,
  ].join("");
  const formulas = formulae.map(
    (formula, at) => `<formula${at + 1}>${xmlText(String(formula))}</formula${at + 1}>`,
  );
  return `<dataValidation${attributes} sqref="${where}">${formulas.join("")}</dataValidation>`;
}

const usualMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

function printXml({
  orientation = "portrait",
  fitToWidth = 1,
  fitToHeight = 0,
  horizontalCentered,
  margins = usualMargins,
}: PageSetup): string {
  const { left, right, top, bottom, header, footer } = margins;
  return [
    horizontalCentered ? '<printOptions horizontalCentered="1"/>' : "",
    `<pageMargins left="${left}" right="${right}" top="${top}" bottom="${bottom}" header="${header}" footer="${footer}"/>`,
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="${fitToWidth}" fitToHeight="${fitToHeight}"/>`,
  ].join("");
}
