import type { StringTable } from "../grid/string-table.ts";
import { decodeXmlText } from "./xml-text.ts";

const SLOT_BITS = 15;
const SLOTS = 1 << SLOT_BITS;
/** Ten Chinese characters: what repeats in a list ("行政许可", "公共服务") is short. */
const LONGEST = 32;

/**
 * Decodes texts of cells that hold their own text. Half of them repeat: their bytes are compared with those decoded
 * last under the same hash, and the same string is given again, which is several times cheaper than decoding it and
 * finding it in a table.
 */
export class TextMemo {
  private readonly bytes = new Uint8Array(SLOTS * LONGEST);
  private readonly lengths = new Uint8Array(SLOTS);
  private readonly texts: string[] = new Array<string>(SLOTS).fill("");
  /** Where the text stands in the table of strings; -1 until it is there. */
  private readonly indexes = new Int32Array(SLOTS).fill(-1);
  private readonly strings: StringTable;
  private lastSlot = 0;

  constructor(strings: StringTable) {
    this.strings = strings;
  }

  /** The index of a text in the table of strings: that of before where it is the text decoded last, else a new one. */
  intern(text: string): number {
    const slot = this.lastSlot;
    if (this.texts[slot] !== text) return this.strings.append(text);
    if (this.indexes[slot]! < 0) this.indexes[slot] = this.strings.append(text);
    return this.indexes[slot]!;
  }

  decode(buffer: Uint8Array, start: number, end: number, literal: boolean): string {
    const length = end - start;
    if (length > LONGEST || literal) return decodeXmlText(buffer, start, end, literal);
    let hash = length;
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + buffer[i]!) | 0;
    const slot = (hash ^ (hash >>> SLOT_BITS)) & (SLOTS - 1);
    const kept = slot * LONGEST;
    this.lastSlot = slot;
    if (this.lengths[slot] === length) {
      let same = 0;
      while (same < length && this.bytes[kept + same] === buffer[start + same]) same++;
      if (same === length) return this.texts[slot]!;
    }
    const text = decodeXmlText(buffer, start, end, false);
    for (let i = 0; i < length; i++) this.bytes[kept + i] = buffer[start + i]!;
    this.lengths[slot] = length;
    this.texts[slot] = text;
    this.indexes[slot] = -1;
    return text;
  }
}
