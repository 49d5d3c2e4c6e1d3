/** Node decodes GB18030 but does not encode it; the table of two-byte characters is turned round. */
let table: Map<string, readonly [number, number]> | undefined;

function encoder(): Map<string, readonly [number, number]> {
  if (table !== undefined) return table;
  table = new Map();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if (character.length === 1 && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  return table;
}

/** @throws RangeError for a character outside the two-byte part */
export function encodeGb18030(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else {
      const pair = encoder().get(character);
      if (pair === undefined) throw new RangeError(`no two-byte code for ${character}`);
      bytes.push(...pair);
    }
  }
  return new Uint8Array(bytes);
}
