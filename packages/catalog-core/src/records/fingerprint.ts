const BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/**
 * FNV-1a, 64 bits, of the UTF-8 bytes of a text, as 16 hexadecimal digits. No cryptography: it only tells texts apart.
 *
 * @example fnv1a64("事项名称").length // 16
 */
export function fnv1a64(text: string): string {
  let hash = BASIS;
  const take = (byte: number): void => {
    hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  };
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) take(code);
    else if (code < 0x800) {
      take(0xc0 | (code >> 6));
      take(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
      take(0xe0 | (code >> 12));
      take(0x80 | ((code >> 6) & 0x3f));
      take(0x80 | (code & 0x3f));
    } else {
      take(0xf0 | (code >> 18));
      take(0x80 | ((code >> 12) & 0x3f));
      take(0x80 | ((code >> 6) & 0x3f));
      take(0x80 | (code & 0x3f));
    }
  }
  return hash.toString(16).padStart(16, "0");
}

/**
 * The fingerprint of a table's headers: each header without blanks and in NFKC, the empty ones dropped, the rest sorted
 * by UTF-16 code units and joined with line feeds, under FNV-1a of 64 bits. Order, width and spacing of the headers do not
 * change it; a column more or less does.
 *
 * @example
 * fingerprintOf(["事项名称", "办结 时限"]) === fingerprintOf(["办结时限", "事项名称"]); // true
 */
export function fingerprintOf(headers: readonly string[]): string {
  const plain = headers
    .map((header) => header.normalize("NFKC").replace(/\s+/gu, ""))
    .filter((header) => header !== "");
  return fnv1a64(plain.sort(byCodeUnit).join("\n"));
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
