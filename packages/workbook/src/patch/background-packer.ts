import { crc32 } from "../container/crc32.ts";
import type { ByteSink } from "../container/index.ts";
import type { PackedPart } from "./zip-writer.ts";

/** So many bytes are handed over at a time: handing over is dear, packing is not. */
const PIECE = 256 * 1024;
/** What waits to be packed is in memory until it is; of longer parts that would be too much. */
export const MOST_WAITING = 128 * 1024 * 1024;
const DEFLATED = 8;

/**
 * Packs what is pushed into it by the platform's own packer, beside the work of this thread and in half of its time.
 * What is packed is there only when `done` has come true.
 */
export class BackgroundPacker implements ByteSink {
  readonly done: Promise<void>;
  private readonly writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>;
  private readonly pieces: Uint8Array[] = [];
  private piece = new Uint8Array(PIECE);
  private used = 0;
  private crc = 0;
  private size = 0;

  private constructor({ readable, writable }: CompressionStream) {
    this.writer = (writable as WritableStream<Uint8Array<ArrayBuffer>>).getWriter();
    this.done = this.gather(readable.getReader());
    // Whoever waits is told; nobody has to.
    this.done.catch(() => {});
  }

  /** Undefined where the platform has no such packer. */
  static create(): BackgroundPacker | undefined {
    try {
      return new BackgroundPacker(new CompressionStream("deflate-raw"));
    } catch {
      return undefined;
    }
  }

  push(bytes: Uint8Array): void {
    this.crc = crc32(this.crc, bytes);
    this.size += bytes.length;
    for (let at = 0; at < bytes.length; ) {
      const taken = Math.min(bytes.length - at, PIECE - this.used);
      this.piece.set(bytes.subarray(at, at + taken), this.used);
      this.used += taken;
      at += taken;
      if (this.used === PIECE) this.handOver();
    }
  }

  end(): void {
    this.handOver();
    this.writer.close().catch(() => {});
  }

  part(): PackedPart {
    return { method: DEFLATED, crc: this.crc, size: this.size, packed: this.pieces };
  }

  private handOver(): void {
    if (this.used > 0) this.writer.write(this.piece.subarray(0, this.used)).catch(() => {});
    this.piece = new Uint8Array(PIECE);
    this.used = 0;
  }

  private async gather(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      this.pieces.push(value);
    }
  }
}
