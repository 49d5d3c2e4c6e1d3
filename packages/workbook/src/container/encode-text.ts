const encoder = new TextEncoder();

/**
 * Encodes a text as the bytes of a file that it came from were: the same encoding, the same byte order mark.
 *
 * @param encoding as `decodeText` names it
 * @param like the file's bytes
 * @returns undefined for an encoding, or a character, that cannot be written back
 */
export function encodeText(text: string, encoding: string, like: Uint8Array): Uint8Array | undefined {
  switch (encoding) {
    case "utf-8":
      return withMark([0xef, 0xbb, 0xbf], like, encoder.encode(text));
    case "utf-16le":
      return withMark([0xff, 0xfe], like, utf16(text, true));
    case "utf-16be":
      return withMark([0xfe, 0xff], like, utf16(text, false));
    case "gb18030":
      return gb18030(text);
    default:
      return undefined;
  }
}

function withMark(mark: readonly number[], like: Uint8Array, bytes: Uint8Array): Uint8Array {
  if (!mark.every((byte, at) => like[at] === byte)) return bytes;
  const marked = new Uint8Array(mark.length + bytes.length);
  marked.set(mark);
  marked.set(bytes, mark.length);
  return marked;
}

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes;
}

/** Character to bytes, read off the decoder that every platform has: none has an encoder. */
let known: ReadonlyMap<number, number> | undefined;

function gb18030(text: string): Uint8Array | undefined {
  known ??= gbTable();
  const bytes = new Uint8Array(text.length * 4);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes[at++] = point;
    else {
      const code = point > 0xffff ? beyondBmp(point) : known.get(point);
      if (code === undefined) return undefined;
      if (code > 0xffff) {
        view.setUint32(at, code);
        at += 4;
      } else {
        view.setUint16(at, code);
        at += 2;
      }
    }
  }
  return bytes.subarray(0, at);
}

/** Four bytes count characters through: 10 × 126 × 10 to each first byte, from 90 30 81 30 on for what lies beyond. */
function beyondBmp(point: number): number {
  const index = point - 0x10000;
  const bytes = [
    0x90 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1_260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
  return bytes.reduce((code, byte) => code * 256 + byte, 0);
}

function gbTable(): Map<number, number> {
  const codes: number[] = [];
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
  for (const first of range(0x81, 0xfe)) {
    for (const second of range(0x40, 0xfe)) if (second !== 0x7f) codes.push(first * 256 + second);
  }
  for (const first of range(0x81, 0x84)) {
    for (const second of range(0x30, 0x39)) {
      for (const third of range(0x81, 0xfe)) {
        for (const fourth of range(0x30, 0x39)) {
          codes.push(((first * 256 + second) * 256 + third) * 256 + fourth);
        }
      }
    }
  }
  // Each code on a line of its own: one that stands for nothing spoils no other.
  const bytes: number[] = [];
  for (const code of codes) {
    if (code > 0xffff) bytes.push((code >>> 24) & 255, (code >>> 16) & 255);
    bytes.push((code >>> 8) & 255, code & 255, 10);
  }
  const lines = new TextDecoder("gb18030").decode(Uint8Array.from(bytes)).split("\n");
  const table = new Map<number, number>();
  for (const [at, code] of codes.entries()) {
    const line = lines[at] ?? "";
    const point = line.codePointAt(0) ?? 0;
    // The shorter code comes first and stays.
    if (line.length === 1 && point !== 0xfffd && !table.has(point)) table.set(point, code);
  }
  return table;
}
