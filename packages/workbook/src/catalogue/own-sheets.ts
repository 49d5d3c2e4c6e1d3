import type { ListLayer } from "@zp/catalog-core/records";
import type { Sheet, Workbook } from "../grid/index.ts";
import { FORM_WORD } from "./form-grid.ts";

/*
 * Sheets that our templates carry out of sight: how their columns are to be read, and what was sent. They are no lists,
 * whatever a program makes of their visibility.
 */

/** Which header is which element. */
export const COLUMNS_SHEET = "zp.columns";
/** What was sent: entries by id, each with the digest of its texts. */
export const SENT_SHEET = "zp.sent";

/** The header of the column that tells which entry a row was sent as. It moves with its row. */
export const KEY_HEADER = "zp编号（请勿改动）";

/** What a workbook that we wrote for filling in says of its columns. */
export interface OwnColumns {
  readonly layer: ListLayer;
  /** Header, as the layout flattens it, to element; null for a column that is only kept. */
  readonly elements: ReadonlyMap<string, string | null>;
  /** Forms, one a sheet, instead of a list. */
  readonly form: boolean;
}

/** A workbook without the sheets that are ours, and what they say. */
export function withoutOwnSheets(workbook: Workbook): {
  workbook: Workbook;
  columns?: OwnColumns;
  sent?: Sheet;
} {
  const own = workbook.sheets.filter(({ name }) => name === COLUMNS_SHEET || name === SENT_SHEET);
  if (own.length === 0) return { workbook };
  const sheets = workbook.sheets.filter((sheet) => !own.includes(sheet));
  const list = own.find(({ name }) => name === COLUMNS_SHEET);
  const columns = list === undefined ? undefined : ownColumns(list);
  const sent = own.find(({ name }) => name === SENT_SHEET);
  return {
    workbook: { ...workbook, sheets },
    ...(columns === undefined ? {} : { columns }),
    ...(sent === undefined ? {} : { sent }),
  };
}

const layers: ReadonlySet<string> = new Set<ListLayer>([
  ...(["directory", "implementation", "roster"] as const),
  ...(["powersList", "publicServices", "cutProofs", "caseCounts", "stageDates"] as const),
]);

function ownColumns(sheet: Sheet): OwnColumns | undefined {
  const layer = sheet.text(0, 1) ?? "";
  if (sheet.text(0, 0) !== "zp.columns/1" || !layers.has(layer)) return undefined;
  const elements = new Map<string, string | null>();
  for (let row = 1; row < sheet.rowCount; row += 1) {
    const header = sheet.text(row, 0) ?? "";
    const element = sheet.text(row, 1) ?? "";
    if (header !== "") elements.set(header, element === "" ? null : element);
  }
  return { layer: layer as ListLayer, elements, form: sheet.text(0, 2) === FORM_WORD };
}
