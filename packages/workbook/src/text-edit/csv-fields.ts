/** A field of separated values: where it stands in the file's text, and what it says. */
export interface CsvField {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  /** Without quotes; line ends are "\n". */
  readonly value: string;
}

/**
 * The fields of separated values from a place on, in order. Quotes hold a field together where they begin it and close
 * before a separator or a line's end; rows are counted as the reader counts them.
 */
export function* csvFields(text: string, from: number, delimiter: string): Generator<CsvField> {
  let at = from;
  for (let row = 0; at <= text.length; row += 1) {
    for (let column = 0; ; column += 1) {
      const start = at;
      const close = text[at] === '"' ? closingQuote(text, at, delimiter) : undefined;
      at = close?.end ?? endOfPlain(text, at, delimiter);
      const raw = close === undefined ? text.slice(start, at) : text.slice(start + 1, close.quote);
      const value = (close === undefined ? raw : raw.replaceAll('""', '"')).replace(/\r\n?/g, "\n");
      yield { row, column, start, end: at, value };
      if (!text.startsWith(delimiter, at)) break;
      at += delimiter.length;
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
}

/** The quote that closes a field, and where the field ends: blanks may stand between. */
function closingQuote(
  text: string,
  open: number,
  delimiter: string,
): { quote: number; end: number } | undefined {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    let end = at + 1;
    while (text[end] === " ") end += 1;
    if (end === text.length || text[end] === "\n" || text[end] === "\r" || text.startsWith(delimiter, end)) {
      return { quote: at, end };
    }
  }
  return undefined;
}

function endOfPlain(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === "\n" || character === "\r" || text.startsWith(delimiter, at)) return at;
  }
  return text.length;
}
