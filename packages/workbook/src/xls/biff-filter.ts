/** Kinds of records, by their number in the stream. */
const BEGINNING = 0x0809;
const END = 0x000a;
const FILE_PASS = 0x002f;
const FORMULA = 0x0006;
const NUMBER_FORMAT = 0x041e;
const CELL_FORMAT = 0x00e0;
const NOTE = 0x001c;
const DRAWN_OBJECT = 0x005d;
const OBJECT_TEXT = 0x01b6;
/** A kind that readers know and pass over. */
const IGNORED = 0x0097;

/** The records that sheets, values, formats, merges and hidden rows are made of. */
const KEPT = new Set([
  BEGINNING, // of a part of the stream
  END,
  0x0042, // code page
  0x0022, // date system
  NUMBER_FORMAT,
  CELL_FORMAT,
  0x0085, // sheet
  0x0081, // properties of a sheet
  0x00fc, // shared strings
  0x003c, // continuation of a record
  0x00fd, // cell: shared string
  0x0204, // cell: string
  0x00d6, // cell: rich string
  0x0203, // cell: number
  0x027e, // cell: compressed number
  0x00bd, // cells: compressed numbers
  0x0205, // cell: boolean or error
  FORMULA,
  0x0207, // text that a formula gave
  0x00e5, // merged areas
  0x0208, // row
  0x007d, // columns
]);
const KEPT_FOR_COMMENTS = new Set([NOTE, DRAWN_OBJECT, OBJECT_TEXT]);

/** Number formats of the Chinese programs that the library does not know, and those of the same meaning that it does. */
const KNOWN_FORMATS = new Map<number, number>([
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 14] as const),
  ...[32, 33, 34, 35, 55, 56].map((id) => [id, 21] as const),
]);

/** Where a formula's record gives the length of its tokens, and the length that says there are none to read. */
const TOKENS_LENGTH = 20;
const NO_TOKENS = 0xffff;

/**
 * Leaves of an old workbook's stream only the records that are read, and of formulas only their results: the others
 * are marked to be passed over, in place, since sheets are found by their position. The library's parsers of formula
 * tokens, names and drawings do not always end on damaged bytes; so they never see any.
 *
 * @param withComments whether to leave comments in, which drawn objects belong to.
 * @returns a changed copy; undefined where the stream is encrypted.
 */
export function filterRecords(stream: Uint8Array, withComments: boolean): Uint8Array | undefined {
  const bytes = stream.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint16(4, true);
  const defined = new Set<number>();
  for (let at = 0; at + 4 <= bytes.length; ) {
    const kind = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (kind === FILE_PASS) return undefined;
    const fits = at + 4 + length <= bytes.length;
    const unfit = kind === FORMULA || (kind === END && length > 0);
    if (kind === NUMBER_FORMAT && length >= 2 && fits) defined.add(view.getUint16(at + 4, true));
    if (kind === CELL_FORMAT && length >= 4 && fits) {
      const id = view.getUint16(at + 6, true);
      if (!defined.has(id)) view.setUint16(at + 6, KNOWN_FORMATS.get(id) ?? id, true);
    }
    // Another version has formulas of another shape: the parts of one stream are all of the version of the first.
    if (kind === BEGINNING && length >= 2 && fits) view.setUint16(at + 4, version, true);
    else if (kind === FORMULA && length >= TOKENS_LENGTH + 2 && fits) {
      view.setUint16(at + 4 + TOKENS_LENGTH, NO_TOKENS, true);
    } else if (unfit || !(KEPT.has(kind) || (withComments && KEPT_FOR_COMMENTS.has(kind)))) {
      view.setUint16(at, IGNORED, true);
    }
    at += 4 + length;
  }
  return bytes;
}

/** Whether the stream is one of Excel 5 or later; those before had sheets without a workbook around them. */
export function isWorkbookStream(stream: Uint8Array): boolean {
  const version = stream[4]! | (stream[5]! << 8);
  return (
    stream.length > 8 && stream[0] === 0x09 && stream[1] === 0x08 && (version === 0x500 || version === 0x600)
  );
}
