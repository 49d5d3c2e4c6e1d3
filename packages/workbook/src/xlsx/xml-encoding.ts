import type { ByteSink } from "../container/index.ts";
import { XmlDamage } from "./xml-stream.ts";

/** As much as an XML declaration takes. */
const HEAD = 256;

/**
 * Puts a sink behind a decoder where a part is not UTF-8: some programs write UTF-16, old ones a Chinese encoding
 * named in the XML declaration.
 */
export class ToUtf8 implements ByteSink {
  private readonly sink: ByteSink;
  private head: Uint8Array | undefined = new Uint8Array(0);
  private decoder: TextDecoder | undefined;
  private readonly encoder = new TextEncoder();

  constructor(sink: ByteSink) {
    this.sink = sink;
  }

  push(bytes: Uint8Array): void {
    if (this.head === undefined) {
      this.pass(bytes);
      return;
    }
    const head = new Uint8Array(this.head.length + bytes.length);
    head.set(this.head);
    head.set(bytes, this.head.length);
    this.head = head;
    if (head.length >= HEAD) this.begin(head);
  }

  end(): void {
    if (this.head !== undefined) this.begin(this.head);
    if (this.decoder) this.sink.push(this.encoder.encode(this.decoder.decode()));
    this.sink.end();
  }

  private begin(head: Uint8Array): void {
    this.head = undefined;
    const encoding = declaredEncoding(head);
    if (encoding === undefined) {
      this.pass(head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? head.subarray(3) : head);
      return;
    }
    try {
      this.decoder = new TextDecoder(encoding);
    } catch {
      throw new XmlDamage(`unknown encoding ${encoding}`);
    }
    this.pass(head);
  }

  private pass(bytes: Uint8Array): void {
    this.sink.push(this.decoder ? this.encoder.encode(this.decoder.decode(bytes, { stream: true })) : bytes);
  }
}

/** The encoding to decode from; undefined for UTF-8. */
function declaredEncoding(head: Uint8Array): string | undefined {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0x3c && head[1] === 0)) return "utf-16le";
  if ((head[0] === 0xfe && head[1] === 0xff) || (head[0] === 0 && head[1] === 0x3c)) return "utf-16be";
  const start = new TextDecoder("latin1").decode(head.subarray(0, HEAD));
  const named = /^(?:ï»¿)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1]?.toLowerCase();
  // A part that says UTF-16 but whose bytes are single is UTF-8 with a wrong declaration.
  return named === undefined || /^(?:utf-?8|us-ascii|utf-?16.*)$/.test(named) ? undefined : named;
}
