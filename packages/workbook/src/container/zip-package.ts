import { Inflate } from "fflate";
import type { ReadLimits } from "../grid/read-options.ts";
import { WorkbookError } from "../grid/workbook-error.ts";
import { crc32 } from "./crc32.ts";
import { packedBytes, readZipDirectory, type ZipEntry } from "./zip-directory.ts";

/** Packed bytes per step. Deflate grows them at most 1,032 times: no step yields more than 17 MB. */
const STEP = 16 * 1024;
/** Small parts may shrink as much as they like: a sheet of one repeated row does. */
const RATIO_LOOKED_AT_FROM = 16 * 1024 * 1024;
const STORED = 0;
const DEFLATED = 8;

/** Takes the bytes of a part, in pieces that are valid only during the call. */
export interface ByteSink {
  push(bytes: Uint8Array): void;
  end(): void;
}

/** How reading a part ended. */
export type PartState =
  | "whole"
  /** All bytes came, but they are not those that were packed. */
  | "wrong-checksum"
  /** The packed data break off or make no sense from somewhere on. */
  | "cut-short"
  | "missing";

/** The parts of a zip package, unpacked piece by piece within the limits. */
export class ZipPackage {
  readonly names: readonly string[];
  private readonly bytes: Uint8Array;
  private readonly limits: ReadLimits;
  private readonly entries = new Map<string, ZipEntry>();
  private inflated = 0;

  /** @throws WorkbookError where the zip has no usable directory, too many parts or a password. */
  constructor(bytes: Uint8Array, limits: ReadLimits) {
    this.bytes = bytes;
    this.limits = limits;
    const entries = readZipDirectory(bytes, limits.maxParts);
    this.names = entries.map((entry) => entry.name);
    // Programs disagree on capitals ("xl/SharedStrings.xml"): part names are compared without them.
    for (const entry of entries) this.entries.set(entry.name.toLowerCase(), entry);
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** Whether any part is protected by a password. */
  get encrypted(): boolean {
    return [...this.entries.values()].some((entry) => entry.encrypted);
  }

  /**
   * Unpacks a part into a sink. Errors of the sink pass through; damage of the package is the result.
   *
   * @throws WorkbookError "too-large" where a limit is passed.
   */
  read(name: string, sink: ByteSink): PartState {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return "missing";
    const packed = packedBytes(this.bytes, entry);
    if (!packed || entry.encrypted) return "cut-short";
    if (entry.method !== STORED && entry.method !== DEFLATED) return "cut-short";
    let crc = 0;
    let size = 0;
    const take = (bytes: Uint8Array) => {
      if (bytes.length === 0) return;
      size += bytes.length;
      this.inflated += bytes.length;
      this.checkLimits(size, packed.length);
      crc = crc32(crc, bytes);
      sink.push(bytes);
    };
    const whole = entry.method === STORED ? eachStep(packed, take) : inflate(packed, take);
    if (whole === false || size < entry.size) return "cut-short";
    sink.end();
    return crc === entry.crc ? "whole" : "wrong-checksum";
  }

  private checkLimits(size: number, packedSize: number): void {
    const { maxInflatedBytes, maxRatio } = this.limits;
    const tooMuch = this.inflated > maxInflatedBytes;
    if (!tooMuch && (size < RATIO_LOOKED_AT_FROM || size <= packedSize * maxRatio)) return;
    const megabytes = Math.floor(maxInflatedBytes / 1024 / 1024);
    throw new WorkbookError(
      "too-large",
      tooMuch
        ? `文件解压后超过 ${megabytes} MB，超出读取上限。`
        : `文件解压后膨胀 ${maxRatio} 倍以上，不像正常的清单文件，已停止读取。`,
      "请删除表格下方和右侧带格式的空行、空列（选中后删除整行整列），或把内容复制到新工作簿，另存后重新报送。",
    );
  }
}

function eachStep(bytes: Uint8Array, take: (bytes: Uint8Array) => void): true {
  for (let at = 0; at < bytes.length; at += STEP) take(bytes.subarray(at, at + STEP));
  return true;
}

/** False where the packed data are damaged. What the taker throws passes through untouched. */
function inflate(packed: Uint8Array, take: (bytes: Uint8Array) => void): boolean {
  let thrownByTaker: unknown;
  let taken = true;
  const stream = new Inflate((bytes) => {
    try {
      take(bytes);
    } catch (error) {
      taken = false;
      thrownByTaker = error;
      throw error;
    }
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
    return true;
  } catch {
    if (!taken) throw thrownByTaker;
    return false;
  }
}
