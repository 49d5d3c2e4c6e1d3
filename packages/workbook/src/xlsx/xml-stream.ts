import type { ByteSink } from "../container/index.ts";
import { WorkbookError } from "../grid/workbook-error.ts";
import type { TextMemo } from "./text-memo.ts";
import { decodeXmlText } from "./xml-text.ts";

/** Called for each element and each stretch of text; what the stream shows is valid only during the call. */
export interface XmlHandler {
  open(xml: XmlStream): void;
  close(xml: XmlStream): void;
  /** Called only while `xml.wantText` is set; a text may come in several stretches. */
  text(xml: XmlStream): void;
}

/** The XML is not well-formed: an end without a beginning, or no end at all. */
export class XmlDamage extends Error {}

const LT = 60;
const GT = 62;
const SLASH = 47;
const QUOTE = 34;
const APOSTROPHE = 39;
const EQUALS = 61;
const COLON = 58;
const BANG = 33;
const QUESTION = 63;
const FIRST_BUFFER = 64 * 1024;
/** Name start, name end, value start, value end; the 17th and later attributes of an element are not looked at. */
const ATTRIBUTE_FIELDS = 4;
const MAX_ATTRIBUTES = 16;
/** Short texts are cheaper to walk than to search. */
const WALKED = 48;

/**
 * Reads XML from pieces of UTF-8 bytes without holding the whole: elements and texts are shown to a handler as
 * positions in a buffer, and nothing is decoded unless the handler asks. Names are compared without their prefix, so
 * that `<x:row>` is a `row`.
 *
 * Document type definitions are refused (no office file has one, attacks by entities begin with one).
 */
export class XmlStream implements ByteSink {
  /** Bytes; the positions below point into it. */
  buffer = new Uint8Array(FIRST_BUFFER);
  /** The local name of the element being opened or closed. */
  nameStart = 0;
  nameEnd = 0;
  /** The stretch of text. */
  textStart = 0;
  textEnd = 0;
  /** Character data that need no decoding of entities. */
  literal = false;
  /** Set by the handler. */
  wantText = false;
  depth = 0;
  private attributes = new Int32Array(MAX_ATTRIBUTES * ATTRIBUTE_FIELDS);
  private attributeCount = 0;
  private used = 0;
  private seenRoot = false;
  private at = 0;
  private readonly handler: XmlHandler;
  private readonly maxToken: number;

  constructor(handler: XmlHandler, maxTokenBytes: number) {
    this.handler = handler;
    this.maxToken = maxTokenBytes;
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
    this.used = rest + bytes.length;
    this.scan();
    if (this.used - this.at > this.maxToken) throw tokenTooLong(this.maxToken);
  }

  /** @throws XmlDamage where the document does not end properly. */
  end(): void {
    const open = this.depth !== 0 || !this.seenRoot || this.at < this.used;
    if (open) throw new XmlDamage("unexpected end");
  }

  /** Whether the local name is this one (ASCII). */
  nameIs(name: string): boolean {
    const { buffer, nameStart } = this;
    if (this.nameEnd - nameStart !== name.length) return false;
    for (let i = 0; i < name.length; i++) if (buffer[nameStart + i] !== name.charCodeAt(i)) return false;
    return true;
  }

  /** The stretch of text with its entities resolved. */
  textString(memo?: TextMemo): string {
    const { buffer, textStart, textEnd, literal } = this;
    return memo
      ? memo.decode(buffer, textStart, textEnd, literal)
      : decodeXmlText(buffer, textStart, textEnd, literal);
  }

  /**
   * An attribute by its local name; where two share it ("id" and "r:id"), the prefixed one is meant, since only
   * relationships are asked for in this way.
   */
  attribute(name: string): string | undefined {
    let found: string | undefined;
    for (let i = 0; i < this.attributeCount; i++) {
      const field = i * ATTRIBUTE_FIELDS;
      const start = this.attributes[field]!;
      const end = this.attributes[field + 1]!;
      const local = end - name.length;
      const prefixed = local > start && this.buffer[local - 1] === COLON;
      if (local !== start && !prefixed) continue;
      let same = true;
      for (let c = 0; same && c < name.length; c++) same = this.buffer[local + c] === name.charCodeAt(c);
      if (!same) continue;
      found = decodeXmlText(this.buffer, this.attributes[field + 2]!, this.attributes[field + 3]!, false);
      if (prefixed) return found;
    }
    return found;
  }

  /** Number of attributes of the element being opened. */
  get attributeTotal(): number {
    return this.attributeCount;
  }

  /** The name of an attribute if it is one ASCII letter, else 0: all that the hot path of sheets needs. */
  attributeLetter(index: number): number {
    const field = index * ATTRIBUTE_FIELDS;
    const start = this.attributes[field]!;
    return this.attributes[field + 1]! - start === 1 ? this.buffer[start]! : 0;
  }

  attributeValueStart(index: number): number {
    return this.attributes[index * ATTRIBUTE_FIELDS + 2]!;
  }

  attributeValueEnd(index: number): number {
    return this.attributes[index * ATTRIBUTE_FIELDS + 3]!;
  }

  /** Takes whole tokens until the buffer holds none any more; `at` stays at the first byte not taken. */
  private scan(): void {
    const { handler, buffer, used } = this;
    let at = this.at;
    while (at < used) {
      if (buffer[at] !== LT) {
        let end = at + 1;
        for (const near = Math.min(at + WALKED, used); end < near && buffer[end] !== LT; ) end++;
        if (buffer[end] !== LT || end >= used) end = findByte(buffer, LT, end, used);
        if (end < 0) {
          if (!this.wantText) at = used;
          break;
        }
        if (this.wantText) {
          if (end - at > this.maxToken) throw tokenTooLong(this.maxToken);
          this.textStart = at;
          this.textEnd = end;
          this.literal = false;
          handler.text(this);
        }
        at = end;
      }
      if (at + 1 >= used) break;
      const next = buffer[at + 1]!;
      if (next === SLASH) {
        let nameStart = at + 2;
        let end = nameStart;
        let nameEnd = 0;
        for (; end < used; end++) {
          const byte = buffer[end]!;
          if (byte === GT) break;
          if (byte === COLON) nameStart = end + 1;
          else if (byte <= 32 && nameEnd === 0) nameEnd = end;
        }
        if (end >= used) break;
        this.nameStart = nameStart;
        this.nameEnd = nameEnd === 0 ? end : nameEnd;
        at = end + 1;
        this.closeElement();
      } else {
        this.at = at;
        const taken = next === BANG || next === QUESTION ? this.scanDeclaration(next) : this.scanOpen();
        at = this.at;
        if (!taken) break;
      }
    }
    this.at = at;
  }

  private closeElement(): void {
    if (--this.depth < 0) throw new XmlDamage("end without beginning");
    this.handler.close(this);
  }

  /** An opening tag with its attributes; false where its end has not come yet. */
  private scanOpen(): boolean {
    const { buffer, used, attributes } = this;
    let at = this.at + 1;
    let nameStart = at;
    let byte = 0;
    for (; at < used; at++) {
      byte = buffer[at]!;
      if (byte <= 32 || byte === GT || byte === SLASH) break;
      if (byte === COLON) nameStart = at + 1;
    }
    const nameEnd = at;
    let field = 0;
    let slash = false;
    for (;;) {
      while (byte <= 32 && at < used) byte = buffer[++at]!;
      if (at >= used) return false;
      if (byte === GT) break;
      if (byte === SLASH) {
        slash = true;
        byte = buffer[++at]!;
        continue;
      }
      const attributeStart = at;
      while (byte > 32 && byte !== EQUALS && byte !== GT && byte !== SLASH && at < used) byte = buffer[++at]!;
      const attributeEnd = at;
      while (byte <= 32 && at < used) byte = buffer[++at]!;
      if (at >= used) return false;
      if (byte !== EQUALS) continue; // a name without a value
      do byte = buffer[++at]!;
      while (byte <= 32 && at < used);
      if (at >= used) return false;
      if (byte !== QUOTE && byte !== APOSTROPHE) throw new XmlDamage("attribute without quotes");
      const valueStart = ++at;
      for (const near = Math.min(at + WALKED, used); at < near && buffer[at] !== byte; ) at++;
      if (buffer[at] !== byte || at >= used) at = findByte(buffer, byte, at, used);
      if (at < 0) return false;
      if (field < attributes.length) {
        attributes[field] = attributeStart;
        attributes[field + 1] = attributeEnd;
        attributes[field + 2] = valueStart;
        attributes[field + 3] = at;
        field += ATTRIBUTE_FIELDS;
      }
      byte = buffer[++at]!;
    }
    this.attributeCount = field / ATTRIBUTE_FIELDS;
    this.nameStart = nameStart;
    this.nameEnd = nameEnd;
    this.at = at + 1;
    this.depth++;
    this.seenRoot = true;
    this.handler.open(this);
    if (slash) this.closeElement();
    return true;
  }

  /** Comments, character data, processing instructions; false where the end has not come yet. */
  private scanDeclaration(second: number): boolean {
    const { used, at } = this;
    if (second === QUESTION) return this.skipPast("?>", at + 2) >= 0;
    if (at + 9 > used && !this.startsWith("<!--", at)) return false;
    if (this.startsWith("<!--", at)) return this.skipPast("-->", at + 4) >= 0;
    if (this.startsWith("<![CDATA[", at)) {
      const end = this.skipPast("]]>", at + 9);
      if (end < 0) return false;
      if (this.wantText) {
        this.textStart = at + 9;
        this.textEnd = end;
        this.literal = true;
        this.handler.text(this);
      }
      return true;
    }
    if (!this.startsWith("<!DOCTYPE", at)) throw new XmlDamage("unknown declaration");
    throw new WorkbookError(
      "unsafe",
      "文件内部含有文档类型定义（DOCTYPE），正常的表格文件不会有，为安全起见不予读取。",
      "请用 Excel 或 WPS 打开原文件，另存为新的 .xlsx 后重新报送；来源不明的文件请勿打开。",
    );
  }

  private startsWith(text: string, at: number): boolean {
    if (at + text.length > this.used) return false;
    for (let i = 0; i < text.length; i++) if (this.buffer[at + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  /** Moves past the next occurrence; its position, or -1 (and no move) where it has not come yet. */
  private skipPast(text: string, from: number): number {
    const first = text.charCodeAt(0);
    for (let at = from; ; at++) {
      at = findByte(this.buffer, first, at, this.used);
      if (at < 0) return -1;
      if (this.startsWith(text, at)) {
        this.at = at + text.length;
        return at;
      }
    }
  }
}

/** The position of a byte by the platform's own search, which is worth its call for long stretches only. */
function findByte(buffer: Uint8Array, byte: number, from: number, to: number): number {
  const found = buffer.indexOf(byte, from);
  return found < to ? found : -1;
}

function tokenTooLong(limit: number): WorkbookError {
  return new WorkbookError(
    "too-large",
    `文件中有一处内容超过 ${Math.floor(limit / 1024 / 1024)} MB，超出读取上限，不像正常的单元格。`,
    "请检查是否有单元格粘贴了过长的内容，拆分后重新报送。",
  );
}
