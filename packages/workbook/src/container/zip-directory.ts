import { WorkbookError } from "../grid/workbook-error.ts";

/** One file in a zip, as the directory at its end describes it. */
export interface ZipEntry {
  /** With forward slashes, without a leading one. */
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const END64_LOCATOR_SIGNATURE = 0x07064b50;
const END64_SIGNATURE = 0x06064b50;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_SIZE = 30;
const FLAG_ENCRYPTED = 1;

/**
 * Reads the directory at the end of a zip. The directory, not the local headers, is what programs go by: it knows the
 * sizes of parts that were written as a stream.
 *
 * @throws WorkbookError "broken" where there is none or it contradicts the file, "too-large" past `maxParts`.
 */
export function readZipDirectory(bytes: Uint8Array, maxParts: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw incomplete();
  const { count, size, offset, before } = readEnd(view, end);
  if (count > maxParts) {
    throw new WorkbookError(
      "too-large",
      `压缩包内有 ${count} 个部件，超出读取上限 ${maxParts}，不是正常的清单文件。`,
      "请用 Excel 或 WPS 新建工作簿，把清单内容复制进去，另存为 .xlsx 后重新报送。",
    );
  }
  // Bytes put before the zip shift every offset in it by the same amount.
  const shift = before - size - offset;
  if (shift < 0) throw incomplete();
  const entries: ZipEntry[] = [];
  let at = offset + shift;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_SIZE > before || view.getUint32(at, true) !== ENTRY_SIGNATURE) throw incomplete();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + ENTRY_SIZE + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > before) throw incomplete();
    const wide = readZip64Extra(view, at, at + ENTRY_SIZE + nameLength, extraLength);
    entries.push({
      name: entryName(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & FLAG_ENCRYPTED) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: wide.packedSize,
      size: wide.size,
      offset: wide.offset + shift,
    });
    at = next;
  }
  return entries;
}

/** The packed bytes of an entry; undefined where its local header or its data lies outside the file. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const { offset, packedSize } = entry;
  if (offset + LOCAL_SIZE > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, LOCAL_SIZE);
  if (view.getUint32(0, true) !== LOCAL_SIGNATURE) return undefined;
  const start = offset + LOCAL_SIZE + view.getUint16(26, true) + view.getUint16(28, true);
  return start + packedSize > bytes.length ? undefined : bytes.subarray(start, start + packedSize);
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return -1;
}

function readEnd(
  view: DataView,
  end: number,
): { count: number; size: number; offset: number; before: number } {
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === END64_LOCATOR_SIGNATURE) {
    const at = Number(view.getBigUint64(locator + 8, true));
    if (at + 56 <= locator && view.getUint32(at, true) === END64_SIGNATURE) {
      return {
        count: Number(view.getBigUint64(at + 32, true)),
        size: Number(view.getBigUint64(at + 40, true)),
        offset: Number(view.getBigUint64(at + 48, true)),
        before: at,
      };
    }
  }
  return {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    offset: view.getUint32(end + 16, true),
    before: end,
  };
}

/** Sizes beyond 32 bits stand in an extra field, in this order, and only those that did not fit. */
function readZip64Extra(view: DataView, entry: number, start: number, length: number) {
  let size = view.getUint32(entry + 24, true);
  let packedSize = view.getUint32(entry + 20, true);
  let offset = view.getUint32(entry + 42, true);
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(at + 4 + view.getUint16(at + 2, true), start + length);
    let field = at + 4;
    const next = (narrow: number) => {
      if (narrow !== 0xffffffff || field + 8 > end) return narrow;
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    };
    size = next(size);
    packedSize = next(packedSize);
    offset = next(offset);
    break;
  }
  return { size, packedSize, offset };
}

/** Names are UTF-8 or, from old Chinese programs, GB18030; some write backslashes. */
function entryName(bytes: Uint8Array): string {
  let name: string;
  try {
    name = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    name = new TextDecoder("gb18030").decode(bytes);
  }
  return name.replace(/\\/g, "/").replace(/^\/+/, "");
}

function incomplete(): WorkbookError {
  return new WorkbookError(
    "broken",
    "文件不完整或已损坏，无法打开（压缩结构缺失）。",
    "请从原系统重新导出，或用 Excel、WPS 打开原文件后另存为 .xlsx，再重新报送。",
  );
}
