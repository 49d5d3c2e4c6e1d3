import type { Sheet } from "../grid/index.ts";
import type { FilledRows } from "./filled-rows.ts";
import type { Form, FormValue } from "./form-drafts.ts";
import { isItemLabel, isNameLabel, isStrong, labelText } from "./form-labels.ts";
import { cellText, filled, slotsOf } from "./slots.ts";

/** Words above a column that holds no item. */
const asideColumn = /说明|要求|备注|示例|必填|来源|格式|类型/u;
const fewestElements = 4;
const fewestItems = 2;

interface Element {
  readonly label: string;
  readonly row: number;
}

/**
 * Reads a table that lies on its side: an element in each row, an item in each column. `undefined` where the rows are
 * something else, above all fields with one value each and a remark beside.
 */
export function itemsInColumns(
  sheet: Sheet,
  rows: FilledRows,
  first: number,
  last: number,
): Form[] | undefined {
  let labelColumn: number | undefined;
  let nameRow: number | undefined;
  for (const row of rows.from(first, last + 1)) {
    const name = filled(slotsOf(sheet, row)).find(({ text }) => isNameLabel(text));
    if (name === undefined) continue;
    labelColumn = name.column;
    nameRow = row;
    break;
  }
  if (labelColumn === undefined || nameRow === undefined) return undefined;
  const elements: Element[] = [];
  for (const row of rows.from(nameRow, last + 1)) {
    const slots = filled(slotsOf(sheet, row));
    if (
      slots.some(
        ({ column, endColumn, endRow }) => column >= labelColumn && (endColumn > column || endRow > row),
      )
    ) {
      return undefined;
    }
    const label = cellText(sheet, row, labelColumn);
    if (label === "") continue;
    // A second name, or a label further right: forms, one beside or below the other.
    if (row > nameRow && isNameLabel(label)) return undefined;
    if (slots.some(({ column, text }) => column > labelColumn && isItemLabel(text) && isStrong(text)))
      return undefined;
    elements.push({ label, row });
  }
  const known = elements.filter(({ label }) => isItemLabel(label));
  if (known.length < fewestElements || known.length * 2 < elements.length) return undefined;
  const columns: number[] = [];
  for (let column = labelColumn + 1; column < sheet.columnCount; column += 1) {
    if (cellText(sheet, nameRow, column) === "") continue;
    const above = nameRow > first ? cellText(sheet, nameRow - 1, column) : "";
    const values = elements.filter(({ row }) => cellText(sheet, row, column) !== "").length;
    if (!asideColumn.test(above) && values * 2 > elements.length) columns.push(column);
  }
  if (columns.length < fewestItems) return undefined;
  return columns.map((column) => formOf(sheet, elements, column, known.length));
}

function formOf(sheet: Sheet, elements: readonly Element[], column: number, known: number): Form {
  const fields = new Map<string, FormValue[]>();
  for (const { label, row } of elements) {
    let header = labelText(label);
    for (let copy = 2; fields.has(header); copy += 1) header = `${labelText(label)}（${copy}）`;
    fields.set(header, [{ text: cellText(sheet, row, column), row, column }]);
  }
  return {
    fields,
    firstRow: elements[0]!.row,
    lastRow: elements.at(-1)!.row,
    known,
    named: true,
  };
}
