import type { ByteSink } from "../container/index.ts";
import { XmlDamage } from "../xlsx/xml-stream.ts";
import { utf8Declaration } from "./xml-text.ts";

/** What the current tag does. `empty` is `<c/>`: both at once. */
export const Tag = { open: 1, close: 2, empty: 3 } as const;

/** Called for each tag; what the stream shows, and what may be changed, is that tag. */
export interface TagHandler {
  tag(tags: TagStream): void;
}

const LT = 60;
const GT = 62;
const SLASH = 47;
const QUOTE = 34;
const APOSTROPHE = 39;
const COLON = 58;
const BANG = 33;
const QUESTION = 63;
const SPACE = 32;
const FIRST_BUFFER = 64 * 1024;
/** Short texts are cheaper to walk than to search. */
const WALKED = 48;
const nothing = new Uint8Array(0);
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Passes XML on byte for byte, except where a handler changes a tag or what stands at it. The reader's stream shows
 * what XML means; this one shows where it stands, so that whatever nobody asked to change stays as it was: white space,
 * order of attributes, unknown elements.
 *
 * Takes UTF-8 in pieces and holds no more than one piece and one unfinished tag.
 */
export class TagStream implements ByteSink {
  kind: number = Tag.open;
  /** How many elements the tag's element stands in: 0 for the root. */
  depth = 0;
  /** Whether anything has been changed so far. */
  changed = false;
  /** Bytes; the positions below point into it and are valid only while the handler is called. */
  buffer = new Uint8Array(FIRST_BUFFER);
  /** The tag, from `<` to behind `>`. */
  tagStart = 0;
  tagEnd = 0;
  /** The element's name without its prefix. */
  nameStart = 0;
  nameEnd = 0;
  private used = 0;
  private at = 0;
  /** Up to here the buffer has been passed on or dropped. */
  private passed = 0;
  private openElements = 0;
  private begun = false;
  /** Depth of the element that is being dropped; -1 for none. */
  private dropping = -1;
  /** `</row` of the element whose inside is passed over; empty for none. */
  private skipping: Uint8Array = nothing;
  private readonly handler: TagHandler;
  private readonly out: ByteSink | undefined;
  private readonly maxTag: number;

  /** @param out takes the part with its changes; nothing is passed on where there is none. */
  constructor(handler: TagHandler, out: ByteSink | undefined, maxTagBytes: number) {
    this.handler = handler;
    this.out = out;
    this.maxTag = maxTagBytes;
  }

  push(bytes: Uint8Array): void {
    const rest = this.used - this.at;
    if (rest + bytes.length > this.buffer.length) {
      const larger = new Uint8Array((rest + bytes.length) * 2);
      larger.set(this.buffer.subarray(this.at, this.used));
      this.buffer = larger;
    } else if (this.at > 0) this.buffer.copyWithin(0, this.at, this.used);
    this.buffer.set(bytes, rest);
    this.at = 0;
    this.passed = 0;
    this.used = rest + bytes.length;
    this.scan();
    this.passUpTo(this.at);
    if (this.used - this.at > this.maxTag) throw new XmlDamage("tag too long");
  }

  /** @throws XmlDamage where the document does not end properly. */
  end(): void {
    if (this.openElements !== 0 || !this.begun || this.at < this.used) throw new XmlDamage("unexpected end");
    this.out?.end();
  }

  /** Whether the local name is this one (ASCII). */
  is(name: string): boolean {
    const { buffer, nameStart } = this;
    if (this.nameEnd - nameStart !== name.length) return false;
    for (let i = 0; i < name.length; i++) if (buffer[nameStart + i] !== name.charCodeAt(i)) return false;
    return true;
  }

  /** The tag as it stands. */
  source(): string {
    return decoder.decode(this.buffer.subarray(this.tagStart, this.tagEnd));
  }

  localName(): string {
    return decoder.decode(this.buffer.subarray(this.nameStart, this.nameEnd));
  }

  /** The prefix of the element's name with its colon, or "". */
  prefix(): string {
    const start = this.tagStart + (this.kind === Tag.close ? 2 : 1);
    return decoder.decode(this.buffer.subarray(start, this.nameStart));
  }

  /** Puts something in front of the tag. */
  before(xml: string): void {
    this.passUpTo(this.tagStart);
    this.write(xml);
  }

  /** Puts something behind the tag. */
  after(xml: string): void {
    this.passUpTo(this.tagEnd);
    this.write(xml);
  }

  /** Puts something in the place of the tag. */
  replace(xml: string): void {
    this.before(xml);
    this.passed = this.tagEnd;
  }

  /** Puts something in the place of the whole element, whose tags are no more shown. */
  replaceElement(xml: string): void {
    this.replace(xml);
    if (this.kind === Tag.open) this.dropping = this.depth;
  }

  /**
   * Passes over the inside of the element that the tag opens, several times as fast as showing it. Only for elements
   * that never stand in one another.
   */
  skipInside(): void {
    if (this.kind !== Tag.open) return;
    const { buffer, tagStart, nameEnd } = this;
    this.skipping = new Uint8Array(nameEnd - tagStart + 1);
    this.skipping.set([LT, SLASH]);
    this.skipping.set(buffer.subarray(tagStart + 1, nameEnd), 2);
  }

  private write(xml: string): void {
    this.changed = true;
    if (xml !== "") this.out?.push(encoder.encode(xml));
  }

  private passUpTo(position: number): void {
    if (position <= this.passed) return;
    if (this.dropping < 0) this.out?.push(this.buffer.subarray(this.passed, position));
    this.passed = position;
  }

  /** Takes whole tags until the buffer holds none any more; `at` stays at the first byte not taken. */
  private scan(): void {
    const { buffer, used } = this;
    for (;;) {
      if (this.skipping.length > 0 && !this.findClose()) return;
      const { at } = this;
      if (at >= used) return;
      if (buffer[at] !== LT) {
        const next = find(buffer, LT, at, used);
        this.at = next < 0 ? used : next;
        if (next < 0) return;
        continue;
      }
      if (at + 1 >= used) return;
      const next = buffer[at + 1]!;
      const taken = next === BANG || next === QUESTION ? this.scanOther(next) : this.scanTag(next === SLASH);
      if (!taken) return;
    }
  }

  /** Moves to the closing tag that is waited for, or to whatever is no tag; false where neither has come yet. */
  private findClose(): boolean {
    const { buffer, used, skipping } = this;
    const { length } = skipping;
    // The byte behind the name must have come, too: `</row` may begin `</rowBreaks`.
    const last = used - length - 1;
    let { at } = this;
    for (; at <= last; at++) {
      if (buffer[at] !== LT) continue;
      const next = buffer[at + 1]!;
      if (next === BANG || next === QUESTION) break;
      if (next !== SLASH) continue;
      let same = 2;
      while (same < length && buffer[at + same] === skipping[same]) same++;
      if (same < length) continue;
      const behind = buffer[at + length]!;
      if (behind !== GT && behind > SPACE) continue;
      this.skipping = nothing;
      break;
    }
    this.at = at;
    return at <= last;
  }

  /** A tag; false where its end has not come yet. */
  private scanTag(closes: boolean): boolean {
    const { buffer, used } = this;
    let at = this.at + (closes ? 2 : 1);
    let nameStart = at;
    for (; at < used; at++) {
      const byte = buffer[at]!;
      if (byte <= SPACE || byte === GT || byte === SLASH) break;
      if (byte === COLON) nameStart = at + 1;
    }
    const nameEnd = at;
    while (at < used && buffer[at] !== GT) {
      const byte = buffer[at]!;
      if (byte === QUOTE || byte === APOSTROPHE) {
        at = find(buffer, byte, at + 1, used);
        if (at < 0) return false;
      } else if (byte === LT) throw new XmlDamage("tag without end");
      at++;
    }
    if (at >= used) return false;
    if (nameEnd === nameStart) throw new XmlDamage("tag without name");
    this.tagStart = this.at;
    this.tagEnd = at + 1;
    this.nameStart = nameStart;
    this.nameEnd = nameEnd;
    this.kind = closes ? Tag.close : buffer[at - 1] === SLASH ? Tag.empty : Tag.open;
    this.at = at + 1;
    this.show();
    return true;
  }

  private show(): void {
    const { kind } = this;
    if (kind === Tag.close) {
      this.openElements--;
      if (this.openElements < 0) throw new XmlDamage("end without beginning");
    }
    this.depth = this.openElements;
    this.begun = true;
    if (kind === Tag.open) this.openElements++;
    if (this.dropping < 0) this.handler.tag(this);
    else if (kind === Tag.close && this.depth === this.dropping) {
      this.passUpTo(this.tagEnd);
      this.dropping = -1;
    }
  }

  /** Comments, character data, processing instructions; false where the end has not come yet. */
  private scanOther(second: number): boolean {
    const { buffer, at, used } = this;
    if (second === QUESTION) {
      const end = this.endOf("?>", at + 2);
      if (end < 0) return false;
      if (!this.begun) this.declare(decoder.decode(buffer.subarray(at, end)), at, end);
      this.at = end;
      return true;
    }
    if (used - at < 9 && !this.startsWith("<!--", at)) return false;
    const [close, skip] = this.startsWith("<!--", at)
      ? ["-->", 4]
      : this.startsWith("<![CDATA[", at)
        ? ["]]>", 9]
        : ["", 0];
    // No office file has a document type; attacks by entities begin with one.
    if (skip === 0) throw new XmlDamage("unknown declaration");
    const end = this.endOf(close, at + skip);
    if (end < 0) return false;
    this.at = end;
    return true;
  }

  /** What is passed on is UTF-8, and its declaration must not say otherwise. */
  private declare(declaration: string, start: number, end: number): void {
    const changed = utf8Declaration(declaration);
    if (changed === declaration) return;
    this.passUpTo(start);
    this.out?.push(encoder.encode(changed));
    this.passed = end;
  }

  private startsWith(text: string, at: number): boolean {
    if (at + text.length > this.used) return false;
    for (let i = 0; i < text.length; i++) if (this.buffer[at + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  /** The position behind the next occurrence, or -1. */
  private endOf(text: string, from: number): number {
    const first = text.charCodeAt(0);
    for (let at = from; ; at++) {
      at = find(this.buffer, first, at, this.used);
      if (at < 0) return -1;
      if (this.startsWith(text, at)) return at + text.length;
    }
  }
}

function find(buffer: Uint8Array, byte: number, from: number, to: number): number {
  const near = Math.min(from + WALKED, to);
  for (let i = from; i < near; i++) if (buffer[i] === byte) return i;
  if (near >= to) return -1;
  const found = buffer.indexOf(byte, near);
  return found >= 0 && found < to ? found : -1;
}
