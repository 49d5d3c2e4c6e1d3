import { decodeText, encodeText } from "../container/index.ts";
import type { ReadOptions, Sheet, Workbook } from "../grid/index.ts";
import { editCsv } from "./edit-csv.ts";
import { editJson } from "./edit-json.ts";
import type { FieldEdit } from "./edited-text.ts";

/** A text file with some fields changed. */
export interface EditedFile {
  readonly bytes: Uint8Array;
  readonly refused: ReadonlyMap<FieldEdit, string>;
}

/**
 * A csv or json file with other texts in some of its fields, and every other byte as it was: encoding, byte order mark,
 * line ends, quotes, white space.
 *
 * @param workbook what the reader made of the bytes
 * @returns undefined where the bytes cannot be written back to the letter, or do not say what was read: a damaged file
 */
export function editTextFile(
  bytes: Uint8Array,
  workbook: Workbook,
  edits: ReadonlyMap<Sheet, readonly FieldEdit[]>,
  { encoding: asked, delimiter }: ReadOptions,
): EditedFile | undefined {
  const { text, encoding } = decodeText(bytes, asked);
  if (!equal(encodeText(text, encoding, bytes), bytes)) return undefined;
  let edited = text;
  const refused = new Map<FieldEdit, string>();
  for (const [sheet, own] of edits) {
    const result =
      workbook.format === "csv"
        ? editCsv(edited, sheet, own, delimiter)
        : editJson(edited, workbook.format, sheet, own);
    if (result === undefined) return undefined;
    edited = result.text;
    for (const [edit, reason] of result.refused) refused.set(edit, reason);
  }
  const written = encodeText(edited, encoding, bytes);
  return written === undefined ? undefined : { bytes: written, refused };
}

const equal = (one: Uint8Array | undefined, other: Uint8Array): boolean =>
  one !== undefined && one.length === other.length && one.every((byte, at) => byte === other[at]);
