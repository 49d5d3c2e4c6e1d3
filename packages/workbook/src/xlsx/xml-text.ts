const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const AMPERSAND = 38;
/** Below this, and in ASCII, building a string from codes beats calling the decoder. */
const SHORT = 12;

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Bytes of UTF-8 as a string, with XML's own entities and line ends resolved unless `literal`. */
export function decodeXmlText(buffer: Uint8Array, start: number, end: number, literal: boolean): string {
  const length = end - start;
  if (length === 0) return "";
  if (length <= SHORT) {
    let i = start;
    for (; i < end; i++) {
      const byte = buffer[i]!;
      if (byte >= 0x80 || byte === AMPERSAND || byte === 13) break;
    }
    if (i === end) return String.fromCharCode.apply(null, buffer.subarray(start, end) as unknown as number[]);
  }
  const raw = decoder.decode(buffer.subarray(start, end));
  const lines = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  return literal || !lines.includes("&") ? lines : resolveEntities(lines);
}

function resolveEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot|apos));/gi,
    (whole, decimal, hex, name) => {
      if (name) return NAMED[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/**
 * Text of a cell from the text of its element: `_x000D_` escapes resolved, line ends made "\n", and without
 * `xml:space="preserve"` no white space around it (as Excel does).
 */
export function cellText(text: string, preserveSpace: boolean): string {
  let result = text;
  if (result.includes("_x")) {
    result = result.replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
  if (result.includes("\r")) result = result.replace(/\r\n?/g, "\n");
  return preserveSpace ? result : trimXmlSpace(result);
}

/** Trims XML's white space only: a full-width space is text. */
function trimXmlSpace(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first > 32 && last > 32 ? text : text.replace(/^[ \t\n]+|[ \t\n]+$/g, "");
}
