import type { Sheet } from "../grid/index.ts";
import type { FilledRows } from "./filled-rows.ts";
import type { FormValue } from "./form-drafts.ts";
import { isOwn, isStrong, labelText } from "./form-labels.ts";
import { furnitureOf } from "./furniture.ts";
import { type HeaderBlock, headerBlockAt, headerText } from "./header-block.ts";
import { headerWord, isOrdinal, rowKindsOf } from "./header-words.ts";
import { cellText, filled, type Slot, slotsOf } from "./slots.ts";

/** A table inside a form: of materials or steps, or of labels with their values below them. */
export interface InnerTable {
  readonly header: HeaderBlock;
  /** The label beside or above it ("申请材料"). */
  readonly parent?: string;
  /** Its last row, where a label beside it is merged over all of it. */
  readonly last?: number;
}

/** What is beside and above the row. */
export interface InnerTableSetting {
  readonly group:
    | { readonly path: readonly string[]; readonly endRow: number; readonly endColumn: number }
    | undefined;
  readonly section: string | undefined;
}

/** The inner table whose head stands in this row, if one does. */
export function innerTableAt(
  sheet: Sheet,
  row: number,
  { group, section }: InnerTableSetting,
): InnerTable | undefined {
  const beside = tableBesideLabel(sheet, row);
  if (beside !== undefined) return beside;
  const block = headerBlockAt(sheet, row, row);
  if (block === undefined) return undefined;
  const header = withoutHeadings(sheet, block);
  const labels = header.columns.filter((column) => column.path.length > 0);
  if (labels.length < 2) return undefined;
  if (group === undefined) {
    return section !== undefined && rowKindsOf(section).length > 0 ? { header, parent: section } : { header };
  }
  if (labels[0]!.column <= group.endColumn) return undefined;
  const parent = group.path.at(-1);
  return { header, last: group.endRow, ...(parent === undefined ? {} : { parent }) };
}

/** A part's heading that comes down from above along the side heads none of the table's columns. */
function withoutHeadings(sheet: Sheet, header: HeaderBlock): HeaderBlock {
  const columns = header.columns.map((column) => {
    const area = sheet.mergeAt(header.top, column.column);
    return area !== undefined && area.top < header.top ? { ...column, path: [], elements: [] } : column;
  });
  return { ...header, columns };
}

/** A table beside the label that is merged over all its rows: "申请材料 | 序号 | 材料名称 | 份数". */
function tableBesideLabel(sheet: Sheet, row: number): InnerTable | undefined {
  const slots = filled(slotsOf(sheet, row));
  // In front of it may stand the heading of a whole part, merged over still more rows ("办理信息").
  const at = slots.findIndex((_slot, index) => {
    const next = slots[index + 1];
    return next === undefined || next.endRow === next.row;
  });
  const group = slots[at];
  const rest = slots.slice(at + 1);
  if (group === undefined || group.endRow === group.row || rest.length < 2) return undefined;
  const known = rest.map((slot) => headerWord(slot.text) !== undefined);
  // "办结时限 | 法定 | 20 | 承诺 | 10" has a value beside the first label; the head of a table another label.
  if (!known[0] || !known[1] || known.filter(Boolean).length * 5 < rest.length * 3) return undefined;
  if (rest.some((slot) => slot.endRow >= group.endRow)) return undefined;
  const columns = Array.from({ length: sheet.columnCount }, (_, column) => {
    const slot = rest.find((box) => box.column === column);
    const path = slot === undefined ? [] : [headerText(slot.text)];
    return { column, path, elements: [], ordinal: isOrdinal(path[0]) };
  });
  return {
    header: { top: row, bottom: row, lastTextRow: row, columns },
    parent: labelText(group.text),
    last: group.endRow,
  };
}

export interface InnerRows {
  /** Header path of each column, and its values line by line. */
  readonly columns: readonly { readonly path: readonly string[]; readonly values: readonly FormValue[] }[];
  /** Whether it is no list but labels with the item's own values below. */
  readonly ofItem: boolean;
  readonly namesItem: boolean;
  /** The last row that belongs to it. */
  readonly lastRow: number;
}

/** Reads the rows below the head of an inner table. */
export function readInnerTable(sheet: Sheet, rows: FilledRows, table: InnerTable, end: number): InnerRows {
  const { header, parent } = table;
  const bounded = table.last !== undefined;
  const last = Math.min(table.last ?? end, end);
  const columns = header.columns.filter((column) => column.path.length > 0);
  const ofItem =
    parent === undefined && columns.every(({ ordinal, elements }) => ordinal || isOwn(elements[0]));
  const firstColumn = columns[0]!.column;
  const lines: FormValue[][] = [];
  let read = header.bottom;
  for (const row of rows.from(header.bottom + 1, last + 1)) {
    const slots = filled(slotsOf(sheet, row)).filter((slot) => slot.column >= firstColumn || !bounded);
    if (slots.length === 0) continue;
    if (!bounded && endsTable(sheet, row, slots, firstColumn)) break;
    const line = columns.map(({ column }) => valueAt(sheet, row, column));
    read = row;
    if (line.some((value, at) => value.text !== "" && !columns[at]!.ordinal)) lines.push(line);
    if (ofItem) break;
  }
  return {
    columns: columns.flatMap(({ column, path, ordinal }, at) => {
      if (ordinal && !ofItem) return [];
      const values = lines.map((line) => line[at]!);
      const blank = { text: "", row: header.bottom + 1, column };
      return [
        {
          path: [...(parent === undefined ? [] : [parent]), ...path.map(labelText)],
          values: values.length > 0 ? values : [blank],
        },
      ];
    }),
    ofItem,
    namesItem: ofItem && columns.some(({ elements }) => elements[0] === "name"),
    lastRow: bounded ? Math.max(read, last) : read,
  };
}

function valueAt(sheet: Sheet, row: number, column: number): FormValue {
  const area = sheet.mergeAt(row, column);
  if (area === undefined) return { text: cellText(sheet, row, column), row, column };
  const text = area.left === column ? cellText(sheet, area.top, area.left) : "";
  return { text, row: area.top, column: area.left };
}

/** Whether the fields of the form go on below an inner table. */
function endsTable(sheet: Sheet, row: number, slots: readonly Slot[], firstColumn: number): boolean {
  const first = slots[0]!;
  if (first.column < firstColumn) return true;
  const kind = furnitureOf(slots)?.kind;
  if (kind === "note" || kind === "sign-off" || kind === "unit-line") return true;
  if (slots.length === 1 && (first.endColumn > first.column + 1 || isStrong(first.text))) return true;
  if (headerBlockAt(sheet, row, row) !== undefined) return true;
  return isStrong(first.text) && first.column === firstColumn;
}
