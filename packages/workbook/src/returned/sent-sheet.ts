import { fnv1a64 } from "@zp/catalog-core/records";
import type { SentEntry, SentLayer } from "@zp/catalog-core/review";
import type { Book } from "../book/index.ts";
import { SENT_SHEET } from "../catalogue/own-sheets.ts";
import { type Sheet, withoutMark } from "../grid/index.ts";
import { cellString } from "../write/inert.ts";

/** What a workbook was when it was sent out. */
export interface SentList {
  readonly layer: SentLayer;
  /** To whom it was sent; `undefined` for the entries without a unit. */
  readonly unit?: string;
  /** The day, year-month-day. */
  readonly sentOn: string;
  readonly entries: readonly SentEntry[];
  /** Texts outside the list that are ours: title, header, boxes to sign in. What differs was written by the unit. */
  readonly ownTexts: readonly string[];
  /** Entries whose record does not fit its digest any more: somebody changed the hidden sheet. */
  readonly damaged: number;
}

const VERSION = "zp.sent/1";
/** Characters of a cell: half of what it holds, for escapes make texts longer. */
const PIECE = 16_000;

/** Writes what is sent into a sheet out of sight: a row for each entry, with its digest and all that it says. */
export function addSentSheet(workbook: Book, sent: Omit<SentList, "damaged">): void {
  const sheet = workbook.addWorksheet(SENT_SHEET, { state: "veryHidden" });
  sheet.addRow([VERSION, sent.layer, cellString(sent.unit ?? ""), sent.sentOn]);
  for (const text of sent.ownTexts) sheet.addRow(["own", ...pieces(JSON.stringify(text))]);
  for (const { key, entry, rest } of sent.entries) {
    const json = plainJson({ entry, rest });
    sheet.addRow(["entry", cellString(key), fnv1a64(json), ...pieces(json)]);
  }
}

/** JSON in characters that every spreadsheet program keeps. */
const plainJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u00a0\u2028\u2029\ufeff\ufffe\uffff]/gu,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

function pieces(text: string): string[] {
  const found: string[] = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(from + PIECE, text.length);
    // Neither half of a pair stands alone in a cell.
    if (to < text.length && /[\ud800-\udbff]/u.test(text.charAt(to - 1))) to -= 1;
    found.push(cellString(text.slice(from, to)));
    from = to;
  }
  return found;
}

/** Reads what was sent; undefined where the sheet is none of ours. */
export function readSentSheet(sheet: Sheet): SentList | undefined {
  const text = (row: number, column: number): string => withoutMark(sheet.text(row, column) ?? "");
  const layer = text(0, 1);
  if (text(0, 0) !== VERSION || (layer !== "implementation" && layer !== "directory")) return undefined;
  const joined = (row: number, from: number): string => {
    let json = "";
    for (let column = from; column < sheet.columnCount; column += 1) json += text(row, column);
    return json;
  };
  const unit = text(0, 2);
  const entries: SentEntry[] = [];
  const ownTexts: string[] = [];
  let damaged = 0;
  for (let row = 1; row < sheet.rowCount; row += 1) {
    const kind = text(row, 0);
    if (kind === "own") ownTexts.push(...ownText(joined(row, 1)));
    if (kind !== "entry") continue;
    const json = joined(row, 3);
    if (fnv1a64(json) !== text(row, 2)) {
      damaged += 1;
      continue;
    }
    const { entry, rest } = JSON.parse(json) as Pick<SentEntry, "entry" | "rest">;
    entries.push({ key: text(row, 1), layer, ...(unit === "" ? {} : { unit }), entry, rest });
  }
  return { layer, ...(unit === "" ? {} : { unit }), sentOn: text(0, 3), entries, ownTexts, damaged };
}

function ownText(json: string): string[] {
  try {
    const text: unknown = JSON.parse(json);
    return typeof text === "string" ? [text] : [];
  } catch {
    return [];
  }
}
