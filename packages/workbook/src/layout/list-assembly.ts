import type { TableUnit } from "@zp/catalog-core/records";
import type { Sheet } from "../grid/index.ts";
import type { HeaderBlock } from "./header-block.ts";
import type { ListBody } from "./list-body.ts";
import { primaryColumn } from "./list-columns.ts";
import { type LentColumn, ListTable } from "./list-table.ts";
import type { SheetNotes } from "./notes.ts";
import { cellText, placeOf } from "./slots.ts";
import type { Subject } from "./subject.ts";

export interface ListFound {
  readonly id: string;
  readonly label: string;
  readonly file: string;
  readonly sheet: Sheet;
  readonly header: HeaderBlock;
  readonly body: ListBody;
  readonly subject: Subject;
  readonly titles: readonly string[];
  readonly asFilled: boolean;
  readonly keyHeader?: string;
  readonly unit?: TableUnit;
}

/** Makes the table of a list: its columns, and what headings and rows above lend to its records. */
export function assembleList(found: ListFound, notes: SheetNotes): ListTable {
  const { body, header, sheet, subject, asFilled, ...rest } = found;
  return new ListTable({
    ...rest,
    sheet,
    header,
    subject,
    columns: columnsOf(sheet, header, body),
    rows: body.rows,
    starts: body.starts,
    lent: lentColumns(header, body),
    filledDown: asFilled ? new Map() : filledDown(sheet, header, body, subject, notes),
    keyed: false,
  });
}

/** The columns with a header, and those without one that hold something all the same. */
function columnsOf(sheet: Sheet, header: HeaderBlock, body: ListBody): { column: number; header: string }[] {
  return header.columns.flatMap(({ column, path }) => {
    if (path.length > 0) return [{ column, header: path.join("/") }];
    if (!body.rows.some((row) => cellText(sheet, row, column) !== "")) return [];
    const letters = sheet.address(header.lastTextRow, column).replace(/\d+$/u, "");
    return [{ column, header: `（无表头${letters}列）` }];
  });
}

/** Units and types that headings between the rows lend to the records below, where the list has no such column. */
function lentColumns(header: HeaderBlock, body: ListBody): LentColumn[] {
  const has = (element: string) => header.columns.some(({ elements }) => elements[0] === element);
  const lent: LentColumn[] = [];
  if (body.unitOf.some((unit) => unit >= 0) && !has("compilingUnit")) {
    lent.push({ header: "编制单位", of: body.unitOf, texts: body.units });
  }
  if (body.typeOf.some((type) => type >= 0) && !has("itemType")) {
    lent.push({ header: "事项类型", of: body.typeOf, texts: body.types });
  }
  return lent;
}

/**
 * A unit written only in the first row of its group: the rows below mean the same, and it is said so. That a column is
 * filled in this way shows by its names, each of which stands once, and by blanks in half of the rows.
 */
function filledDown(
  sheet: Sheet,
  header: HeaderBlock,
  body: ListBody,
  subject: Subject,
  notes: SheetNotes,
): Map<number, Int32Array> {
  const down = new Map<number, Int32Array>();
  const primary = primaryColumn(header, subject);
  const firstRow = body.rows[0];
  if (firstRow === undefined) return down;
  for (const { column, elements } of header.columns) {
    const [element] = elements;
    if (column === primary || (element !== "compilingUnit" && element !== "implementingBody")) continue;
    const from = new Int32Array(body.starts.length).fill(-1);
    const names = new Set<string>();
    let last = -1;
    let named = 0;
    for (const [record, start] of body.starts.entries()) {
      const place = placeOf(sheet, body.rows[start]!, column);
      const text = place === undefined ? "" : cellText(sheet, place.row, place.column);
      if (place === undefined || text === "") {
        from[record] = last;
        continue;
      }
      named += 1;
      names.add(text);
      last = place.row;
    }
    const blanks = body.starts.length - named;
    const once = names.size === named && from[0] === -1 && cellText(sheet, firstRow, column) !== "";
    if (!once || blanks === 0 || blanks * 2 < body.starts.length) continue;
    down.set(column, from);
    notes.add("filled-down", sheet.address(firstRow, column), "", blanks);
  }
  return down;
}
