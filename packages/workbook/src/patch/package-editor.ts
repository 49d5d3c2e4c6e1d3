import { type ByteSink, type PartState, passwordProtected, ZipPackage } from "../container/index.ts";
import { packedBytes, readZipDirectory, type ZipEntry } from "../container/zip-directory.ts";
import type { ReadLimits } from "../grid/read-options.ts";
import { WorkbookError } from "../grid/workbook-error.ts";
import { ToUtf8 } from "../xlsx/xml-encoding.ts";
import { XmlDamage } from "../xlsx/xml-stream.ts";
import { BackgroundPacker, MOST_WAITING } from "./background-packer.ts";
import { type TagHandler, TagStream } from "./tag-stream.ts";
import { XmlDocument } from "./xml-document.ts";
import { utf8Declaration } from "./xml-text.ts";
import { type PackedPart, Packer, packWhole, writeZip } from "./zip-writer.ts";

/** A part that was changed: its new text, or the new part already packed; undefined for one that was taken out. */
type Change = { readonly text: string } | { readonly part: PackedPart } | undefined;

/** Marking reads a sheet more than once, and each reading counts. */
const READINGS = 4;

/**
 * The parts of a workbook's package, of which some are changed. Those that nobody changes go over as they are packed:
 * they are neither unpacked nor packed again, and stay the same to the byte.
 *
 * Names of parts are compared without regard to capitals, as programs do.
 */
export class PackageEditor {
  private readonly bytes: Uint8Array;
  private readonly limits: ReadLimits;
  private readonly parts: ZipPackage;
  private readonly entries = new Map<string, ZipEntry>();
  private readonly changes = new Map<string, { readonly name: string; readonly change: Change }>();
  private readonly texts = new Map<string, string>();
  private readonly inBackground: boolean;
  private readonly waiting: Promise<void>[] = [];

  /**
   * @param inBackground whether large parts may be packed beside other work: `packed` is to be awaited before `finish`
   * @throws WorkbookError where it is no zip, is protected by a password or past a limit.
   */
  constructor(bytes: Uint8Array, limits: ReadLimits, inBackground = false) {
    this.bytes = bytes;
    this.inBackground = inBackground;
    this.limits = { ...limits, maxInflatedBytes: limits.maxInflatedBytes * READINGS };
    this.parts = new ZipPackage(bytes, this.limits);
    if (this.parts.encrypted) throw passwordProtected();
    for (const entry of readZipDirectory(bytes, limits.maxParts)) {
      this.entries.set(entry.name.toLowerCase(), entry);
    }
  }

  /** The parts as they are now, in the order of the package, new ones last. */
  names(): string[] {
    const kept = [...this.entries].filter(([key]) => this.has(key)).map(([, { name }]) => name);
    const added = [...this.changes].filter(([key, { change }]) => !this.entries.has(key) && change);
    return [...kept, ...added.map(([, { name }]) => name)];
  }

  has(name: string): boolean {
    const key = name.toLowerCase();
    const changed = this.changes.get(key);
    return changed === undefined ? this.entries.has(key) : changed.change !== undefined;
  }

  /** The checksum of a part that was not changed: the same part has the same, without being unpacked. */
  checksum(name: string): number | undefined {
    const key = name.toLowerCase();
    const changed = this.changes.get(key);
    if (changed === undefined) return this.entries.get(key)?.crc;
    return changed.change !== undefined && "part" in changed.change ? changed.change.part.crc : undefined;
  }

  /** The text of a small part; undefined where there is none. */
  text(name: string): string | undefined {
    const key = name.toLowerCase();
    const changed = this.changes.get(key);
    if (changed !== undefined) {
      return changed.change !== undefined && "text" in changed.change ? changed.change.text : undefined;
    }
    if (!this.entries.has(key)) return undefined;
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    const decoder = new TextDecoder("utf-8");
    const pieces: string[] = [];
    const sink: ByteSink = {
      push: (bytes) => pieces.push(decoder.decode(bytes, { stream: true })),
      end: () => pieces.push(decoder.decode()),
    };
    this.read(name, new ToUtf8(sink));
    const text = pieces.join("");
    this.texts.set(key, text);
    return text;
  }

  /** A small part as a document to be changed; undefined where there is none. */
  document(name: string): XmlDocument | undefined {
    const text = this.text(name);
    try {
      return text === undefined ? undefined : new XmlDocument(text);
    } catch (error) {
      if (error instanceof XmlDamage) throw damaged();
      throw error;
    }
  }

  /** Puts a part into the package, or another text in the place of a part. */
  setText(name: string, text: string): void {
    const key = name.toLowerCase();
    if (this.entries.has(key) && this.texts.get(key) === text) this.changes.delete(key);
    else {
      const declared = text.replace(/^<\?xml[^>]*\?>/, utf8Declaration);
      this.changes.set(key, { name: this.entries.get(key)?.name ?? name, change: { text: declared } });
    }
  }

  /** Packs a part that was set as text now rather than at the end. @returns its checksum */
  settle(name: string): number {
    const key = name.toLowerCase();
    const { name: written = name, change } = this.changes.get(key) ?? {};
    if (change !== undefined && "text" in change) {
      const part = packWhole(new TextEncoder().encode(change.text));
      this.changes.set(key, { name: written, change: { part } });
    }
    return this.checksum(name) ?? 0;
  }

  remove(name: string): void {
    const key = name.toLowerCase();
    if (this.entries.has(key)) this.changes.set(key, { name, change: undefined });
    else this.changes.delete(key);
  }

  /** Shows the tags of a part of the package as it came, without changing it. */
  scan(name: string, handler: TagHandler): void {
    this.read(name, new ToUtf8(new TagStream(handler, undefined, this.limits.maxTokenBytes)));
  }

  /** Shows the tags of a part of the package as it came to a handler that may change it. */
  rewrite(name: string, handler: TagHandler): void {
    const key = name.toLowerCase();
    const beside = this.inBackground && (this.entries.get(key)?.size ?? 0) <= MOST_WAITING;
    const background = beside ? BackgroundPacker.create() : undefined;
    const packer = background ?? new Packer(3);
    const tags = new TagStream(handler, packer, this.limits.maxTokenBytes);
    this.read(name, new ToUtf8(tags));
    if (tags.changed) {
      if (background !== undefined) this.waiting.push(background.done);
      this.changes.set(key, { name: this.entries.get(key)?.name ?? name, change: { part: packer.part() } });
    }
  }

  /** Comes true when what is packed in the background is packed. */
  async packed(): Promise<void> {
    await Promise.all(this.waiting);
  }

  /** The package with its changes. */
  finish(): Uint8Array {
    const parts: [name: string, part: PackedPart][] = [];
    for (const name of this.names()) {
      const key = name.toLowerCase();
      const change = this.changes.get(key)?.change;
      if (change === undefined) parts.push([name, this.asItWas(this.entries.get(key)!)]);
      else if ("part" in change) parts.push([name, change.part]);
      else parts.push([name, packWhole(new TextEncoder().encode(change.text))]);
    }
    return writeZip(parts);
  }

  private asItWas(entry: ZipEntry): PackedPart {
    const packed = packedBytes(this.bytes, entry);
    if (packed === undefined) throw damaged();
    return { method: entry.method, crc: entry.crc, size: entry.size, packed: [packed] };
  }

  private read(name: string, sink: ByteSink): void {
    let state: PartState;
    try {
      state = this.parts.read(name, sink);
    } catch (error) {
      if (error instanceof XmlDamage) throw damaged();
      throw error;
    }
    if (state !== "whole") throw damaged();
  }
}

/** The error for a file that can be read in part at most: nothing may be written into such a one. */
export function damaged(): WorkbookError {
  return new WorkbookError(
    "broken",
    "文件内部有损坏，不能在原文件上标注。",
    "请用 Excel 或 WPS 打开原文件，另存为新的 .xlsx 后再处理。",
  );
}
